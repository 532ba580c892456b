"""What is the register's: its look, which is never that of an article's number, and its source line."""

from html import escape

from dashboard import words as locales
from dashboard.queries.register.provinces import Province
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.ui.view import View


def box(body: str, view: View) -> str:
    """HTML in the register's frame, with its ring and its name above."""
    _ = view.words.gettext
    day = locales.day(FIRST_DAY_AFTER, view.language)
    origin = _("Register of administrative units as of {day}").format(day=day)
    return f'<section class="register"><p class="origin">{escape(origin)}</p>{body}</section>'


def change(before: int, after: int, view: View) -> str:
    """Two numbers of the register with an arrow, as HTML."""
    first, last = (locales.number(count, view.language) for count in (before, after))
    return f'<span class="before">{first}</span> <span aria-hidden="true">→</span> <span class="after">{last}</span>'


def source_line(province: Province, view: View) -> str:
    """Where the register's numbers of a province come from, and of which day they are."""
    _ = view.words.gettext
    day = locales.day(FIRST_DAY_AFTER, view.language)
    parts = [_("Register of administrative units as of {day}").format(day=day)]
    if province.row["resolution"]:
        parts.append(_("Resolution {number}").format(number=resolution(province, view)))
    return _("Source: {outlets}").format(outlets=" · ".join(parts))


def resolution(province: Province, view: View) -> str:
    """The number and the day of the resolution on a province's communes."""
    _ = view.words.gettext
    day = locales.day(province.row["resolution_date"].date(), view.language)
    return _("{number} of {day}").format(number=province.row["resolution"], day=day)
