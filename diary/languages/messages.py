"""One text to translate, and all of them gathered from pages, code and the reader's tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from diary.emergency import COUNTRIES
from diary.languages import code, templates
from diary.languages.found import Found
from insights.phrasebook import phrases

MOST_PLACES: Final = 6
"""Places that a translator is told of."""
READER: Final = "insights/phrasebook.py"


@dataclass(kw_only=True)
class Message:
    """A text with its plural, if it has one, and where it is read."""

    text: str
    plural: str
    context: str
    files: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """What a catalogue finds it by."""
        return self.context, self.text


def messages() -> list[Message]:
    """Every text of ours, each once, in one lasting order: pages, code, the reader's tables."""
    return _each_once(chain(templates.found(), code.found(), _countries(), _of_the_reader()))


def _countries() -> Iterator[Found]:
    for country in COUNTRIES:
        yield Found(text=country.name, file="diary/emergency.py", place="name of a country")


def _of_the_reader() -> Iterator[Found]:
    for phrase in phrases():
        yield Found(text=phrase.text, file=READER, place=phrase.place)


def _each_once(found: Iterable[Found]) -> list[Message]:
    known: dict[tuple[str, str], Message] = {}
    for one in found:
        new = Message(text=one.text, plural=one.plural, context=one.context)
        message = known.setdefault(new.key, new)
        message.plural = message.plural or one.plural
        _note(message.files, one.file)
        _note(message.places, one.place)
    return list(known.values())


def _note(known: list[str], word: str) -> None:
    if word and word not in known and len(known) < MOST_PLACES:
        known.append(word)
