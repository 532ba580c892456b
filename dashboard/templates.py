"""All HTML that is put together: Jinja2 templates, in which every value is escaped.

Templates get ready-made words and have none of their own: what is said is said in Python, where types, plural forms and
the catalogues are checked, and a template only says which element it stands in. `words` is there for the language.
"""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dashboard.words import Words
from dashboard.words.line_breaks import together_in

FOLDERS = tuple(Path(__file__).parent / room / "templates" for room in ("ui", "report", "first_words"))
"""Where templates stand; one is called by its file name alone, which no two share."""


def render(name: str, words: Words, **values: Any) -> str:
    """The template `name` ("place.html") as HTML, in which lines break only where they may.

    Raises:
        jinja2.TemplateNotFound: there is no such template.
        jinja2.UndefinedError: it asks for a value that was not given.
    """
    return together_in(_environment().get_template(name).render(words=words, **values))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDERS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
