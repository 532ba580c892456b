"""What the State's register of units and the acts behind it are called, wherever a number of theirs stands."""

from datetime import datetime

import pandas as pd

from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE
from dashboard.words import Words


def register_name(words: Words, column: str = "") -> str:
    """The whole name with its day: above what is the register's alone, in source lines, at the begin of its verdict.

    `column` is what is counted, if it is one thing: what was before stands in the register of the last day before.
    """
    return words.text("Official register of administrative units, {day}", day=register_day(words, column))


def register_day(words: Words, column: str = "") -> str:
    """The day of the register that counts something, by the id of its indicator or by the register's column."""
    return words.day(LAST_DAY_BEFORE if column.endswith("_before") else FIRST_DAY_AFTER)


def register_of_days(days: str, words: Words) -> str:
    """The whole name inside a source line, of all the days that numbers are taken of."""
    return words.text("official register of administrative units, {days}", days=days)


def register_within(words: Words) -> str:
    """The whole name inside a sentence or a source line, where it begins with a small letter in Vietnamese."""
    name = register_name(words)
    return name[:1].lower() + name[1:] if words.language == "vi" else f"the {name[:1].lower()}{name[1:]}"


def register_short(words: Words) -> str:
    """The name beside an article's number, where there is room for a word."""
    return words.text("Register")


def act(number: str, words: Words) -> str:
    """An act by its number, or number and day, or several in a row ("1654–1687/…"), in words; "" for ""."""
    if "–" in number:
        return words.text("Resolutions {number}", number=number)
    return words.text("Resolution {number}", number=number) if number else ""


def where(number: str, column: str, words: Words) -> str:
    """Where a number of the register stands, in words: the act that states it, else in the register of which day.

    Args:
        number: that of the act; "" where nothing in the law says the number in so many words.
        column: what is counted, by the id of its indicator or by the register's column.
        words: the language.
    """
    if number:
        return act(number, words)
    day = register_day(words, column)
    if column == "area_km2":
        return words.text("in the register of {day}", day=day)
    return words.text("counted in the register of {day}", day=day)


def number_and_day(number: str, day: datetime | pd.api.typing.NaTType, words: Words) -> str:
    """The number of an act and its day; the number alone where the day is not known."""
    return number if pd.isna(day) else words.text("{number} of {day}", number=number, day=words.day(day.date()))
