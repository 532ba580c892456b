"""What stops a slip in a hand-written file: `python tests/faults/edits/measure_slips.py [--each 11] [--passed]`.

Every slip is made alone, in a copy of the project's data, and built there. The table tells by kind what became of it.
"""

import argparse
import shutil
import sys
import tempfile
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import of_articles
import of_register
import of_relations
from edit import Edit, Kind, edits

from dashboard import paths
from dashboard.curation.build import Known, Sources, Tables, build_tables, read_known
from dashboard.curation.problems import BuildError

KINDS = [*of_articles.KINDS, *of_relations.KINDS, *of_register.KINDS]
FOLDERS = ("seeds", "data/curation", "data/reference", "data/outlines")
IDS = "published_ids.csv"
OUTCOMES = ("text or register", "published ids", "PUBLISHED", "words only", "no change", "traceback")
"""Refused by what the text or the register says; refused only for what was published under an id; a build would publish
a changed number, date, status, area, unit, qualifier, document or id; it would change only words; nothing; a crash."""
WORDS = {
    "exact", "prefix", "suffix", "start_of_quote", "gist_vi", "title_en", "title_vi", "note", "note_vi", "note_en",
    "subject_en", "subject_vi", "issuer", "issuer_vi", "publisher", "url", "reason_en", "reason_vi", "reason",
    "definition_en", "definition_vi", "written", "written_start", "written_end", "side",
}  # fmt: skip
"""Columns that hold words, or where words stand."""
PLACES = {
    "statements": {"start", "end"},
    "ignored": {"start", "end"},
    "indicators": {"name_en", "name_vi"},
    "national": {"name_en", "name_vi"},
}


def copied(root: Path) -> Path:
    """The project's hand-written files below `root`."""
    for folder in FOLDERS:
        shutil.copytree(paths.DATA_ROOT / folder, root / folder)
    if (paths.DATA / IDS).exists():
        shutil.copy(paths.DATA / IDS, root / "data" / IDS)
    return root


def sources(root: Path) -> Sources:
    """The hand-written files below `root`."""
    return Sources(root / "seeds", root / "data/curation", root / "data/reference")


def contents(root: Path) -> dict[str, str]:
    """The hand-written files below `root` by their path."""
    texts = (path for folder in FOLDERS[1:] for path in sorted((root / folder).rglob("*")))
    return {
        str(path.relative_to(root)): path.read_text("utf-8") for path in texts
        if path.suffix in (".toml", ".csv", ".geojson") and not path.name.startswith("_")
    }  # fmt: skip


def outcome(edit: Edit, root: Path, before: Tables, known: Known) -> tuple[str, str]:
    """What became of a slip, and the first line of what was said."""
    path = root / edit.file
    kept = path.read_bytes()
    path.write_text(edit.content, encoding="utf-8")
    try:
        after = build_tables(sources(root), known if edit.file.startswith("data/curation") else None)
    except BuildError as refused:
        by_text = [problem for problem in refused.problems if IDS not in problem.file]
        return "text or register" if by_text else "published ids", str((by_text or list(refused.problems))[0])
    except Exception:  # noqa: BLE001 - a crash of any kind is what is looked for
        return "traceback", traceback.format_exc().splitlines()[-1]
    finally:
        path.write_bytes(kept)
    return changed(before, after)


def changed(before: Tables, after: Tables) -> tuple[str, str]:
    """What a build would publish otherwise."""
    words = ""
    for name, rows in after.items():
        if rows == before[name]:
            continue
        plain = WORDS | PLACES.get(name, set())
        facts = [[row.model_dump(exclude=plain) for row in table] for table in (before[name], rows)]
        if facts[0] != facts[1]:
            return "PUBLISHED", name
        words = name
    return ("words only", words) if words else ("no change", "")


def measured(asked: "list[Kind]", seed: int, each: int) -> Iterator[tuple[Edit, str, str]]:
    """Every slip with what became of it and what was said."""
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder))
        known = read_known(root / "data/reference")
        before = build_tables(sources(root), known)
        for edit in edits(asked, contents(root), seed, each):
            yield edit, *outcome(edit, root, before, known)


def _share(names: list[str], seed: int, each: int) -> list[tuple[Edit, str, str]]:
    return list(measured([kind for kind in KINDS if kind.name in names], seed, each))


def table(results: Iterable[tuple[Edit, str, str]]) -> Iterator[str]:
    """The lines of a Markdown table by kind, with a sum."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for edit, what, _said in results:
        counts[edit.kind][what] += 1
    total: Counter[str] = sum(counts.values(), Counter())
    yield f"| kind | slips | {' | '.join(OUTCOMES)} |"
    yield "|--" * (len(OUTCOMES) + 2) + "|"
    for name, count in [*counts.items(), ("**all**", total)]:
        yield f"| {name} | {count.total()} | {' | '.join(str(count[one] or '') for one in OUTCOMES)} |"


def main() -> int:
    """Print the table, and with `--passed` every slip that a build would publish."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=34)
    parser.add_argument("--each", type=int, default=11, help="slips of each kind")
    parser.add_argument("--kind", default="", help="only kinds whose name holds this")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--passed", action="store_true", help="tell every slip that a build would publish")
    parser.add_argument("--told", action="store_true", help="tell what was said of every slip")
    asked = parser.parse_args()
    names = [kind.name for kind in KINDS if asked.kind in kind.name]
    with ProcessPoolExecutor(asked.processes) as pool:
        parts = [names[at :: asked.processes] for at in range(asked.processes)]
        shares = pool.map(partial(_share, seed=asked.seed, each=asked.each), parts)
        results = sorted((one for share in shares for one in share), key=lambda one: names.index(one[0].kind))
    for edit, what, said in results:
        if asked.told or (asked.passed and what in ("PUBLISHED", "words only", "traceback")):
            print(f"{what}: {edit}: {said}")
    print(*table(results), sep="\n")
    return int(any(what == "traceback" for _edit, what, _said in results))


if __name__ == "__main__":
    sys.exit(main())
