"""Every column of every published table, declared once.

The descriptor (`data/datapackage.json`), the data dictionary (`data/README.md`), the checks at build time and the
types with which the dashboard reads the files all come from here.
"""

from datetime import date
from decimal import Decimal

from dashboard.schema import codes, documents
from dashboard.schema.register import REGISTER
from dashboard.schema.table import Row, Table, column

ID = r"^[a-z0-9][a-z0-9./_-]*$"
URL = r"^https?://[^\s/?#]+\S*$"
AREA = r"^(vn|(2024|2025)-[0-9]{2,5})$"


class Article(Row):
    """One source text, as received."""

    article: str = column("The stem of the text's file in seeds/.", "dcterms:identifier", pattern=ID)
    publisher: str = column("The outlet.", "schema:publisher")
    url: str = column("The address the text names as its source.", "schema:url", pattern=URL)
    published: date | None = column(
        "Day of publication; empty where the text does not say.", "schema:datePublished", None
    )
    language: codes.Language = column("Language of the text.", "schema:inLanguage")
    title_en: str = column("A title of ours (the texts have no headline), in English.", "schema:headline")
    title_vi: str = column("The same in Vietnamese.", "schema:headline")
    sha256: str = column("Hash of the text that was read.", "schema:sha256", pattern=r"^[0-9a-f]{64}$")
    latest_event: date | None = column(
        "The latest day the text reports as past: it was written on that day or later. Computed.", "", None
    )
    note: str = column("What was inferred about the text, and why.", "skos:note", "")
    note_vi: str = column("The same in Vietnamese.", "skos:note", "")


class Statement(Row):
    """One verbatim passage with the facts read from it. Offsets are code points, 0-based, end excluded."""

    statement: str = column("Short name given by the curator; never reused.", "dcterms:identifier", pattern=ID)
    article: str = column("Where it stands.", "oa:hasSource", refers="articles")
    exact: str = column("The passage, character by character.", "oa:exact")
    prefix: str = column("The characters before it, for finding it again.", "oa:prefix", "")
    suffix: str = column("The characters behind it.", "oa:suffix", "")
    start: int = column("First code point of the passage in seeds/<article>.txt.", "oa:start")
    end: int = column("Code point behind its last one.", "oa:end")
    names: str = column("Areas that the passage names in a list or a change, joined by ';'.", "schema:mentions", "")
    gist_vi: str = column(
        "What a passage in English says, in one line of Vietnamese: ours, and no quotation.",
        "schema:abstract",
        "",
    )


class Observation(Row):
    """One number: indicator × area × day × status as one article states it, or computed from such numbers."""

    observation: str = column("Short name, stable, never reused.", "dcterms:identifier", pattern=ID)
    statement: str = column(
        "The passage it was read from; empty for a computed one.", "prov:wasQuotedFrom", "", refers="statements"
    )
    article: str = column(
        "Its article; empty where it is computed across articles.", "prov:hadPrimarySource", "", refers="articles"
    )
    area: str = column("What area it speaks of, with its era.", "sdmx:refArea", refers="areas")
    indicator: str = column("What is counted.", "sdmx:indicator", refers="indicators")
    value: Decimal = column("The number; a percentage is in percent.", "measure:obsValue")
    unit: codes.Unit = column("The unit of measure.", "attribute:unitMeasure")
    qualifier: codes.Qualifier = column("How the article limits the number.", "attribute:obsStatus")
    status: codes.Status = column("Done, planned, expected or striven for, as the words say.", "attribute:obsStatus")
    as_of: date | None = column("The day it speaks of; empty where the text does not say.", "sdmx:refPeriod", None)
    basis: codes.Basis = column("Quoted, counted from a list of names, or computed.", "prov:activity")
    written: str = column("The characters as printed; empty for a computed one.", "oa:exact", "")
    written_start: int | None = column("First code point of `written` in the text.", "oa:start", None)
    written_end: int | None = column("Code point behind its last one.", "oa:end", None)
    inputs: str = column("For a computed one: the observations it comes from, joined by ';'.", "prov:used", "")
    expression: str = column("For a computed one: the arithmetic.", "prov:wasGeneratedBy", "")
    note: str = column("What was inferred, and what to mind.", "skos:note", "")
    note_vi: str = column("The same in Vietnamese.", "skos:note", "")


