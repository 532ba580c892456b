"""On which terms the data may be used: named once, for the package, the pages, the files and the records of places."""

SHORT = "CC BY 4.0"
IDENTIFIER = "CC-BY-4.0"
"""As lists of licences have it."""
ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
