"""Which new province each former one went into, by area ids of both eras."""

from collections.abc import Mapping
from functools import cache

from dashboard.dataset import Register
from dashboard.schema.area_ids import FORMER, NEW


@cache  # every number of a province asks for it
def successors(register: Register) -> Mapping[str, str]:
    """The id of the new province (`2025-24`) by that of each former one (`2024-27`)."""
    formers = register.former_provinces
    return dict(zip(FORMER + formers.gso_code, NEW + formers.successor, strict=True))
