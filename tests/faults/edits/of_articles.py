"""Slips in the files of articles, `data/curation/<article>.toml`."""

import random
import re
from datetime import date, timedelta

from edit import Change, Kind, Maker, add, codes_of, drop, either, in_file, matches, other_digit, put, shuffled, swap

from dashboard.schema import codes

FILES = r"data/curation/\d\w*\.toml"
FACTS = ("statement.events", "statement.documents", "statement.area_changes")
NUMBER = r"^  \{ .*(?= \},?$)|(?<=observations = \[\{ ).*(?= \}\])"
"""The inside of a number's inline table."""
AREAS = r'"((?:vn|202[45]-\d{2,5}))"'


def _digit(text: str, rng: random.Random) -> Change:
    match = rng.choice(matches(text, r"\d"))
    return put(text, match, rng.choice([one for one in "0123456789" if one != match.group()]), 0)


def _word(text: str, rng: random.Random) -> Change:
    """Two letters of a word change places."""
    match = rng.choice(matches(text, r"[a-z]{4,}"))
    word = match.group()
    at = rng.randrange(len(word) - 1)
    return put(text, match, word[:at] + word[at + 1] + word[at] + word[at + 2 :], 0)


def _line(*, doubled: bool) -> Maker:
    def make(text: str, rng: random.Random) -> Change:
        match = rng.choice(matches(text, r"^[^#\n].*\n"))
        return put(text, match, match.group() * 2 if doubled else "", 0)

    return make


def days(text: str, was: str) -> list[str]:
    day = date.fromisoformat(was)
    printed = re.findall(r"\d{4}-\d\d-\d\d", text)
    return [str(day + timedelta(step)) for step in (-9, -1, 1, 2)] + [one for one in printed if one != was]


def _months(_text: str, was: str) -> list[str]:
    return [f"{was[:5]}{(int(was[5:7]) + step - 1) % 12 + 1:02}{was[7:]}" for step in (-1, 1, 6)]


def _years(_text: str, was: str) -> list[str]:
    return [f"{int(was[:4]) + step}{was[4:]}" for step in (-1, 1)]


