"""How a finger meets the forms of the day: each press is counted."""

from playwright.sync_api import Page, expect


class Finger:
    """Presses what stands on the page and counts the presses."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def choose(self, name: str, value: str) -> None:
        """One answer of a question."""
        choice = f"input[name='{name}'][value='{value}']"
        self.page.locator(f"label:has(> {choice})").click()
        self.taps += 1
        expect(self.page.locator(choice)).to_be_checked()

    def press(self, words: str) -> None:
        """A button or a link by its words, once the page that holds it has come."""
        self.page.wait_for_load_state()
        found = self.page.get_by_role("button", name=words, exact=True)
        if not found.count():
            found = self.page.get_by_role("link", name=words)
        found.last.click()
        self.page.wait_for_load_state()
        self.taps += 1

    def unfold(self, words: str) -> None:
        """A fold by its words."""
        self.page.locator("summary:visible", has_text=words).first.click()
        self.taps += 1
