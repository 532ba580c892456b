"""Where the project's folders are. The package is installed editable: the data live beside it, not inside it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DATA = ROOT / "data"
CURATION = DATA / "curation"
REFERENCE = DATA / "reference"
TABLES = DATA / "tables"
OUTLINES = DATA / "outlines"
