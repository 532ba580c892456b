"""A page of the app, opened as a link to it would be."""

import re
from functools import cache
from html import unescape

from streamlit import config
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest, app_test

from dashboard import paths

APP = paths.ROOT / "dashboard/app.py"
PAGES = sorted(path.stem for path in (APP.parent / "app_pages").glob("[a-z]*.py"))

# With the settings that readers' pages have, which stand beside the entry script; AppTest alone looks beside the tests.
config._main_script_path = str(APP)
config.get_config_options(force_reparse=True)
# As in a server, all sessions share what was compiled.
app_test.ScriptCache = cache(app_test.ScriptCache)  # type: ignore[misc,assignment]
# Each AppTest looks through all installed packages for components, which takes longer than most pages; while tests run
# none is installed.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def headlines(app: AppTest) -> dict[str, str]:
    """The anchor of each figure of a page, and its headline as readers see it."""
    heads = [re.match(r'<h2 class="headline" id="([^"]+)">(.*?)</h2>', part.proto.body) for part in app.get("html")]
    return {head[1]: unescape(head[2]) for head in heads if head}


def opened(page: str, **query: str | list[str]) -> AppTest:
    """The page after its first run, with what its address asks for."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params.update(query)
    return app.switch_page(f"app_pages/{page}.py").run()


@cache
def seen(page: str, **query: str | tuple[str, ...]) -> AppTest:
    """The same, opened once for all tests of this process that only look at it."""
    return opened(page, **{name: asked if isinstance(asked, str) else [*asked] for name, asked in query.items()})
