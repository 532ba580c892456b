"""Reads the numbers of a passage: each where it is printed, or counted from names, with what it is of."""

from decimal import Decimal

from dashboard.curation.facts import Facts
from dashboard.curation.forms import is_placeholder
from dashboard.curation.models import ObservationEntry
from dashboard.curation.passages import Passage
from dashboard.curation.suggestions import ids_like
from dashboard.curation.unit_names import Span
from dashboard.schema.codes import WHOLE_UNITS
from dashboard.schema.tables import Indicator, Observation


def read_observation(passage: Passage, item: ObservationEntry, facts: Facts) -> None:
    """Add the row of a number, and the part of the text that it accounts for.

    The number is looked for whatever else is wrong: its digits are read where its area or indicator is missing.
    """
    entry, place = passage.entry, item.id or f"{passage.label}.{item.indicator}"
    indicator, area = _indicator(passage, item, place), passage.area(item.area, place)
    known = all(area in passage.reference.areas for area in item.counted)  # told with the names of the passage
    window = passage.window(item.phrase, place)
    if window is None:
        facts.excused += [(one.start, one.end) for one in passage.numerals_in(passage.span) if one.value == item.value]
        return
    value, spans = (_counted if item.counted else _printed)(passage, item, window, place) if known else (Decimal(0), [])
    if not spans:
        read = {other.value for other in entry.observations if other is not item}
        printed = [one for one in passage.numerals_in(window) if item.phrase or one.value not in read]
        alone = item.phrase or len(printed) == 1  # then it is plain which number was meant
        facts.excused += [(one.start, one.end) for one in printed if alone or one.value == item.value]
        return
    facts.spans += spans
    if indicator is None or area is None:
        return
    if indicator.unit in WHOLE_UNITS and value != value.to_integral_value():
        passage.tell(
            place, f"{item.value} is no whole number, and {item.indicator} counts whole ones ({indicator.unit})"
        )
    status, as_of = item.status or entry.status, item.as_of or entry.as_of
    passage.require_valid(area, as_of, place, to_come=status != "actual")
    span = spans[0][0], spans[-1][1]
    facts.observations.append(
        Observation(
            observation=item.id or f"{entry.id}.{item.indicator}",
            statement=entry.id,
            article=passage.article.id,
            area=area,
            indicator=item.indicator,
            value=value,
            unit=indicator.unit,
            qualifier=item.qualifier,
            status=status,
            as_of=as_of,
            basis="counted" if item.counted else "quoted",
            written=passage.written(span),
            written_start=span[0],
            written_end=span[1],
            note=item.note,
            note_vi=item.note_vi,
        )
    )


def _indicator(passage: Passage, item: ObservationEntry, place: str) -> Indicator | None:
    indicators = passage.reference.indicators
    if item.indicator not in indicators and not is_placeholder(item.indicator):
        like = ids_like(item.indicator, indicators)
        advice = f"{like} Else add it to" if like else "add it to"
        passage.tell(place, f"there is no indicator {item.indicator}; {advice} data/reference/indicators.csv")
    return indicators.get(item.indicator)


def _printed(passage: Passage, item: ObservationEntry, window: Span, place: str) -> tuple[Decimal, list[Span]]:
    """The value as printed: how many decimals it has tells how exact it is."""
    qualifier = item.qualifier if "qualifier" in item.model_fields_set else None
    numeral = passage.find_number(item.value, qualifier, window, place)
    return (numeral.value, [(numeral.start, numeral.end)]) if numeral else (Decimal(item.value), [])


def _counted(passage: Passage, item: ObservationEntry, window: Span, place: str) -> tuple[Decimal, list[Span]]:
    count = len(set(item.counted))
    if count != item.value:
        passage.tell(
            place, f"{count} {'name is' if count == 1 else 'names are'} counted, and the value is {item.value}"
        )
    return Decimal(item.value), passage.find_names(item.counted, window, place)
