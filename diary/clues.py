"""The clues of a pattern in words: what speaks for it, what against, what was not asked."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import insights
from diary.asking import AskButton, ask_buttons

VERDICTS: Final = ("for", "against", "unknown")
VERDICT_WORDS: Final = {
    "for": gettext_lazy("fits"),
    "against": gettext_lazy("speaks against"),
    "unknown": gettext_lazy("not known"),
}


@dataclass(frozen=True, kw_only=True)
class ClueLine:
    """One clue in the person's own numbers; `asks` are the ways to answer an open one."""

    words: str
    verdict: str
    source: str
    asks: list[AskButton]


def clue_lines(finding: Any) -> dict[str, list[ClueLine]]:
    """The kept clues of a finding by verdict; empty for a finding without clues."""
    lines: dict[str, list[ClueLine]] = {verdict: [] for verdict in VERDICTS}
    for clue in finding.clues:
        lines[clue["verdict"]].append(_line(clue))
    return lines if finding.clues else {}


def _line(clue: dict[str, Any]) -> ClueLine:
    return ClueLine(
        words=clue_words(clue),
        verdict=str(VERDICT_WORDS[clue["verdict"]]),
        source=_(insights.clue_source(clue["id"])) if insights.clue_source(clue["id"]) else "",
        asks=ask_buttons(list(clue.get("asks", ()))) if clue["verdict"] == "unknown" else [],
    )


def clue_words(clue: dict[str, Any]) -> str:
    """A kept clue in the reader's language."""
    figures = clue.get("figures", {})
    return _(insights.clue_wording(clue["id"], figures)).format(**figures)
