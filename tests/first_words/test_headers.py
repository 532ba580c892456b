"""What browsers are told to forbid; that nothing of ours needs what is forbidden, each browser test watches."""

import pytest
from requesting import get
from starlette.responses import HTMLResponse, PlainTextResponse

from dashboard.first_words.headers import Guarded

PAGE = HTMLResponse("<p>a page</p>")


def policy(query: str = "", **headers: str) -> dict[str, str]:
    """The rules that a page is sent with."""
    sent = get(Guarded(PAGE), "/units", query, **headers)[1]["content-security-policy"]
    return dict(rule.split(" ", 1) for rule in sent.split("; "))


def test_everything_is_of_the_kind_it_says_and_keeps_views_to_itself() -> None:
    for app in (PAGE, PlainTextResponse("a file")):
        headers = get(Guarded(app), "/x")[1]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "content-security-policy" not in headers


def test_a_page_speaks_to_its_own_server_only() -> None:
    rules = policy(host="example.org:8501")
    assert rules["default-src"] == "'self'"
    assert rules["connect-src"] == "'self' ws://example.org:8501 wss://example.org:8501"
    assert not any("http" in values or "unsafe-eval" in values for values in rules.values())


@pytest.mark.parametrize("host", ["a.example; script-src *", "", "a b"])
def test_no_word_of_the_request_gets_into_the_policy(host: str) -> None:
    assert policy(host=host)["connect-src"] == "'self'"


@pytest.mark.parametrize(
    ("query", "ancestors"),
    [("", "'self'"), ("embed=true", "'self'"), ("figure=staff", "'self'"), ("embed=true&figure=staff", "*")],
)
def test_only_a_figure_stands_in_pages_of_other_sites(query: str, ancestors: str) -> None:
    assert policy(query)["frame-ancestors"] == ancestors
