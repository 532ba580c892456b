"""What a reader sees when a page breaks."""

from streamlit.testing.v1 import AppTest


def broken() -> None:
    from dashboard.frame import failure

    assert failure.say(ValueError("a detail for the log")), "Streamlit's own box is kept away"


def test_the_fault_is_said_in_the_readers_language_without_details() -> None:
    app = AppTest.from_function(broken, default_timeout=30)
    app.query_params["lang"] = "en"
    app.run()
    assert not app.exception
    (said,) = app.error
    assert said.value.startswith("Something went wrong on this page.")
    assert "detail" not in said.value
