"""A sheet of fourteen days: what stands on each day already, what was typed, what is wrong."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from diary.web.forms.controls import Control, FormPage, label_of, wrong_of
from diary.web.forms.paper_controls import (
    DAYS,
    MOST_WALKS,
    controls_of_a_day,
    controls_of_a_walk,
    controls_of_the_sheet,
    day_prefix,
    walk_prefix,
)
from diary.web.forms.paper_reading import (
    checkin_controls_of,
    faults_of_a_day,
    joined,
    length_without_pain,
    on_day,
    on_walk,
    says_a_checkin,
    says_a_walk,
    walk_controls_of,
)
from diary.web.forms.typed import Setting, Shown, Slip, Typed

Body = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the diary holds of a day already."""

    walks: tuple[str, ...] = ()
    """Each walk in one line."""
    answers: str = ""
    """How the legs were, in one line; empty if that was not answered."""
    checkin: Mapping[str, Any] = field(default_factory=dict)
    etag: str | None = None


@dataclass(frozen=True, kw_only=True)
class SheetDay:
    """One day of the sheet."""

    number: int
    day: date
    title: str
    """The day as it is said."""
    standing: Standing
    is_ahead: bool = False


@dataclass(kw_only=True)
class Read:
    """What the sheet says: entries of calf-diary/1, and what could not be read."""

    walks: list[Body] = field(default_factory=list)
    checkins: list[tuple[Body, str | None]] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    left: list[SheetDay] = field(default_factory=list)
    """Days of which something was typed that the diary has an entry for already."""

    @property
    def says_something(self) -> bool:
        """True if there is anything to save."""
        return bool(self.walks or self.checkins)


def days_from(first: date, standing: Mapping[date, Standing], *, today: date) -> list[SheetDay]:
    """The fourteen days from the first on."""
    days = [first + timedelta(days=number) for number in range(DAYS)]
    return [
        SheetDay(
            number=number,
            day=day,
            title=day_words(day, today=today),
            standing=standing.get(day, Standing()),
            is_ahead=day > today,
        )
        for number, day in enumerate(days)
    ]


def day_words(day: date, *, today: date) -> str:
    """A day as it is said, with its year where that is another one."""
    return date_format(day, "WEEKDAY" if day.year == today.year else "WEEKDAY_YEAR")


def walks_typed(typed: Typed, day: SheetDay) -> list[int]:
    """The numbers of the walks of a day that hold anything."""
    numbers = [number for number in typed.parts_of(f"walk.{day.number}") if number < MOST_WALKS]
    return [n for n in numbers if says_a_walk(typed.within(walk_prefix(day.number, n)))]


def key_of(sheet: str, day: SheetDay, number: int) -> str:
    """The id of a walk of this page: pressed twice, it is one walk."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{sheet}/{day.day}/{number}"))


def read_walk_row(
    read: Read, typed: Typed, day: SheetDay, number: int, *, setting: Setting, reading: Any
) -> None:
    """Adds one walk of the grid; `reading` is how the walk form reads its controls."""
    at = walk_prefix(day.number, number)
    row = typed.within(at)
    meant = walk_controls_of(row, setting, number=number, by=typed.one("entered_by"))
    body, slips = reading(meant, setting, key=key_of(typed.one("sheet"), day, number))
    slips = [on_walk(slip) for slip in slips]
    try:
        body |= length_without_pain(row)
    except Slip as slip:
        slips.append(slip)
    read.slips += [Slip(at + slip.name, slip.problem) for slip in slips]
    read.walks.append(body)


def read_day_row(
    read: Read, typed: Typed, day: SheetDay, *, setting: Setting, reading: Any
) -> None:
    """Adds one day's answers; `reading` is how the check-in form reads its controls."""
    at = day_prefix(day.number)
    row = typed.within(at)
    if not says_a_checkin(row):
        return
    said, slips = reading(checkin_controls_of(row, by=typed.one("entered_by")), setting)
    slips = [*faults_of_a_day(row), *(on_day(slip) for slip in slips)]
    read.slips += [Slip(at + slip.name, slip.problem) for slip in slips]
    read.checkins.append((joined(said.body, day.standing.checkin), day.standing.etag))


def is_left(typed: Typed, day: SheetDay) -> bool:
    """True if something was typed of a day that the diary has an entry for already."""
    answered = says_a_checkin(typed.within(day_prefix(day.number)))
    walked = bool(walks_typed(typed, day))
    return bool((walked and day.standing.walks) or (answered and day.standing.answers))


def sheet_page(
    shown: Shown, days: Sequence[SheetDay], *, yards: bool, slips: Sequence[Slip] = (), adding: str
) -> FormPage:
    """The grid as a page draws it; `adding` is the number of a day that gets one more walk."""
    typed = Typed(shown)
    rows = [_row(typed, day, yards=yards, adding=adding) for day in days]
    controls = [*controls_of_the_sheet(), *(c for _day, made in rows for c in made)]
    form = FormPage(
        controls={control.name: control for control in controls},
        shown=shown,
        wrong=wrong_of(list(slips)),
        more={"days": [drawn_day for drawn_day, _made in rows]},
    )
    return replace(form, labels={name: _label(form, days, name) for name in form.wrong})


def _row(
    typed: Typed, day: SheetDay, *, yards: bool, adding: str
) -> tuple[dict[str, Any], list[Control]]:
    """One day for the page: the names of its controls, and the controls."""
    walks: list[tuple[Control, ...]] = []
    if not day.standing.walks and not day.is_ahead:
        count = max([0, *typed.parts_of(f"walk.{day.number}")]) + 1 + (adding == f"{day.number}")
        numbers = range(min(count, MOST_WALKS))
        walks = [controls_of_a_walk(day.number, number, yards=yards) for number in numbers]
    asks = not day.standing.answers and not day.is_ahead
    answers = controls_of_a_day(day.number) if asks else ()
    drawn_day = {
        "at": day,
        "walks": [[control.name for control in row] for row in walks],
        "may_add": 0 < len(walks) < MOST_WALKS,
        "answers": [control.name for control in answers],
    }
    return drawn_day, [*(control for row in walks for control in row), *answers]


def _label(form: FormPage, days: Sequence[SheetDay], name: str) -> str:
    """A field in the summary of errors: "Tue 5 May, Which leg"."""
    number = name.split(".")[1] if name.startswith(("walk.", "day.")) else ""
    if not number.isdigit() or name not in form.controls:
        return ""
    words = {"day": days[int(number)].title, "field": label_of(form.controls[name])}
    return _("%(day)s, %(field)s") % words
