"""The days of the reform."""

from datetime import date

LAST_DAY_BEFORE, FIRST_DAY_AFTER = date(2025, 6, 30), date(2025, 7, 1)
"""The last day of the old provinces, districts and communes, and the first of the two-level model."""
PLAN_DAY, RESOLUTIONS_DAY = date(2025, 5, 9), date(2025, 6, 16)
"""The day of the Government's plan for the communes, and of the Standing Committee's resolutions on them."""
