"""What the app does with every file of the data damaged in every way: `python tests/faults/damages.py`.

Each file that is listed in `data/SHA256SUMS`, and the list itself, is damaged in a copy; then the server is asked for a
page in both languages, for its data, a preview picture and its health, and the tables are read as the pages do.
"""

import io
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from requesting import get
from starlette.responses import PlainTextResponse

from dashboard import dataset, integrity, paths
from dashboard.first_words.refusing import Refusing

Damaging = Callable[[bytes], bytes | None]
"""What becomes of a file's bytes; None where it is gone."""


def _lines(content: bytes) -> list[bytes]:
    return content.splitlines(keepends=True)


def _rows(change: Callable[[list[str]], list[str]]) -> Damaging:
    """A damage of the cells of each row of a CSV; other files stay, and so are not damaged."""

    def damaged(content: bytes) -> bytes:
        return "".join(",".join(change(line.split(","))) for line in content.decode().splitlines(True)).encode()

    return damaged


def _digit(content: bytes) -> bytes:
    """The last digit is another one."""
    at = max(content.rfind(b"%d" % digit) for digit in range(10))
    return content[:at] + b"%d" % ((int(content[at : at + 1]) + 1) % 10) + content[at + 1 :] if at >= 0 else content


KINDS: dict[str, Damaging] = {
    "missing": lambda _content: None,
    "empty": lambda _content: b"",
    "foreign file": lambda _content: b"name;value\nother;1\n",
    "header only": lambda content: b"".join(_lines(content)[:1]),
    "cut in the middle (bytes)": lambda content: content[: len(content) // 2],
    "half of the rows": lambda content: b"".join(_lines(content)[: len(_lines(content)) // 2]),
    "a column missing": _rows(lambda cells: [*cells[:-1], "\n"]),
    "a column more": _rows(lambda cells: ["more", *cells]),
    "semicolons": lambda content: content.replace(b",", b";"),
    "another encoding (cp1258)": lambda content: content.decode().encode("cp1258", "replace"),
    "a digit changed": _digit,
    "older: without its last row": lambda content: b"".join(_lines(content)[:-1]),
    "a row twice": lambda content: content + b"".join(_lines(content)[-1:]),
    "carriage returns": lambda content: content.replace(b"\n", b"\r\n"),
}


@dataclass(frozen=True)
class Outcome:
    """What a damage led to: `refused` everywhere and `named` on the page, in the log's words and by the health."""

    file: str
    kind: str
    refused: bool
    named: bool


def files(root: Path) -> list[Path]:
    """All that is listed, and the list."""
    listed = (root / "data" / paths.SUMS).read_text("utf-8").splitlines()[1:]
    return [root / "data" / paths.SUMS, *((root / "data" / line.split("  ")[1]).resolve() for line in listed)]


def outcomes(root: Path, kinds: dict[str, Damaging] = KINDS) -> Iterator[Outcome]:
    """Damage each file of a copy in each way that changes it, look, and put it right again."""
    for path in files(root):
        whole = path.read_bytes()
        for kind, damaging in kinds.items():
            damaged = damaging(whole)
            if damaged == whole:
                continue
            if damaged is None:
                path.unlink()
            else:
                path.write_bytes(damaged)
            yield _seen(root, path.relative_to(root).as_posix(), kind)
            path.write_bytes(whole)


def _seen(root: Path, file: str, kind: str) -> Outcome:
    integrity.published.cache_clear()  # as in a server that starts
    asked = Refusing(PlainTextResponse("shown"), root / "data")
    pages = [get(asked, "/units", f"lang={language}") for language in ("vi", "en")]
    others = [get(asked, path) for path in ("/data/v1/datapackage.json", "/preview/units.vi.png", "/health")]
    loads = (dataset.load, dataset.register, dataset.outlines)
    refused = all(status == 503 and body != b"shown" for status, _headers, body in (*pages, *others))
    named = all(file.encode() in body for _status, _headers, body in (*pages, others[-1]))
    return Outcome(file, kind, refused and all(_refuses(load, root / "data") for load in loads), named)


def _refuses(load: Callable[[Path], object], package: Path) -> bool:
    try:
        load(package)
    except integrity.DamagedError:
        return True
    return False


def table(seen: list[Outcome]) -> str:
    """The outcomes by kind, as Markdown."""
    told = io.StringIO()
    counts = {kind: Counter((one.refused, one.named) for one in seen if one.kind == kind) for kind in KINDS}
    told.write("| damage | files | refused and said | shown changed |\n|--|--|--|--|\n")
    for kind, count in {**counts, "all": sum(counts.values(), Counter())}.items():
        told.write(f"| {kind} | {count.total()} | {count[True, True]} | {count.total() - count[True, True]} |\n")
    return told.getvalue()


def main() -> int:
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for name in ("data", "seeds"):
            copytree(paths.ROOT / name, root / name)
        seen = list(outcomes(root))
    print(table(seen))
    for one in seen:
        if not (one.refused and one.named):
            print(json.dumps(vars(one)))
    return 0 if all(one.refused and one.named for one in seen) else 1


if __name__ == "__main__":
    sys.exit(main())
