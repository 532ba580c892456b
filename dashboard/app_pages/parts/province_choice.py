"""Choose the one province that a page is about: by name, with or without diacritics, or from the list of all."""

from html import escape

import streamlit as st

from dashboard import dataset
from dashboard.folding import folded
from dashboard.frame import address, province_filter
from dashboard.queries import areas
from dashboard.queries.register.provinces import units_by_name
from dashboard.ui.view import View

KEY = "province-choose"


def show(view: View) -> None:
    """Draw the box and the list; a choice becomes the filter that all pages share."""
    names, former = areas.province_names(view.dataset), areas.former_provinces(view.dataset)
    if view.provinces:
        said = view.words.text("{n} provinces are chosen. This page shows one at a time:", n=len(view.provinces))
        st.html(f"<p>{escape(said)}</p>{_links(list(view.provinces), view)}")

    def follow() -> None:
        found = province_filter.meant(st.session_state[KEY] or "")
        if found:
            st.session_state[province_filter.KEY] = [found]

    typed = st.selectbox(
        view.words.text("Choose a province or city"),
        names,
        index=None,
        key=KEY,
        on_change=follow,
        accept_new_options=True,
        placeholder=view.words.text("Name, with or without diacritics"),
    )
    olds = {name: " ".join(old for old, new in former.items() if new == name) for name in names}
    fitting = [name for name in names if typed and folded(typed) in folded(f"{name} {olds[name]}")]
    if typed:  # one that fits alone has become the filter, and the page is another
        sentence = (
            view.words.text("Several names fit “{typed}”:", typed=typed)
            if fitting
            else view.words.text("No province or city is called “{typed}”.", typed=typed)
        )
        st.html(f'<p role="status">{escape(sentence)}</p>')
    st.html(_links(fitting or names, view))
    st.caption(view.words.text("Commune-level units before → after, by the register of administrative units."))


def _links(names: list[str], view: View) -> str:
    """Links to the pages of provinces with their numbers of units, as a list in HTML."""
    units = units_by_name(dataset.register())
    items = []
    for name in names:
        before, after = map(view.words.number, units[name])
        href = escape(f"?{address.query([name], view.words.language, {})}")
        items.append(
            f'<li><a href="{href}" target="_self">{escape(name)}</a><span class="units">{before} → {after}</span></li>'
        )
    return f'<ul class="provinces">{"".join(items)}</ul>'
