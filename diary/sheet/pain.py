"""Point 4: side, site, what eases the pain and how fast; which patterns fit, and which clues."""

from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diary.clues import clue_words
from diary.exporting.words import OF_KEY, spoken
from diary.rows import lasting
from diary.sheet.phrases import counted, joined, listed
from diary.sheet.told import Shown
from diary.spelling import in_a_row, within_a_sentence
from insights.report import Fact, Part, Told

MOST_PATTERNS: Final = 2
"""Patterns of the first page; the others follow behind it."""
MOST_CLUES: Final = 4
SIDES: Final = {
    "none": gettext_lazy("no pain"),
    "left": gettext_lazy("left"),
    "right": gettext_lazy("right"),
    "both": gettext_lazy("both"),
}
RELIEFS: Final = {
    "stand_still": gettext_lazy("standing still"),
    "sit": gettext_lazy("sitting"),
    "bend_forward": gettext_lazy("bending forward"),
    "lie_down": gettext_lazy("lying down"),
    "raise_leg": gettext_lazy("raising the leg"),
    "hang_leg": gettext_lazy("hanging the leg"),
    "walk_on": gettext_lazy("walking on"),
    "stretch": gettext_lazy("stretching"),
}
SPANS: Final = {
    120: gettext_lazy("within 2 min"),
    300: gettext_lazy("3 to 5 min"),
    600: gettext_lazy("6 to 10 min"),
    0: gettext_lazy("longer"),
}


def pain(shown: Shown) -> Part:
    """The fourth part."""
    report = shown.report
    facts = (
        Fact(label=_("Side, by walks"), words=counted(report.walks, SIDES) or _nothing()),
        Fact(label=_("Where, by walks"), words=counted(report.sites, _sites()) or _nothing()),
        Fact(label=_("Eased by (helped of tried)"), words=_eased(shown) or _nothing()),
        Fact(label=_("Gone after stopping"), words=_gone(shown)),
    )
    return Part(
        key="pain",
        title=_("The pain"),
        facts=(*facts, *_patterns(shown)),
    )


def _sites() -> dict[str, str]:
    """The places of the leg in the reader's language."""
    return {code: within_a_sentence(spoken(code, "sites")) for code in OF_KEY["sites"]}


def _nothing() -> str:
    return _("Not said.")


def _eased(shown: Shown) -> str:
    return in_a_row(
        _("%(what)s %(helped)s of %(tried)s")
        % {"what": RELIEFS[row.code], "helped": row.helped, "tried": row.tried}
        for row in shown.report.eased
    )


def _gone(shown: Shown) -> str:
    """The median and the counts of each span."""
    middle = shown.report.gone_after
    if middle is None:
        return _nothing()
    spans = in_a_row(f"{SPANS[span]}: {n}" for span, n in shown.report.gone_within.items() if n)
    said = {"middle": lasting(round(middle.value)), "spans": spans}
    return _("median %(middle)s; walks: %(spans)s") % said


def _patterns(shown: Shown) -> Iterable[Fact]:
    """The likeliest patterns that stand, each with its clues for and against."""
    if "findings" not in shown.parts:
        return [Fact(label=_("Patterns"), words=_("The person chose not to show what was found."))]
    standing = patterns_of(shown)
    if not standing:
        said = _("None was named from what was written. That rules nothing out.")
        return [Fact(label=_("Patterns"), words=said)]
    return [_pattern(told, shown) for told in standing[:MOST_PATTERNS]]


def patterns_of(shown: Shown) -> list[Told]:
    """The patterns that stand."""
    return [told for told in shown.told("pattern") if told.gone is None]


def _pattern(told: Told, shown: Shown) -> Fact:
    rows = (
        (_("For: %(clues)s."), clues_of(told, shown, "for")),
        (_("Against: %(clues)s."), clues_of(told, shown, "against")),
    )
    words = joined(*(text % {"clues": "; ".join(clues)} for text, clues in rows if clues))
    count = len(clues_of(told, shown, "unknown", most=None))
    unknown = _("Not known: %(count)s clues.") % {"count": count} if count else ""
    return Fact(label=shown.words_of(told).headline, words=joined(words, unknown))


def clues_of(told: Told, shown: Shown, verdict: str, *, most: int | None = MOST_CLUES) -> list[str]:
    """The clues of a pattern that point one way, as the person reads them."""
    words = [clue_words(clue) for clue in shown.rows[told.key].clues if clue["verdict"] == verdict]
    if most is None or len(words) <= most:
        return words
    rest = listed(["", *words[most:]], most=1).removeprefix(" ")
    return [*words[:most], rest]
