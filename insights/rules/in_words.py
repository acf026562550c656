"""A condition in words that a clinician can check: numbers, sides, places and spans."""

from functools import singledispatch

from insights.rules.kinds import (
    AtLeastYears,
    Background,
    Both,
    Denied,
    Either,
    Follows,
    GirthDifference,
    Happened,
    Present,
    Question,
    SameLeg,
    Some,
    TriedSelfCare,
    YoungerThan,
)
from insights.rules.plain import question_as_plain
from insights.rules.terms import TERMS
from insights.rules.walk_questions import (
    ChestStopped,
    DaysWithoutWalking,
    NewPainSoonAfterStart,
    PainfulWalks,
    PainStayed,
    PainUp,
    SuddenlyShorter,
)
from insights.spoken import WORDS

MEMORY = {
    "today": "that day",
    "recent": "",
    "lately": f"said within {TERMS.lately_days} days",
}


@singledispatch
def in_words(question: Question, depth: int = 0) -> str:
    """A condition as indented Markdown lines; kinds of other rooms as their plain fields."""
    plain = question_as_plain(question)
    kind = plain.pop("ask")
    return _line(f"{kind}: " + "; ".join(f"{name} {value}" for name, value in plain.items()), depth)


def _line(text: str, depth: int) -> str:
    return f"{'  ' * depth}- {text}"


def _list(title: str, parts: tuple[Question, ...], depth: int) -> str:
    return "\n".join([_line(title, depth), *(in_words(part, depth + 1) for part in parts)])


def _any(codes: tuple[str, ...]) -> str:
    return " or ".join(WORDS.get(code, code.replace("_", " ")) for code in codes)


@in_words.register
def _both(question: Both, depth: int = 0) -> str:
    return _list("all of:", question.parts, depth)


@in_words.register
def _either(question: Either, depth: int = 0) -> str:
    return _list("any of:", question.parts, depth)


@in_words.register
def _some(question: Some, depth: int = 0) -> str:
    return _list(f"at least {question.count} of:", question.parts, depth)


@in_words.register
def _same_leg(question: SameLeg, depth: int = 0) -> str:
    return _list("all of these, of the same leg:", question.parts, depth)


@in_words.register
def _present(question: Present, depth: int = 0) -> str:
    return _line(", ".join(["said: " + _any(question.codes), *_how(question)]), depth)


def _how(question: Present) -> list[str]:
    """The ways in which a sign must be said."""
    wanted = [
        (question.side == "one", "of one leg"),
        (question.side == "both", "of both legs"),
        (question.new, "new"),
        (question.dated, "new by its date or sudden start"),
        (question.lasting, f"for {question.lasting} days or more"),
        (question.severe, "severe"),
        (question.level, f"level {question.level} or more"),
        (question.minutes, f"longer than {question.minutes} minutes"),
        (question.cm, f"{question.cm} cm or more"),
        (question.extent, f"extent {question.extent}"),
        (question.onset, f"began {question.onset}ly"),
        (question.now, "there now"),
        (question.sites, "at " + _any(question.sites)),
        (question.not_sites, "not at " + _any(question.not_sites)),
        (question.when, "when " + _any(question.when)),
        (question.not_when, "not bound to " + _any(question.not_when)),
        (question.eased_by, f"eased by {question.eased_by}"),
        (MEMORY[question.memory], MEMORY[question.memory]),
        (question.even_usual, "even if long usual"),
    ]
    return [words for asked, words in wanted if asked]


@in_words.register
def _denied(question: Denied, depth: int = 0) -> str:
    return _line("denied one by one: " + _any(question.codes), depth)


@in_words.register
def _happened(question: Happened, depth: int = 0) -> str:
    return _line(f"{_any(question.codes)}, within {question.days} days", depth)


@in_words.register
def _follows(question: Follows, depth: int = 0) -> str:
    title = (
        f"this began {question.gap} days or more after {_any(question.events)}, which was within"
        f" {question.days} days:"
    )
    return _list(title, (question.sign,), depth)


@in_words.register
def _girth(question: GirthDifference, depth: int = 0) -> str:
    return _line(f"one calf newly measured {question.cm} cm or more thicker", depth)


@in_words.register
def _tried(question: TriedSelfCare, depth: int = 0) -> str:
    result = {None: "", True: ", and it helped", False: ", and it did not help"}
    return _line(f"tried {_any(question.codes)}{result[question.helped]}", depth)


@in_words.register
def _background(question: Background, depth: int = 0) -> str:
    return _line("known: " + _any(question.codes), depth)


@in_words.register
def _younger(question: YoungerThan, depth: int = 0) -> str:
    unknown = "counts" if question.unknown_counts else "does not count"
    return _line(f"may be under {question.years} (an unknown birth year {unknown})", depth)


@in_words.register
def _older(question: AtLeastYears, depth: int = 0) -> str:
    return _line(f"may be {question.years} or older (an unknown birth year counts)", depth)


@in_words.register
def _shorter(question: SuddenlyShorter, depth: int = 0) -> str:
    return _line(
        f"{question.low} of the last {question.of} walks in {question.days} days under"
        f" {question.percent}% of the median of the {question.baseline} walks before (at least"
        f" {question.at_least}; one method, aid and kind of ground), and under it by"
        f" {question.spreads} of the own spreads",
        depth,
    )


@in_words.register
def _new_pain(question: NewPainSoonAfterStart, depth: int = 0) -> str:
    return _line(
        f"walking pain at most {question.days} days old ({question.without} walks without pain"
        f" before it, or dated so in a check-in), on {question.walks} walks in under"
        f" {question.metres} m or {question.seconds} s",
        depth,
    )


@in_words.register
def _painful(question: PainfulWalks, depth: int = 0) -> str:
    return _line(f"a walk with pain on {question.on_days} or more of {question.days} days", depth)


@in_words.register
def _stayed(_: PainStayed, depth: int = 0) -> str:
    return _line("severe pain on a walk, and it did not go afterwards", depth)


@in_words.register
def _kept_in(question: DaysWithoutWalking, depth: int = 0) -> str:
    return _line(
        f"{question.count} of {question.days} days without walking because of the leg", depth
    )


@in_words.register
def _up(question: PainUp, depth: int = 0) -> str:
    return _line(
        f"mean worst pain of the last {question.days} days {question.points} points or more"
        f" above that of the {question.before} days before ({question.walks} walks each),"
        f" and {question.errors} standard errors above it",
        depth,
    )


@in_words.register
def _chest(_: ChestStopped, depth: int = 0) -> str:
    return _line("a walk ended because of the chest", depth)
