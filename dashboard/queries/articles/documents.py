"""What readers see of a document: its number as printed, and whose it is where two issuers have one number."""

from functools import cache

from dashboard.dataset import Dataset
from dashboard.schema.documents import number
from dashboard.words import Words


@cache
def document_names(dataset: Dataset, words: Words) -> dict[str, str]:
    """By key: "1658/NQ-UBTVQH15"; "02-KH/TU (Standing Committee of …)" where another issuer has the same number."""
    rows = dataset.documents
    numbers = rows.document.map(number)
    issuers = rows["issuer_vi" if words.language == "vi" else "issuer"]
    shared = numbers.duplicated(keep=False)
    shown = numbers.mask(shared, numbers + " (" + issuers + ")")
    return dict(zip(rows.document, shown, strict=True))