class Event(Row):
    """Something dated or datable that an article tells."""

    event: str = column("Short name, stable, never reused.", "dcterms:identifier", pattern=ID)
    statement: str = column("The passage it was read from.", "prov:wasQuotedFrom", refers="statements")
    article: str = column("Its article.", "prov:hadPrimarySource", refers="articles")
    area: str = column("Where it happens or for whom it holds.", "schema:location", refers="areas")
    kind: codes.EventKind = column("What sort of event.", "schema:additionalType")
    start: date | None = column("First day of the date as printed; empty where undated.", "schema:startDate", None)
    end: date | None = column(
        "Last day, of a period or of the month, quarter or year printed; empty for a single day.",
        "schema:endDate",
        None,
    )
    precision: codes.Precision = column(
        "How exact the printed date is; a quarter is its first to its last month.", "schema:temporalCoverage"
    )
    relation: codes.DateRelation | None = column("How the event lies to that date; empty where undated.", "", None)
    status: codes.Status = column("Happened, planned, expected or striven for.", "schema:eventStatus")
    title_en: str = column("What happens, in English (ours).", "schema:name")
    title_vi: str = column("The same in Vietnamese.", "schema:name")
    document: str = column("The numbered document it issues or rests on.", "schema:about", "", refers="documents")
    written: str = column("The date as printed.", "oa:exact", "")
    written_start: int | None = column("First code point of `written` in the text.", "oa:start", None)
    written_end: int | None = column("Code point behind its last one.", "oa:end", None)
    inferred: str = column("`year` where the text prints the day without its year.", "prov:wasDerivedFrom", "")
    same_as: str = column("The event told earlier in the same article that this one repeats.", "schema:sameAs", "")
    note: str = column("What was inferred, and what to mind.", "skos:note", "")
    note_vi: str = column("The same in Vietnamese.", "skos:note", "")


class Document(Row):
    """One numbered legal or Party act."""

    document: str = column(
        "Its number as printed, Đ kept; behind it @ and who issued it, where another issuer here has the same number.",
        "schema:legislationIdentifier",
        pattern=documents.KEY,
    )
    kind: codes.DocumentKind = column("What sort of act.", "schema:legislationType")
    issuer: str = column("Who issued it, as the article says.", "schema:legislationPassedBy")
    issuer_vi: str = column("The same in Vietnamese.", "schema:legislationPassedBy")
    issued: date | None = column("Day of issue; empty where the text does not say.", "schema:legislationDate", None)
    subject_en: str = column("What it is about, as far as the article says.", "schema:about")
    subject_vi: str = column("The same in Vietnamese.", "schema:about")
    statement: str = column("The passage that names it.", "prov:wasQuotedFrom", refers="statements")
    article: str = column("Its article.", "prov:hadPrimarySource", refers="articles")
    note: str = column("What to mind.", "skos:note", "")
    note_vi: str = column("The same in Vietnamese.", "skos:note", "")


class Area(Row):
    """An administrative unit of any level in one era: codes were reused in 2025, so keys carry the era."""

    area: str = column("Era and GSO code, as 2024-27; `vn` for the country.", "dcterms:identifier", pattern=AREA)
    level: codes.Level = column("Level of government.", "schema:additionalType")
    kind: codes.AreaKind = column("Legal kind within the level.", "schema:additionalType")
    name_en: str = column("Customary English name, without diacritics.", "schema:alternateName")
    name_vi: str = column("Vietnamese name, NFC.", "schema:name")
    gso_code: str = column("Code of the statistics office; not unique across eras.", "schema:branchCode", "")
    valid_from: date | None = column("First day; empty for units of before the reform.", "schema:validFrom", None)
    valid_to: date | None = column("Last day; empty for units that exist.", "schema:validThrough", None)
    parent: str = column("The unit it belongs to.", "schema:containedInPlace", "", refers="areas")
    province: str = column("The province of after the reform on whose territory it lies.", "", "", refers="areas")


