"""No file, whatever it holds, ends a build in a traceback: each is a problem in plain words, and nothing is written."""

import shlex
import shutil
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import paths
from dashboard.curation import texts

SEED = "seeds/short.txt"
Damage = Callable[[Path], None]


def holding(content: bytes) -> Damage:
    def damage(path: Path) -> None:
        path.write_bytes(content)

    return damage


def as_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def encoded(encoding: str) -> Damage:
    def damage(path: Path) -> None:
        path.write_bytes(path.read_text("utf-8").replace("1", "Ả").encode(encoding, errors="replace"))

    return damage


DAMAGES: dict[str, Damage] = {
    "binary": holding(bytes(range(256))),
    "UTF-16": encoded("utf-16"),
    "cp1258": encoded("cp1258"),
    "NUL": holding(b"a\0b,c\n1,2\n"),
    "empty": holding(b""),
    "one line": holding(b"x"),
    "numbers": holding(b"1" * 5000),
    "brackets": holding(b"a = " + b"[" * 3000),
    "a folder": as_a_folder,
    "missing": Path.unlink,
}
FILES = [
    "seeds/short.txt", "data/curation/short.toml", "data/curation/relations.toml", "data/curation/_template.toml",
    "data/reference/indicators.csv", "data/reference/provinces.csv", "data/reference/former_provinces.csv",
    "data/reference/national.csv", "data/reference/milestones.csv", "data/reference/aliases.csv",
    "data/reference/register/communes.csv", "data/reference/register/former_communes.csv",
    "data/reference/register/former_districts.csv", "data/reference/register/commune_changes.csv",
]  # fmt: skip
HARMLESS = {("data/curation/relations.toml", "empty"), ("data/curation/_template.toml", "empty")}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("file", FILES)
def test_damaged_file(newsroom, file, damage):
    newsroom.example().relations()
    shutil.copy(paths.ROOT / "data/curation/_template.toml", newsroom.sources.curation)
    DAMAGES[damage](newsroom.data.parent / file)
    problems = newsroom.problems()
    optional = file.endswith(("relations.toml", "_template.toml"))
    assert bool(problems) is not ((file, damage) in HARMLESS or (optional and damage == "missing"))
    assert len(problems) < 40
    if problems and damage != "missing":
        named = (file, "data/curation/short.toml: article.sha256: the text of seeds/short.txt changed")
        assert [problem for problem in problems if problem.startswith(named)]


@pytest.mark.parametrize("folder", ["seeds", "data/curation", "data/reference", "data/reference/register"])
def test_missing_folder(newsroom, folder):
    shutil.rmtree(newsroom.example().data.parent / folder)
    assert newsroom.problems()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"", "this is empty; put the article's text there", id="empty"),
        pytest.param(b" \n\n", "this is empty; put the article's text there", id="blank"),
        pytest.param(b"58\0", "this holds a NUL character, so it is no text", id="NUL"),
        pytest.param("Bắc Giang".encode("utf-16"), "this is UTF-16; save it as UTF-8", id="UTF-16"),
        pytest.param("Hà Nội".encode("cp1252", "replace"), "this is not UTF-8: ", id="old encoding"),
        pytest.param(b"<!DOCTYPE html><p>58</p>", "this is a web page with its tags", id="web page"),
        pytest.param(b'It keeps <div class="x">58</div>', "this is a web page with its tags", id="tags"),
        pytest.param(unicodedata.normalize("NFD", "Tỉnh có 58 xã").encode(), "this is in decomposed Unicode", id="NFD"),
    ],
)
def test_text_that_cannot_be_read(newsroom, content, told):
    newsroom.example()
    (newsroom.sources.seeds / "short.txt").write_bytes(content)
    (problem,) = newsroom.problems()
    assert problem.startswith(f"{SEED}: {told}")


def test_less_and_greater_are_no_tags(newsroom, number):
    newsroom.statement("58 communes < 60 and > 50", number(58), more=ignored("60", "50"))
    assert newsroom.problems() == []


def ignored(*written: str) -> str:
    return "".join(f'[[ignored]]\nwritten = "{one}"\nreason = "why"\nreason_vi = "lý do"\n' for one in written)


def test_a_decomposed_text_is_mended_as_the_message_says(tmp_path):
    (tmp_path / "seeds").mkdir()
    path = tmp_path / "seeds" / "bai.txt"
    path.write_bytes("\ufeff".encode() + unicodedata.normalize("NFD", "Tỉnh có 58 xã.\r\nHết.").encode())
    with pytest.raises(texts.TextError) as refused:
        texts.read(path)
    _, option, code = shlex.split(refused.value.message.partition(": ")[2])
    subprocess.run([sys.executable, option, code], cwd=tmp_path, check=True)
    assert texts.read_new("bai", tmp_path / "seeds") == "Tỉnh có 58 xã.\nHết."


KEYS = ["article", "statement", "ignored", "relation", "witness", "id", "quote", "observations", "events", "documents",
        "language", "url", "year", "value", "area", "names", "counted", "start", "note", "cites"]  # fmt: skip
VALUES = st.recursive(
    st.sampled_from(['"s"', '"58"', '"en"', '"…"', "1", "-1", "1e400", "nan", "true", "2025-07-01", '""', '"2024-24"']),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda values: f"[{', '.join(values)}]")
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_curation_of_any_types(newsroom, content):
    text = "\n".join(f"{key} = {value}" for key, value in content.items())
    assert tomllib.loads(text) is not None
    newsroom.put("news", "58 communes", text)
    assert newsroom.problems()


@given(
    VALUES, st.sampled_from(["value = 58", 'id = "trial"', 'area = "2024-24"', 'kind = "plan"', "start = 2025-07-01"])
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_value_of_any_type(newsroom, value, line):
    newsroom.example()
    path = newsroom.sources.curation / "short.toml"
    path.write_text(path.read_text("utf-8").replace(line, f"{line.partition(' = ')[0]} = {value}"), encoding="utf-8")
    assert isinstance(newsroom.problems(), list)


@given(st.binary(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_text_of_any_bytes(newsroom, content):
    newsroom.example()
    (newsroom.sources.seeds / "short.txt").write_bytes(content)
    assert newsroom.problems()
