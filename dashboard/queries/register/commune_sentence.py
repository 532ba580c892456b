"""What became of a unit at commune level in one sentence."""

from dashboard.queries.areas import listed
from dashboard.queries.register.communes import Answer
from dashboard.queries.register.renaming import BOTH, RECLASSIFIED, RENAMED
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, capital


def sentence(answered: Answer, words: Words) -> str:
    """The answer in one sentence, of the day of the reform: what a unit is today may be another matter."""
    return capital(_sentence(answered, words))


def _sentence(answered: Answer, words: Words) -> str:
    alone = answered.kind in ("kept", "renamed")
    unit = answered.changes.iloc[0]
    values = {
        "unit": unit["predecessor_name"] if alone else answered.unit["unit_name"],
        "place": unit["place_name"] if alone else answered.unit["place_name"],
        "successors": listed(list(answered.successors.unit_name), words),
        "province": answered.unit["province_name"],
        "day": words.day(FIRST_DAY_AFTER),
    }
    if answered.was_district:
        return words.text(
            "{unit} ({place}) had no communes; on {day} all of it became {successors}, {province}.", **values
        )
    if answered.kind == "split":
        return words.plural(
            "{unit} ({place}) was divided among {n} unit of {province} on {day}:",
            "{unit} ({place}) was divided among {n} units of {province} on {day}:",
            len(answered.successors),
            **values,
        )
    sentences = {
        "merged": words.text("{unit} ({place}) became part of {successors}, {province}, on {day}.", **values),
        "kept": words.text("{unit} ({place}) was unchanged: on {day} it stayed {successors}, {province}.", **values),
        RENAMED: words.text(
            "{unit} ({place}) became {successors}, {province}, on {day}: only its name changed.", **values
        ),
        RECLASSIFIED: words.text(
            "{unit} ({place}) became {successors}, {province}, on {day}: only its kind changed.", **values
        ),
        BOTH: words.text(
            "{unit} ({place}) became {successors}, {province}, on {day}: only its name and kind changed.", **values
        ),
        "formed": words.text("{unit} ({place}) was formed on {day}.", **values),
    }
    return sentences[unit["became_another"] if answered.kind == "renamed" else answered.kind]
