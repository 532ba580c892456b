"""The house style, as far as a program can see it; ruff, mypy and import-linter see the rest."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dashboard import paths

PACKAGE = paths.ROOT / "dashboard"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = [path for path in MODULES if path.parent.name == "app_pages"]
VAGUE = {"df", "data", "utils", "helpers"}
DIALECT = {"own", "said", "told", "found"}
"""Words that say of a thing what was done with it and not what it is."""
CLEAR = ("dataset.py", "exports.py", "templates.py", "frame", "ui", "report", "pictures", "queries", "words")
"""Where the dialect is spoken no more, below `dashboard`; it grows folder by folder."""
ONCE = {
    "2024-": "schema.area_ids", "2025-": "schema.area_ids", "register.": "schema.register",
    "○": "words.signs", "⚠": "words.signs",
}  # fmt: skip
"""Texts that are no words, and the module that says what they are."""
TABLE_WORK = {
    "agg", "apply", "assign", "astype", "concat", "drop", "drop_duplicates", "dropna", "explode", "fillna", "groupby",
    "idxmax", "isin", "mask", "melt", "merge", "mode", "nunique", "pivot", "pivot_table", "rank", "reset_index",
    "set_index", "sort_index", "sort_values", "transform", "value_counts", "where",
}  # fmt: skip
"""What pandas calls work on a table, as against picking a row, a cell or the rows of one value."""
# Folders of one machine, homes, and the hosts of package registries.
NOT_OURS = re.compile(
    r"(?:^|[^a-z.])/(?:work|tmp|root|farm|home|Users)/|pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|registry\.\w+\.\w"
)


def place(path: Path) -> str:
    return path.relative_to(paths.ROOT).as_posix()


def tracked() -> list[Path]:
    """Files that are in git or could be added to it; articles are as received and not ours to change."""
    listing = [
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        ".",
        ":!seeds",
        ":!tests/frozen/seeds",
    ]
    found = subprocess.run(listing, cwd=paths.ROOT, capture_output=True, text=True, check=True).stdout
    return [paths.ROOT / name for name in found.split("\0") if name and (paths.ROOT / name).is_file()]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_bytes())


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def statements(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many statements stand in a function, at any depth, the docstring not counted."""
    inside = sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1
    return inside - (ast.get_docstring(function) is not None)


def names(path: Path) -> Iterator[tuple[str, int]]:
    """Every name that a module gives: its own, and those of variables, parameters, functions, classes and imports."""
    yield path.stem, 1
    for node in ast.walk(tree(path)):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield name, node.lineno
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.alias(asname=str(name)):
                yield name, node.lineno


def test_modules_are_short() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = {place(path): count for path, count in lines.items() if count >= (60 if path in PAGES else 250)}
    assert long == {}


def test_functions_are_short() -> None:
    long = [
        f"{place(path)}:{function.lineno}: {function.name}: {statements(function)} statements"
        for path in MODULES
        for function in functions(path)
        if statements(function) >= 30
    ]
    assert long == []


def test_names_say_what_they_hold() -> None:
    assert [f"{place(path)}:{line}: {name}" for path in MODULES for name, line in names(path) if name in VAGUE] == []


def test_what_is_decided_once_is_written_once() -> None:
    written = [
        f"{place(path)}:{node.lineno}: {node.value!r} is {PACKAGE.name}.{home}"
        for literal, home in ONCE.items()
        for path in MODULES
        if path != PACKAGE / f"{home.replace('.', '/')}.py" and not {"charts", "curation"} & set(path.parts)
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Constant) and node.value == literal
    ]
    assert written == []


def test_messages_are_given_their_values_at_once() -> None:
    filled = [
        f"{place(path)}:{node.lineno}"
        for path in MODULES
        if not {"charts", "curation", "words"} & set(path.parts)
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"
        if node.keywords
    ]
    assert filled == [], (
        'words.text("{n} of {total}", n=…, total=…) writes numbers as the language does; format does not'
    )


def test_screens_do_no_work_on_tables() -> None:
    calls = [
        f"{place(path)}:{node.lineno}: {node.func.attr}"
        for path in MODULES
        if {"ui", "frame", "app_pages"} & set(path.parts)
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TABLE_WORK
    ]
    assert calls == [], "work on tables is a function of dashboard/queries; screens pick rows and write them"


def test_where_the_dialect_is_spoken_no_more() -> None:
    cleared = [path for part in CLEAR for path in MODULES if path.relative_to(PACKAGE).is_relative_to(part)]
    assert {part for part in CLEAR if not (PACKAGE / part).exists()} == set()
    assert [f"{place(path)}:{line}: {name}" for path in cleared for name, line in names(path) if name in DIALECT] == []


def test_no_folder_gets_in_the_way_of_streamlit() -> None:
    # Beside the entry script Streamlit serves each file of `pages/` as a bare page.
    assert [place(path) for path in PACKAGE.rglob("pages")] == []


def test_no_file_speaks_of_a_machine_or_a_registry() -> None:
    found = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content:
            lines = enumerate(content.decode("utf-8").splitlines(), 1)
            found += [f"{place(path)}:{number}: {line[:120]}" for number, line in lines if NOT_OURS.search(line)]
    assert found == []


def test_pins_carry_no_address() -> None:
    pins = (paths.ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8")
    assert "==" in pins
    assert "://" not in pins
    assert not {path.name for path in tracked()} & {"uv.lock", "pylock.toml"}
