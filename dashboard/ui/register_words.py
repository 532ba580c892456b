"""What the register says beside the articles, in sentences."""

from dashboard.queries.register_verdicts import agreement
from dashboard.ui.view import View


def counts(view: View) -> str:
    """Of how many numbers and lists of units, how many can be compared, how many match, how many cannot, in words."""
    counted, rows = agreement(view.register_checks, view.observations), view.observations
    computed = int((rows.basis == "computed").sum())
    return view.words.text(
        "Of {total} numbers ({printed} of the articles, {computed} calculated by us), {numbers} can be compared, and "
        "{numbers_matching} of them match; the register does not have the other {rest}. Of {lists} lists of units, "
        "{lists_matching} match.",
        **vars(counted),
        total=len(rows),
        computed=computed,
        printed=len(rows) - computed,
    )
