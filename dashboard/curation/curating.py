"""The commands by which an article is added, as lines to print: `dashboard/__main__.py` prints them."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from dashboard.curation import adding, lookups, second_reading
from dashboard.curation.build import Sources, known_reference
from dashboard.curation.texts import TextError
from dashboard.curation.watching import state
from dashboard.curation.writing import write


def answer(chosen: argparse.Namespace, sources: Sources, piped: bytes) -> Iterator[str]:
    """What the command says, line by line; what it writes is written before its first line.

    Raises:
        TextError: what it was given cannot be read, or is there already.
        BuildError: the reference breaks rules of its own.
    """
    match chosen.command:
        case "add":
            yield from _add(chosen, sources, piped)
        case "areas":
            yield from lookups.areas(chosen.word, known_reference(sources.reference))
        case "indicators":
            yield from lookups.indicators(chosen.word, known_reference(sources.reference))
        case "second":
            yield from _second(chosen.word, sources)
        case "compare":
            found = list(second_reading.differences(
                chosen.word, sources.seeds, sources.curation, known_reference(sources.reference)
            ))  # fmt: skip
            yield from found or ["The two readings say the same."]
        case _:
            path = sources.curation / f"{chosen.word}.toml"
            if not path.exists():
                message = f"there is none yet; run: python -m dashboard draft {chosen.word}"
                raise TextError(f"data/curation/{path.name}", message)
            yield f"http://127.0.0.1:{chosen.port}/ shows data/curation/{path.name}; Ctrl+C ends it."


def _add(chosen: argparse.Namespace, sources: Sources, piped: bytes) -> Iterator[str]:
    given = Path(chosen.file)
    try:
        raw = piped if chosen.file == "-" else given.read_bytes()
    except OSError as failure:
        raise TextError(chosen.file, f"this cannot be read: {failure.strerror}") from None
    new = adding.added(raw, "what was piped in" if chosen.file == "-" else given.name, sources.seeds, chosen.name)
    write(sources.seeds / f"{new.name}.txt", new.text.encode())
    yield f"Written: seeds/{new.name}.txt."
    yield from new.told
    yield f"Next: python -m dashboard draft {new.name}"


def _second(article: str, sources: Sources) -> Iterator[str]:
    path = sources.curation / second_reading.FOLDER / f"{article}.toml"
    shown = f"data/curation/{second_reading.FOLDER}/{path.name}"
    if path.exists():
        raise TextError(shown, "this is there already; it is not overwritten")
    write(path, second_reading.empty(article, sources.seeds).encode())
    yield f"Written: {shown}. Read the text without the first file; then: python -m dashboard compare {article}"


def watched(article: str, sources: Sources) -> Iterator[list[str]]:
    """The state of an article now, and again whenever its file, its text or the reference is saved.

    Raises:
        TextError: watching needs a library that is not installed.
    """
    try:
        import watchfiles  # noqa: PLC0415 - only who watches installs it
    except ModuleNotFoundError:
        raise TextError("check --watch", "this needs: pip install -e '.[curate]'") from None
    yield list(state(article, sources))
    for _changes in watchfiles.watch(sources.seeds, sources.curation, sources.reference, raise_interrupt=True):
        yield list(state(article, sources))


def serve(article: str, sources: Sources, port: int) -> None:
    """The curator's page, until the command is stopped."""
    from dashboard.curation.curator import server  # noqa: PLC0415 - no other command serves

    server.serve(article, sources, port)
