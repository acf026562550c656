"""The questions of a walk that need more than one control: relief, when, each leg."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from django.utils.translation import gettext as _

from diary.web.forms.as_typed import ALSO, as_seconds
from diary.web.forms.parts import (
    Minutes,
    Said,
    Several,
    Whole,
    read_by,
    shown_by,
)
from diary.web.forms.typed import Setting, Shown, Slip, Typed, date_in
from diary.web.forms.walk_lengths import Length

RELIEFS: Final = (
    *("stand_still", "sit", "bend_forward", "walk_on"),
    *("stretch", "raise_leg", "hang_leg", "lie_down"),
)
RELIEF_TIMES: Final = {"30": 30, "90": 90, "240": 240, "480": 480, "900": 900}
"""The middle of under 1, 1 to 2, 3 to 5, 6 to 10 and over 10 minutes, in seconds."""
EARLIEST: Final = date(1900, 1, 2)
MIDDAY: Final = time(12, 0)


@dataclass(frozen=True, slots=True)
class Relief:
    """What was tried and whether it helped."""

    keys: tuple[str, ...] = ("relief",)
    names: tuple[str, ...] = tuple(f"relief_{code}" for code in RELIEFS)

    def show(self, said: Said, _setting: Setting) -> Shown:
        """Helped or did not, for each thing tried."""
        tried = said.get("relief", {})
        return {f"relief_{c}": ("helped" if tried[c] else "not",) for c in RELIEFS if c in tried}

    def read(self, typed: Typed, _setting: Setting) -> dict[str, Any]:
        """True or false for each thing tried, if any was."""
        answers = {code: typed.one(f"relief_{code}") for code in RELIEFS}
        tried = {code: answer == "helped" for code, answer in answers.items() if answer}
        return {"relief": tried} if tried else {}


@dataclass(frozen=True, slots=True)
class ReliefTime:
    """How soon it eased: one of five spans, or the exact minutes."""

    keys: tuple[str, ...] = ("relief_s", f"{ALSO}relief_s")
    names: tuple[str, ...] = ("relief_span", "relief_exact")

    def show(self, said: Said, setting: Setting) -> Shown:
        """The span whose middle it is, else the exact minutes."""
        seconds = said.get("relief_s")
        if seconds is None:
            return {}
        if f"{seconds}" in RELIEF_TIMES and f"{ALSO}relief_s" not in said:
            return {"relief_span": (f"{seconds}",)}
        exact = Minutes("relief_s").show(said, setting)["relief_s"]
        return {"relief_span": ("exact",), "relief_exact": exact}

    def read(self, typed: Typed, _setting: Setting) -> dict[str, Any]:
        """The seconds; exact minutes count only where they are chosen. Raises Slip."""
        span, exact = typed.one("relief_span"), typed.one("relief_exact")
        if span in RELIEF_TIMES:
            return {"relief_s": RELIEF_TIMES[span]}
        return as_seconds(exact, "relief_exact", "relief_s") if span and exact else {}


@dataclass(frozen=True, slots=True)
class When:
    """When it happened: now, unless another day or time is given."""

    keys: tuple[str, ...] = ("occurred_at",)
    names: tuple[str, ...] = ("date", "time")

    def show(self, said: Said, setting: Setting) -> Shown:
        """The local date and time."""
        if "occurred_at" not in said:
            return {}
        local = datetime.fromisoformat(said["occurred_at"]).astimezone(setting.zone)
        return {"date": (f"{local:%Y-%m-%d}",), "time": (f"{local:%H:%M}",)}

    def read(self, typed: Typed, setting: Setting) -> dict[str, Any]:
        """The local time with its offset; a day without a time is its midday. Raises Slip."""
        now = setting.now.astimezone(setting.zone)
        if not typed.says(self.names):
            return {"occurred_at": moment_text(now)}
        given = typed.one("date")
        day = date_in(given, "date") if given else now.date()
        if day < EARLIEST:
            raise Slip("date", _("That is too long ago."))
        instant = datetime.combine(day, _time_of(typed.one("time")), setting.zone)
        if not typed.one("time"):
            instant = min(instant, now) if day == now.date() else instant
        if instant > now + timedelta(minutes=5):
            raise Slip("date" if day > now.date() else "time", _("That is still to come."))
        return {"occurred_at": moment_text(instant)}


def moment_text(instant: datetime) -> str:
    """An instant as calf-diary/1 writes it, to the second; its offset is of whole minutes."""
    if (instant.utcoffset() or timedelta()) % timedelta(minutes=1):
        instant = instant.astimezone(UTC)
    return instant.isoformat(timespec="seconds")


def _time_of(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(tzinfo=None) if text else MIDDAY
    except ValueError:
        raise Slip("time", _("Please give a time, such as 14:30.")) from None


LEG_PARTS: Final = (Minutes("onset_s"), Length("onset_m"), Whole("severity"), Several("sites"))


@dataclass(frozen=True, slots=True)
class ByLeg:
    """Where the legs differed: the same few questions for each."""

    keys: tuple[str, ...] = ("by_leg",)
    names: tuple[str, ...] = tuple(
        f"{leg}_{part.key}" for leg in ("left", "right") for part in LEG_PARTS
    )

    def show(self, said: Said, setting: Setting) -> Shown:
        """What was said of each leg."""
        shown: Shown = {}
        for leg, told in said.get("by_leg", {}).items():
            inside = shown_by(LEG_PARTS, told, setting)
            shown |= {f"{leg}_{name}": values for name, values in inside.items()}
        return shown

    def read(self, typed: Typed, setting: Setting) -> dict[str, Any]:
        """What each leg says; raises the first Slip."""
        legs = {}
        for leg in ("left", "right"):
            told, slips = read_by(LEG_PARTS, typed.within(f"{leg}_"), setting, before=None)
            if slips:
                raise Slip(f"{leg}_{slips[0].name}", slips[0].problem)
            legs[leg] = told
        legs = {leg: told for leg, told in legs.items() if told}
        return {"by_leg": legs} if legs else {}
