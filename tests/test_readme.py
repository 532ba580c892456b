"""README is short and true: its files, commands and links exist."""

import re
import subprocess
import sys
import tomllib
from decimal import Decimal

import pytest

from dashboard import paths
from dashboard.curation.models import ArticleFile

README = (paths.ROOT / "README.md").read_text(encoding="utf-8")
CURATION = paths.ROOT / "data/curation"


def command(name: str) -> str:
    """The fenced block behind a marker."""
    found = re.search(rf"<!-- command: {name} -->\n```bash\n(.*?)```", README, re.DOTALL)
    assert found, f"README has no command {name}"
    return found.group(1).strip()


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= 150


@pytest.mark.parametrize("name", ["run", "test"])
def test_each_job_is_one_command_with_pinned_versions(name: str) -> None:
    block = command(name)
    assert len(block.splitlines()) == 1
    assert "python3 -m venv .venv" in block
    assert "-c .ci/constraints.txt" in block


def test_the_run_command_starts_a_script_that_is_there() -> None:
    script = re.search(r"streamlit run (\S+)", command("run"))
    assert script
    assert (paths.ROOT / script.group(1)).is_file()


def test_every_file_it_names_is_there() -> None:
    named = {name for name in re.findall(r"`([\w./_-]+(?:/|\.\w+))`", README) if "/" in name and "<" not in name}
    linked = set(re.findall(r"\]\(([^)#:]+)\)", README))
    assert named
    assert sorted(name for name in named | linked if not (paths.ROOT / name).exists()) == []


def test_every_command_it_names_is_one() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "dashboard", "--help"], cwd=paths.ROOT, capture_output=True, text=True, check=True
    )
    commands = set(
        re.findall(r"python -m dashboard (\w+)", README + (CURATION / "README.md").read_text(encoding="utf-8"))
    )
    assert commands
    assert sorted(name for name in commands if name not in answer.stdout) == []


def test_the_template_has_every_key_and_is_well_formed() -> None:
    source = (CURATION / "_template.toml").read_text(encoding="utf-8")
    entry = ArticleFile.model_validate(tomllib.loads(source, parse_float=Decimal))
    statement = entry.statement[0]
    for written in (
        entry, entry.article, statement, statement.events[0], statement.documents[0], statement.area_changes[0],
        entry.ignored[0],
    ):  # fmt: skip
        assert sorted(type(written).model_fields.keys() - written.model_fields_set) == []
    in_use = {name for item in statement.observations for name in item.model_fields_set}
    assert sorted(type(statement.observations[0]).model_fields.keys() - in_use) == []
