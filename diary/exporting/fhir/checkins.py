"""A check-in as a QuestionnaireResponse, and what was measured in it as Observations."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diary.exporting.cells import NUMBERS, TRUTH
from diary.exporting.fhir.observing import Subject, observation, pain_score
from diary.exporting.fhir.pieces import (
    Json,
    coding,
    concept,
    moment,
    plain,
    quantity,
    reference,
)
from diary.exporting.notation import EVENT_KEYS, SELFCARE_KEYS, SIGN_KEYS
from diary.exporting.words import KEYS, spoken

QUESTIONNAIRE: Final = "urn:calf-diary:checkin"
ANSWERS: Final[Mapping[str, tuple[str, Promise]]] = {
    "signs": ("yes", gettext_lazy("yes")),
    "denied": ("no", gettext_lazy("no")),
    "denied_together": ("no_together", gettext_lazy("no, said of the whole list at once")),
    "cannot_tell": ("cannot_tell", gettext_lazy("cannot tell")),
}
"""To a question there are four answers; one that was not asked does not stand here at all."""
DATES: Final = frozenset({"since", "date"})
DECIMALS: Final = {"cm": "cm", "minutes": "min", "value": "1"}
"""UCUM units of what is measured in a row."""


def response_of(subject: Subject, body: Mapping[str, Any]) -> Json:
    """The check-in of one day."""
    return {
        "resourceType": "QuestionnaireResponse",
        "id": subject.id_of("checkin", body["date"]),
        "questionnaire": QUESTIONNAIRE,
        "status": "completed",
        "subject": reference(subject.patient),
        "authored": moment(body["entered_at"]),
        "author": reference(subject.patient),
        "item": [*_items(body)],
    }


def observations_of(subject: Subject, body: Mapping[str, Any]) -> Iterator[Json]:
    """What was measured or scored that day."""
    at, day = body["date"], ("checkin", body["date"])
    for leg, cm in body.get("calf_cm", {}).items():
        text = _("Girth of the left calf") if leg == "left" else _("Girth of the right calf")
        code = concept(f"calf_girth_{leg}", text)
        value = quantity(cm, "cm")
        yield observation(subject, (*day, "calf", leg), code=code, at=at, valueQuantity=value)
    for at_row, sign in enumerate(body.get("signs", [])):
        if "severity" in sign:
            text, parts = spoken(sign["code"]), (*day, "pain", str(at_row))
            yield pain_score(subject, parts, text=text, at=at, score=sign["severity"])
    for at_row, event in enumerate(body.get("events", [])):
        if "value" in event:
            code = concept("ankle_pressure_index", _("Ankle pressure index"))
            parts, value = (*day, "pressure", str(at_row)), quantity(event["value"], "1")
            when = event["date"]
            yield observation(subject, parts, code=code, at=when, valueQuantity=value)


def _items(body: Mapping[str, Any]) -> Iterator[Json]:
    yield _item("date", _("The day"), {"valueDate": body["date"]})
    for kind in ANSWERS:
        yield from (_question(kind, said) for said in body.get(kind, []))
    yield from _rows("event", body.get("events", []), EVENT_KEYS)
    yield from _rows("selfcare", body.get("selfcare", []), SELFCARE_KEYS)
    for leg, cm in body.get("calf_cm", {}).items():
        text = _("Girth of the left calf") if leg == "left" else _("Girth of the right calf")
        yield _item(f"calf_cm.{leg}", text, {"valueQuantity": quantity(cm, "cm")})
    for medicine in body.get("medicines", []):
        if name := plain(medicine["name"]):
            yield _item("medicine", name, {"valueBoolean": medicine["taken"]})
    yield from _rest(body)


def _rest(body: Mapping[str, Any]) -> Iterator[Json]:
    if "nothing_new" in body:
        yield _item("nothing_new", _("Nothing new"), {"valueBoolean": body["nothing_new"]})
    if "no_walk" in body:
        why = coding(body["no_walk"], key="no_walk")
        yield _item("no_walk", _("Why there was no walk"), {"valueCoding": why})
    if note := plain(body.get("note", "")):
        yield _item("note", _("In the person's own words"), {"valueString": note})


def _question(kind: str, said: Mapping[str, Any] | str) -> Json:
    code, words = ANSWERS[kind]
    answer: Json = {"valueCoding": coding(code, str(words))}
    asked = said if isinstance(said, str) else said["code"]
    if not isinstance(said, str) and (parts := [*_parts(said, asked, SIGN_KEYS)]):
        answer["item"] = parts
    return {"linkId": asked, "text": spoken(asked), "answer": [answer]}


def _rows(kind: str, rows: Iterable[Mapping[str, Any]], keys: Mapping[str, Any]) -> Iterator[Json]:
    for row in rows:
        item: Json = {"linkId": f"{kind}.{row['code']}", "text": spoken(row["code"], kind)}
        answer: Json = {"valueCoding": coding("yes", str(ANSWERS["signs"][1]))}
        if parts := [*_parts(row, item["linkId"], keys)]:
            answer["item"] = parts
        yield item | {"answer": [answer]}


def _parts(row: Mapping[str, Any], name: str, keys: Mapping[str, Any]) -> Iterator[Json]:
    """What a row says beside its code."""
    for key, kind in keys.items():
        if row.get(key) not in (None, []):
            words = row[key] if isinstance(row[key], list) else [row[key]]
            answers = [_value(key, word, kind) for word in words]
            yield {"linkId": f"{name}.{key}", "text": str(KEYS[key]), "answer": answers}


def _value(key: str, value: Any, kind: Any) -> Json:
    if kind is TRUTH:
        return {"valueBoolean": value}
    if kind is NUMBERS:
        if key in DECIMALS:
            return {"valueQuantity": quantity(value, DECIMALS[key])}
        return {"valueInteger": value}
    return {"valueDate": value} if key in DATES else {"valueCoding": coding(value, key=key)}


def _item(name: str, text: str, answer: Json) -> Json:
    return {"linkId": name, "text": text, "answer": [answer]}
