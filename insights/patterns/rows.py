"""A pattern: one row with its clues for and against, its words, source and own examples."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from insights.diary.values import Diary
from insights.diary.vocabulary import ABOUTS, URGENCIES
from insights.findings import Wording
from insights.rules.questions import Question

ONLY_AN_EXAMINATION: Final = (
    " {fits} of {answered} clues in your diary fit; not asked: {open}. Only an examination"
    " can tell, and other causes can feel the same."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueRow:
    """One clue: what is asked, and what a yes and a no weigh, in points.

    Points follow the published likelihood ratios roughly (their logarithm), where there are
    any; without, one or two by judgement. A no that weighs nothing is not shown.
    """

    id: str
    asks: Question
    fits: int
    spoils: int
    words: str
    """A neutral topic, true of a yes and of a no; {seen} of {asked} are walks."""
    source: str
    codes: tuple[str, ...]
    """The answers that would settle it if it is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One pattern. It is named with `points` or more, if each group of `must` has a clue for it.

    `by_leg`: clues are read for each leg by itself. `walking`: never before five painful walks
    on four days.
    """

    about: str
    name: str
    """What doctors call it, with plain words."""
    urgency: str
    walking: bool
    by_leg: bool
    clues: tuple[ClueRow, ...]
    must: tuple[tuple[str, ...], ...]
    points: int
    why: str
    do: str
    source: str
    fires: tuple[Diary, ...]
    quiet: tuple[Diary, ...]
    by_id: Mapping[str, ClueRow] = field(init=False, repr=False)
    """The clues by their ids."""

    def __post_init__(self) -> None:
        """Refuse what would only show when somebody needs the row."""
        object.__setattr__(self, "by_id", {clue.id: clue for clue in self.clues})
        ids = [clue.id for clue in self.clues]
        _check(self.about in ABOUTS, f"{self.about}: unknown condition")
        _check(self.urgency in URGENCIES, f"{self.about}: urgency {self.urgency!r}")
        _check(len(set(ids)) == len(ids), f"{self.about}: a clue twice")
        _check({c for group in self.must for c in group} <= set(ids), f"{self.about}: must")
        _check(bool(self.fires and self.quiet), f"{self.about}: no examples")

    @property
    def id(self) -> str:
        """The finding's id, which lives for ever."""
        return f"{self.about}.pattern"

    @property
    def wording(self) -> Wording:
        """The templates that people read."""
        return Wording(
            headline=f"This looks like the pattern doctors call {self.name}",
            why=self.why + ONLY_AN_EXAMINATION,
            do=self.do,
            source=self.source,
        )


def clue(
    id: str,  # noqa: A002 - it is the name of the row
    asks: Question,
    words: str,
    *,
    fits: int,
    spoils: int = 0,
    source: str = "",
    codes: tuple[str, ...] = (),
) -> ClueRow:
    """One clue of a pattern."""
    return ClueRow(
        id=id, asks=asks, words=words, fits=fits, spoils=spoils, source=source, codes=codes
    )


def _check(holds: bool, problem: str) -> None:
    if not holds:
        raise ValueError(problem)
