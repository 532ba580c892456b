"""What the first words tell on each page: by the queries and the templates that the page itself is made with."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from dashboard import dataset
from dashboard.first_words.asked import Asked, link
from dashboard.first_words.message import in_order, summary, unit_told
from dashboard.frame.address import PARTS
from dashboard.frame.navigation import part_names
from dashboard.queries import prepared, scopes
from dashboard.queries.areas import in_provinces, place_name, places_title, province_names
from dashboard.queries.articles.article_cards import article_cards
from dashboard.queries.commune_summary import district_lines
from dashboard.queries.dated_list import periods
from dashboard.queries.milestones import milestones, of_province
from dashboard.queries.outlines import CREDIT
from dashboard.queries.place_lists import dates_listed, numbers_listed
from dashboard.queries.place_summary import MOST_CARDS, country_summary, place_number
from dashboard.queries.register import district_lists
from dashboard.queries.register.districts import District
from dashboard.queries.register.place_facts import province_links
from dashboard.queries.register.provinces import area_of, province
from dashboard.templates import render


def contents(view: Asked) -> str:
    """All below the header, as HTML, with one `<h1>`."""
    if view.unit:
        return _unit(view)
    return {
        "overview": _overview, "units": _units, "timeline": _timeline, "compare": _compare, "commune": _communes,
        "articles": _articles,
    }[view.page.key](view)  # fmt: skip


def hrefs(view: Asked) -> dict[str, Callable[..., str]]:
    """What the templates ask for addresses: of numbers, of a province's page, of a unit."""
    unit = [view.unit] if view.unit else []

    def href(ids: Iterable[str]) -> str:
        return link(view.page.address, view.language, view.provinces, unit=unit, number=ids)

    def page(name: str) -> str:
        return link("", view.language, [name])

    def of_unit(area: str) -> str:
        return link("commune", view.language, view.provinces, unit=[area])

    return {"href": href, "page": page, "unit": of_unit, "province": page}


def _draw(template: str, view: Asked, **values: object) -> Markup:
    return Markup(render(template, view.words, **(hrefs(view) | values)))


def _title(view: Asked, scope: scopes.Scope, below: str = "") -> Markup:
    """The title of a page, what stands right below it, and what the numbers of the page are."""
    words, sentence = view.words, scope(dataset.load(), dataset.register, view.words)
    return _draw(
        "first_title.html", view, title=words.text(view.page.title), sentence=sentence, below=below,
        more=words.text("About the data"), href=link("articles", view.language, part=["about"]),
        chip=words.text("Register") if scope is scopes.registered else "",
    )  # fmt: skip


def _overview(view: Asked) -> str:
    if len(view.provinces) == 1:
        return _place(view)
    if view.provinces:
        title = places_title(view.provinces, view.words, space="\N{NO-BREAK SPACE}")
        figure = Markup('<div class="first-figure"></div>')
        return _draw("places_title.html", view, title=title) + figure + _cards(view, "", "h1")
    country = country_summary(prepared.sources(view.language))
    told = _cards(view, _of_articles(view), "h2") + _days(view)
    numbers = _draw("country.html", view, country=country)
    return _draw("first_landing.html", view, numbers=numbers, provinces=_all_provinces(view), told=told)


def _place(view: Asked) -> str:
    words, tables, name = view.words, prepared.described(view.language), view.provinces[0]
    place = summary(name, view.language)
    html = _draw("first_place.html", view, place=place, credit=CREDIT)
    numbers = numbers_listed(in_provinces(tables.observations, [name]), name, dataset.load(), words)
    dates = dates_listed(in_provinces(tables.events, [name]), name)
    common = {"sentences": [], "links": [], "folded": [], "more": ""}
    if numbers:
        title = words.text("Other numbers in the articles: {n}", n=len(numbers))
        html += _draw("listed_rows.html", view, title=title, shown=numbers, days=False, **common)
    if dates:
        title = words.text("Dated events in the articles: {n}", n=len(dates))
        html += _draw("listed_rows.html", view, title=title, shown=dates, days=True, **common)
    links = [
        (link("units", view.language, [name]), words.text("Unit cuts in {place}", place=place.name)),
        (link("timeline", view.language, [name]), words.text("Timeline of {place}", place=place.name)),
        (link("compare", view.language, [name]), words.text("Compare {place} with others", place=place.name)),
        (link("commune", view.language, [name]), words.text("Communes of {place}", place=place.name)),
    ]
    return html + _draw("doors.html", view, links=links, label=words.text("More on {place}", place=place.name))


