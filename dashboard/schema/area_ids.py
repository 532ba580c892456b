"""Ids of areas: the era, then the code of the statistics office, which was reused in 2025. `2024-27` is the former Bắc
Ninh, `2025-24` the new one; `2024-24` was Bắc Giang."""

FORMER, NEW = "2024-", "2025-"
"""The era of the units until 30 June 2025, and that of the units from 1 July 2025 on."""
ERA = f"(?:{FORMER}|{NEW})"
"""Either of them, in a regular expression."""


def is_former(area: str) -> bool:
    """Whether a unit ended with the reform. The country (`vn`) is of no era."""
    return area.startswith(FORMER)


def is_new(area: str) -> bool:
    """Whether a unit is of the time since the reform."""
    return area.startswith(NEW)
