"""What follows the first page: every warning, the clues, how late, what was read, the charts."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import insights
from diary.clues import VERDICT_WORDS, VERDICTS, clue_words
from diary.sheet.entries import entries
from diary.sheet.own import in_full
from diary.sheet.pain import patterns_of
from diary.sheet.phrases import joined, long_day
from diary.sheet.told import Shown
from diary.sheet.walking import chart_of
from diary.sheet.warnings import answer_facts, grouped, warning_fact
from insights.report import Fact, Part, Table, Told

KINDS = ("red_flag", "pattern", "trend")


def more(shown: Shown) -> tuple[Part, ...]:
    """The parts behind the first page, in order."""
    found = _found(shown) if "findings" in shown.parts else []
    charts = _charts(shown) if "charts" in shown.parts else []
    return (*in_full(shown), *found, _late(shown), *charts, *entries(shown))


def _found(shown: Shown) -> list[Part]:
    parts = [*_warnings(shown), *_changes(shown)]
    parts += [_clue_table(told, shown) for told in patterns_of(shown)]
    parts.append(_questions(shown))
    return parts + list(_read(shown))


def _warnings(shown: Shown) -> Iterable[Part]:
    """Each red flag with all that the person was told."""
    facts = tuple(warning_fact(shown, rows) for rows in grouped(shown))
    if facts:
        yield Part(key="all-warnings", title=_("Every warning in full"), facts=facts)


def _changes(shown: Shown) -> Iterable[Part]:
    """What was told of changes over time."""
    facts = tuple(
        Fact(label=long_day(told.first), words=joined(words.headline + ".", words.why))
        for told in shown.told("trend")
        for words in [shown.words_of(told)]
    )
    if facts:
        yield Part(key="changes", title=_("Changes that were told"), facts=facts)


def _clue_table(told: Told, shown: Shown) -> Part:
    """The clues of one pattern: what fits, what speaks against, what is not known."""
    clues = sorted(shown.rows[told.key].clues, key=lambda clue: VERDICTS.index(clue["verdict"]))
    rows = tuple(
        (clue_words(clue), str(VERDICT_WORDS[clue["verdict"]]), _source(clue["id"]))
        for clue in clues
    )
    title = _("Clues: %(pattern)s") % {"pattern": shown.words_of(told).headline}
    table = Table(widths=(6, 2, 5), head=(_("Clue"), _("How it points"), _("Source")), rows=rows)
    return Part(key=f"clues-{told.key}", title=title, table=table)


def _source(clue: str) -> str:
    source = insights.clue_source(clue)
    return _(source) if source else _("ours")


def _questions(shown: Shown) -> Part:
    """Every question of the red flags, by what was said to it."""
    title = _("Every question about warning signs")
    return Part(key="questions", title=title, facts=answer_facts(shown))


def _read(shown: Shown) -> Iterable[Part]:
    """What was told when, and when the person said that they had read it."""
    rows = tuple(
        (
            long_day(told.first),
            words.headline,
            words.urgency,
            long_day(told.read) if told.read else _("not confirmed"),
        )
        for told in shown.told(*KINDS)
        for words in [shown.words_of(told)]
    )
    if rows:
        head = (_("Told on"), _("What"), _("How urgent"), _("Confirmed as read"))
        table = Table(widths=(3, 8, 4, 3), head=head, rows=rows)
        yield Part(key="read", title=_("What was confirmed as read"), table=table)


def _late(shown: Shown) -> Part:
    """How soon after the event the entries were typed."""
    noted = shown.report.noted
    counts = (
        (_("On the same day"), noted.same_day),
        (_("Within two days"), noted.two_days),
        (_("Later"), noted.later),
        (_("Written by somebody else"), noted.by_others),
    )
    facts = tuple(Fact(label=label, words=_entries(number)) for label, number in counts)
    return Part(key="late", title=_("When the entries were written"), facts=facts)


def _entries(number: int) -> str:
    return ngettext("%(count)d entry", "%(count)d entries", number) % {"count": number}


def _charts(shown: Shown) -> list[Part]:
    """Each chart but the one of the first page."""
    figures = (*shown.report.walking[1:], *shown.report.others)
    charts = [chart_of(figure, shown) for figure in figures]
    return [
        Part(key=f"chart-{place}", title=chart.title, chart=chart)
        for place, chart in enumerate(charts, start=2)
    ]
