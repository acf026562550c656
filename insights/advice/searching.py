"""Finds pages by plain words: "calf cramp at night" finds the page on cramp."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from insights.advice.pages import Page, learn_pages
from insights.advice.tongues import TONGUES, UNKNOWN, Tongue

MOST_WORDS: Final = 20
WEIGHTS: Final = {"title": 6, "doctors_say": 6, "found_by": 4}
IN_THE_TEXT: Final = 1


Weights = Mapping[str, Mapping[str, int]]
Said = Callable[[str], str]


def as_written(text: str) -> str:
    """The English of the pages."""
    return text


def find_pages(words: str, *, language: str = "en", said: Said = as_written) -> tuple[Page, ...]:
    """The pages that fit, the best first; each must hold at least half of the words.

    `said` gives a text of the pages in the reader's language.
    """
    tongue = TONGUES.get(language, UNKNOWN)
    known = _weights(language, said)
    wanted = list(dict.fromkeys(stems(words, tongue)))[:MOST_WORDS]
    worth = {word: _worth(word, known, tongue) for word in wanted}
    scored = [(page, _scores(known[about], worth, tongue)) for about, page in learn_pages().items()]
    fitting = [(page, found) for page, found in scored if 2 * len(found) >= len(wanted) > 0]
    return tuple(page for page, _found in sorted(fitting, key=lambda each: -sum(each[1])))


def stems(text: str, tongue: Tongue = TONGUES["en"]) -> list[str]:
    """The telling words of a text without accents, beginnings and endings: "Cramps" is "cramp"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    words = (_bare(word, tongue) for word in re.findall(r"[^\W_]+", letters))
    return [_stem(word, tongue) for word in words if word not in tongue.small]


def _bare(word: str, tongue: Tongue) -> str:
    for beginning in tongue.beginnings:
        if word.startswith(beginning) and len(word) - len(beginning) >= tongue.shortest:
            return word.removeprefix(beginning)
    return word


def _stem(word: str, tongue: Tongue) -> str:
    for ending in tongue.endings:
        if word.endswith(ending) and len(word) - len(ending) >= tongue.shortest:
            return word.removesuffix(ending)
    return word


def _worth(word: str, known: Weights, tongue: Tongue) -> float:
    """A word that many pages know tells less."""
    pages = sum(_weight(weights, word, tongue) > 0 for weights in known.values())
    return 1 / math.sqrt(pages) if pages else 0


def _scores(weights: Mapping[str, int], worth: Mapping[str, float], tongue: Tongue) -> list[float]:
    """What each word that the page knows adds."""
    found = ((word, _weight(weights, word, tongue)) for word in worth)
    return [weight * worth[word] for word, weight in found if weight]


def _weight(weights: Mapping[str, int], word: str, tongue: Tongue) -> int:
    """The worth of a word, or of the best longer one that holds it: "stenos", "krampf"."""
    if len(word) < tongue.shortest:
        return weights.get(word, 0)
    longer = (weights[other] for other in weights if tongue.holds(other, word))
    return max(longer, default=0)


@cache
def _weights(language: str, said: Said) -> Weights:
    """The stems of each page in a language, with what they are worth."""
    tongue = TONGUES.get(language, UNKNOWN)
    return {about: _weights_of(page, tongue, said) for about, page in learn_pages().items()}


def _weights_of(page: Page, tongue: Tongue, said: Said) -> dict[str, int]:
    body = " ".join(map(said, filter(None, (page.what, page.feels, page.eases, page.yourself))))
    weights = dict.fromkeys(stems(body, tongue), IN_THE_TEXT)
    for name, weight in sorted(WEIGHTS.items(), key=lambda each: each[1]):
        text = getattr(page, name)
        weights |= dict.fromkeys(stems(said(text) if text else "", tongue), weight)
    return weights
