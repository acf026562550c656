"""Finds pages by plain words: "calf cramp at night" finds the page on cramp."""

import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from insights.advice.pages import Page, learn_pages

MOST_WORDS: Final = 20
SHORTEST_STEM: Final = 4
SMALL: Final = frozenset(
    {"a", "an", "and", "at", "after", "are", "as", "be", "but", "by", "can", "do", "does", "for"}
    | {"from", "get", "goes", "has", "have", "how", "i", "if", "in", "is", "it", "its", "me", "my"}
    | {
        "no",
        "not",
        "of",
        "on",
        "or",
        "so",
        "than",
        "that",
        "the",
        "then",
        "there",
        "they",
        "this",
        "to",
    }
    | {"too", "was", "what", "when", "why", "will", "with", "you", "your", "leg", "legs"}
)
"""Words that tell no page from another."""
ENDINGS: Final = ("ing", "ness", "ies", "es", "ed", "s", "y")
WEIGHTS: Final = {"title": 6, "doctors_say": 6, "found_by": 4}
IN_THE_TEXT: Final = 1


def find_pages(words: str) -> tuple[Page, ...]:
    """The pages that fit, the best first; each must hold at least half of the words."""
    wanted = list(dict.fromkeys(stems(words)))[:MOST_WORDS]
    worth = {word: _worth(word) for word in wanted}
    scored = [(page, _scores(page.about, worth)) for page in learn_pages().values()]
    fitting = [(page, found) for page, found in scored if 2 * len(found) >= len(wanted) > 0]
    return tuple(page for page, _found in sorted(fitting, key=lambda each: -sum(each[1])))


def stems(text: str) -> list[str]:
    """The telling words of a text without accents and endings: "Cramps" is "cramp"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return [_stem(word) for word in re.findall(r"[a-z0-9]+", letters) if word not in SMALL]


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _worth(word: str) -> float:
    """A word that many pages know tells less."""
    known = sum(_weight(weights, word) > 0 for weights in _weights().values())
    return 1 / math.sqrt(known) if known else 0


def _scores(about: str, worth: Mapping[str, float]) -> list[float]:
    """What each word that the page knows adds."""
    weights = _weights()[about]
    return [weight * worth[word] for word in worth if (weight := _weight(weights, word))]


def _weight(weights: Mapping[str, int], word: str) -> int:
    """The worth of a word, or of the best longer one that begins with it: "stenos"."""
    longer = (weights[other] for other in weights if other.startswith(word))
    return max(longer, default=0) if len(word) >= SHORTEST_STEM else weights.get(word, 0)


@cache
def _weights() -> Mapping[str, Mapping[str, int]]:
    """The stems of each page with what they are worth."""
    return {about: _weights_of(page) for about, page in learn_pages().items()}


def _weights_of(page: Page) -> dict[str, int]:
    body = f"{page.what} {page.feels} {page.eases} {page.yourself}"
    weights = dict.fromkeys(stems(body), IN_THE_TEXT)
    for name, weight in sorted(WEIGHTS.items(), key=lambda each: each[1]):
        weights |= dict.fromkeys(stems(getattr(page, name)), weight)
    return weights
