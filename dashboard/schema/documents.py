"""The keys of documents: the number as printed, and behind an @ who issued it, where two issuers use one number."""

KEY = r"^[^\s@]+(@[a-z0-9]+(-[a-z0-9]+)*)?$"


def number(key: str) -> str:
    """The number as printed: "02-KH/TU" of "02-KH/TU@quang-tri"."""
    return key.partition("@")[0]


def is_shared(key: str) -> bool:
    """Whether another issuer has the same number, so that readers need to see whose it is."""
    return "@" in key
