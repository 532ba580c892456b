"""What the State's register of units and the acts behind it are called, wherever a number of theirs stands."""

from datetime import datetime

import pandas as pd

from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words


def register_name(words: Words) -> str:
    """The whole name with its day: above what is the register's alone, in source lines, at the begin of its verdict."""
    return words.text("Official register of administrative units, {day}", day=words.day(FIRST_DAY_AFTER))


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


def number_and_day(number: str, day: datetime | pd.api.typing.NaTType, words: Words) -> str:
    """The number of an act and its day; the number alone where the day is not known."""
    return number if pd.isna(day) else words.text("{number} of {day}", number=number, day=words.day(day.date()))
