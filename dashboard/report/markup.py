"""A report's contents as HTML: the answer, then the numbered parts, each as its template lays it out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from markupsafe import Markup

from dashboard.pictures import locator, pictures
from dashboard.queries.areas import listed, place_name
from dashboard.queries.articles import citations
from dashboard.queries.articles.checks import computation, subject, tally
from dashboard.queries.outlines import CREDIT
from dashboard.queries.register import place_facts, provinces
from dashboard.queries.register.provinces import Province
from dashboard.report.contents import Contents, Group
from dashboard.report.endnotes import Range
from dashboard.report.figures import Drawn, laid_out
from dashboard.templates import render
from dashboard.words import Words
from dashboard.words.register_names import register_short


@dataclass(frozen=True)
class Part:
    """A numbered part of a report: its id, its heading, and the template that shows its values."""

    id: str
    title: str
    template: str
    values: dict[str, Any]


def body(report: Contents, *, shown: bool = True) -> str:
    """Everything of one language inside one element; `shown` where it is the language in sight at first."""
    words = report.sources.words
    note = partial("{}-note-{}".format, words.language)
    marks = partial(_marks, note=note, words=words)
    inside = render(
        "report_body.html", words, language=words.language, report=report, note=note, marks=marks,
        notes=lambda ids: marks(report.endnotes.behind(ids)),
        kicker=words.text("Report on {place}. {citation}", place=scope(report), citation=citations.ours(words)),
        map=_map(report, words), places_title=scope(report), milestones=_unlinked(report),
        milestones_title=words.text("Milestones of the reorganization"), contents_title=words.text("Contents"),
        parts=[part for part in _parts(report, words) if part],
    )  # fmt: skip
    # What stands in an element with a language is not broken into lines anew: it is rendered by itself first.
    return render("report_main.html", words, language=words.language, shown=shown, body=Markup(inside))


def scope(report: Contents) -> str:
    """The places of a report, in words."""
    words = report.sources.words
    return listed([place.name for place in report.places], words) or words.text("the whole country")


def element(drawn: Drawn, words: Words) -> str:
    """The id of the element in which a figure is drawn."""
    return f"{words.language}-{drawn.name}"


def _marks(ranges: Iterable[Range], *, note: Any, words: Words) -> Markup:
    return Markup(render("report_marks.html", words, ranges=ranges, note=note).strip())


def _map(report: Contents, words: Words) -> dict[str, Any]:
    """Where the one province lies; {} for several, and for the whole country."""
    if len(report.places) != 1:
        return {}
    place = report.places[0]
    text = words.text("{place} on the map of Vietnam", place=place.name)
    image = locator.image(place.area, "light", words)
    return {"image": image, "text": text, "archipelagos": locator.archipelagos(), "credit": CREDIT}


def _unlinked(report: Contents) -> list[Any]:
    """The milestones; their sources stand beside them, and nothing opens on paper."""
    return [replace(one, ids=()) for one in report.milestones]


def _parts(report: Contents, words: Words) -> Iterator[Part | None]:
    """The parts in their order; None for one that has nothing to say."""
    if report.country:
        yield _register(report, words)
    yield _figures(report, words)
    yield _rows("numbers", words.text("Numbers in the articles"), report.numbers)
    yield _rows("dates", words.text("Dates in the articles"), report.dates)
    yield _rows("units", words.text("Old units and what they became, by the articles"), report.units)
    yield _checks(report, words)
    yield _comparison(report, words)
    if not report.country:
        yield _register(report, words)
    yield _silence(report, words)
    yield _notes(report, words)


def _figures(report: Contents, words: Words) -> Part | None:
    if not report.figures:
        return None
    values = {
        "strips": laid_out(list(report.figures)),
        "place": lambda one: element(one, words),
        "buttons": lambda one: Markup(_buttons(one, words)),
        "more": lambda one: words.plural(
            "{n} more place is in the lists below.", "{n} more places are in the lists below.", one.more
        ),
    }
    return Part("figures", words.text("Figures"), "report_figures.html", values)


def _buttons(drawn: Drawn, words: Words) -> str:
    chart = f"#{element(drawn, words)}"
    return pictures.buttons(drawn.name, drawn.headline, drawn.source, chart=chart, words=words)


def _rows(name: str, title: str, groups: Sequence[Group]) -> Part | None:
    """Lists; a group that is alone needs no heading."""
    if not groups:
        return None
    shown = groups if len(groups) > 1 else [replace(groups[0], heading="")]
    return Part(name, title, "report_rows.html", {"groups": shown})


def _checks(report: Contents, words: Words) -> Part | None:
    if report.checks.empty:
        return None
    checks = [
        {"id": row["check"], "result": row["result"], "word": row["result_name"], "text": subject(row),
         "sum": computation(row, words)}
        for row in report.checks.to_dict("records")
    ]  # fmt: skip
    values = {"tally": tally(report.checks, words), "checks": checks}
    return Part("checks", words.text("Do the numbers add up?"), "report_checks.html", values)


def _comparison(report: Contents, words: Words) -> Part | None:
    """What the register says of each number that it has too, and of what the articles leave out."""
    if report.register_checks.empty:
        return None
    rows = [
        {"id": row["check"], "result": row["outcome"], "word": row["register_text"], "text": row["expression_text"],
         "sum": " · ".join(part for part in _compared(row) if part)}
        for row in report.register_checks.to_dict("records")
    ]  # fmt: skip
    title = words.text("Do the numbers match the register?")
    return Part("register-checks", title, "report_checks.html", {"tally": "", "checks": rows})


def _compared(row: dict[Any, Any]) -> tuple[str, str, str]:
    """What the article says, where the register's number stands, and what more there is to say where they differ."""
    return row["said_text"], row["place_text"], "" if row["outcome"] == "holds" else row["note_text"]


