"""The clues of a pattern in words: what speaks for it, what against, what was not asked."""

from typing import Any

from django.utils.translation import gettext as _

import insights

VERDICTS = ("for", "against", "unknown")


def clue_lines(finding: Any) -> dict[str, list[str]]:
    """The kept clues of a finding by verdict; empty for a finding without clues."""
    lines: dict[str, list[str]] = {verdict: [] for verdict in VERDICTS}
    for clue in finding.clues:
        lines[clue["verdict"]].append(clue_words(clue))
    return lines if finding.clues else {}


def clue_words(clue: dict[str, Any]) -> str:
    """A kept clue in the reader's language."""
    figures = clue.get("figures", {})
    return _(insights.clue_wording(clue["id"], figures)).format(**figures)
