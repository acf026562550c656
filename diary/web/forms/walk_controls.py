"""The controls of the walk form, as they stand on the page."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from django.utils.translation import gettext_noop as _

from diary.web.forms import walk_words as w
from diary.web.forms.controls import Control
from diary.web.forms.walk_lengths import MEASURES
from diary.web.forms.walk_parts import RELIEFS

LEG_HINT: Final = _("pain, ache, tightness or tiredness")
YES_OR_NO: Final = (
    *("had_to_stop", "slowed", "pain_at_start", "still_there"),
    *("stockings", "painkiller_before"),
)
MODES: Final = {"min": "decimal", "blocks": "decimal", "place": ""}


def _choice(name: str, words: w.Words, look: str = "", **over: object) -> Control:
    label = over.pop("label", w.LABELS.get(name, name))
    return Control(name=name, label=label, words=words, look=look, **over)  # type: ignore[arg-type]


def _field(name: str, shape: str, **over: object) -> Control:
    label = over.pop("label", w.LABELS.get(name, name))
    return Control(name=name, label=label, shape=shape, **over)  # type: ignore[arg-type]


QUICK: Final = (
    _choice("pain", w.LEGS, "three", hint=LEG_HINT, must=True),
    _choice("method", w.METHODS, "three"),
    _choice("severity", w.SEVERITY, "scale"),
    _choice("relief_span", w.SPANS, "three", hint=_("minutes until the pain had gone")),
    _field("relief_exact", "number", unit=_("minutes"), mode="decimal", label=_("Exact minutes")),
)
MORE: Final = (
    _choice("worse_side", w.WORSE, "two"),
    _field("walked_s", "short", unit=_("min"), mode="decimal"),
    *(_choice(name, w.YES_NO, "two", shape="pair") for name in YES_OR_NO),
    _choice("stopped_for", w.STOPPED_FOR),
    _choice("aid", w.AIDS),
    _field("speed_kmh", "short", unit=_("km/h"), mode="decimal"),
    _field("incline_pct", "short", unit="%", mode="decimal"),
    _choice("conditions", w.CONDITIONS, many=True),
    _choice("sites", w.SITES, many=True),
    _choice("feel", w.FEELS, many=True),
    _field("place", "text", label=_("A place you reached")),
    _field("note", "note"),
    _field("date", "date"),
    _field("time", "time"),
    _choice("entered_by", w.ENTERED_BY, "three"),
    _choice("remember_writer", w.REMEMBER_WRITER, many=True),
)


def _relief() -> Iterator[Control]:
    words = dict(w.RELIEF + w.MORE_RELIEF)
    for code in RELIEFS:
        yield _choice(f"relief_{code}", w.HELPED, "two", shape="pair", label=words[code])


def _far(measure: str) -> Control:
    shape, mode = ("text", "") if measure == "place" else ("number", MODES.get(measure, "numeric"))
    return _field(
        f"far_{measure}",
        shape,
        unit=w.UNIT_OF[measure] if mode else "",
        mode=mode,
        label=_("As far as") if measure == "place" else _("Another number"),
    )


def _legs(unit: str) -> Iterator[Control]:
    for leg, label in w.WORSE:
        yield _field(f"{leg}_onset_s", "short", unit=_("min"), mode="decimal", label=label)
        yield _field(f"{leg}_onset_m", "short", unit=unit, mode="numeric", label=label)
        yield _choice(f"{leg}_severity", w.SEVERITY, "scale", label=w.LABELS["severity"])
        yield _choice(f"{leg}_sites", w.SITES, many=True, label=w.LABELS["sites"])


@cache
def walk_controls(*, yards: bool, editing: bool) -> Mapping[str, Control]:
    """Every control of the form by name, in the person's units."""
    unit = _("yd") if yards else _("m")
    measures = w.IN_YARDS if yards else w.IN_METRES
    controls = [
        *QUICK,
        *MORE,
        *_relief(),
        *(_far(measure) for measure in MEASURES),
        *_legs(unit),
        _choice("measure", measures, "three", must=True),
        _field("walked_m", "short", unit=unit, mode="numeric"),
    ]
    if editing:
        controls.append(_choice("pain", w.LEGS_OR_NONE, "two", hint=LEG_HINT, must=True))
    return {control.name: control for control in controls}
