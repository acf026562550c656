"""What a page must never do, watched in the browser; and its check by axe."""

from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError

OURS = "Service Worker registration blocked by Playwright"
"""What the driver itself says where a test wants no worker."""
NOTE_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', event => {
  console.error('CSP refused ' + event.violatedDirective + ' ' + event.blockedURI);
});
"""


class Watch:
    """Collects what a browser context did that no journey may do."""

    def __init__(
        self, context: BrowserContext, *, own_site: str, expected: tuple[str, ...] = ()
    ) -> None:
        self.own = urlsplit(own_site).netloc
        self.troubles: list[str] = []
        self.expected = (OURS, *expected)
        context.add_init_script(NOTE_VIOLATIONS)
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)

    def forgive(self, words: str) -> None:
        """Take out a trouble that the test is about: an answer of 404, say. It must have come."""
        kept = [trouble for trouble in self.troubles if words not in trouble]
        assert len(kept) < len(self.troubles), f"nothing said {words!r}: {self.troubles}"
        self.troubles[:] = kept

    def _on_console(self, message: ConsoleMessage) -> None:
        if any(words in message.text for words in self.expected):
            return
        if message.type in {"error", "warning"}:
            self.troubles.append(f"console {message.type}: {message.text}")

    def _on_error(self, error: WebError) -> None:
        self.troubles.append(f"script error: {error.error}")

    def _on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self.own:
            self.troubles.append(f"third party: {request.url}")


def assert_accessible(page: Page, **options: Any) -> None:
    """No violation that axe knows of, on the page as it stands."""
    page.wait_for_load_state()
    results = Axe().run(page, **options)
    found = [
        f"{violation['id']}: {node['html']} ({node['failureSummary']})"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
    assert found == []
