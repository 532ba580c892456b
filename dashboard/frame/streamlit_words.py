"""What Streamlit says in English by itself, in the reader's words."""

import json
from functools import cache
from pathlib import Path

from dashboard.assets import asset
from dashboard.words import LANGUAGES, Words
from dashboard.words.labels import N_

SCRIPT = Path(__file__).with_suffix(".js")

FRAME = (
    N_("Skip to main content"),
    N_("Navigate to home page"),
    N_("Logo"),
    N_("Main menu"),
    N_("Theme"),
    N_("System"),
    N_("Light"),
    N_("Dark"),
    N_("Print"),
    N_("Made with Streamlit v"),
    N_("Copy version to clipboard"),
    N_("Running..."),
    N_("Stop"),
    N_("Stopping..."),
    N_("Connecting"),
    N_("Connecting to Streamlit server"),
    N_("Error"),
    N_("Unable to connect to Streamlit server"),
    N_("Connection error"),
    N_("Streamlit server is not responding. Are you connected to the internet?"),
    N_("Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:"),
    N_("Connection timed out."),
    N_("Connection failed with status {words}"),
    N_("Bad message format"),
    N_("Page not found"),
    N_("The page that you have requested does not seem to exist. Running the app's main page."),
    N_("Link to heading"),
    N_("Copy to clipboard"),
    N_("Copied"),
    N_("Close"),
    N_("Dismiss"),
)
"""Around the pages, and on what opens above them."""

BOXES = (
    N_("No results"),
    N_("1 option available."),
    N_("{n} options available."),
    N_("{words}, selected"),
    N_("Selected values"),
    N_("Remove {words}"),
    N_("Clear all"),
    N_("Clear value"),
    N_("Open"),
    N_("Press Enter to apply"),
)
"""In and around boxes in which something is chosen or typed."""

TABLES = (
    N_("Show/hide columns"),
    N_("Show/hide columns: {words}"),
    N_("Fullscreen"),
    N_("Fullscreen: {words}"),
    N_("Close fullscreen"),
    N_("Close fullscreen: {words}"),
    N_("Clear selection"),
    N_("Clear selection: {words}"),
    N_("Select all"),
    N_("Dataframe column menu"),
    N_("Copy column name"),
    N_("Sort ascending"),
    N_("Sort descending"),
    N_("Autosize"),
    N_("Pin column"),
    N_("Unpin column"),
    N_("Hide column"),
    N_("Statistics"),
    N_("Values"),
    N_("Empty"),
    N_("Distinct"),
    N_("Minimum length"),
    N_("Maximum length"),
    N_("Average length"),
    N_("Average"),
    N_("Standard deviation"),
    N_("Minimum"),
    N_("25th percentile"),
    N_("Median"),
    N_("75th percentile"),
    N_("Maximum"),
    N_("Sum"),
    N_("Format"),
    N_("Top values frequency chart"),
    N_("Top values frequency chart: {words}"),
    N_("text"),
    N_("number"),
)
"""In the toolbar of a table and the menus of its columns."""

NOT_LOADED = N_("A part of this page did not load. Reload the page. ({words})")
OTHERWISE = {
    "Add: {words}": N_("Find: {words}"),  # of typed words: nothing is added here (ui/searching.py)
    "TypeError: ": N_("Error: "),
}
"""What Streamlit says, and what is said instead in either language."""
BROWSERS = {
    "Failed to fetch dynamically imported module: {words}": NOT_LOADED,
    "error loading dynamically imported module: {words}": NOT_LOADED,
    "Importing a module script failed.": N_("A part of this page did not load. Reload the page."),
}
"""What Chromium, Firefox and Safari say of a script, of a chart perhaps, that went with an update or is blocked."""


def words(spoken: str) -> dict[str, str]:
    """Streamlit's words → ours, without those that stay; a text in braces stands for what Streamlit names there."""
    messages = {english: english for english in (*FRAME, *BOXES, *TABLES)} | OTHERWISE | BROWSERS
    ours = {english: Words.of(spoken).text(message) for english, message in messages.items()}
    return {english: text for english, text in ours.items() if text != english}


@cache
def script() -> str:
    """What puts our words in the place of Streamlit's, in all languages; it runs once in a page."""
    # "<" inside a script would end it where a text says "</script>".
    known = json.dumps({spoken: words(spoken) for spoken in LANGUAGES}, ensure_ascii=False).replace("<", "\\u003c")
    return f"<script>({asset(SCRIPT) or 'words => words'})({known})</script>"
