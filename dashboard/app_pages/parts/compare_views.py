"""How a measure of the provinces is shown: as bars, on the map, spread on a line, or as a table. One is drawn."""

from collections.abc import Sequence
from functools import lru_cache, partial
from types import ModuleType
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import dataset, templates
from dashboard.app_pages.parts import place_cards
from dashboard.app_pages.parts.compare import CUTS, Measure, rows, silences
from dashboard.charts import commune_map, comparison, province_map, province_ranking, reduction_distribution
from dashboard.figures import SUBTITLES
from dashboard.frame import address, markdown, on_page
from dashboard.queries import prepared
from dashboard.queries.areas import listed
from dashboard.queries.articles.definitions import definition
from dashboard.queries.articles.matrix import alike, silent
from dashboard.queries.articles.readable import all_outlets
from dashboard.queries.beside_register import beside_register
from dashboard.queries.filtered import KEPT
from dashboard.queries.place_summary import MOST_CARDS
from dashboard.queries.register import country
from dashboard.queries.register.country import OLD_UNITS
from dashboard.queries.register.former_rows import with_formers
from dashboard.queries.register.measures import MEASURES
from dashboard.queries.register.ranked_lines import ranked_lines
from dashboard.queries.register.standings import chosen_first, standings
from dashboard.ui import figures, provinces, register_figures, switches, tables
from dashboard.ui.view import View
from dashboard.words import Words

FORMER_COUNTS = frozenset(country.COLUMNS.values()) - {country.COLUMNS["provinces_merged"]}
"""What the register has of old provinces too."""


def choose_formers(shown: str, measure: Measure, view: View) -> bool:
    """Draw the choice of old provinces below the new ones, where there are any to be shown."""
    counted = measure.column in FORMER_COUNTS and shown in ("bars", "table")
    if not counted or provinces.formers(view).empty:
        return False
    return switches.on("former", view.words.text("Show old provinces"))


def show(shown: str, measure: Measure, view: View, *, formers: bool) -> None:
    """Draw one way of showing a measure; in bars and table with the old provinces where they are asked for."""
    if shown in ("bars", "table"):
        (_bars if shown == "bars" else _table)(measure, view, formers=formers)
    else:
        (_map if shown == "map" else _spread)(measure, view)


def _bars(measure: Measure, view: View, *, formers: bool) -> None:
    """All 34 ranked by the register, with what the articles say of the same; or the numbers that only articles have."""
    if not measure.column:
        compared = alike(_reported(measure, view))
        figures.show(comparison, compared, view)
        _notes(_silence(measure, view), view)
        return
    parts = provinces.formers(view) if formers else None
    pair = measure.indicator == CUTS[0]
    column = "" if pair else measure.column
    articles = (
        _beside(view.words, column)
        if parts is None
        else beside_register(view.all_observations, column, dataset.register(), parts)
    )
    _registered(province_ranking, view, articles=articles, measure=measure.column, formers=parts)
    _standing(measure, view)
    _witnesses(measure, view)


@lru_cache(maxsize=KEPT)
def _beside(words: Words, column: str) -> pd.DataFrame:
    """The articles' numbers of the new provinces; shared by all sessions and never changed."""
    return beside_register(prepared.described(words.language).observations, column, dataset.register())


def _reported(measure: Measure, view: View) -> pd.DataFrame:
    """What the articles say of a measure."""
    return rows(view)[rows(view).indicator == measure.indicator]


def _witnesses(measure: Measure, view: View) -> None:
    """What both witnesses say of the provinces in sight of which an article speaks, behind a fold."""
    reported = view.all_reported
    in_sight = country.named(provinces.rows(view), [name for name in view.in_sight if name in reported])
    if measure.indicator == "provinces_merged":
        in_sight = in_sight[in_sight.merged_from > 1]
    if in_sight.empty:
        return
    in_sight = in_sight.head(MOST_CARDS)
    places = [place_cards.number(area, measure.indicator, view) for area in in_sight.area]
    names = listed(list(in_sight.name), view.words)
    fold = view.words.text("Article and register, side by side: {places}", places=names)
    values = {"places": places, "title": "", "level": "h2", "page": place_cards.page}
    cards = templates.render("place_cards.html", view.words, href=view.href, **values)
    st.html(templates.render("fold.html", view.words, summary=fold, body=Markup(cards)))
    for place in places:
        on_page.add(place.number.ids, "witnesses")


def _silence(measure: Measure, view: View) -> list[str]:
    """What a measure that only articles have is, and who does not give it."""
    lines = [
        definition(view.dataset, measure.indicator, view.words),
        view.words.text("The register does not have this measure, so not all provinces are here."),
    ]
    reported = _reported(measure, view)
    lines += silences(silent(reported, view.in_sight), view)
    if len(alike(reported)) < len(reported):
        lines.append(view.words.text("The articles’ numbers of old provinces are in the table below."))
    return lines


