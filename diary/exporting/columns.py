"""The columns of the three tables: their names, where their values stand, what they hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from diary.exporting.cells import JSON, NUMBERS, TEXT, TRUTH, WORD, WORDS, Kind
from diary.exporting.notation import EVENT_KEYS, SELFCARE_KEYS, SIGN_KEYS, rows_of
from insights.diary.vocabulary import RELIEFS


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `path` is where its value stands in the entry."""

    name: str
    kind: Kind
    meaning: Promise | str
    path: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, ...]:
        """The keys that lead to the value."""
        return self.path or (self.name,)


def _of_one_leg(leg: str, meaning: Promise) -> Iterator[Column]:
    kinds = {"onset_m": NUMBERS, "onset_s": NUMBERS, "severity": NUMBERS, "sites": WORDS}
    for key, kind in kinds.items():
        yield Column(f"{leg}_{key}", kind, meaning, ("by_leg", leg, key))


def _reliefs() -> Iterator[Column]:
    for code in sorted(RELIEFS):
        yield Column(f"relief_{code}", TRUTH, _("whether it eased the pain"), ("relief", code))


WALKS: Final[tuple[Column, ...]] = (
    Column("id", TEXT, _("the walk's own name, the same for ever")),
    Column("occurred_at", WORD, _("when it happened, with the offset of the clock")),
    Column("entered_at", WORD, _("when it was last written down")),
    Column("entered_by", WORD, _("who wrote it down, if not the person")),
    Column("pain", WORD, _("which leg hurt, or none")),
    Column("worse_side", WORD, _("which leg was worse, if both hurt")),
    Column("onset_m", NUMBERS, _("metres until the pain came")),
    Column("onset_s", NUMBERS, _("seconds until the pain came")),
    Column("onset_steps", NUMBERS, _("steps until the pain came")),
    Column("onset_blocks", NUMBERS, _("street blocks until the pain came")),
    Column("place", TEXT, _("the place at which the pain came, or the walk ended")),
    Column("walked_m", NUMBERS, _("metres of the whole walk")),
    Column("walked_s", NUMBERS, _("seconds of the whole walk")),
    *_of_one_leg("left", _("the same of the left leg, where the legs differed")),
    *_of_one_leg("right", _("the same of the right leg, where the legs differed")),
    Column("had_to_stop", TRUTH, _("whether the legs made the person stop")),
    Column("slowed", TRUTH, _("whether the legs made the person slow down")),
    Column("stopped_for", WORD, _("why the walk ended")),
    Column("pain_at_start", TRUTH, _("whether it hurt from the first step")),
    Column("still_there", TRUTH, _("whether it still hurt when it was written down")),
    Column("severity", NUMBERS, _("the worst pain, 0 to 10")),
    Column("sites", WORDS, _("where it hurt")),
    Column("feel", WORDS, _("what it felt like")),
    *_reliefs(),
    Column("relief_s", NUMBERS, _("seconds from stopping until the pain had gone")),
    Column("method", WORD, _("how the distance was measured")),
    Column("conditions", WORDS, _("what the walk was like")),
    Column("aid", WORD, _("what the person leant on")),
    Column("stockings", TRUTH, _("whether compression stockings were worn")),
    Column("painkiller_before", TRUTH, _("whether a painkiller was taken before")),
    Column("speed_kmh", NUMBERS, _("speed of a treadmill, in kilometres an hour")),
    Column("incline_pct", NUMBERS, _("slope of a treadmill, in per cent")),
    Column("as_entered_value", NUMBERS, _("a length as it was typed"), ("as_entered", "value")),
    Column("as_entered_unit", WORD, _("the unit of that length"), ("as_entered", "unit")),
    Column("also_entered", JSON, _("other lengths and times as they were typed")),
    Column("outing", TEXT, _("shared by the walks of one outing")),
    Column("note", TEXT, _("the person's own words")),
)

CHECKINS: Final[tuple[Column, ...]] = (
    Column("date", WORD, _("the day")),
    Column("entered_at", WORD, _("when it was last written down")),
    Column("entered_by", WORD, _("who wrote it down, if not the person")),
    Column("nothing_new", TRUTH, _("whether the person said that nothing was new")),
    Column(
        "signs",
        rows_of(SIGN_KEYS, "rows"),
        _("what was noticed; each begins with its code, “;” stands between two"),
    ),
    Column("denied", WORDS, _("what the person said no to, one by one")),
    Column("denied_together", WORDS, _("what the person said no to, all at once")),
    Column("cannot_tell", WORDS, _("what the person could not tell")),
    Column("events", rows_of(EVENT_KEYS, "rows"), _("what happened, each with its date")),
    Column("selfcare", rows_of(SELFCARE_KEYS, "rows"), _("what the person tried")),
    Column("calf_left_cm", NUMBERS, _("how thick the left calf was, in cm"), ("calf_cm", "left")),
    Column(
        "calf_right_cm", NUMBERS, _("how thick the right calf was, in cm"), ("calf_cm", "right")
    ),
    Column("no_walk", WORD, _("why there was no walk that day")),
    Column("medicines", JSON, _("which medicines were taken, and which not")),
    Column("note", TEXT, _("the person's own words")),
)


PROFILE: Final[tuple[Column, ...]] = (
    Column("birth_year", NUMBERS, _("the year of birth")),
    Column("sex", WORD, _("the sex")),
    Column("time_zone", WORD, _("where the person lives, as a time zone")),
    Column("background", WORDS, _("illnesses and medicines that the person has")),
    Column("background_denied", WORDS, _("those that the person does not have")),
    Column("goal", TEXT, _("what the person would like to be able to do")),
    Column("questions", JSON, _("what the person would like to ask a doctor")),
)


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the archive: its columns, and where its rows stand in calf-diary/1.

    `is_one_row` of what a document holds once: the person.
    """

    file: str
    entries: str
    columns: tuple[Column, ...]
    known_by: str
    """The column by which a table without a file's name is known."""
    is_one_row: bool = False

    def bodies_in(self, document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """What a document says in this table, row by row."""
        held = document[self.entries]
        return [held] if self.is_one_row else held

    @property
    def by_name(self) -> Mapping[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}


TABLES: Final = (
    Table("walks.csv", "walks", WALKS, known_by="pain"),
    Table("checkins.csv", "checkins", CHECKINS, known_by="date"),
    Table("profile.csv", "patient", PROFILE, known_by="birth_year", is_one_row=True),
)


def value_at(body: Mapping[str, Any], place: tuple[str, ...]) -> Any:
    """What an entry says at a place; None if nothing."""
    here: Any = body
    for key in place:
        here = here.get(key) if isinstance(here, Mapping) else None
    return here
