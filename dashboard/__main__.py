"""Command line: `python -m dashboard build | check | add | draft | curate | …`; `--help` lists all commands."""

import argparse
import sys
from pathlib import Path

from dashboard import paths
from dashboard.curation import changes, publish, writing
from dashboard.curation.build import Sources, Tables, build_tables, known_reference
from dashboard.curation.problems import BuildError
from dashboard.curation.texts import TextError
from dashboard.integrity import DamagedError

OLD = 2
"""What `check` exits with where every rule holds, and only the generated files are not what a build gives."""
MOST_ROWS = 60


def main(arguments: list[str] | None = None, root: Path = paths.DATA_ROOT) -> int:
    """Run one command on the data in `root`.

    0 when all is well, 1 when a rule is broken or the disk refuses, 2 when `check` finds only that the tables are old.
    """
    chosen = _parser().parse_args(arguments)
    try:
        return _run(chosen, root)
    except OSError as failure:
        message = f"{failure.filename}: {failure.strerror}" if failure.filename else str(failure)
        print(message, "The command is not finished: mend this, and run it again.", sep="\n", file=sys.stderr)
        return 1


def _run(chosen: argparse.Namespace, root: Path) -> int:
    seeds, curation, reference, package = (
        root / folder.relative_to(paths.DATA_ROOT)
        for folder in (paths.SEEDS, paths.CURATION, paths.REFERENCE, paths.DATA)
    )
    match chosen.command:
        case "export":
            return _export(chosen.folder, chosen.province, chosen.language)
        case "register":
            return _register(reference)
        case "outlines":
            return _outlines(chosen.file, root)
        case _:
            return _curation(chosen, Sources(seeds, curation, reference), package)


def _curation(chosen: argparse.Namespace, sources: Sources, package: Path) -> int:
    """The commands that read or write what is curated by hand."""
    match chosen.command:
        case "build" | "check" if not (chosen.command == "check" and chosen.watch):
            return _build(sources, package, only_check=chosen.command == "check")
        case "check":
            return _watch(chosen.watch, sources)
        case "draft":
            return _draft(chosen.article, sources, as_json=chosen.json)
        case _:
            return _curate(chosen, sources)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="Build and check the curated data.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="check the hand-written files and write data/tables, datapackage.json, README.md")
    command = commands.add_parser(
        "check",
        help="the same checks, and whether the generated files are current; writes nothing. Exits with 1 where a rule "
        "is broken, with 2 where only the generated files are old",
    )
    command.add_argument("--watch", metavar="ARTICLE", help="tell the state of one article, again at every save")
    command = commands.add_parser("draft", help="propose every fact of a text of seeds/ in its curation file")
    command.add_argument("article", help="the text's name without .txt")
    command.add_argument("--json", action="store_true", help="print the proposals as data; write nothing")
    _add_curating(commands)
    commands.add_parser("register", help="write data/reference/register from the package vietnamadminunits")
    command = commands.add_parser("outlines", help="draw the provinces anew for the maps; needs the extra `register`")
    command.add_argument("file", type=Path, metavar="FILE", help="data/outlines/README.md says where it comes from")
    command = commands.add_parser("export", help="write the report to keep: one HTML file that needs no server")
    command.add_argument("folder", type=Path, metavar="DIR", help="where to write it")
    command.add_argument(
        "--province", action="append", default=[], metavar="NAME", help="only this one; may be repeated"
    )
    command.add_argument("--language", choices=("vi", "en", "both"), default="both")
    return parser


