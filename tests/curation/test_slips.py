"""A few seeded slips of each important kind, in process: none of them is published. tests/faults/edits tells of all."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "faults/edits"))

import measure_slips

from dashboard.curation.build import build_tables, read_known
from dashboard.curation.publish import render

KINDS = (
    "value of a number", "day of a date", "as_of added to a number", "status of a number", "area of a statement",
    "qualifier invented or changed", "relation of a date", "kind of a document", "same_as", "id",
    "relations: status of a result", "relations: operand swapped",
)  # fmt: skip


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The project's files with the list of what was published, read once for all slips."""
    root = measure_slips.copied(tmp_path_factory.mktemp("slips"))
    known = read_known(root / "data/reference")
    before = build_tables(measure_slips.sources(root), known)
    name = root / "data" / measure_slips.IDS
    name.write_bytes(render(before, root / "data")[name])
    return root, before, known


def test_kinds_are_those_of_the_whole_run():
    assert set(KINDS) <= {kind.name for kind in measure_slips.KINDS}


@pytest.mark.parametrize("name", KINDS)
def test_no_slip_of_this_kind_is_published(copy, name):
    root, before, known = copy
    kinds = [kind for kind in measure_slips.KINDS if kind.name == name]
    passed = [
        str(edit)
        for edit in measure_slips.edits(kinds, measure_slips.contents(root), seed=1, each=2)
        if measure_slips.outcome(edit, root, before, known)[0] in ("PUBLISHED", "traceback")
    ]
    assert passed == []
