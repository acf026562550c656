"""Between the check-in form and a check-in of calf-diary/1; nothing said before is lost."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from diary.web.forms.checkin_answers import (
    read_answers,
    read_care,
    shown_answers,
    shown_care,
)
from diary.web.forms.parts import (
    Choice,
    Decimal,
    Line,
    Part,
    Said,
    Text,
    YesNo,
    read_by,
    shown_by,
)
from diary.web.forms.typed import Setting, Shown, Slip, Typed
from diary.web.forms.walk_parts import moment_text

CALVES: Final[tuple[Part, ...]] = (Decimal("left"), Decimal("right"))
WHOLE: Final[tuple[Part, ...]] = (Choice("no_walk"), Choice("entered_by"), Text("note"))
NOT_SAID: Final = (
    *("csrfmiddlewaretoken", "etag", "asked.", "full", "add", "detail", "all", "rest"),
    "remember_writer",
)
"""Beginnings of the names of controls that carry nothing the person says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCheckIn:
    """A check-in as typed, what could not be read, and where each of its list parts stands."""

    body: dict[str, Any]
    slips: list[Slip]
    pages: dict[str, list[str]]


def shown_checkin(body: Said, setting: Setting) -> Shown:
    """What stands in the controls when this check-in was said."""
    shown = shown_answers(body, setting) | shown_care(body) | shown_by(WHOLE, body, setting)
    calves = shown_by(CALVES, body.get("calf_cm", {}), setting)
    shown |= {f"calf.{leg}": values for leg, values in calves.items()}
    shown |= _shown_medicines(body, setting)
    return shown | ({"new": ("no",)} if body.get("nothing_new") else {})


def read_checkin(typed: Typed, setting: Setting, *, before: Said | None = None) -> ReadCheckIn:
    """The check-in that the controls say. One that stays the same keeps its very words."""
    if before is not None and _stands(typed, shown_checkin(before, setting)):
        return ReadCheckIn(body=dict(before), slips=[], pages={})
    listed, slips = read_answers(typed, setting, before)
    ordered = {name: part.in_order() for name, part in listed.items()}
    lists = {name: parts for name, (parts, _pages) in ordered.items()}
    lists["selfcare"] = read_care(typed, before)
    lists["medicines"] = _medicines(typed, setting, before or {}, slips)
    body = _others(before or {}) | _filled(lists, before or {})
    body |= _whole(typed, setting, before, slips)
    body |= {"date": f"{setting.day:%Y-%m-%d}", "entered_at": _moment(setting)}
    return ReadCheckIn(
        body=body, slips=slips, pages={name: pages for name, (_parts, pages) in ordered.items()}
    )


def _stands(typed: Typed, shown: Shown) -> bool:
    said = [name for name in typed.values if not name.startswith(NOT_SAID)]
    return typed.stands_as(shown, {*said, *shown})


def _moment(setting: Setting) -> str:
    return moment_text(setting.now.astimezone(setting.zone))


def _filled(lists: dict[str, list[Any]], before: Said) -> dict[str, Any]:
    """The lists that hold something, or did before."""
    return {name: parts for name, parts in lists.items() if parts or name in before}


def _whole(
    typed: Typed, setting: Setting, before: Said | None, slips: list[Slip]
) -> dict[str, Any]:
    """The answers that stand by themselves."""
    said, wrong = read_by(WHOLE, typed, setting, before=before)
    calves = None if before is None else before.get("calf_cm", {})
    girth, wide = read_by(CALVES, typed.within("calf."), setting, before=calves)
    slips += [*wrong, *(Slip(f"calf.{slip.name}", slip.problem) for slip in wide)]
    if girth:
        said["calf_cm"] = girth
    if typed.one("new") == "no":
        said["nothing_new"] = True
    return said


MEDICINE: Final[tuple[Part, ...]] = (Line("name"), YesNo("taken"))


def _shown_medicines(body: Said, setting: Setting) -> Shown:
    """What stands in the rows of the medicines."""
    shown: Shown = {}
    for number, medicine in enumerate(body.get("medicines", ())):
        row = shown_by(MEDICINE, medicine, setting)
        shown |= {f"medicine.{number}.{key}": values for key, values in row.items()}
    return shown


def _medicines(typed: Typed, setting: Setting, before: Said, slips: list[Slip]) -> list[Any]:
    """The medicines named; a name that says neither taken nor not is a slip."""
    told, medicines = [], before.get("medicines", ())
    for number in sorted({*range(len(medicines)), *typed.parts_of("medicine")}):
        was = medicines[number] if number < len(medicines) else {}
        row = typed.within(f"medicine.{number}.")
        said, _slips = read_by(MEDICINE, row, setting, before=was)
        stands = row.stands_as(shown_by(MEDICINE, was, setting), ("name", "taken"))
        if said.keys() == {"name", "taken"} and (stands or row.one("name")):
            told.append(said)
        elif row.one("name"):
            slips.append(Slip(f"medicine.{number}.taken", _("Did you take it?")))
    return told


def _others(before: Said) -> dict[str, Any]:
    """Empty objects and the like that were said before and that no control shows."""
    return {
        key: before[key] for key in ("calf_cm", "nothing_new") if before.get(key) in ({}, False)
    }