def _add_curating(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands by which an article is added."""
    command = commands.add_parser("add", help="take a text or a saved web page into seeds/")
    command.add_argument("file", metavar="FILE", help="- reads what is piped in")
    command.add_argument("--name", default="", help="the id of the article; made of its address otherwise")
    for name, word, about in (
        ("areas", "WORD", "the codes of a place, in both eras"),
        ("indicators", "WORD", "the indicators that speak of a word"),
        ("second", "ARTICLE", "an empty file for a second reader"),
        ("compare", "ARTICLE", "where two readers differ"),
        ("curate", "ARTICLE", "the curator's page, on this machine only: text, facts and checks side by side"),
    ):
        command = commands.add_parser(name, help=about)
        command.add_argument("word", metavar=word)
        if name == "curate":
            command.add_argument("--port", type=int, default=8600)


def _curate(chosen: argparse.Namespace, sources: Sources) -> int:
    from dashboard.curation import curating  # noqa: PLC0415 - what it needs takes time to import

    try:
        piped = sys.stdin.buffer.read() if chosen.command == "add" and chosen.file == "-" else b""
        print(*curating.answer(chosen, sources, piped), sep="\n", flush=True)
        if chosen.command == "curate":
            curating.serve(chosen.word, sources, chosen.port)
    except (TextError, BuildError) as refused:
        print(refused, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _watch(article: str, sources: Sources) -> int:
    from dashboard.curation import curating  # noqa: PLC0415 - so too

    try:
        for lines in curating.watched(article, sources):
            print(*lines, sep="\n", end="\n\n", flush=True)
    except TextError as refused:
        print(refused, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _build(sources: Sources, package: Path, *, only_check: bool) -> int:
    try:
        tables = build_tables(sources)
    except BuildError as refused:
        total = f"{counted(len(refused.problems), 'problems')}; nothing was written."
        print(refused, total, sep="\n\n", file=sys.stderr)
        return 1
    files = publish.render(tables, package)
    counts = ", ".join(counted(len(rows), name) for name, rows in tables.items())
    if only_check:
        return _tell_stale(files, tables, counts, package)
    before = changes.published(package)
    writing.publish(files, package)
    print(f"Written: {counts}.", *changes.changes(before, tables), sep="\n")
    lines = list(changes.changelog(before, tables))
    print(
        *(["A first line for data/curation/CHANGELOG.md:", *lines] if lines else []),
        sep="\n",
        end="\n" if lines else "",
    )
    return 0


def counted(count: int, name: str) -> str:
    """A number with what is counted, a table or something else: "1 event", "1 alias", "2 area changes"."""
    words = name.replace("_", " ")
    return f"{count} {words.removesuffix('es' if words.endswith('ses') else 's') if count == 1 else words}"


def _tell_stale(files: dict[Path, bytes], tables: Tables, counts: str, package: Path) -> int:
    old = publish.stale(files)
    if not old:
        print(f"All holds: {counts}.")
        return 0
    lines = list(changes.row_changes(changes.published(package), tables))
    print(*(f"{path.relative_to(package.parent)}: not what a build gives" for path in old), sep="\n", file=sys.stderr)
    if lines:
        print("A build would change:", *lines[:MOST_ROWS], sep="\n", file=sys.stderr)
    if len(lines) > MOST_ROWS:
        print(f"… and {len(lines) - MOST_ROWS} more rows.", file=sys.stderr)
    print("No rule is broken; the generated files are old. To write them: python -m dashboard build")
    return OLD


def _draft(article: str, sources: Sources, *, as_json: bool) -> int:
    from dashboard.curation.drafting import files  # noqa: PLC0415 - only this command needs what it imports

    try:
        reference = known_reference(sources.reference)
        if as_json:
            print(files.as_json(article, sources.seeds, reference))
            return 0
        result = files.draft(article, sources.seeds, sources.curation, reference)
    except (TextError, BuildError) as refused:
        print(refused, file=sys.stderr)
        return 1
    path = sources.curation / f"{article}.toml"
    if result.proposed:
        writing.write(path, result.content.encode())
    print(*result.told(f"data/curation/{path.name}"), sep="\n")
    return 0


def _register(reference: Path) -> int:
    from dashboard.register_source import corrections, write  # noqa: PLC0415 - needs what only `.[register]` installs

    try:
        counts = write.write(reference)
    except (ModuleNotFoundError, corrections.StaleCorrectionError, BuildError) as refused:
        print(refused, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    print("Written:", ", ".join(counted(count, name) for name, count in counts.items()) + ".")
    print("Next: python -m dashboard build")
    return 0


def _export(folder: Path, provinces: list[str], language: str) -> int:
    from dashboard import report  # noqa: PLC0415 - the charts take a second to import; only this command needs them

    try:
        path = report.write(folder, provinces, ("vi", "en") if language == "both" else (language,), writing.write)
    except (ValueError, DamagedError) as refused:
        print(refused, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    print(f"Written: {path}")
    return 0


def _outlines(file: Path, root: Path) -> int:
    from dashboard.register_source import outlines  # noqa: PLC0415 - shapely is not there where nothing is drawn anew

    reference, folder = (root / path.relative_to(paths.DATA_ROOT) for path in (paths.REFERENCE, paths.OUTLINES))
    try:
        files = outlines.render(file.read_bytes(), reference, folder)
    except (OSError, outlines.OutlinesError) as refused:
        print(refused, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    writing.publish(files, root / paths.DATA.relative_to(paths.DATA_ROOT))
    print("Written: data/outlines/provinces.geojson.", "Next: python -m dashboard build", sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
