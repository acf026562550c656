"""The questions of the check-in as they stand on the page, each with its follow-ups."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_noop as _

from diary.web.forms import checkin_words as c
from diary.web.forms import walk_words as w
from diary.web.forms.checkin_answers import EVENT_CODES
from diary.web.forms.controls import Control, FormPage, drawn, label_of
from insights.diary.vocabulary import BODY_SIGNS, PAIN_SIGNS, SIDED_SIGNS

WITH_SIZE: Final = frozenset({"swelling", "lump", "lump_behind_knee", "bruise", "wound"})
LASTING: Final = frozenset({"cramp", "pain_standing"})
CAN_HURT: Final = PAIN_SIGNS | {"back_pain", "belly_pain", "chest_pain"}
EVERYTHING: Final = "everything"
"""As `detail`: more is asked of every code at once, for who cannot ask the server for it."""
TOGETHER: Final = ("none", _("No, with the others"))
WORDS: Final = {code: words for asked in c.QUESTIONS.values() for code, words in asked}


def _choice(name: str, label: str, words: w.Words, look: str = "", **over: Any) -> Control:
    return Control(name=name, label=label, words=words, look=look, must=True, **over)


SIDE: Final = _choice("side", _("Which leg?"), c.SIDES, "three")


def _since(name: str, label: str, *, past: bool) -> tuple[Control, Control]:
    words = c.SINCE_BEFORE if past else c.SINCE
    return (
        _choice(name, label, words, "two"),
        Control(name=f"{name}_date", label=_("Date, about is fine"), shape="date"),
    )


@cache
def first_asked(code: str, *, past: bool) -> tuple[Control, ...]:
    """What is asked at once after a yes."""
    if code in EVENT_CODES:
        value = Control(
            name="value", label=_("The ankle pressure index"), shape="short", mode="decimal"
        )
        first = _since("date", _("When?"), past=past)
        return (*first, value) if code == "ankle_pressure" else first
    return (
        *((SIDE,) if code in SIDED_SIGNS else ()),
        *_since("since", _("Since when?"), past=past),
        _choice("onset", _("How did it begin?"), c.ONSETS, "two"),
        _choice("usual", _("Has it long been so, and is it unchanged?"), c.YES_NO, "two"),
    )


@cache
def asked_behind(code: str) -> tuple[Control, ...]:
    """What may be said besides, behind a fold."""
    if code in EVENT_CODES:
        return (SIDE,)
    return tuple(_details(code))


def _details(code: str) -> Iterator[Control]:
    yield _choice("level", _("How strong?"), c.LEVELS, "three")
    yield _choice("now", _("Is it there right now?"), c.YES_NO, "two")
    if code not in BODY_SIGNS and code not in SIDED_SIGNS:
        yield SIDE
    if code == "swelling":
        yield _choice("extent", _("How far up?"), c.EXTENTS, "three")
    if code in CAN_HURT:
        yield _choice("severity", _("How bad, 0 to 10?"), w.SEVERITY, shape="select")
    if code not in BODY_SIGNS:
        yield _choice("site", _("Where?"), w.SITES, shape="select")
    yield _choice("when", _("When is it there?"), c.WHENS, shape="select")
    if code in WITH_SIZE:
        yield _number("cm", _("How much larger, or how big?"), _("cm"))
    if code in LASTING:
        yield _number("minutes", _("How long?"), _("minutes"))
    if code in CAN_HURT:
        yield _choice("eased_by", _("What eases it?"), _EASED, "two", many=True)


def _number(name: str, label: str, unit: str) -> Control:
    return Control(name=name, label=label, shape="short", unit=unit, mode="decimal")


_EASED: Final[w.Words] = w.RELIEF + w.MORE_RELIEF
_RARE: Final = {
    control.name: control
    for control in (
        _choice("extent", _("How far up?"), c.EXTENTS, "three"),
        _choice("severity", _("How bad, 0 to 10?"), w.SEVERITY, shape="select"),
        _choice("site", _("Where?"), w.SITES, shape="select"),
        SIDE,
        _number("cm", _("How much larger, or how big?"), _("cm")),
        _number("minutes", _("How long?"), _("minutes")),
        _choice("eased_by", _("What eases it?"), _EASED, "two", many=True),
    )
}
"""Details that are asked of few codes but may have been said of any."""


@cache
def answer_control(code: str, *, together: bool = False) -> Control:
    """No, yes, cannot tell; and, where it was denied with others, that."""
    words = (*c.ANSWERS, TOGETHER) if together else c.ANSWERS
    return Control(name=f"q.{code}", label=WORDS[code], words=words, shape="question")


def question(code: str, form: FormPage, *, blocks: int = 0, past: bool) -> SafeString:
    """One question with its follow-ups; an untouched one is drawn once and kept."""
    if (
        not blocks
        and form.more.get("detail") not in {code, EVERYTHING}
        and f"q.{code}" not in form.shown
        and f"q.{code}" not in form.wrong
    ):
        return _untouched(code, past, get_language())
    return _question(code, form, max(blocks, 1), past=past)


@lru_cache(1_000)
def _untouched(code: str, past: bool, _language: str) -> SafeString:
    return _question(code, FormPage(controls={}, shown={}), 1, past=past)


def _question(code: str, form: FormPage, blocks: int, *, past: bool) -> SafeString:
    name = f"q.{code}"
    values = form.shown.get(name, ())
    asked = answer_control(code, together="none" in values)
    parts = [_block(code, form, number, past=past) for number in range(blocks)]
    context = {
        "code": code,
        "answer": drawn(asked, values, wrong=form.wrong.get(name, "")),
        "blocks": parts,
        "words": label_of(asked),
        "happened": code in EVENT_CODES,
    }
    return SafeString(render_to_string("checkins/question.html", context).strip())


def _block(code: str, form: FormPage, number: int, *, past: bool) -> dict[str, Any]:
    prefix = f"{code}.{number}."
    behind = asked_behind(code)
    first = first_asked(code, past=past)
    known = {control.name for control in (*first, *behind)}
    said = {name.removeprefix(prefix) for name in form.shown if name.startswith(prefix)}
    behind += tuple(_RARE[name] for name in sorted(said - known) if name in _RARE)
    names = {control.name for control in behind}
    wrong = {name.removeprefix(prefix) for name in form.wrong if name.startswith(prefix)}
    wanted = bool(names & (said | wrong)) or form.more.get("detail") in {code, EVERYTHING}
    return {
        "number": number,
        "first": [_drawn(control, form, prefix) for control in first],
        "behind": [_drawn(control, form, prefix) for control in behind] if wanted else [],
    }


def _drawn(control: Control, form: FormPage, prefix: str) -> dict[str, Any]:
    name = prefix + control.name
    html = drawn(
        _prefixed(control, prefix), form.shown.get(name, ()), wrong=form.wrong.get(name, "")
    )
    return {"html": html, "if_date": control.name.endswith("_date")}


@lru_cache(4_000)
def _prefixed(control: Control, prefix: str) -> Control:
    """The same question inside one follow-up of the page."""
    return replace(control, name=prefix + control.name)
