"""What a page says to people: its text, and the attributes that are read or heard."""

import re
from html.parser import HTMLParser

SAID = ("title", "alt", "aria-label", "aria-description", "placeholder", "summary", "label")
"""The attributes that people read or hear."""
LETTERS = re.compile(r"[^\W\d_]{2,}")
SILENT = {"script", "style", "code", "pre"}


class Speech(HTMLParser):
    """Gathers what a page would say without its template tags."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within.append(tag)
        self.said += [value for name, value in attrs if name in SAID and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in self._within:
            del self._within[self._within.index(tag) :]

    def handle_data(self, data: str) -> None:
        if not SILENT & set(self._within[-1:]):
            self.said.append(data.strip())
