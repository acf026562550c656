"""Why a finding was told: its rule in words with its numbers, and what makes it go away."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from insights.findings import Figure
from insights.rules.rows import Rule
from insights.rules.standing import ABOUT_CLOTS, ABOUT_FLOW
from insights.rules.terms import TERMS

INDENT: Final = "  "
MEANINGS: Final = MappingProxyType(
    {
        " new": (
            "“New” means that it began within {new_days} days, or that it became worse, or that"
            " nobody said when it began and that it is not usual."
        ),
        "severe": (
            "“Severe” means level {severe_level} of 3, or pain of {severe_pain} of 10 or more."
        ),
    }
)
"""The terms that rules share, by the word that names them."""
HABIT: Final = "It goes by itself once the diary holds more entries."
STANDS: Final = (
    "It stands for {days} days after the last day that says it. A better day, a no or silence"
    " does not end it sooner, because the danger may still be there."
)
CLOSES: Final = "It closes when you tell what became of it: that you rang, or that you were seen."
SCANNED: Final = "A scan closes it too, whether it found a clot or not."
MEASURED: Final = "A pressure test at the ankle closes it too."
AMENDED: Final = "If the entry was a slip, change or delete that entry."
COMES_BACK: Final = (
    "It comes back with a new sign, on the other leg, when it gets worse, or when another day"
    " says it and nobody has looked at it yet."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a rule, and the lines that stand below it: "any of:" and its parts."""

    words: str
    parts: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template and the figures that fill it: the shell translates it before it fills it."""

    template: str
    figures: Mapping[str, Figure] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return self.template.format(**self.figures)


def rule_in_words(finding_id: str) -> tuple[Line, ...]:
    """The conditions of a finding's rule, as on the page that clinicians sign.

    Of a pattern: the clues that it is weighed by. Of a habit: nothing, as its own `why` says it
    all. Raises KeyError for an id that no rule has.
    """
    if rule := _red_flags().get(finding_id):
        return _lines_of(rule)
    if clues := _clues().get(finding_id):
        return tuple(map(Line, clues))
    from insights.words import wording

    wording(finding_id)
    return _lines_of_trend() if finding_id.startswith("trend.") else ()


def rule_terms(finding_id: str) -> tuple[Sentence, ...]:
    """What "new" and "severe" mean in a rule that says so; nothing for the other kinds."""
    said = " ".join(_all_words(rule_in_words(finding_id))) if finding_id in _red_flags() else ""
    return tuple(
        Sentence(template, MappingProxyType(asdict(TERMS)))
        for word, template in MEANINGS.items()
        if word in said
    )


def goes_away(finding_id: str, kind: str) -> tuple[Sentence, ...]:
    """What would make a finding of this kind (a word of `KINDS`) go away, sentence by sentence."""
    if rule := _red_flags().get(finding_id):
        return _ends_of_warning(rule)
    if kind == "pattern":
        return _ends_of_pattern()
    return _ends_of_trend() if kind == "trend" else (Sentence(HABIT),)


def every_sentence() -> tuple[str, ...]:
    """The templates of all that `rule_terms` and `goes_away` can say."""
    warning = (STANDS, CLOSES, SCANNED, MEASURED, AMENDED, COMES_BACK)
    others = (*_ends_of_pattern(), *_ends_of_trend(), Sentence(HABIT))
    return (*MEANINGS.values(), *warning, *(sentence.template for sentence in others))


def _ends_of_warning(rule: Rule) -> tuple[Sentence, ...]:
    closed = [CLOSES]
    closed += [SCANNED] if rule.about in ABOUT_CLOTS else []
    closed += [MEASURED] if rule.about in ABOUT_FLOW else []
    stands = Sentence(STANDS, MappingProxyType({"days": rule.stands}))
    return (stands, *map(Sentence, (*closed, AMENDED, COMES_BACK)))


def _ends_of_pattern() -> tuple[Sentence, ...]:
    return (
        Sentence(
            "It goes when fewer of its clues fit: when newer walks and answers say something"
            " else, or the entries behind it grow old."
        ),
        Sentence("An answer to what is not known yet can strengthen or weaken it."),
        Sentence("That it is gone does not mean that the cause is ruled out. Only a doctor can."),
    )


def _ends_of_trend() -> tuple[Sentence, ...]:
    from insights.trends.numbers import TELLING

    share = round(100 * TELLING.recovered)
    return (
        Sentence(
            "It goes when at least {share} in 100 of the change has been won back.",
            MappingProxyType({"share": share}),
        ),
        Sentence(
            "Otherwise it stays for {days} days. After that the new level counts as your usual.",
            MappingProxyType({"days": TELLING.open_days}),
        ),
        Sentence("A procedure or a new walking aid starts a new comparison."),
    )


@cache
def _red_flags() -> Mapping[str, Rule]:
    from insights.red_flags import rules

    return MappingProxyType({rule.id: rule for rule in rules()})


def _lines_of(rule: Rule) -> tuple[Line, ...]:
    from insights.rules.in_words import in_words

    return _lines(in_words(rule.when).splitlines())


def _lines(items: Sequence[str]) -> tuple[Line, ...]:
    """The items of a Markdown list, each with those that are indented below it."""
    heads = [at for at, item in enumerate(items) if not item.startswith(INDENT)]
    spans = pairwise([*heads, len(items)])
    return tuple(_line(items[first], items[first + 1 : last]) for first, last in spans)


def _line(item: str, below: Sequence[str]) -> Line:
    return Line(item.removeprefix("- "), _lines([text.removeprefix(INDENT) for text in below]))


def _all_words(lines: Sequence[Line]) -> list[str]:
    return [words for line in lines for words in (line.words, *_all_words(line.parts))]


def _lines_of_trend() -> tuple[Line, ...]:
    from insights.trends.numbers import TELLING

    return (
        Line(f"{TELLING.entries} entries or more, over {TELLING.days} days or more"),
        Line(f"{TELLING.recent_entries} of them or more in the last {TELLING.recent_days} days"),
        Line("one way of measuring, and one walking aid, never mixed"),
        Line("hills, stairs, haste, a load and cold set against what they cost you at other times"),
        Line(
            "a change that is larger than your own ups and downs explain, by a test made each day"
        ),
    )


@cache
def _clues() -> Mapping[str, tuple[str, ...]]:
    from insights.patterns.conditions import all_patterns
    from insights.words import clue_wording

    return {
        pattern.id: tuple(clue_wording(f"{pattern.about}.{clue.id}", ()) for clue in pattern.clues)
        for pattern in all_patterns()
    }
