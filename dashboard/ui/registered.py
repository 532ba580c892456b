"""What is the register's: its look, which is never that of an article's number, and its source line."""

from html import escape

from dashboard.queries.register.provinces import Province
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.ui.view import View


def box(body: str, view: View) -> str:
    """HTML in the register's frame, with its ring and its name above."""
    day = view.words.day(FIRST_DAY_AFTER)
    origin = view.words.text("Register of administrative units as of {day}", day=day)
    return f'<section class="register"><p class="origin">{escape(origin)}</p>{body}</section>'


def change(before: int, after: int, view: View) -> str:
    """Two numbers of the register with an arrow, as HTML."""
    first, last = (view.words.number(count) for count in (before, after))
    return f'<span class="before">{first}</span> <span aria-hidden="true">→</span> <span class="after">{last}</span>'


def source_line(province: Province, view: View) -> str:
    """Where the register's numbers of a province come from, and of which day they are."""
    day = view.words.day(FIRST_DAY_AFTER)
    parts = [view.words.text("Register of administrative units as of {day}", day=day)]
    if province.row["resolution"]:
        parts.append(view.words.text("Resolution {number}", number=resolution(province, view)))
    return view.words.text("Source: {outlets}", outlets=" · ".join(parts))


def resolution(province: Province, view: View) -> str:
    """The number and the day of the resolution on a province's communes."""
    day = view.words.day(province.row["resolution_date"].date())
    return view.words.text("{number} of {day}", number=province.row["resolution"], day=day)
