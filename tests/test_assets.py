"""The styles and scripts of every page, each kind in one element."""

from pathlib import Path

import pytest
from opening import opened

from dashboard import assets
from dashboard.assets import scripts, sheet


def test_each_kind_is_one_element_in_its_order(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a", "b")]
    for file in files:
        file.write_text(f"/* {file.name} */", encoding="utf-8")
    assert sheet(*files) == "<style>/* a *//* b */</style>"
    assert scripts(*files) == "<script>/* a */</script><script>/* b */</script>"


def test_a_page_brings_them_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "in_page", False)
    bodies = [element.proto.body for element in opened("units", lang="vi").get("html")]
    assert sum("/* header" in body or ".site-header" in body for body in bodies if body.startswith("<style>")) == 1
    assert sum(body.startswith("<script>") and body.count("<script>") > 1 for body in bodies) == 1
    monkeypatch.setattr(assets, "in_page", True)
    bodies = [element.proto.body for element in opened("units", lang="vi").get("html")]
    assert not [body for body in bodies if ".site-header" in body and body.startswith("<style>")]
