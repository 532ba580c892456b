"""What the server answers itself: data, pictures, lists for search engines, and the mark of the site."""

import io
import json
import re
from dataclasses import dataclass
from typing import Any

import pytest
from PIL import Image
from requesting import get
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from dashboard import paths
from dashboard.dataset import register
from dashboard.first_words.addresses import FirstWords
from dashboard.first_words.asked import asked
from dashboard.first_words.head import picture
from dashboard.first_words.package_files import FILES
from dashboard.first_words.place_record import areas
from dashboard.first_words.preview import asked_for

APP = FirstWords(PlainTextResponse("the app's"))


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    content: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.content)


def ask(path: str, method: str = "GET", **headers: str) -> Answer:
    return Answer(*get(APP, path, method=method, host="example.org", **headers))


def test_the_package_stands_at_addresses_that_last() -> None:
    package = ask("/data/v1/datapackage.json").json
    for resource in package["resources"]:
        answer = ask(f"/data/v1/{resource['path']}")
        assert answer.content == (paths.DATA / resource["path"]).read_bytes()
        assert answer.headers["content-type"].startswith("text/csv")
    assert {resource["path"] for resource in package["resources"]} < FILES


@pytest.mark.parametrize("name", ["../README.md", "curation/x.toml", "places/2024-24.json", "places/.json", "tables/"])
def test_nothing_else_of_the_folder_is_read(name: str) -> None:
    assert ask(f"/data/v1/{name}").status == 404


def test_a_province_has_a_record_with_both_witnesses() -> None:
    record = ask("/data/v1/places/2025-24.json").json
    assert record["name"] == {"vi": "Bắc Ninh", "en": "Bac Ninh"}
    assert [former["area"] for former in record["former_provinces"]] == ["2024-24", "2024-27"]
    after = next(number for number in record["numbers"] if number["indicator"] == "communes_after")
    assert after["register"]["value"] == after["articles"][0]["value"] == 99
    assert after["register"]["act"] == {"resolution": "1658/NQ-UBTVQH15", "article": 1, "clause": 99}
    assert "99" in after["articles"][0]["quote"]["exact"]
    assert record["licence"]["name"] == "CC-BY-4.0"
    assert record["events"]
    assert len(record["communes"]) == 99


def test_every_province_has_a_record_and_stands_in_the_list() -> None:
    listed = ask("/data/v1/places.json").json["places"]
    assert [place["area"] for place in listed] == list(areas())
    before = dict(zip(register().provinces.name_vi, register().provinces.communes_before, strict=True))
    for place in listed:
        record = ask(f"/data/v1/{place['path']}").json
        number = next(number for number in record["numbers"] if number["indicator"] == "communes_before")
        assert number["register"]["value"] == before[place["name"]]
        for told in (*record["numbers_of_parts"], *record["events"]):
            assert told["quote"] is None or told["quote"]["url"].startswith("https://")


def test_data_may_be_read_from_other_sites_and_are_sent_once() -> None:
    answer = ask("/data/v1/places/2025-01.json", origin="https://elsewhere.example")
    assert answer.headers["access-control-allow-origin"] == "*"
    again = ask("/data/v1/places/2025-01.json", if_none_match=answer.headers["etag"])
    assert (again.status, again.content) == (304, b"")
    before = ask("/data/v1/places/2025-01.json", "OPTIONS")
    assert (before.status, before.headers["access-control-allow-methods"]) == (204, "GET, HEAD, OPTIONS")
    assert ask("/data/v1/places/2025-01.json", "POST").content == b"the app's"


def test_robots_are_led_to_all_pages() -> None:
    robots = ask("/robots.txt").content.decode()
    (sitemap,) = re.findall(r"^Sitemap: http://example\.org(/.*)$", robots, re.MULTILINE)
    xml = ask(sitemap).content.decode()
    locations = re.findall("<loc>(.*?)</loc>", xml)
    assert len(locations) == len(set(locations)) == (6 + 34) * 2
    assert "http://example.org/?province=B%E1%BA%AFc%20Ninh&amp;lang=vi" in locations


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("", "province=B%E1%BA%AFc+Ninh&lang=vi"),
        ("units", "lang=en"),
        ("commune", "unit=2024-07201&lang=vi"),
        ("timeline", "province=Hu%E1%BA%BF&province=C%C3%A0+Mau&lang=en"),
    ],
)
def test_the_preview_picture_of_a_page_is_there(name: str, query: str) -> None:
    view = asked(name, query, None)
    assert view is not None
    answer = ask(f"/{picture(view)}")
    assert answer.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)
    assert len(answer.content) < 60_000
    assert ask(f"/{picture(view)}", if_none_match=answer.headers["etag"]).status == 304


@pytest.mark.parametrize("name", ["nope.vi.png", "units.fr.png", "units.vi.jpg", "units/2024-24.vi.png", "units/.png"])
def test_a_picture_of_nothing_is_not_there(name: str) -> None:
    assert asked_for(name) is None
    assert ask(f"/preview/{name}").status == 404


def test_the_site_has_a_mark() -> None:
    for name in ("favicon.ico", "favicon.png"):
        assert ask(f"/{name}").headers["content-type"] == "image/png"


def test_what_is_the_apps_passes() -> None:
    assert ask("/units").content.decode() == "the app's"