class AreaChange(Row):
    """One predecessor and its successor."""

    predecessor: str = column("The unit of before.", "prov:entity", refers="areas")
    successor: str = column("The unit of after.", "prov:wasDerivedFrom", refers="areas")
    kind: codes.ChangeKind = column("What became of the predecessor.", "prov:activity")
    status: codes.Status | None = column(
        "Done or still to come, as the article's words say; empty where no article tells it. What was planned took "
        "place too: see `effective`.",
        "",
        None,
    )
    effective: date | None = column(
        "First day of the successor's work, by the register: no article says it of a unit.", "prov:atTime", None
    )
    document: str = column(
        "The act, where an article names it.", "schema:legislationIdentifier", "", refers="documents"
    )
    statement: str = column(
        "The passage that says so; empty where only the reference register does.", "prov:wasQuotedFrom", "",
        refers="statements",
    )  # fmt: skip
    note: str = column("What was inferred, and what to mind.", "skos:note", "")
    note_vi: str = column("The same in Vietnamese.", "skos:note", "")


class Check(Row):
    """An arithmetic statement that the articles' numbers should satisfy, and whether they do."""

    check: str = column("Short name of the relation.", "dcterms:identifier", pattern=ID)
    kind: codes.CheckKind = column("What sort of arithmetic.", "schema:additionalType")
    expression: str = column("The arithmetic in digits; 23…24 is “over 23”.", "")
    stated: Decimal | None = column("What the article says; empty where nothing is stated.", "", None)
    computed: Decimal | None = column("What the arithmetic gives.", "", None)
    computed_low: Decimal | None = column("Where a number is “over” another: the least it gives.", "", None)
    computed_high: Decimal | None = column("The same: what it stays below.", "", None)
    difference: Decimal | None = column("computed − stated.", "", None)
    result: codes.CheckResult = column("holds, approximate (within the tolerance declared), fails, or open.", "")
    observations: str = column("The observations it uses, stated one first, joined by ';'.", "prov:used", "")
    unit: str = column("Unit of stated, computed and difference.", "attribute:unitMeasure", "")
    statements: str = column("Passages it uses besides those of the observations, joined by ';'.", "prov:used", "")
    document: str = column("Of kind register: the act that states its number; empty if counted.", "dcterms:source", "")
    note_en: str = column("What is checked, and what the result means.", "skos:note", "")
    note_vi: str = column("The same in Vietnamese.", "skos:note", "")


class Ignored(Row):
    """Digits and number words of an article that are no fact, each with the reason."""

    article: str = column("Its article.", "oa:hasSource", refers="articles")
    start: int = column("First code point in the text.", "oa:start")
    end: int = column("Code point behind its last one.", "oa:end")
    written: str = column("The characters as printed.", "oa:exact")
    reason_en: str = column("Why it is no fact.", "skos:note")
    reason_vi: str = column("The same in Vietnamese.", "skos:note")


class Indicator(Row):
    """What is counted. Written by hand."""

    indicator: str = column("Short name.", "dcterms:identifier", pattern=ID)
    topic: codes.Topic = column("The group it is shown in.", "skos:broader")
    unit: codes.Unit = column("Unit of measure.", "attribute:unitMeasure")
    decimals: int = column("Decimal places of a computed value.", "attribute:decimals")
    name_en: str = column("Name in English.", "skos:prefLabel")
    name_vi: str = column("Name in Vietnamese.", "skos:prefLabel")
    definition_en: str = column("What counts, and what does not.", "skos:definition")
    definition_vi: str = column("The same in Vietnamese.", "skos:definition")


TABLES = {
    table.name: table
    for table in (
        Table("articles", ("article",), Article),
        Table("statements", ("statement",), Statement, order=("article", "start")),
        Table("observations", ("observation",), Observation),
        Table("events", ("event",), Event),
        Table("documents", ("document",), Document),
        Table("areas", ("area",), Area),
        Table("area_changes", ("predecessor", "successor"), AreaChange),
        Table("checks", ("check",), Check),
        Table("ignored", ("article", "start"), Ignored),
        Table("indicators", ("indicator",), Indicator, folder="reference"),
        *REGISTER.values(),
    )
}
