"""Point 6: the person's own questions, and what they would like to be able to do."""

from typing import Final

from django.utils.translation import gettext as _

from diary.sheet.phrases import shortened
from diary.sheet.told import Shown
from insights.report import Fact, Part

MOST: Final = 160
"""Letters of each on the first page; a longer one stands in full behind it."""


def own(shown: Shown, *, most: int = MOST) -> Part:
    """The sixth part."""
    patient = shown.report.patient
    questions = tuple(shortened(question, most=most) for question in patient.questions)
    goal = shortened(patient.goal, most=most) or _("Not written.")
    facts = [Fact(label=_("Would like to be able to"), words=goal)]
    if not questions:
        facts.append(Fact(label=_("Questions for you"), words=_("None written.")))
    return Part(
        key="own",
        title=_("In the person's own words"),
        facts=tuple(facts),
        lines_title=_("Questions for you"),
        lines=questions,
    )


def in_full(shown: Shown) -> list[Part]:
    """The same in full, if anything of it was shortened."""
    said = (*shown.report.patient.questions, shown.report.patient.goal)
    if all(shortened(text, most=MOST) == " ".join(text.split()) for text in said):
        return []
    return [own(shown, most=max(len(text) for text in said))]
