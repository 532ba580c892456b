"""README's pictures can be taken anew by the command that README names, and are small."""

import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser
from readme_pictures import FOLDER, PICTURES, take

from dashboard import paths


def test_readmes_pictures_are_taken_anew_and_small(chromium: Browser, server: str, tmp_path: Path) -> None:
    take(chromium, server, tmp_path)
    readme = (paths.ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r'src="tests/pictures/(.*?)"', readme) == list(PICTURES)
    for folder in (tmp_path, FOLDER):
        assert sum((folder / name).stat().st_size for name in PICTURES) < 300_000
        for name, (reader, _path) in PICTURES.items():
            with Image.open(folder / name) as picture:
                assert picture.size == tuple(reader["viewport"].values())
