"""What a browser would send back of a page's form: the page is read, nothing is guessed."""

from html.parser import HTMLParser
from typing import Any

from django.http import QueryDict


class _Controls(HTMLParser):
    """Gathers the successful controls of the first form that posts and is not a notice's."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[tuple[str, str]] = []
        self._select = self._note = ""
        self._options: list[tuple[str, bool]] = []
        self._words: list[str] = []
        self._within = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said: dict[str, Any] = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._within = "form" in said.get("class", "").split()
        elif not self._within or "disabled" in said:
            return
        elif tag == "input" and said.get("name"):
            self._input(said)
        elif tag == "select":
            self._select, self._options = said["name"], []
        elif tag == "option":
            self._options.append((said.get("value", ""), "selected" in said))
        elif tag == "textarea":
            self._note, self._words = said["name"], []

    def _input(self, said: dict[str, str]) -> None:
        if said.get("type") in {"radio", "checkbox"} and "checked" not in said:
            return
        value = said.get("value", "on")
        self.fields.append((said["name"], value.replace("\n", "").replace("\r", "")))

    def handle_data(self, data: str) -> None:
        if self._note:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._within = False
        if tag == "textarea" and self._note:
            words = "".join(self._words).replace("\r\n", "\n").replace("\r", "\n")
            self.fields.append((self._note, words.removeprefix("\n").replace("\n", "\r\n")))
            self._note = ""
        if tag == "select" and self._select:
            chosen = [value for value, selected in self._options if selected]
            self.fields.append((self._select, (chosen or [self._options[0][0]])[0]))
            self._select = ""


def submitted(html: str) -> QueryDict:
    """What pressing the form's button sends when nothing on the page was touched."""
    parser = _Controls()
    parser.feed(html)
    parser.close()
    post = QueryDict(mutable=True)
    for name, value in parser.fields:
        post.appendlist(name, value)
    return post


def answers(html: str, **changed: Any) -> dict[str, list[str]]:
    """What is sent after some controls were changed; None empties one. `__` stands for a dot."""
    post = {name: list(values) for name, values in submitted(html).lists()}
    for name, value in changed.items():
        control = name.replace("__", ".")
        values = value if isinstance(value, list) else [] if value is None else [value]
        post[control] = [str(one) for one in values]
    return post
