"""What became of which unit, with names, words, passage and source."""

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names
from dashboard.queries.articles.documents import document_names
from dashboard.queries.register_verdicts import witnessed_changes
from dashboard.words.labels import label


def described_changes(dataset: Dataset, language: str) -> pd.DataFrame:
    """The area changes, each with:

    `change` (its id, `predecessor>successor`), `predecessor_name`, `successor_name`, `province_name` (Vietnamese, of
    the province of after), `level` (of the successor), `kind_name`, `status_name`, `document_text`, `note_text`, and of
    its passage `exact`, `article`, `publisher`, `url`, `title` ("" where only the register tells it), and what the
    register says of its list, as `witnessed_changes` gives it.
    """
    areas = dataset.areas.set_index("area")
    names = area_names(dataset, language)
    rows = dataset.area_changes
    rows = rows.assign(
        change=rows.predecessor + ">" + rows.successor,
        predecessor_name=rows.predecessor.map(names),
        successor_name=rows.successor.map(names),
        province_name=rows.successor.map(areas.province.map(areas.name_vi)),
        level=rows.successor.map(areas.level),
        status_name=rows.status.map(lambda code: label("status", code, language)),
        note_text=rows["note_vi" if language == "vi" else "note"],
        kind_name=rows.kind.map(lambda code: label("change", code, language)),
        document_text=rows.document.map(document_names(dataset, language)).fillna(""),
    )
    articles = dataset.articles[["article", "publisher", "url", f"title_{language}"]]
    articles = articles.rename(columns={f"title_{language}": "title"})
    passages = dataset.statements[["statement", "article", "exact"]].merge(
        articles, on="article", validate="many_to_one"
    )
    joined = rows.merge(passages, on="statement", how="left", validate="many_to_one")
    joined = joined.fillna(dict.fromkeys(("article", "exact", "publisher", "url", "title"), ""))
    return witnessed_changes(joined, dataset, language)
