"""Numbers with their unit, as each language writes them."""

from dashboard import words as locales
from dashboard.words import translations


def quantity(value: float, unit: str, language: str, decimals: int | None = None) -> str:
    """A value with its unit: "69,79 %", "23 km²", "5 years", "1.692"; `decimals` as for `locales.number`."""
    if unit == "percent":
        return locales.percent(value, language, decimals)
    number = locales.number(value, language, decimals)
    if unit == "km2":
        return f"{number}\N{NO-BREAK SPACE}km²"
    if unit == "years":
        return translations(language).ngettext("{n} year", "{n} years", int(value)).format(n=number)
    return number