def _notes(lines: Sequence[str], view: View, *, role: str = "") -> None:
    st.html(templates.render("notes.html", view.words, lines=lines, role=role))


def _standing(measure: Measure, view: View) -> None:
    """Say where each of the chosen provinces stands among the 34."""
    everywhere = provinces.rows(view)
    in_sight = country.named(everywhere, view.provinces)
    lines = [
        country.ranked(row, everywhere, view.words)
        if measure.indicator in CUTS
        else country.placed(row, everywhere, measure.indicator, view.words)
        for _index, row in in_sight.head(MOST_CARDS).iterrows()
    ]
    if more := len(in_sight) - len(lines):
        lines.append(view.words.plural("{n} more is chosen and marked.", "{n} more are chosen and marked.", more))
    if lines:
        _notes(lines, view, role="status")


def _registered(
    chart: ModuleType, view: View, shown: pd.DataFrame | None = None, articles: pd.DataFrame | None = None,
    **options: Any,
) -> None:  # fmt: skip
    """A chart of the register in which a mark chooses a province, and one of an article's number opens its quote."""
    of_articles: dict[str, Any] = {} if articles is None else {"articles": articles}
    outlets = () if articles is None else all_outlets(articles.outlets)
    register_figures.show(
        chart, provinces.rows(view) if shown is None else shown, view, source=provinces.source(view, outlets),
        follow=provinces.follow, chosen=provinces.chosen(view), quoted=articles, **of_articles, **options,
    )  # fmt: skip


def _map(measure: Measure, view: View) -> None:
    """The provinces in the colour of the measure; of old units in new ones every commune as a point."""
    place, beside = st.columns(2, gap="large")
    draw = partial(
        _registered, view=view, height="stretch", outlines=dataset.outlines(), islands=dataset.register().islands
    )
    of_communes = measure.indicator == OLD_UNITS
    with place:
        if of_communes:
            draw(commune_map, shown=provinces.communes(view))
        else:
            draw(province_map, measure=measure.column)
    with beside:
        _standings(measure, view)
    if not of_communes:
        _standing(measure, view)
        _witnesses(measure, view)


def _standings(measure: Measure, view: View) -> None:
    """All 34 by the measure, or by how many communes they have: the map for keyboards and small screens."""
    words, column = view.words, measure.column or country.COLUMNS["communes_after"]
    rows = standings(provinces.rows(view), column, view.provinces, words)
    title, caption = words.text("All {n} provinces and cities", n=len(rows)), words.text(MEASURES[column])
    values = {"title": title, "chip": words.text("Register"), "caption": caption, "page": _with_province}
    st.html(templates.render("standings.html", words, rows=rows, **values))


def _spread(measure: Measure, view: View) -> None:
    """Where each province lies on a line of the measure."""
    articles = beside_register(view.all_observations, measure.column, dataset.register())
    _registered(reduction_distribution, view, articles=articles, measure=measure.column)
    _standing(measure, view)
    _witnesses(measure, view)


def _table(measure: Measure, view: View, *, formers: bool) -> None:
    """All 34 with all that the register has of them, the chosen ones on top and the old ones below where asked for; of
    other measures the articles' rows.
    """
    if not measure.column:
        st.header(markdown.as_written(measure.name), anchor="comparison")
        tables.show(_reported(measure, view), view, "comparison")
        _notes(_silence(measure, view), view)
        return
    st.header(view.words.text("All 34 provinces"), anchor="provinces")
    counted = SUBTITLES["province_ranking"]
    st.html(templates.render("subtitle.html", view.words, text=view.words.text(counted)))
    shown = chosen_first(provinces.rows(view), view.provinces, measure.column)
    if formers:
        shown = with_formers(shown, provinces.formers(view), list(view.all_observations.area))
    with st.container(key="provinces-list"):
        listed_rows = ranked_lines(shown, view.provinces, view.words)
        st.html(templates.render("ranked_list.html", view.words, rows=listed_rows, page=_with_province))
    chosen = provinces.chosen(view)
    register_figures.table(
        country.table(shown, view.words), lambda: country.spreadsheet(shown, view.words),
        list(shown.area), view, "provinces", formats=country.table_formats(view.words), follow=provinces.choose_ticked,
        ticked=[place for place, area in enumerate(shown.area) if area in chosen],
    )  # fmt: skip
    st.html(templates.render("register_source.html", view.words, source=provinces.source(view)))
    _standing(measure, view)
    _witnesses(measure, view)


def _with_province(name: str) -> str:
    """The address of this view with a province chosen."""
    return address.href(provinces=[name])
