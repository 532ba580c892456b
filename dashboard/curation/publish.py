"""Writes the tables: tidy CSV, the Data Package's descriptor, the data dictionary. Same input, same bytes."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from dashboard.curation import published_ids
from dashboard.curation.arithmetic import plain
from dashboard.curation.build import Tables
from dashboard.paths import SUMS
from dashboard.schema import TABLES, Column, Row, Table, licence
from dashboard.schema.register import OURS, REGISTER
from dashboard.schema.tables import Article

DESCRIPTION = (
    "Numbers, dates, documents and administrative units of Viet Nam's 2025 reorganization, read by hand out of news "
    "articles; each number with the passage it stands in, its status and its day. What was quoted is kept apart from "
    "what was counted or computed, old provinces from new ones of the same name, plans from facts. Beside them, as "
    "a second witness, the State's register of units before and after 1 July 2025; never mixed with the articles'."
)
LICENSE = {
    "name": licence.IDENTIFIER,
    "path": licence.ADDRESS,
    "title": "Creative Commons Attribution 4.0, for the selection and our own words; quotations remain their outlets'",
}
REGISTER_SOURCES = [
    {
        "title": "National Assembly Resolution 202/2025/QH15; Standing Committee Resolutions 1654–1687/NQ-UBTVQH15",
        "path": "https://github.com/dvhcvn/20250701",
    },
    {
        "title": "Statistics office: register of units before, conversion table of old and new units",
        "path": "https://danhmuchanhchinh.nso.gov.vn",
    },
    {
        "title": "vietnamese-provinces-database by thanglequoc (MIT): areas of communes, from sapnhap.bando.com.vn",
        "path": "https://github.com/thanglequoc/vietnamese-provinces-database",
    },
    {
        "title": "vietnamadminunits 1.0.4 by Tran Ngoc Minh Hieu (MIT), with the corrections of corrections.toml",
        "path": "https://github.com/tranngocminhhieu/vietnamadminunits",
    },
]
REGISTER_LICENSE = {
    "name": "MIT",
    "path": "reference/register/LICENSE.txt",
    "title": "MIT for the package's own work; the facts are State data, outside copyright (data/reference/README.md)",
}


def render(tables: Tables, package: Path) -> dict[Path, bytes]:
    """The content of every generated file by its path.

    Args:
        tables: what `build_tables` returned.
        package: the folder `data`; its files below `reference` are described as they are, never rewritten.
    """
    files = {
        package / table.path: table_csv(table, tables[name])
        for name, table in TABLES.items()
        if table.folder == "tables"
    }
    resources = []
    for table in TABLES.values():
        path = package / table.path
        resources.append(_resource(table, files[path] if path in files else path.read_bytes()))
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "vietnam-reorganization-2025",
        "title": "Viet Nam's 2025 administrative reorganization, as five news articles tell it",
        "description": DESCRIPTION,
        **_version(package / "curation" / "CHANGELOG.md"),
        "licenses": [LICENSE],
        "sources": [
            {"title": f"{row.publisher}: {row.title_en}", "path": row.url}
            for row in tables["articles"]
            if isinstance(row, Article)
        ],
        "resources": resources,
    }
    files[package / "datapackage.json"] = (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()
    files[package / "README.md"] = _dictionary(tables).encode()
    files[package / published_ids.FILE] = published_ids.content(tables, package)
    files[package / SUMS] = _sums(files, tables, package).encode()
    return files


def stale(files: dict[Path, bytes]) -> list[Path]:
    """Generated files that are missing or differ from what a build gives."""
    return sorted(path for path, content in files.items() if not path.exists() or path.read_bytes() != content)


def _version(changelog: Path) -> dict[str, str]:
    """The newest day of the changelog, which is how citations call these data; nothing where there is none."""
    text = changelog.read_text("utf-8") if changelog.exists() else ""
    days = re.findall(r"^## (\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    return {"version": max(days)} if days else {}


def sums(hashes: dict[str, str]) -> str:
    """The list of hashes by paths below `data`; line 1, a comment for `sha256sum`, is the hash of the others."""
    lines = "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes))
    return f"# {hashlib.sha256(lines.encode()).hexdigest()}\n{lines}"


def _sums(files: dict[Path, bytes], tables: Tables, package: Path) -> str:
    """What the app will show, file by file, with its hash: tables, descriptor, outlines and the texts of articles."""
    listed = {f"../seeds/{row.article}.txt": row.sha256 for row in tables["articles"] if isinstance(row, Article)}
    names = ["datapackage.json", *(table.path for table in TABLES.values())]
    names += [path.relative_to(package).as_posix() for path in (package / "outlines").glob("*.geojson")]
    for name in names:
        path = package / name
        listed[name] = hashlib.sha256(files[path] if path in files else path.read_bytes()).hexdigest()
    return sums(listed)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def table_csv(table: Table, rows: Sequence[Row]) -> bytes:
    """The rows as the file they are published in: UTF-8, a header, empty cells for what is absent."""
    names = [column.name for column in table.columns()]
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(getattr(row, name)) for name in names] for row in rows)
    return buffer.getvalue().encode()


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    columns = list(table.columns())
    keys = [
        {"fields": [c.name], "reference": {"resource": "" if c.refers == table.name else c.refers,
                                           "fields": list(TABLES[c.refers].key)}}
        for c in columns if c.refers
    ]  # fmt: skip
    schema: dict[str, Any] = {
        "fields": [_field(column, table) for column in columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if keys:
        schema["foreignKeys"] = keys
    of_state = table.name in REGISTER.keys() - OURS
    origin = {"sources": REGISTER_SOURCES, "licenses": [REGISTER_LICENSE]} if of_state else {}
    return {
        "name": table.name,
        "type": "table",
        "path": table.path,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": "sha256:" + hashlib.sha256(content).hexdigest(),
        **origin,
        "schema": schema,
    }


def _field(column: Column, table: Table) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.codes:
        constraints["enum"] = list(column.codes)
    if column.pattern:
        constraints["pattern"] = column.pattern
    field = {"name": column.name, "type": column.type, "description": column.description}
    if column.rdf_type:
        field["rdfType"] = column.rdf_type
    return field | ({"constraints": constraints} if constraints else {})


def _dictionary(tables: Tables) -> str:
    lines = [
        "# Data dictionary",
        "",
        "Generated by `python -m dashboard build`; do not edit. " + DESCRIPTION,
        "",
        "Cells are empty where an article does not say. Lists inside a cell are joined by `;`. Days are ISO 8601.",
        "Read `observations.statement` to get from a number to its passage; a computed number names its `inputs`.",
    ]
    for table in TABLES.values():
        size = len(tables[table.name])
        lines += ["", f"## {table.name}", "", f"{table.description} File: `{table.path}`, {size} rows."]
        lines += ["Key: " + ", ".join(f"`{name}`" for name in table.key) + ".", ""]
        lines += ["| column | type | what it holds |", "|--|--|--|"]
        for column in table.columns():
            text = column.description
            if column.refers:
                text += f" Refers to `{column.refers}`."
            if column.codes:
                text += " One of " + ", ".join(f"`{code}`" for code in column.codes) + "."
            if column.rdf_type:
                text += f" ({column.term})"
            lines.append(f"| `{column.name}` | {column.type} | {text.replace('|', '/')} |")
    return "\n".join(lines) + "\n"
