"""Between the walk form and a walk of calf-diary/1; nothing said before is lost on the way."""

from typing import Any, Final

from django.utils.translation import gettext as _

from diary.web.forms.as_typed import folded, spread
from diary.web.forms.parts import (
    Choice,
    Minutes,
    Part,
    Said,
    Several,
    Signed,
    Text,
    Whole,
    YesNo,
    read_by,
    shown_by,
)
from diary.web.forms.parts import Decimal as Number
from diary.web.forms.typed import Setting, Shown, Slip, Typed
from diary.web.forms.walk_landmarks import Reached
from diary.web.forms.walk_lengths import Length, Onset
from diary.web.forms.walk_parts import ByLeg, Relief, ReliefTime, When, moment_text

OF_ANY_WALK: Final[tuple[Part, ...]] = (
    When(),
    Minutes("walked_s"),
    Choice("method"),
    Choice("stopped_for"),
    *(YesNo(key) for key in ("stockings", "painkiller_before")),
    Choice("aid"),
    Number("speed_kmh"),
    Signed("incline_pct"),
    Several("conditions"),
    Choice("entered_by"),
    Text("note"),
)
OF_PAIN: Final[tuple[Part, ...]] = (
    Choice("worse_side"),
    Onset(),
    Whole("severity"),
    Relief(),
    ReliefTime(),
    *(YesNo(key) for key in ("had_to_stop", "slowed", "pain_at_start", "still_there")),
    Several("sites"),
    Several("feel"),
    ByLeg(),
)
PAIN: Final = Choice("pain")
WITH_PAIN: Final[tuple[Part, ...]] = (*OF_PAIN, Length("walked_m"), *OF_ANY_WALK)
WITHOUT_PAIN: Final[tuple[Part, ...]] = (
    Length("walked_m", is_main=True),
    Reached("place"),
    *OF_ANY_WALK,
)
PARTS: Final[tuple[Part, ...]] = (PAIN, *WITH_PAIN)
KEYS_OF_PAIN: Final = frozenset(key for part in OF_PAIN for key in part.keys) - {"as_entered"}
CONTROL_OF: Final = {key: part.names[0] for part in PARTS for key in part.keys}


def shown_walk(body: Said, setting: Setting) -> Shown:
    """What stands in the controls when this walk was said."""
    parts = WITHOUT_PAIN if body.get("pain") == "none" else WITH_PAIN
    return shown_by((PAIN, *parts), spread(body), setting)


def read_walk(
    typed: Typed, setting: Setting, *, key: str, before: Said | None = None
) -> tuple[dict[str, Any], list[Slip]]:
    """The walk that the controls say, and what could not be read of them.

    `before` is the walk that is being edited: an untouched question keeps its very words, and
    a walk that stays the same keeps the time at which it was entered. A new walk may name the
    outing that it was a bout of.
    """
    pain = typed.one("pain")
    kept = _kept(before, pain)
    parts = WITHOUT_PAIN if pain == "none" else WITH_PAIN
    said, slips = read_by(parts, typed, setting, before=kept)
    if not pain:
        slips.insert(0, Slip("pain", _("Please choose which leg.")))
    if pain != "both":
        said.pop("worse_side", None)
    if before is None and typed.one("outing"):
        said["outing"] = typed.one("outing")
    body = folded(_others(kept, parts) | {"id": key, "pain": pain} | said)
    return _with_entry_time(body, setting, before), slips


def _kept(before: Said | None, pain: str) -> dict[str, Any] | None:
    """The walk of before as far as it can stand beside this pain."""
    if before is None:
        return None
    said = spread(before)
    if (before.get("pain") == "none") == (pain == "none"):
        return said
    return {key: said[key] for key in said if key not in KEYS_OF_PAIN | {"as_entered"}}


def _others(kept: Said | None, parts: tuple[Part, ...]) -> dict[str, Any]:
    """What was said before that no question of this page owns."""
    owned = {key for part in parts for key in part.keys}
    return {key: value for key, value in (kept or {}).items() if key not in owned}


def _with_entry_time(body: dict[str, Any], setting: Setting, before: Said | None) -> dict[str, Any]:
    if before is not None and body | {"entered_at": before["entered_at"]} == before:
        return dict(before)
    return body | {"entered_at": moment_text(setting.now.astimezone(setting.zone))}
