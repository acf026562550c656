"""How the reader's language writes a number, a list, and a word within a sentence."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.formats import get_format
from django.utils.translation import get_language


def figure(value: float) -> str:
    """A number with all of its decimals and no needless zero: "20.5", or "20,5" by language."""
    return with_mark(f"{int(value)}" if value == int(value) else f"{Decimal(repr(value)):f}")


def with_mark(digits: str) -> str:
    """Digits with the decimal mark of the reader's language instead of the point."""
    return digits.replace(".", get_format("DECIMAL_SEPARATOR"))


def in_a_row(words: Iterable[str]) -> str:
    """Words behind each other, with the mark that the reader's language puts between them."""
    return str(get_format("BETWEEN_WORDS")).join(words)


def within_a_sentence(word: str) -> str:
    """A word that begins with a capital by itself; German nouns keep theirs."""
    return word if get_language() == "de" else word[:1].lower() + word[1:]
