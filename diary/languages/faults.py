"""What is wrong with a translation: a figure, a tag or a line that it lost or made up."""

import re
from collections.abc import Iterator
from typing import Final

import polib

FIGURE: Final = re.compile(r"%\(\w+\)\+?[sd]|\{\w*\}")
TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")
STRAY: Final = re.compile(r"%(?!\(\w+\)\+?[sd]|%)")


def faults_of(entry: polib.POEntry) -> Iterator[str]:
    """Sentences about one translated entry; none if it is in order or not translated yet."""
    if entry.fuzzy:
        yield "is marked as fuzzy"
    if not is_translated(entry):
        if entry.msgid_plural and any(entry.msgstr_plural.values()):
            yield "lacks some of its plural forms"
        return
    if entry.msgid_plural:
        for form, text in sorted(entry.msgstr_plural.items()):
            yield from (f"form {form} {fault}" for fault in _form(entry, text))
        return
    yield from _differences(entry.msgid, entry.msgstr)


def is_translated(entry: polib.POEntry) -> bool:
    """True if nothing of it is empty."""
    said = entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)
    return all(text.strip() for text in said)


def _form(entry: polib.POEntry, text: str) -> Iterator[str]:
    """One plural form: it may leave the number out ("one day"), but make nothing up."""
    made_up = _set(FIGURE, text) - _set(FIGURE, entry.msgid + entry.msgid_plural)
    if made_up:
        yield f"has {', '.join(sorted(made_up))} of its own"
    yield from _outside(entry.msgid_plural, text)


def _differences(english: str, text: str) -> Iterator[str]:
    lost, made_up = (
        _set(FIGURE, english) - _set(FIGURE, text),
        _set(FIGURE, text) - _set(FIGURE, english),
    )
    if lost:
        yield f"lacks {', '.join(sorted(lost))}"
    if made_up:
        yield f"has {', '.join(sorted(made_up))} of its own"
    yield from _outside(english, text)


def _outside(english: str, text: str) -> Iterator[str]:
    """Tags, line breaks, the spaces at both ends, and per cent signs that would break filling."""
    if sorted(TAG.findall(english)) != sorted(TAG.findall(text)):
        yield "has other tags than the English"
    if english.count("\n") != text.count("\n"):
        yield "has more or fewer line breaks than the English"
    if _ends(english) != _ends(text):
        yield "begins or ends with other spaces than the English"
    if "%(" in english and STRAY.search(text):
        yield "has a single % where %% is meant"


def _set(pattern: re.Pattern[str], text: str) -> set[str]:
    return set(pattern.findall(text))


def _ends(text: str) -> tuple[str, str]:
    inner = text.strip()
    return text[: text.index(inner)], text[text.index(inner) + len(inner) :]
