"""The days of the reform."""

from datetime import date

LAST_DAY_BEFORE, FIRST_DAY_AFTER = date(2025, 6, 30), date(2025, 7, 1)
"""The last day of the old provinces, districts and communes, and the first of the two-level model."""
