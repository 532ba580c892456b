"""The answer that an address asks for, as the page itself has it before any script runs; the app draws the same."""

from pathlib import Path

from markupsafe import Markup

from dashboard.assets import asset
from dashboard.first_words import looks
from dashboard.first_words.asked import Asked, bare, link
from dashboard.first_words.contents import contents
from dashboard.first_words.evidence import opened
from dashboard.frame import header
from dashboard.templates import render
from dashboard.words import Words


def answer(view: Asked) -> str:
    """What stands in the page till the app has drawn the same; "" of a figure alone.

    Only plain links are in it: whoever follows one before the app is there loses no click.
    """
    if view.embedded:
        return ""
    words = view.words
    return render(
        "first_words.html", words, style=looks.passing(), script=Markup(_script()),
        header=Markup(_header(view)), contents=Markup(contents(bare(view))), evidence=Markup(opened(view)),
        slow=words.text("The charts are still on their way."),
        cut=words.text(
            "The charts are missing: they need a lasting connection (WebSocket), which your network or a server "
            "in between does not let through. The numbers and links here are complete; for the charts, try another "
            "network."
        ),
    )  # fmt: skip


def _header(view: Asked) -> str:
    def page(address: str) -> str:
        return link(address, view.language, view.provinces)

    def spoken(language: str) -> str:
        unit = [view.unit] if view.unit else []
        return link(view.page.address, language, view.provinces, unit=unit, number=view.numbers)

    return header.html(view.page.key, view.words, page=page, spoken=spoken, home=link("", view.language))


def without_scripts(words: Words) -> str:
    """What readers without JavaScript are told."""
    sentence = words.text("Charts, filters and the search need JavaScript. The numbers and links here work without it.")
    return render("first_noscript.html", words, sentence=sentence, typeface=looks.declared())


def _script() -> str:
    return asset(Path(__file__).with_name("first_words.js"))