def _register(report: Contents, words: Words) -> Part | None:
    """What else the register knows of one province; of the whole country the numbers of all."""
    register = report.sources.register
    values: dict[str, Any] = {"chip": register_short(words), "terms": {}, "kinds": {}, "provinces": []}
    if report.country:
        links = place_facts.province_links(register, words)
        title = words.text("All {n} provinces and cities", n=len(links))
        values |= {"provinces": links, "source": words.text("Commune-level units before and after")}
    elif len(report.provinces) == 1:
        place = report.provinces[0]
        title = words.text("In the register: {place}", place=report.places[0].name)
        kinds = place_facts.communes_by_kind(register, place.area, words)
        names = {heading: ", ".join(name for _area, name in units) for heading, units in kinds.items()}
        values |= {
            "terms": _facts(place, words), "kinds": names, "source": provinces.source_line(place, words)
        }  # fmt: skip
    else:
        return None
    return Part("register", title, "report_register.html", values)


def _facts(place: Province, words: Words) -> dict[str, str]:
    """What the register says of a province; what changed since stands in the answer."""
    facts = place_facts.facts(place, words)
    return {term: meaning for term, meaning in facts.items() if term != words.text("Since then")}


def _silence(report: Contents, words: Words) -> Part | None:
    """What no article reports."""
    lines, named = [], [place_name(name, words) for name in report.silent_provinces]
    if named:
        lines.append(words.text("There is no article here on {provinces}.", provinces=", ".join(named)))
    if report.silent_topics:
        topics = "; ".join(report.silent_topics)
        lines.append(words.text("Not reported for {provinces}: {sections}.", provinces=scope(report), sections=topics))
    return Part("silent", words.text("Not in the articles"), "report_lines.html", {"lines": lines}) if lines else None


def _notes(report: Contents, words: Words) -> Part | None:
    if not report.endnotes.sources:
        return None
    values = {
        "sources": report.endnotes.sources,
        "ours": words.text("our title"),
        "calculations": words.text("Our calculations"),
        "translated": words.text("Quoted from the English text that we received. In short (our translation):"),
    }
    return Part("notes", words.text("Endnotes: the quotes"), "report_notes.html", values)
