"""The coded questions of a check-in: what each code was answered, and its follow-ups."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from diary.web.forms.checkin_parts import EVENT_PARTS, SIGN_PARTS
from diary.web.forms.checkin_words import CARE, QUESTIONS
from diary.web.forms.parts import Part, Said, read_by, shown_by
from diary.web.forms.typed import Setting, Shown, Slip, Typed

GROUP_OF: Final = {code: group for group, asked in QUESTIONS.items() for code, _ in asked}
EVENT_CODES: Final = tuple(code for code, _ in QUESTIONS["happened"])
SIGN_CODES: Final = tuple(code for code in GROUP_OF if GROUP_OF[code] != "happened")
CARE_CODES: Final = tuple(code for code, _ in CARE)
LIST_OF: Final = {"no": "denied", "cannot": "cannot_tell", "none": "denied_together"}
ANSWER_OF: Final = {name: answer for answer, name in LIST_OF.items()}
LAST: Final = 10**6
"""Sorts what is newly said behind all that was said before."""


@dataclass(slots=True)
class Listed:
    """The parts of one list of a check-in, each with its place in the list of before."""

    parts: list[tuple[int, Any]] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    """For each part, the prefix of its controls, so that a fault finds its way back."""

    def add(self, at: int, part: Any, page: str = "") -> None:
        """One more part that stood at `at` before."""
        self.parts.append((at, part))
        self.pages.append(page)

    def in_order(self) -> tuple[list[Any], list[str]]:
        """The parts in the order of before, new ones last, and where each stands on the page."""
        order = sorted(range(len(self.parts)), key=lambda index: self.parts[index][0])
        return [self.parts[at][1] for at in order], [self.pages[at] for at in order]


def parts_of(code: str) -> tuple[Part, ...]:
    """The follow-ups of a code."""
    return EVENT_PARTS if GROUP_OF[code] == "happened" else SIGN_PARTS


def list_of(code: str) -> str:
    """The list of a check-in in which a yes to this code stands."""
    return "events" if GROUP_OF[code] == "happened" else "signs"


def placed(said: Said, name: str) -> dict[str, list[tuple[int, Said]]]:
    """The parts of a list by their code, each with its place."""
    by_code: dict[str, list[tuple[int, Said]]] = {}
    for at, part in enumerate(said.get(name, ())):
        by_code.setdefault(part["code"], []).append((at, part))
    return by_code


def answers_before(said: Said) -> dict[str, str]:
    """What each code was answered: yes, no, cannot, or none when it was denied with others."""
    answers = {part["code"]: "yes" for name in ("signs", "events") for part in said.get(name, ())}
    for name, answer in ANSWER_OF.items():
        answers |= dict.fromkeys(said.get(name, ()), answer)
    return answers


def shown_answers(said: Said, setting: Setting) -> Shown:
    """What stands in the controls of all coded questions."""
    shown: Shown = {f"q.{code}": (answer,) for code, answer in answers_before(said).items()}
    for name in ("signs", "events"):
        for code, told in placed(said, name).items():
            for number, (_, part) in enumerate(told):
                inside = shown_by(parts_of(code), part, setting)
                shown |= {f"{code}.{number}.{key}": values for key, values in inside.items()}
    return shown


def read_answers(
    typed: Typed, setting: Setting, before: Said | None
) -> tuple[dict[str, Listed], list[Slip]]:
    """Every list of a check-in that holds codes, and what could not be read."""
    lists = {name: Listed() for name in ("signs", "events", *ANSWER_OF)}
    slips: list[Slip] = []
    places, together = _places(before or {}), denied_by_groups(typed)
    for code in GROUP_OF:
        answer = typed.one(f"q.{code}") or ("none" if code in together else "")
        if answer in LIST_OF:
            name = LIST_OF[answer]
            lists[name].add(places[name].get(code, LAST), code, f"q.{code}")
        elif answer == "yes":
            told = placed(before or {}, list_of(code)).get(code, [])
            slips += _read_yes(lists[list_of(code)], told, typed, setting, code=code)
    return lists, slips


def denied_by_groups(typed: Typed) -> set[str]:
    """The codes that stood on the screen above a "none of these" that was set."""
    ticked = [name.partition(".")[2] for name in typed.values if name.startswith("none.")]
    return {code for group in ticked for code in typed.one(f"asked.{group}").split()}


def _places(said: Said) -> dict[str, Mapping[str, int]]:
    return {name: {code: at for at, code in enumerate(said.get(name, ()))} for name in ANSWER_OF}


def _read_yes(
    listed: Listed, told: list[tuple[int, Said]], typed: Typed, setting: Setting, *, code: str
) -> Iterator[Slip]:
    """Adds what each follow-up block of one yes says; `told` is what was said of it before."""
    for number in blocks_of(typed, code, len(told)):
        page = f"{code}.{number}."
        at, was = told[number] if number < len(told) else (LAST, None)
        said, slips = read_by(parts_of(code), typed.within(page), setting, before=was)
        yield from (Slip(page + slip.name, slip.problem) for slip in slips)
        if said or number == 0:
            listed.add(at, {"code": code} | said, page)


def blocks_of(typed: Typed, code: str, before: int) -> Iterable[int]:
    """The numbers of a code's follow-up blocks: the first always, others that hold anything."""
    return sorted({0, *(number for number in typed.parts_of(code) if number < before + 20)})


def shown_care(said: Said) -> Shown:
    """What stands beside each thing that was done for the legs."""
    words = {True: "helped", False: "not", None: "tried"}
    return {f"care.{p['code']}": (words[p.get("helped")],) for p in said.get("selfcare", ())}


def read_care(typed: Typed, before: Said | None) -> list[dict[str, Any]]:
    """What was done and whether it helped, in the order of before."""
    shown, told = shown_care(before or {}), placed(before or {}, "selfcare")
    listed = Listed()
    for code in CARE_CODES:
        name = f"care.{code}"
        answer = typed.one(name)
        if code in told and typed.stands_as(shown, (name,)):
            for at, part in told[code]:
                listed.add(at, part)
        elif answer:
            at = told[code][0][0] if code in told else LAST
            listed.add(at, {"code": code} | _helped(answer))
    return listed.in_order()[0]


def _helped(answer: str) -> dict[str, bool]:
    return {} if answer == "tried" else {"helped": answer == "helped"}
