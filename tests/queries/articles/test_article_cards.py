"""The articles as cards: what each is about, and how much was read in it."""

from dashboard.dataset import load
from dashboard.queries.articles.article_cards import article_cards
from dashboard.queries.articles.readable import described_events, described_observations
from dashboard.words import Words

TABLES, WORDS = load(), Words.of("en")


def test_every_article_has_a_card_that_counts_what_was_read_and_not_what_we_computed() -> None:
    observations, events = described_observations(TABLES, WORDS), described_events(TABLES, WORDS)
    cards = {card.article: card for card in article_cards(TABLES, observations, events, WORDS)}
    assert set(cards) == set(TABLES.articles.article)
    staff = cards[str(observations.set_index("observation").article["na-staff.staff_total"])]
    printed = observations[(observations.article == staff.article) & (observations.basis != "computed")]
    assert staff.counts.startswith(f"{len(printed)} numbers · ")
    assert staff.places == "Cà Mau and Nghệ An"
    assert staff.provinces == ("Cà Mau", "Nghệ An")
    without = next(card for card in cards.values() if card.provinces == ("Phú Thọ",))
    assert "number" not in without.counts, "nothing is said of what there is none of"
