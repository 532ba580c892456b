"""The signs that stand before words, in charts and texts alike: a colour is never all that tells."""

ARTICLE, REGISTER, WARNING = "●", "○", "⚠"
"""An article's number; the register's, which is a ring; numbers that cannot all be true."""
