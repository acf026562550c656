"""The words of the patterns and of their clues, found by id."""

from functools import cache

from insights.findings import Wording
from insights.patterns.conditions import all_patterns


@cache
def wordings() -> dict[str, Wording]:
    """The templates of every pattern, by the id of its finding."""
    return {pattern.id: pattern.wording for pattern in all_patterns()}


@cache
def clue_sources() -> dict[str, str]:
    """Where the weight of every clue comes from, by the clue's id; empty where it is our own."""
    return {
        f"{pattern.about}.{clue.id}": clue.source
        for pattern in all_patterns()
        for clue in pattern.clues
    }


@cache
def clue_words() -> dict[str, str]:
    """The topic of every clue, by the clue's id; true of a yes and of a no."""
    return {
        f"{pattern.about}.{clue.id}": clue.words
        for pattern in all_patterns()
        for clue in pattern.clues
    }
