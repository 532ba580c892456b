"""A number with its witnesses in words: what stands in large type, what is read aloud, and a line for each witness."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.queries.areas import listed
from dashboard.queries.articles.numbers import ArticleNumber
from dashboard.queries.register.lookup import RegisterNumber
from dashboard.queries.witnesses import Number, Role, Silence, Witnesses
from dashboard.words import Words
from dashboard.words.signs import WARNING

DERIVED = ("reduction", "rate")
"""What follows from the numbers before and after, and is said apart only where an article prints it."""


@dataclass(frozen=True)
class Part:
    """A piece of a line. `ids` are what it opens (`number=` in the address), none for plain words.

    `label` says more than the text to those who hear the link alone; `differs` marks a contradiction; `close` is set
    of what follows the piece before without a dot between: where that stands, in brackets. `brief` is what a card says
    in its place.
    """

    text: str
    ids: tuple[str, ...] = ()
    label: str = ""
    differs: bool = False
    close: bool = False
    brief: str = ""


@dataclass(frozen=True)
class Entry:
    """What a witness says of one number: which number, where it is not the main one, and the pieces."""

    parts: tuple[Part, ...]
    prefix: str = ""


@dataclass(frozen=True)
class Line:
    """What one witness says; `name` is the word of its chip."""

    witness: Literal["article", "register"]
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class NumberInWords:
    """A number with its witnesses, ready for a template.

    `before` and `after` stand in large type: one text each, several where the witnesses differ, none where there is no
    such number. `change` is "−214 (−68.37%)"; `spoken` is for those who hear the page; `status` says what is no
    fact, or that nobody gives it; `warning` that the witnesses differ, with its sign.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    change: str
    spoken: str
    status: str
    warning: str
    lines: tuple[Line, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """All that the lines open, each once."""
        return opened_by(self.lines)


def opened_by(lines: Iterable[Line]) -> tuple[str, ...]:
    """All ids that lines open, each once."""
    parts = [part for line in lines for entry in line.entries for part in entry.parts]
    return tuple(dict.fromkeys(name for part in parts for name in part.ids))


def in_words(witnesses: Witnesses, name: str, words: Words) -> NumberInWords:
    """Say a number with its witnesses; `name` is that of the place."""
    differ = _differ(witnesses)
    status = witnesses.after.status or witnesses.before.status
    unknown = not (witnesses.after.shown or witnesses.before.shown)
    return NumberInWords(
        before=witnesses.before.shown,
        after=witnesses.after.shown,
        change="" if differ else _change(witnesses, words),
        spoken=_spoken(witnesses, words),
        status=words.text("not reported") if unknown else words.label("status", status) if status else "",
        warning=f"{WARNING} {_contradiction(witnesses, words)}" if differ else "",
        lines=(
            Line("article", words.text("Article (source)"), tuple(_article_entries(witnesses, name, words))),
            Line("register", words.text("Register"), tuple(_register_entries(witnesses, words))),
        ),
    )


def _differ(witnesses: Witnesses) -> bool:
    """Whether what stands in large type cannot all be true."""
    return any(number.agreement == "differ" and len(number.shown) > 1 for number in (witnesses.before, witnesses.after))


def _contradiction(witnesses: Witnesses, words: Words) -> str:
    if witnesses.after.clashing or witnesses.before.clashing:
        return words.text("the articles differ")
    return words.text("article and register differ")


def _change(witnesses: Witnesses, words: Words) -> str:
    """How many fewer, and in percent; the register's where it has them."""
    if not (witnesses.reduction.shown and witnesses.rate.shown):
        return ""
    return words.text("−{fewer} (−{rate})", fewer=witnesses.reduction.shown[-1], rate=witnesses.rate.shown[-1])


def _spoken(witnesses: Witnesses, words: Words) -> str:
    before, after = _heard(witnesses.before, words), _heard(witnesses.after, words)
    if not (before and after):
        return after or before or words.text("not reported")
    if witnesses.rate.shown and not _differ(witnesses):
        rate = witnesses.rate.shown[-1]
        return words.text("from {before} to {after}, {rate} fewer", before=before, after=after, rate=rate)
    return words.text("from {before} to {after}", before=before, after=after)


def _heard(number: Number, words: Words) -> str:
    if len(number.shown) < 2 or number.register is None:
        return ", ".join(number.shown)
    article, register = ", ".join(number.shown[:-1]), number.shown[-1]
    return words.text("{article} by the article, {register} by the register", article=article, register=register)


def _article_entries(witnesses: Witnesses, name: str, words: Words) -> Iterator[Entry]:
    """The numbers of articles; whose they are, in which status and of which day is said again only where it changes.

    What is done needs no word for it but behind what was planned.
    """
    if witnesses.silence:
        yield from _silent(witnesses.silence, name, words)
        return
    last: tuple[str, ...] = ("", words.label("status", "actual"), "")
    for role, number in witnesses.numbers.items():
        for article_number in number.articles:
            if role in DERIVED and article_number.arithmetic:
                continue  # it follows from the two in large type
            facts = _facts(article_number, words)
            new = tuple(fact for fact, before in zip(facts, last, strict=True) if fact and fact != before)
            last = tuple(fact or before for fact, before in zip(facts, last, strict=True))
            text = article_number.text
            text = words.text("{number} fewer", number=text) if role in DERIVED else text
            differs = number.clashing or number.contradicts(article_number)
            yield Entry(tuple(_quoted(article_number, text, new, words, differs=differs)), _prefix(role, words))
    for number, prefix in ((witnesses.before, words.text("before")), (witnesses.after, words.text("after"))):
        if witnesses.measure.before and not number.articles:
            yield Entry((Part(words.text("not reported")),), prefix)


def _quoted(
    article_number: ArticleNumber, text: str, facts: tuple[str, ...], words: Words, *, differs: bool
) -> Iterator[Part]:
    if article_number.arithmetic:
        unbroken = f"{text} = {article_number.arithmetic}".replace(" ", "\N{NO-BREAK SPACE}")
        yield Part(words.text("our calculation {arithmetic}", arithmetic=unbroken), article_number.ids, differs=differs)
    else:
        yield Part(text, differs=differs)
    if facts:
        yield _in_brackets(", ".join(facts), facts[0])
    if not article_number.arithmetic:
        quote = words.text("quote")
        yield Part(quote, article_number.ids, f"{quote}: {', '.join((text, *article_number.outlets))}")


def _facts(article_number: ArticleNumber, words: Words) -> tuple[str, ...]:
    """Who gives a number; in which status; of which day. Of one that we computed only what makes it no fact."""
    outlets = ", ".join(article_number.outlets)
    statuses = ", ".join(words.label("status", status) for status in article_number.statuses)
    if article_number.arithmetic:
        return outlets, "" if article_number.done else statuses, ""
    days = [words.text("as of {day}", day=day) for day in article_number.days]
    return outlets, statuses, ", ".join(days) or words.text("no day given")


def _in_brackets(text: str, brief: str = "") -> Part:
    return Part(f"({text})", close=True, brief=f"({brief})" if brief else "")


def _silent(silence: Silence, name: str, words: Words) -> Iterator[Entry]:
    if not silence.ids:
        yield Entry((Part(words.text("no article here on {place} yet", place=name)),))
        return
    yield Entry((Part(words.text("this number is not reported")),))
    yield Entry((Part(counted(silence, words), silence.ids),), words.text("reported"))


def counted(silence: Silence, words: Words) -> str:
    """What else articles tell of a place whose number they do not give."""
    counts = [
        *([words.plural("{n} other number", "{n} other numbers", silence.numbers)] if silence.numbers else []),
        *([words.plural("{n} event", "{n} events", silence.events)] if silence.events else []),
    ]
    return listed(counts, words)


def _register_entries(witnesses: Witnesses, words: Words) -> Iterator[Entry]:
    """The register's numbers, each with where it stands; what follows from them is not said again."""
    for role, number in witnesses.numbers.items():
        quoted = any(not article_number.arithmetic for article_number in number.articles)
        follows = role in DERIVED and not (quoted and number.agreement == "differ")
        if number.register and not follows:
            matches = _matches(number, number.register, words, alone=not witnesses.measure.before)
            yield _registered(number, number.register, matches, _prefix(role, words), words)
    if _differ(witnesses) and witnesses.reduction.register and witnesses.rate.register:
        yield Entry((Part(_change(witnesses, words), (witnesses.reduction.register.id, witnesses.rate.register.id)),))
    if not (witnesses.after.register or witnesses.before.register):
        yield Entry((Part(words.text("does not have it")),))


def _matches(number: Number, register_number: RegisterNumber, words: Words, *, alone: bool) -> str:
    """What agrees: a number that is `alone` and the same in both stands above, and is not said again."""
    if {article_number.text for article_number in number.articles} != {register_number.text}:
        return words.text("matches: {number}", number=register_number.text)
    if alone:
        return words.text("matches")
    return words.text("matches {number}", number=register_number.text).replace(" ", "\N{NO-BREAK SPACE}")


def _registered(
    number: Number, register_number: RegisterNumber, matches: str, prefix: str, words: Words
) -> Entry:  # fmt: skip
    """A number of the register; `matches` is what is said where the articles agree with it."""
    if number.agreement == "agree":
        text = matches
    elif number.agreement == "differ":
        text = words.text("{sign} differs: {number}", sign=WARNING, number=register_number.text)
    elif number.agreement == "doubt":
        text = words.text("in doubt: {number}", number=register_number.text)
    else:
        text = register_number.text
    link = Part(text, (register_number.id,), f"{text}, {register_number.place}", differs=number.agreement == "differ")
    return Entry((link, _in_brackets(register_number.place, register_number.brief)), prefix)


def _prefix(role: Role, words: Words) -> str:
    return words.text("before") if role == "before" else ""
