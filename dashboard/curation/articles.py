"""Reads each article: its text and its curation file, as far as both are of good form."""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from dashboard.curation import texts
from dashboard.curation.forms import (
    Steps,
    breaches,
    inside,
    key_of,
    place_of,
    shown,
    tell_unwritten,
    toml_content,
    words_of,
)
from dashboard.curation.languages import language_of
from dashboard.curation.layout import Declared, Layout
from dashboard.curation.mending import mended
from dashboard.curation.models import ArticleFile
from dashboard.curation.problems import Problems

NAMES = {"en": "English", "vi": "Vietnamese"}


@dataclass(frozen=True)
class Article:
    """An article's text and what was read from it.

    `file` names the curation file in messages, `labels` its statements. `excused` are the quotes of statements of which
    something could not be read: their numbers are not message as unread besides.
    """

    id: str
    text: str
    sha256: str
    file: str
    entry: ArticleFile
    labels: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()

    def line(self, position: int) -> str:
        """Where a code point stands, for a message."""
        before = self.text[:position]
        return f"line {before.count(chr(10)) + 1}, character {position - before.rfind(chr(10))}"


@dataclass(frozen=True)
class _Source:
    """A text and the content of its curation file, before either is known to be right."""

    id: str
    text: str
    file: str
    content: dict[str, Any]

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def read_articles(seeds: Path, curation: Path, problems: Problems) -> tuple[list[Article], Declared]:
    """Every article that has a text and a curation file, as far as these are of good form; the rest is problems.

    Besides, the ids that all curation files give, whether they could be read or not.
    """
    seed_names = {path.stem for path in seeds.glob("*.txt")}
    files = {path.stem: path for path in curation.glob("*.toml") if not _is_shared(path)}
    for name in sorted(seed_names - files.keys()):
        message = f"no data/curation/{name}.toml reads it; run: python -m dashboard draft {name}"
        problems.add(f"seeds/{name}.txt", "", message)
    template = _template(curation, problems)
    articles, declared = [], Declared()
    for name, path in sorted(files.items()):
        content = toml_content(path, shown(path), problems)
        declared.add(content)
        if name not in seed_names:
            problems.add(shown(path), "", f"there is no seeds/{name}.txt; give the file the name of its text")
            continue
        text = _text(name, seeds, problems)
        if content is None or text is None:
            continue
        article = _in_form(_Source(name, text, shown(path), content), template, problems)
        articles += [_in_its_language(article, problems)] if article else []
    return articles, declared


def _text(name: str, seeds: Path, problems: Problems) -> str | None:
    if not re.fullmatch(texts.NAME, name):
        problems.add(f"seeds/{name}.txt", "", texts.NAMED)
        return None
    try:
        return texts.read(seeds / f"{name}.txt")
    except texts.TextError as refused:
        problems.add(refused.file, "", refused.message)
        return None


def _in_form(source: _Source, template: set[tuple[str, str]], problems: Problems) -> Article | None:
    """What is of good form; every breach is told, and of a value that nobody wrote yet nothing but that."""
    content, layout = source.content, Layout(source.content, source.text)

    def tell(steps: Steps, message: str) -> None:
        problems.add(source.file, place_of(steps, content), message, layout.at(steps))

    unwritten = tell_unwritten(content, template, tell)
    read = inside(inside(content, "article"), "sha256")
    if read != source.sha256 and re.fullmatch(r"[0-9a-f]{64}", str(read)):
        changed = f"the text of seeds/{source.id}.txt changed since it was read"
        tell(("article", "sha256"), f"{changed}; read it again, then write {source.sha256}")
    known = source.id, source.text, source.sha256, source.file
    try:
        return Article(*known, ArticleFile.model_validate(content), tuple(layout.labels))
    except ValidationError as error:
        for steps, message in breaches(error, content):
            if steps not in unwritten:
                tell(steps, message)
        rest = mended(content, error, language_of(source.text))
    try:
        entry = ArticleFile.model_validate(rest.content) if rest else None
    except ValidationError:  # what is left holds together no more; the breaches were told
        return None
    labels = tuple(layout.labels[at] for at in rest.kept) if rest else ()
    return Article(*known, entry, labels, rest.excused) if rest and entry else None


def _in_its_language(article: Article, problems: Problems) -> Article:
    """The article in the language that its text is plainly in; another one in its file is a problem."""
    head, language = article.entry.article, language_of(article.text)
    if language is None or language == head.language:
        return article
    message = f"the text is in {NAMES[language]}, and its numbers and dates are read by that; write “{language}”"
    problems.add(article.file, "article.language", message)
    entry = article.entry.model_copy(update={"article": head.model_copy(update={"language": language})})
    return replace(article, entry=entry)


def _template(curation: Path, problems: Problems) -> set[tuple[str, str]]:
    """The keys and words of `_template.toml`: they are examples, and no article's."""
    path = curation / "_template.toml"
    content = toml_content(path, shown(path), problems) if path.exists() else None
    return {(key_of(steps), value) for steps, value in words_of(content)}


def _is_shared(path: Path) -> bool:
    return path.name.startswith("_") or path.name == "relations.toml"
