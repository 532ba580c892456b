"""Which numbers of the register the law states in so many words; all others were counted and stand in no act."""

IN_CLOSING_CLAUSE = (
    "communes_after", "xa_after", "phuong_after", "dac_khu_after", "newly_formed", "renamed", "unchanged",
    "xa_formed", "phuong_formed", "xa_unchanged", "phuong_unchanged",
)  # fmt: skip
"""What the closing clause of a province's resolution states, as the register's columns and checks call it.

It does so of new provinces, and of old ones that went through the reform alone.
"""
