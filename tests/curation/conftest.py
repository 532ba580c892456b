"""A newsroom of one's own: the tiny examples in a temporary folder, of which each test changes one thing."""

import hashlib
import shutil
from pathlib import Path

import pytest

from dashboard import paths
from dashboard.curation.build import Sources, Tables, build_tables
from dashboard.curation.problems import BuildError

EXAMPLES = Path(__file__).parent.parent / "examples"
HEAD = """[article]
publisher = "Example"
url = "https://example.org/bac-giang-bac-ninh-nghe-an.html"
language = "{language}"
sha256 = "SHA256"
year = 2025
title_en = "Title"
title_vi = "Tiêu đề"
"""
STATEMENT = """
[[statement]]
id = "s"
quote = '''{quote}'''
area = "{area}"
status = "{status}"
{facts}
{more}
"""


class Newsroom:
    """Hand-written files below `root`. SHA256 in a curation file stands for the hash of its text."""

    def __init__(self, root: Path) -> None:
        self.data = root / "data"
        self.sources = Sources(root / "seeds", self.data / "curation", self.data / "reference")
        self.sources.seeds.mkdir()
        self.sources.curation.mkdir(parents=True)
        shutil.copytree(EXAMPLES / "reference", self.sources.reference)

    def example(self, name: str = "short") -> "Newsroom":
        """Take over one example article of the folder `examples`."""
        return self.put(name, (EXAMPLES / f"{name}.txt").read_bytes(), (EXAMPLES / f"{name}.toml").read_text("utf-8"))

    def put(self, name: str, text: str | bytes, curation: str) -> "Newsroom":
        raw = text.encode() if isinstance(text, str) else text
        (self.sources.seeds / f"{name}.txt").write_bytes(raw)
        curated = curation.replace("SHA256", hashlib.sha256(raw).hexdigest())
        (self.sources.curation / f"{name}.toml").write_text(curated, encoding="utf-8", newline="")
        return self

    def statement(
        self, quote: str, facts: str, *, text: str = "", name: str = "news", area: str = "2024-24",
        status: str = "planned", language: str = "en", more: str = "",
    ) -> "Newsroom":  # fmt: skip
        """An article of one statement `s`; `facts` is what stands in it, `more` what stands behind it."""
        body = STATEMENT.format(quote=quote, area=area, status=status, facts=facts, more=more)
        return self.put(name, text or quote, HEAD.format(language=language) + body)

    def relations(self, content: str = "") -> "Newsroom":
        """Put relations; those of the folder `examples` by default."""
        content = content or (EXAMPLES / "relations.toml").read_text("utf-8")
        (self.sources.curation / "relations.toml").write_text(content, encoding="utf-8")
        return self

    def change(self, file: str, old: str, new: str) -> "Newsroom":
        """Change one thing, that must stand in the file once: `curation/short.toml`, `reference/indicators.csv`."""
        path = self.data / file
        content = path.read_text("utf-8")
        assert content.count(old) == 1, f"{old!r} stands {content.count(old)} times in {file}"
        path.write_text(content.replace(old, new), encoding="utf-8")
        return self

    def append(self, file: str, content: str) -> "Newsroom":
        with (self.data / file).open("a", encoding="utf-8") as end:
            end.write(content)
        return self

    def tables(self) -> Tables:
        return build_tables(self.sources)

    def row(self, table: str, key: str = ""):
        """The row with this key, or the only one; of checks, those between numbers of articles."""
        rows = [row for row in self.tables()[table] if getattr(row, "kind", "") != "register"]
        found = [row for row in rows if not key or key in row.model_dump().values()]
        assert len(found) == 1, f"{len(found)} rows of {table} hold {key!r}"
        return found[0]

    def problems(self) -> list[str]:
        """Every problem as it is printed; none where the build passes."""
        try:
            self.tables()
        except BuildError as refused:
            return list(map(str, refused.problems))
        return []


@pytest.fixture(scope="session")
def frozen_tables() -> Tables:
    """The tables of the five articles, as rows."""
    return build_tables(Sources(paths.SEEDS, paths.CURATION, paths.REFERENCE))


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def observation(value: object, indicator: str = "communes_after", **keys: str) -> str:
    more = "".join(f", {key} = {content}" for key, content in keys.items())
    return f'observations = [{{ indicator = "{indicator}", value = {value}{more} }}]'


def event(start: str | None = None, relation: str | None = "on", **keys: str) -> str:
    lines = ["[[statement.events]]", 'id = "e"', 'title_en = "Event"', 'title_vi = "Sự kiện"']
    lines += ['kind = "conference"'] if "kind" not in keys else []
    lines += [f"start = {start}"] if start else []
    lines += [f'relation = "{relation}"'] if relation else []
    return "\n".join(lines + [f"{key} = {content}" for key, content in keys.items()])


@pytest.fixture
def number():
    """Writes one observation, of `communes_after` if nothing else is said: `number(58, phrase='"to 58"')`."""
    return observation


@pytest.fixture
def dated():
    """Writes one event `e`: `dated("2025-07-01", "on", end="2025-07-02")`."""
    return event
