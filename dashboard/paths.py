"""Where the project's folders are. The package is installed editable: the data live beside it, not inside it.

The environment variable DASHBOARD_ROOT names another folder to take them from: the app then shows that copy of the
data, and the commands work on it. It is read once, when this module is imported.
"""

import os
from pathlib import Path

VARIABLE = "DASHBOARD_ROOT"


def chosen(name: str | None, otherwise: Path) -> Path:
    """The folder that the variable names, or `otherwise` where it names none.

    Raises:
        SystemExit: there is no `seeds` or no `data` in it.
    """
    folder = Path(name).resolve() if name else otherwise
    lacking = [part for part in ("seeds", "data") if not (folder / part).is_dir()]
    if lacking:
        raise SystemExit(
            f"{VARIABLE}: there is no folder {' and no folder '.join(lacking)} in {folder}; "
            "name a folder that holds both, or leave the variable out to see the project's own data."
        )
    return folder


ROOT = Path(__file__).resolve().parent.parent
"""The project itself: code, tests, README, and the data that are taken where nobody says otherwise."""
DATA_ROOT = chosen(os.environ.get(VARIABLE), ROOT)
"""The folder whose `seeds` and `data` are read, shown and written."""
SEEDS = DATA_ROOT / "seeds"
DATA = DATA_ROOT / "data"
CURATION = DATA / "curation"
REFERENCE = DATA / "reference"
TABLES = DATA / "tables"
OUTLINES = DATA / "outlines"
SUMS = "SHA256SUMS"
"""Below `data`: the list of all files that are shown, with the hash of each, as `sha256sum --check` reads it."""
UNFINISHED = ".build"
"""Below `data`, after a build was killed: new files that were not yet in their places, and count all the same."""
