"""Every English template that the reader can bring, with where it stands: what is translated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Final

from insights.advice.examinations import EXAMINATIONS
from insights.advice.gates import REASONS
from insights.advice.measures import MEASURES
from insights.advice.pages import GROUPS, Page, learn_pages
from insights.advice.tiers import TIERS
from insights.charts import calendar, pain, relief, walking
from insights.edinburgh import words as screen
from insights.explaining import Line, every_sentence, rule_in_words
from insights.findings import Wording
from insights.patterns.words import clue_sources, clue_words
from insights.programmes.texts import programme_texts
from insights.spoken import ANSWERS, WORDS
from insights.trends.words import READINGS
from insights.words import clue_wording, wordings

UNSAID: Final = frozenset({"about", "group", "examined", "measures", "written"})
"""What a page holds besides words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One template as the shell hands it to its translations, and where it is read."""

    text: str
    place: str


def phrases() -> Iterator[Phrase]:
    """Every template, room by room; one that is read at two places comes twice."""
    rooms = chain(_findings(), _clues(), _rules(), _advice(), _pages(), _screen(), _charts())
    rooms = chain(rooms, programme_texts())
    return (Phrase(text, place) for place, text in chain(_codes(), rooms) if text)


def _codes() -> Iterator[tuple[str, str]]:
    yield from _of("word for a code, within a sentence", WORDS)
    yield from _of("word for an answer that is not known yet", ANSWERS)
    yield from _of("reason why self-care is shut", REASONS)


def _findings() -> Iterator[tuple[str, str]]:
    for id_, wording in wordings().items():
        yield from _of(f"finding {id_}", _parts_of(wording))
    yield from _of("reading of the weeks", READINGS)
    yield from (("what makes a finding go away", text) for text in every_sentence())


def _parts_of(wording: Wording) -> Mapping[str, str]:
    return {part.name: getattr(wording, part.name) for part in fields(wording)}


def _clues() -> Iterator[tuple[str, str]]:
    for id_, words in clue_words().items():
        yield f"clue {id_}", words
        yield f"clue {id_}, while it is not known", clue_wording(id_, ())
        yield f"source of clue {id_}", clue_sources()[id_]


def _rules() -> Iterator[tuple[str, str]]:
    for id_ in wordings():
        yield from ((f"line of the rule {id_}", text) for text in _lines(rule_in_words(id_)))


def _lines(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        yield line.words
        yield from _lines(line.parts)


def _advice() -> Iterator[tuple[str, str]]:
    for code, measure in MEASURES.items():
        for part in ("title", "how", "only_if", "source"):
            yield f"self-care {code}, {part}", getattr(measure, part)
    for code, examination in EXAMINATIONS.items():
        yield f"examination {code}, name", examination.name
        yield f"examination {code}, what", examination.what
    for urgency, tier in TIERS.items():
        yield from _of(f"advice {urgency}", {"how soon": tier.how_soon, "call": tier.opening})
        yield f"advice {urgency}, end of the call", tier.closing
        yield from ((f"advice {urgency}, bring along", thing) for thing in tier.bring)


def _pages() -> Iterator[tuple[str, str]]:
    yield from _of("shelf of the pages to read", GROUPS)
    for about, page in learn_pages().items():
        yield from ((f"page {about}, {part}", text) for part, text in _texts_of(page))


def _texts_of(page: Page) -> Iterator[tuple[str, str]]:
    for part in fields(page):
        said = getattr(page, part.name)
        if part.name not in UNSAID:
            yield from ((part.name, text) for text in ((said,) if isinstance(said, str) else said))


def _screen() -> Iterator[tuple[str, str]]:
    yield "walking screen, name", screen.NAME
    for name, table in (("question", screen.QUESTIONS), ("count", screen.COUNTS)):
        yield from _of(f"walking screen, {name}", table)
    yield from _of("walking screen, result", screen.RESULTS)
    yield from (("walking screen, grade", text) for text in screen.GRADES.values())
    yield from (("walking screen, limits", text) for text in (*screen.LIMITS, screen.SOURCE))


def _charts() -> Iterator[tuple[str, str]]:
    for chart in (pain, relief, calendar):
        yield f"chart, {chart.__name__}", chart.TITLE
    for sheet in (walking, pain, relief):
        yield f"chart, {sheet.__name__}", sheet.NOTHING_YET
    yield from _of("chart, walking", walking.TITLES)
    yield from _of("chart, how a walk was measured", walking.METHODS)
    yield from _of("chart, what was tried", relief.WORDS)
    texts: tuple[str, ...] = (
        walking.AT_LEAST,
        walking.ONE_SERIES,
        walking.PROGRAMME,
        walking.PROGRAMMES,
        walking.DAYS,
        pain.DESCRIPTION,
        relief.DESCRIPTION,
    )
    heads = (*walking.HEAD, *pain.HEAD, *relief.HEAD, *calendar.HEAD)
    texts += (calendar.DESCRIPTION, relief.NOT_TIMED, relief.COUNTS, relief.TIMED)
    texts += (calendar.YES, calendar.NO)
    yield from (("chart", text) for text in (*texts, *heads, *calendar.DAYS, *calendar.MONTHS))


def _of(place: str, table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((f"{place}: {code}", text) for code, text in table.items())
