"""The check-in on its page: short or in full, what stands in it, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

import insights
from diary.web.forms import checkin_words as c
from diary.web.forms import walk_words as w
from diary.web.forms.checkin_controls import EVERYTHING, WORDS, question
from diary.web.forms.controls import Control, FormPage, wrong_of
from diary.web.forms.parts import Said
from diary.web.forms.typed import Shown, Slip
from diary.web.forms.walk_form import in_words

__all__ = ["EVERYTHING", "answers_something", "asks_all", "checkin_page", "faults_as_slips"]

ALL_AFTER: Final = timedelta(days=7)
"""So long after all questions were last answered they are asked in full again."""
ANSWERED: Final = ("signs", "denied", "denied_together", "cannot_tell", "events")
PLACE: Final = re.compile(r"(?:checkin\.)?(\w+)(?:\[(\d+)\])?(?:\.(\w+))?.*")
CONTROL_OF: Final = {"nothing_new": "new", "calf_cm": "calf.left", "medicines": "medicine.0.name"}


def _answer(name: str, label: str, words: w.Words, look: str = "two", **over: Any) -> Control:
    return Control(name=name, label=label, words=words, look=look, **over)


CARE: Final = tuple(
    _answer(f"care.{code}", words, c.CARE_ANSWERS, "three", shape="pair") for code, words in c.CARE
)
CALF: Final = tuple(
    Control(name=f"calf.{leg}", label=label, shape="short", unit=_("cm"), mode="decimal")
    for leg, label in w.WORSE
)
OTHERS: Final = (
    _answer("no_walk", _("No walk because of"), c.NO_WALK, ""),
    Control(name="note", label=_("Note"), shape="note"),
    _answer("entered_by", w.LABELS["entered_by"], w.ENTERED_BY, "three"),
    _answer("remember_writer", w.LABELS["remember_writer"], w.REMEMBER_WRITER, "", many=True),
)


def asks_all(day: date, bodies: Sequence[Said]) -> bool:
    """True if all questions are due: not answered for a week, or never."""
    full = [body["date"] for body in bodies if answers_something(body)]
    return not full or date.fromisoformat(max(full)) <= day - ALL_AFTER


def answers_something(body: Said) -> bool:
    """True if a check-in answers single questions and not only the short one."""
    return any(body.get(name) for name in ANSWERED)


def checkin_page(
    shown: Shown,
    *,
    full: bool,
    past: bool,
    slips: Sequence[Slip] = (),
    adding: str = "",
    detail: str = "",
    rest: bool = False,
) -> FormPage:
    """The form as a page draws it.

    `adding` is a code to be answered once more, `detail` one of which more is to be asked
    (or EVERYTHING, of all), and `rest` asks for every question there is.
    """
    wrong = wrong_of(list(slips))
    rows = _medicine_rows(shown)
    controls = [*CARE, *CALF, *OTHERS, *(control for row in rows for control in row)]
    form = FormPage(
        controls={control.name: control for control in controls},
        shown=shown,
        wrong=wrong,
        labels={name: _label(name) for name in wrong if _code(name)},
        more={"medicines": [[control.name for control in row] for row in rows], "detail": detail},
    )
    groups = _groups(form, _blocks(shown, adding), past=past, rest=rest) if full else []
    return replace(form, more={**form.more, "groups": groups})


def _groups(
    form: FormPage, blocks: Mapping[str, int], *, past: bool, rest: bool
) -> list[dict[str, Any]]:
    """The groups of the page: what the red flags ask, and all other questions behind a fold."""
    flags = frozenset(insights.red_flag_questions())
    groups = [
        _group(form, group, [code for code, _words in asked if code in flags], blocks, past=past)
        for group, asked in c.QUESTIONS.items()
    ]
    others = [code for code in WORDS if code not in flags]
    if not rest and not form.says(*(f"q.{code}" for code in others)):
        return groups
    return [*groups, _group(form, "rest", others, blocks, past=past)]


def _group(
    form: FormPage, group: str, codes: list[str], blocks: Mapping[str, int], *, past: bool
) -> dict[str, Any]:
    return {
        "group": group,
        "title": gettext(c.GROUPS[group]),
        "asked": " ".join(codes),
        "none": bool(form.shown.get(f"none.{group}")),
        "questions": [
            question(code, form, blocks=blocks.get(code, 0), past=past) for code in codes
        ],
    }


def _blocks(shown: Shown, adding: str) -> Counter[str]:
    """How many follow-up blocks each code stands with."""
    blocks: Counter[str] = Counter()
    for name in shown:
        code, number, _part = (*name.split(".", 2), "", "")[:3]
        if code in WORDS and number.isascii() and number.isdigit():
            blocks[code] = max(blocks[code], int(number) + 1)
    if adding in WORDS:
        blocks[adding] = max(blocks[adding], 1) + 1
    return Counter({code: min(count, 40) for code, count in blocks.items()})


def _medicine_rows(shown: Shown) -> list[tuple[Control, Control]]:
    """A row for each medicine said, and an empty one."""
    said = {n.split(".")[1] for n in shown if n.startswith("medicine.") and n.count(".") == 2}
    rows = max((int(number) + 1 for number in said if number.isdigit()), default=0) + 1
    return [_medicine(number) for number in range(min(rows, 30))]


@cache
def _medicine(number: int) -> tuple[Control, Control]:
    name = Control(name=f"medicine.{number}.name", label=_("Medicine"), shape="text")
    return name, _answer(f"medicine.{number}.taken", _("Taken?"), c.YES_NO)


def faults_as_slips(error: insights.DiaryError, pages: Mapping[str, list[str]]) -> list[Slip]:
    """The reader's faults, each beside the control it speaks of."""
    return [_as_slip(fault, pages) for fault in error.faults]


def _as_slip(fault: insights.Fault, pages: Mapping[str, list[str]]) -> Slip:
    key, number, part = (PLACE.fullmatch(fault.place) or re.match("(.*)()()", "")).groups()
    if number and int(number) < len(pages.get(key, ())):
        page = pages[key][int(number)]
        name = page + (part or "") if part else f"q.{page.partition('.')[0]}"
        return Slip(name, _wanting(part, fault.problem))
    if key in {"calf_cm", "medicines"} and (part or number):
        name = f"calf.{part}" if key == "calf_cm" else f"medicine.{number}.{part or 'name'}"
        return Slip(name, in_words(fault.problem))
    return Slip(CONTROL_OF.get(key, key), in_words(fault.problem))


def _wanting(part: str | None, problem: str) -> str:
    """What is asked for in plain words where something is missing."""
    if problem.startswith("is missing"):
        return gettext(_("Which leg?") if part == "side" else _("When was it? About is fine."))
    return in_words(problem)


def _code(name: str) -> str:
    """The code that a control belongs to, or nothing."""
    head, _dot, rest = name.partition(".")
    code = rest if head == "q" else head
    return code if code in WORDS else ""


def _label(name: str) -> str:
    return gettext(WORDS[_code(name)]).partition("\n")[0]
