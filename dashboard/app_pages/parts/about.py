"""The parts of the page about the data: scope, meanings, indicators, freshness, changes, licences."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard import words as locales
from dashboard.queries.articles.changelog import changelog
from dashboard.queries.articles.citations import published
from dashboard.ui import searching
from dashboard.ui.definitions import fold, listed
from dashboard.ui.view import View
from dashboard.words.labels import DEFINITIONS, CodeList, definition, label


def scope(view: View) -> None:
    """Say what the numbers are, and what they are not."""
    _, ngettext = view.words.gettext, view.words.ngettext
    count = len(view.dataset.articles)
    said = ngettext(
        "This is what {n} news article says, frozen as it was; it is not the state of the country today.",
        "This is what {n} news articles say, frozen as they were; it is not the state of the country today.",
        count,
    )
    told = set(view.all_observations.province_name) | set(view.all_events.province_name)
    names = sorted((name for name in told if name), key=locales.sort_key)
    total = int(((view.dataset.areas.level == "province") & view.dataset.areas.area.str.startswith("2025-")).sum())
    more = _(
        "The country moved on: what was planned then may have come about, changed or been dropped. Of {total} "
        "provinces and cities the articles tell of {count}: {names}."
    ).format(total=total, count=len(names), names=", ".join(names))
    if len(names) < total:
        more += " " + _("Of the others only the register tells here.")
    st.html(f"<p>{escape(said.format(n=count))}</p><p>{escape(more)}</p>")


def meanings(view: View) -> None:
    """Draw every status, basis, qualifier and result with its definition, and the terms of ours."""
    _ = view.words.gettext
    groups: dict[CodeList, str] = {
        "status": _("Done, or still to come"),
        "basis": _("Where a number comes from"),
        "qualifier": _("How the article limits a number"),
        "result": _("Whether the numbers add up"),
        "term": _("Other words"),
    }
    for codes, heading in groups.items():
        terms = {
            label(codes, code, view.language): definition(codes, code, view.language) for code in DEFINITIONS[codes]
        }
        st.html(f"<h3>{escape(heading)}</h3>{listed(terms)}")


def indicators(view: View) -> None:
    """Draw every indicator with its definition by topic; a search narrows and unfolds them."""
    _, ngettext = view.words.gettext, view.words.ngettext
    asked = st.text_input(_("Search the definitions"), key="definitions", placeholder=_("For example: ward"))
    rows = view.dataset.indicators.rename(
        columns={f"name_{view.language}": "name", f"definition_{view.language}": "definition"}
    )
    found = rows[(rows.name + " " + rows.definition).map(lambda text: searching.holds(text, asked))]
    count = ngettext("{n} definition", "{n} definitions", len(found)).format(n=len(found))
    st.html(f'<p class="small" role="status">{escape(count)}</p>')
    for topic, own in found.groupby("topic", sort=False):
        heading = f"{label('topic', str(topic), view.language)} · {len(own)}"
        block = fold(heading, listed(dict(zip(own.name, own.definition, strict=True))))
        st.html(block.replace("<details>", "<details open>") if asked else block)


def freshness(view: View) -> None:
    """Say of which day the newest article is, how many numbers carry a day, and the same of each article."""
    _ = view.words.gettext
    articles = view.dataset.articles
    articles = articles.assign(day=articles.published.fillna(articles.latest_event)).sort_values("day", ascending=False)
    observations = view.all_observations
    dated = observations[observations.as_of.notna()]
    newest = [published(row, view.language) for _index, row in articles.dropna(subset="day").head(1).iterrows()]
    said = [_("The newest article: {words}.").format(words=words) for words in newest]
    days = _("{dated} of {total} numbers carry the day they speak of; of the others no day is stated.").format(
        dated=locales.number(len(dated), view.language), total=locales.number(len(observations), view.language)
    )
    if len(dated):
        day = locales.day(dated.as_of.max().date(), view.language)
        days += " " + _("The newest of these days is {day}.").format(day=day)
    rows = "".join(_freshness_of(row, view) for _index, row in articles.iterrows())
    st.html(f'<p>{escape(" ".join([*said, days]))}</p><ul class="plain">{rows}</ul>')


def _freshness_of(article: pd.Series, view: View) -> str:
    _, ngettext = view.words.gettext, view.words.ngettext
    own = view.all_observations[view.all_observations.article == article["article"]]
    count = ngettext("{n} number", "{n} numbers", len(own)).format(n=len(own))
    days = [locales.day(day.date(), view.language) for day in sorted(own.as_of.dropna().unique())]
    spoken = (
        _("days they speak of: {days}").format(days=", ".join(days)) if days else _("no day stated for its numbers")
    )
    return (
        f'<li><a href="{escape(article["url"])}" target="_blank" rel="noopener">{escape(article["publisher"])}</a>: '
        f'{escape(article[f"title_{view.language}"])}<br><span class="small">'
        f"{escape(' · '.join((published(article, view.language), count, spoken)))}</span></li>"
    )


def changes(view: View) -> None:
    """Draw what changed in the data, the newest day first."""
    for change in changelog():
        points = "".join(f"<li>{escape(point)}</li>" for point in change.points[view.language])
        st.html(f"<h3>{escape(locales.day(change.day, view.language))}</h3><ul>{points}</ul>")


def licences(view: View) -> None:
    """Say whose the words, the names and the data are."""
    _ = view.words.gettext
    said = (
        _("The selection and our own words: Creative Commons Attribution 4.0 (CC BY 4.0)."),
        _("The sentences quoted remain their outlets’; each is shown with its outlet and address."),
        _("The register’s names, codes and numbers of units: facts of the State, from the statistics office and "
          "the resolutions of the National Assembly and its Standing Committee, by way of the package "
          "vietnamadminunits (MIT)."),
        _("The outlines of provinces on the maps: © OpenStreetMap contributors, ODbL 1.0."),
        _("Typeface: Be Vietnam Pro, SIL Open Font License."),
    )  # fmt: skip
    st.html("<ul>" + "".join(f"<li>{escape(text)}</li>" for text in said) + "</ul>")
