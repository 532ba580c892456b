"""What the head of a page says to search engines, to programs that show a link, and to the browser."""

import json
from typing import Any

from markupsafe import Markup

from dashboard import dataset
from dashboard.first_words.asked import Asked, bare, canonical
from dashboard.first_words.message import message, unit_told, window_title
from dashboard.pictures.card import CARD
from dashboard.queries.areas import place_name
from dashboard.queries.articles.changelog import version
from dashboard.queries.register.districts import District
from dashboard.queries.register.provinces import area_of, province
from dashboard.schema import licence
from dashboard.templates import render
from dashboard.words import LANGUAGES
from dashboard.words.labels import SITE_TITLE

LOCALES = {"vi": "vi_VN", "en": "en_GB"}
DATA = "data/v1/"
"""The addresses of the data, below the site's."""
PICTURES = "preview/"
"""Those of the preview pictures."""


def head(view: Asked, site: str) -> str:
    """The elements that take the place of `<title>`; `site` is the site's whole address."""
    seen = bare(view)
    said = message(seen)
    return render(
        "first_head.html", view.words, title=window_title(seen), description=said.sentence, headline=said.title,
        canonical=canonical(seen, site), picture=site + picture(seen), card=CARD, site=view.words.text(SITE_TITLE),
        others={code: canonical(seen, site, code) for code in LANGUAGES}, default=canonical(seen, site, "vi"),
        locale=LOCALES[view.language], passing=view.passing, linked=_script(linked(seen, site)),
    )  # fmt: skip


def picture(view: Asked) -> str:
    """The address of the preview picture, below the site's: "preview/units/2025-24.vi.png".

    One picture a page, language and province, or unit; several provinces have that of the page.
    """
    name = view.page.key
    if view.unit:
        name += f"/{view.unit}"
    elif len(view.provinces) == 1:
        name += f"/{area_of(dataset.register(), view.provinces[0])}"
    return f"{PICTURES}{name}.{view.language}.png"


def linked(view: Asked, site: str) -> list[dict[str, Any]]:
    """What the page is about, as schema.org says it: the data, and the place."""
    things = []
    if view.page.key == "articles" or not (view.provinces or view.unit):
        things.append(_data(view, site))
    if view.unit:
        things.append(_unit(view, site))
    elif len(view.provinces) == 1:
        things.append(_province(view, site))
    return [{"@context": "https://schema.org", **thing} for thing in things]


def _data(view: Asked, site: str) -> dict[str, Any]:
    words = view.words
    return {
        "@type": "Dataset",
        "name": words.text(SITE_TITLE),
        "description": message(Asked(view.page, view.language)).sentence,
        "url": canonical(view, site),
        "license": licence.ADDRESS,
        "inLanguage": list(LANGUAGES),
        "isAccessibleForFree": True,
        "dateModified": version().isoformat(),
        "temporalCoverage": "2025",
        "spatialCoverage": {"@type": "Country", "name": words.text("Vietnam")},
        "citation": list(dataset.load().articles.url),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "application/json",
                "contentUrl": f"{site}{DATA}datapackage.json",
            }
        ],
    }


def _province(view: Asked, site: str) -> dict[str, Any]:
    register = dataset.register()
    place = province(register, area_of(register, view.provinces[0]), view.words)
    kind = "City" if place.row["kind"] == "city" else "AdministrativeArea"
    return {
        "@type": kind,
        "name": place_name(view.provinces[0], view.words),
        "alternateName": view.provinces[0],
        "identifier": place.area,
        "url": canonical(view, site),
        "description": message(view).sentence,
        "containedInPlace": {"@type": "Country", "name": view.words.text("Vietnam")},
        "subjectOf": f"{site}{DATA}places/{place.area}.json",
    }


def _unit(view: Asked, site: str) -> dict[str, Any]:
    told = unit_told(view)
    return {
        "@type": "AdministrativeArea",
        "name": message(view).title,
        "identifier": view.unit,
        "url": canonical(view, site),
        "description": told.sentence,
        "containedInPlace": {
            "@type": "AdministrativeArea",
            "name": place_name(told.province, view.words) if isinstance(told, District) else told.province_name,
        },
    }


def _script(things: list[dict[str, Any]]) -> Markup:
    """JSON for an element `<script>`, which no text in it can end."""
    return Markup(json.dumps(things, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
