"""The walk form on its page: what stands in it, the chips a person's own walks suggest, faults."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from django.utils.translation import gettext as _

import insights
from diary.web.forms import walk_words as w
from diary.web.forms.as_typed import ENTERED, spread
from diary.web.forms.controls import FormPage, wrong_of
from diary.web.forms.landmark_form import far
from diary.web.forms.parts import Said
from diary.web.forms.typed import Setting, Shown, Slip, Typed
from diary.web.forms.walk_controls import walk_controls
from diary.web.forms.walk_lengths import MEASURES, UNKNOWN, Onset
from diary.web.forms.walk_parts import ByLeg
from diary.web.forms.walk_reading import CONTROL_OF
from tracker.landmarks.models import Landmark

CHIPS: Final = 5
PLACES: Final = 8
FIRST_CHIPS: Final = {
    "min": ("1", "2", "3", "5", "10"),
    "m": ("50", "100", "200", "300", "500"),
    "yd": ("50", "100", "200", "300", "500"),
    "ft": ("100", "200", "300", "500", "1000"),
    "steps": ("100", "200", "300", "500", "1000"),
    "blocks": ("1", "2", "3", "4", "5"),
}
"""What is offered before a person has walks of their own."""
AGREEING: Final = 3
"""So many last walks of one measure must name the same method before it is set beforehand."""


def new_walk(recent: Sequence[Said], setting: Setting, *, painless: bool = False) -> Shown:
    """What stands in an empty form: the measure last used, and the method if it is always one."""
    if painless:
        return {"pain": ("none",)}
    measure = _last_measure(recent, setting)
    method = _usual_method(recent, setting, measure)
    return {"measure": (measure,)} | ({"method": (method,)} if method else {})


def walk_page(
    shown: Shown,
    recent: Sequence[Said],
    setting: Setting,
    *,
    editing: bool = False,
    landmarks: Sequence[Landmark] = (),
    slips: Sequence[Slip] = (),
    everything: bool = False,
) -> FormPage:
    """The form as a page draws it; with `everything`, each leg is asked by itself as well."""
    painless = shown.get("pain") == ("none",)
    if not painless and not shown.get("measure"):
        shown = shown | {"measure": ("min",)}
    controls = dict(walk_controls(yards=setting.yards, editing=editing))
    for unit in ("yd", "ft", "m"):
        _offer_unit(controls, unit, shown)
    own = _own_values(recent, setting)
    for landmark in landmarks:
        del own["place"][landmark.name]
    more = {
        "measures": _measures(controls, shown, own),
        "landmarks": _places(landmarks, setting),
        "place_chosen": "".join(shown.get("chip_place", ())),
        "painless": painless,
        "outing": "".join(shown.get("outing", ())),
        "zone": setting.zone.key,
        "yards": setting.yards,
    }
    form = FormPage(controls=controls, shown=shown, wrong=wrong_of(list(slips)), more=more)
    return replace(form, more=more | {"by_leg": everything or form.says("legs", *ByLeg().names)})


def faults_as_slips(error: insights.DiaryError) -> list[Slip]:
    """The reader's faults, each beside the control it speaks of."""
    return [_as_slip(fault) for fault in error.faults]


def _as_slip(fault: insights.Fault) -> Slip:
    key, _dot, inside = fault.place.removeprefix("walk.").partition(".")
    if key == "by_leg":
        leg, _dot, part = inside.partition(".")
        return Slip(f"{leg}_{part.partition('[')[0]}", in_words(fault.problem))
    if key == ENTERED:
        key = inside.partition(".")[0]
    known = CONTROL_OF.get(key.partition("[")[0], key if key in ByLeg().names else "note")
    return Slip(known, in_words(fault.problem))


def in_words(problem: str) -> str:
    """A fault's problem as a sentence."""
    return _("%(problem)s.") % {"problem": problem[:1].upper() + problem[1:]}


def on_measure(slip: Slip, typed: Typed) -> Slip:
    """A fault of the way to the pain belongs to the field in which it was typed."""
    return Slip(f"far_{typed.one('measure')}", slip.problem) if slip.name == "measure" else slip


def _offer_unit(controls: dict[str, Any], unit: str, shown: Shown) -> None:
    """A unit that this form does not offer but that stands in this walk is offered too."""
    measure = controls["measure"]
    if unit in shown.get("measure", ()) and unit not in dict(measure.words):
        words = (*measure.words[:-1], (unit, w.UNIT_OF[unit].capitalize()), measure.words[-1])
        controls["measure"] = replace(measure, words=words)


def _measures(
    controls: Mapping[str, Any], shown: Shown, own: Mapping[str, Counter[str]]
) -> list[dict[str, Any]]:
    """The field and the chips of each measure that this page offers."""
    offered = [m for m, _word in controls["measure"].words if m != UNKNOWN]
    offered += [m for m in shown.get("kept", ()) if m not in offered]
    return [
        {
            "code": measure,
            "unit": _(w.UNIT_OF[measure]),
            "kept": measure in shown.get("kept", ()),
            "chips": _chips(measure, own[measure]),
            "chosen": "".join(shown.get(f"chip_{measure}", ())),
        }
        for measure in offered
    ]


def _places(landmarks: Sequence[Landmark], setting: Setting) -> list[tuple[str, str]]:
    """The person's landmarks as chips: the name, and how far it is."""
    units = "imperial" if setting.yards else "metric"
    return [(landmark.name, far(landmark, units=units)) for landmark in landmarks]


def _own_values(recent: Sequence[Said], setting: Setting) -> dict[str, Counter[str]]:
    """How often each value stands in the person's own recent walks, by measure."""
    own: dict[str, Counter[str]] = {measure: Counter() for measure in MEASURES}
    for body in recent:
        shown = Onset().show(spread(body), setting) if body["pain"] != "none" else {}
        for measure in MEASURES:
            own[measure].update(shown.get(f"far_{measure}", ()))
    return own


def _chips(measure: str, own: Counter[str]) -> list[str]:
    if measure == "place":
        return [place for place, _times in own.most_common(PLACES)]
    values = [value for value, _times in own.most_common(CHIPS)]
    values += [v for v in FIRST_CHIPS[measure] if v not in values and not own][:CHIPS]
    return sorted(values, key=_size)


def _size(text: str) -> float:
    minutes, _colon, seconds = text.partition(":")
    return float(minutes) + int(seconds or 0) / 60


def _last_measure(recent: Sequence[Said], setting: Setting) -> str:
    """The measure of the newest walk that hurt; minutes for who has none or did not know."""
    offered = {
        measure
        for measure, _word in walk_controls(yards=setting.yards, editing=False)["measure"].words
    }
    for body in recent:
        if body["pain"] != "none":
            measure = "".join(Onset().show(body, setting)["measure"])
            return measure if measure in offered - {UNKNOWN} else "min"
    return "min"


def _usual_method(recent: Sequence[Said], setting: Setting, measure: str) -> str:
    """The method that the last walks of this measure agree on, or nothing."""
    hurt = [body for body in recent if body["pain"] != "none"]
    same = [b for b in hurt if Onset().show(b, setting)["measure"] == (measure,)][:AGREEING]
    methods = {body.get("method", "") for body in same}
    return methods.pop() if len(same) == AGREEING and len(methods) == 1 else ""
