"""A language that is no language: every text in brackets, so that what has none was forgotten."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import _lru_cache_wrapper, cache

from django.utils.translation import trans_real

from diary.languages.messages import messages
from tests.languages.speech import LETTERS, Speech

STANDS_FOR = "de"
REMEMBERING = ("diary.", "insights.advice.searching")
INNER = re.compile(r"⟦(?:(?!</?(?:p|li|div|td|dd|button)\b)[^⟦⟧])*⟧")
"""A text with what was filled in and the links in it; a paragraph's end is not within one."""
CUT_OFF = re.compile(r"^[^⟦⟧]*⟧|⟦[^⟦⟧]*$")
"""One text shown as two pieces: the first sentence of what to do, and the rest."""


@cache
def _ours() -> frozenset[str]:
    """Every text of the catalogues, its plural too."""
    return frozenset(text for message in messages() for text in (message.text, message.plural))


class _Brackets(trans_real.DjangoTranslation):
    """Brackets for what a catalogue holds: ours, or those that came with the libraries."""

    def gettext(self, message: str) -> str:
        known = message in _ours() or super().gettext(message) != message
        return f"⟦{message}⟧" if known and message.strip() else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@contextmanager
def brackets() -> Iterator[None]:
    """In here German is the language of brackets."""
    known = trans_real.translation(STANDS_FOR)
    trans_real._translations[STANDS_FOR] = _Brackets(STANDS_FOR)
    _forget_words()
    try:
        yield
    finally:
        trans_real._translations[STANDS_FOR] = known
        _forget_words()


def _forget_words() -> None:
    """Whatever remembers words by their language has them of the other catalogue.

    By its type alone, as asking a lazy object for its class would wake it.
    """
    for each in gc.get_objects():
        if type(each) is _lru_cache_wrapper and each.__module__.startswith(REMEMBERING):
            each.cache_clear()


def forgotten(page: str, *, names: set[str]) -> list[str]:
    """What a page says outside of brackets, but for the names that people gave."""
    speech = Speech()
    speech.feed(_without_brackets(page))
    bare = [CUT_OFF.sub("", said).strip() for said in speech.said]
    return [said for said in bare if LETTERS.search(said) and said not in names]


def _without_brackets(page: str) -> str:
    before = ""
    while before != page:
        before, page = page, INNER.sub("", page)
    return page