def _cards(view: Asked, title: str, level: str) -> Markup:
    told = [summary(name, view.language) for name in in_order(view)[:MOST_CARDS]]
    return _draw("place_cards.html", view, places=told, title=title, level=level)


def _of_articles(view: Asked) -> str:
    n = len(in_order(view))
    return view.words.plural("The articles here cover {n} province", "The articles here cover {n} provinces", n)


def _units(view: Asked) -> str:
    register, sources, title = dataset.register(), prepared.sources(view.language), _title(view, scopes.both)
    names = in_order(view)[:MOST_CARDS]
    told = [place_number(area_of(register, name), "communes_reduction", sources) for name in names]
    if len(told) == 1:
        return title + _draw("place_alone.html", view, place=told[0])
    heading, level = ("", "h1") if view.provinces else (_of_articles(view), "h2")
    return title + _draw("place_cards.html", view, places=told, title=heading, level=level)


def _days(view: Asked) -> Markup:
    sources = prepared.sources(view.language)
    chosen = (of_province(area_of(sources.register, name), sources) for name in view.provinces)
    days = sorted([*milestones(sources), *chosen], key=lambda one: one.on)
    title = view.words.text("Milestones of the reorganization")
    return _draw("milestones.html", view, milestones=days, title=title)


def _timeline(view: Asked) -> str:
    words, events = view.words, prepared.described(view.language).events
    html = Markup("<h1>{}</h1>").format(words.text(view.page.title)) + _days(view)
    rows = in_provinces(events, list(view.provinces))
    name = view.provinces[0] if len(view.provinces) == 1 else ""
    months = periods(rows[rows.province_name != ""], name, words)
    if months:
        title = words.text("Dated events in the articles: {n}", n=sum(month.count for month in months))
        html += _draw(
            "dated_list.html", view, title=title, sentences=[], periods=months,
            more=lambda n: words.text("Show {n} more", n=n),
        )  # fmt: skip
    return html


def _all_provinces(view: Asked) -> Markup:
    words, register = view.words, dataset.register()
    return _draw(
        "province_links.html", view, links=province_links(register, words), chip=words.text("Register"),
        title=words.text("All {n} provinces and cities", n=len(register.provinces)),
        caption=words.text("Commune-level units before and after"),
    )  # fmt: skip


def _compare(view: Asked) -> str:
    return _title(view, scopes.both) + _all_provinces(view)


def _communes(view: Asked) -> str:
    words, register = view.words, dataset.register()
    html = _title(view, scopes.registered)
    for name in view.provinces:
        area = area_of(register, name)
        html += _draw(
            "district_lists.html", view, title=district_lists.heading(register, area, words),
            folded=len(view.provinces) > 1, merged=province(register, area, words).merged,
            caption=words.text("Each name leads to what it was formed from, by which resolution and clause."),
            formers=district_lists.by_district(register, area, words),
        )  # fmt: skip
    if view.provinces:
        return html
    names = province_names(dataset.load())
    links = [(link("commune", view.language, [name]), place_name(name, words)) for name in names]
    return html + _draw("doors.html", view, links=links, label=words.text("Or by province:"))


def _unit(view: Asked) -> str:
    words, told = view.words, unit_told(view)
    if isinstance(told, District):
        onward = words.text("More on {place}", place=place_name(told.province, words))
        lines = district_lines(told, prepared.sources(view.language))
        return _draw("district.html", view, district=told, lines=lines, onward=onward)
    return _draw("commune.html", view, summary=told, became=words.text("became"))


def _articles(view: Asked) -> str:
    words, tables = view.words, prepared.described(view.language)
    cards = article_cards(dataset.load(), tables.observations, tables.events, words)

    def article(name: str) -> str:
        return link("articles", view.language, view.provinces, part=["articles"], article=[name])

    names = zip(PARTS, part_names(words), strict=True)
    links = [(link("articles", view.language, view.provinces, part=[part]), name) for part, name in names]
    doors = _draw("doors.html", view, links=links, label=words.text("Part of this page"))
    return _title(view, scopes.frozen, doors) + _draw("article_cards.html", view, cards=cards, common=[], href=article)
