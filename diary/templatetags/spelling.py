"""How the reader's language spells lists, and the forms that a number asks of a word."""

from collections.abc import Iterable
from typing import Final

from django import template
from django.utils.formats import get_format
from django.utils.translation import get_language

from diary.spelling import in_a_row

register = template.Library()
register.filter(in_a_row)

EXAMPLES: Final = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
"""A number of each kind that `Intl.PluralRules` knows: the catalogue gives the form for it."""
TWO_FORMS: Final = frozenset({"en", "de", "es"})


@register.simple_tag
def plural_kinds() -> Iterable[tuple[str, int]]:
    """The kinds of numbers for which the reader's language may have words of their own."""
    names = ("one", "other") if get_language() in TWO_FORMS else EXAMPLES
    return [(name, EXAMPLES[name]) for name in names]


@register.simple_tag
def between_words() -> str:
    """What stands between the words of a list."""
    return str(get_format("BETWEEN_WORDS"))