def _shorter(pattern: str) -> Maker:
    """Some characters fewer at the beginning or the end, mostly in the middle of a word."""

    def make(text: str, rng: random.Random) -> Change | None:
        places = [match for match in matches(text, pattern) if len(match.group(1)) > 6]
        if not places:
            return None
        match = rng.choice(places)
        left, cut = match.group(1), rng.randint(1, max(1, len(match.group(1)) // 4))
        return put(text, match, left[cut:] if rng.random() < 0.5 else left[:-cut])

    return make


def _in_number(key: str, values: tuple[str, ...], after: str = r"value = [\d.]+") -> Maker:
    """A key that a number has not gets a value, or the one that it has another."""

    def make(text: str, rng: random.Random) -> Change | None:
        for match in shuffled(rng, matches(text, NUMBER)):
            new = rng.choice(values)
            present = re.search(rf'{key} = "?([\w-]+)"?', match.group())
            place = re.search(after, match.group())
            if present and present.group(1) != new:
                at = match.start() + present.start(1), match.start() + present.end(1)
                return text[: at[0]] + new + text[at[1] :], present.group(), new
            if not present and place:
                at_end, written = (
                    match.start() + place.end(),
                    new if new[:2] == "20" and new[4:5] == "-" and len(new) == 10 else f'"{new}"',
                )
                return text[:at_end] + f", {key} = {written}" + text[at_end:], match.group()[:60], f"{key} = {new}"
        return None

    return make


def _areas(text: str, was: str) -> list[str]:
    return sorted({*re.findall(AREAS, text), "2024-01", "2025-01", "2025-44", "2024-45", "vn", *_era(was)})


def _era(was: str) -> set[str]:
    return {("2025" if was[:4] == "2024" else "2024") + was[4:]} if "-" in was else set()


def _names(text: str, rng: random.Random) -> Change | None:
    """A list of areas loses one, or one of them becomes another."""
    lists = matches(text, r"(?:names|predecessors|counted) = \[(.*?)\]")
    if not lists:
        return None
    match = rng.choice(lists)
    entries = re.findall(r'"[^"]+"', match.group(1))
    at = rng.randrange(len(entries))
    if rng.random() < 0.5 and len(entries) > 1:
        return put(text, match, ", ".join(entries[:at] + entries[at + 1 :]))
    other = rng.choice(
        [one for one in _areas(text, entries[at].strip('"')) if f'"{one}"' not in entries and one != "vn"]
    )
    return put(text, match, ", ".join([*entries[:at], f'"{other}"', *entries[at + 1 :]]))


def renamed(_text: str, was: str) -> list[str]:
    return [was + "-2", was[:-1], "x" + was, was.replace("-", "_")]


def _document(text: str, rng: random.Random) -> str:
    numbers = re.findall(r'^number = "([^"]+)"', text, re.MULTILINE) or ["1658/NQ-UBTVQH15"]
    return f'document = "{rng.choice(numbers)}"\n'


def _events(text: str, _was: str) -> list[str]:
    return re.findall(r'^\[\[statement.events\]\]\nid = "([^"]+)"', text, re.MULTILINE)


DAY = r"^(?:start|end|issued|as_of|published) = (\d{4}-\d\d-\d\d)$"
KINDS = [
    Kind("digit", FILES, _digit),
    Kind("two letters of a word", FILES, _word),
    Kind("line dropped", FILES, _line(doubled=False)),
    Kind("line doubled", FILES, _line(doubled=True)),
    Kind("value of a number", FILES, swap(r"value = ([\d.]+)", other_digit)),
    Kind("day of a date", FILES, swap(DAY, days)),
    Kind("month of a date", FILES, swap(r"^(?:start|end|issued) = \"?(\d{4}-\d\d(?:-\d\d)?)", _months)),
    Kind("year of a date", FILES, swap(r"^(?:start|end|issued) = \"?(\d{4}(?:-\d\d)?(?:-\d\d)?)", _years)),
    Kind("year of the article", FILES, swap(r"^year = (\d{4})$", _years)),
    Kind(
        "day published added",
        FILES,
        add(r"^year = \d{4}\n", lambda _t, r: f"published = 2025-0{r.randint(4, 9)}-1{r.randint(0, 9)}\n"),
    ),
    Kind(
        "as_of added to a statement",
        FILES,
        add(r'^status = "\w+"\n', lambda _t, r: f"as_of = 2025-0{r.randint(5, 7)}-0{r.randint(1, 9)}\n", "statement"),
    ),
    Kind(
        "as_of added to a number",
        FILES,
        _in_number("as_of", tuple(f"2025-06-{day}" for day in (10, 11, 12, 15, 16, 30))),
    ),
    Kind("as_of dropped", FILES, drop(r"^as_of = .*\n", "statement")),
    Kind("status of a statement", FILES, swap(r'^status = "(\w+)"$', codes_of(codes.Status), "statement")),
    Kind("status of a number", FILES, _in_number("status", ("actual", "planned", "expected", "target"))),
    Kind(
        "status of an event",
        FILES,
        either(
            swap(r'^status = "(\w+)"$', codes_of(codes.Status), "statement.events"),
            add(
                r'^kind = "\w+"\n',
                lambda _t, r: f'status = "{r.choice(["actual", "planned", "expected", "target"])}"\n',
                "statement.events",
            ),
        ),
    ),
    Kind("area of a statement", FILES, swap(r'^area = "([\w-]+)"$', _areas, "statement")),
    Kind(
        "area of a number",
        FILES,
        _in_number(
            "area",
            ("2024-01", "2025-01", "2024-24", "2024-27", "2025-24", "2024-40", "2025-40", "2024-95", "2025-96", "vn"),
        ),
    ),
    Kind(
        "area of an event",
        FILES,
        either(
            swap(r'^area = "([\w-]+)"$', _areas, "statement.events"),
            add(r'^kind = "\w+"\n', lambda t, r: f'area = "{r.choice(_areas(t, ""))}"\n', "statement.events"),
        ),
    ),
    Kind(
        "qualifier invented or changed", FILES, _in_number("qualifier", ("more_than", "about", "at_least", "at_most"))
    ),
    Kind("qualifier removed", FILES, drop(r', qualifier = "\w+"')),
    Kind("relation of a date", FILES, swap(r'^relation = "(\w+)"$', codes_of(codes.DateRelation))),
    Kind("kind of an event", FILES, swap(r'^kind = "(\w+)"$', codes_of(codes.EventKind), "statement.events")),
    Kind("kind of a document", FILES, swap(r'^kind = "(\w+)"$', codes_of(codes.DocumentKind), "statement.documents")),
    Kind("kind of a change", FILES, swap(r'^kind = "(\w+)"$', codes_of(codes.ChangeKind), "statement.area_changes")),
    Kind("number of a document", FILES, swap(r'^number = "(\d+)', other_digit, "statement.documents")),
    Kind(
        "document of an event or change",
        FILES,
        either(
            swap(r'^document = "([^"]+)"$', in_file(r'^number = "([^"]+)"')),
            drop(r'^document = "[^"]+"\n'),
            add(r'^kind = "\w+"\n', _document, "statement.events"),
        ),
    ),
    Kind(
        "day of issue dropped or moved",
        FILES,
        either(drop(r"^issued = .*\n"), swap(r"^issued = (\d{4}-\d\d-\d\d)$", days)),
    ),
    Kind(
        "same_as",
        FILES,
        either(
            swap(r'^same_as = "([^"]+)"$', _events),
            drop(r'^same_as = "[^"]+"\n'),
            add(r'^kind = "\w+"\n', lambda t, r: f'same_as = "{r.choice(_events(t, ""))}"\n', "statement.events"),
        ),
    ),
    Kind("id", FILES, swap(r'^id = "([^"]+)"$', renamed)),
    Kind("indicator", FILES, swap(r'indicator = "(\w+)"', in_file(r'indicator = "(\w+)"'))),
    Kind("phrase", FILES, either(_shorter(r'phrase = "([^"]+)"'), drop(r"^phrase = .*\n"))),
    Kind("quote shortened", FILES, _shorter(r'^quote = "([^"]+)"$')),
    Kind("names, predecessors, counted", FILES, _names),
    Kind("successor", FILES, swap(r'^successor = "([\w-]+)"$', _areas)),
    Kind("ignored text shortened", FILES, _shorter(r'^written = "([^"]+)"$')),
    Kind("address of the article", FILES, swap(r'^url = "([^"]+)"$', other_digit)),
]
