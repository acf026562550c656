"""Point 2: the red flags of the period, and what was said to the questions that look for them."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from diary.sheet.phrases import codes, joined, listed, long_day, shortened
from diary.sheet.told import Shown
from diary.spelling import in_a_row
from diary.telling import SIDE_WORDS, code_words, short_date
from diary.web.cards import OUTCOME_WORDS
from insights.report import Fact, Part, Told

MOST: Final = 3
"""Red flags of the first page; the others follow behind it."""
MOST_TOLD: Final = 170
"""Letters of what the person was told to do; all of it stands behind the first page."""
MOST_ANSWERS: Final = 12
"""Questions of one kind of answer on the first page; all of them stand behind it."""


def warnings(shown: Shown) -> Part:
    """The second part."""
    if "findings" not in shown.parts:
        said = _("The person chose not to show what was found. There may have been warnings.")
        return Part(key="warnings", title=_title(), verdict=said)
    flags = grouped(shown)
    facts = [warning_fact(shown, rows, most=MOST_TOLD) for rows in flags[:MOST]]
    return Part(
        key="warnings",
        title=_title(),
        verdict=_verdict(shown, len(flags)),
        facts=(*facts, *answer_facts(shown, most=MOST_ANSWERS)),
        note=_note(shown, len(flags)),
    )


def grouped(shown: Shown) -> list[list[Told]]:
    """The red flags, those of one rule and side together, the newest of them first."""
    flags = shown.told("red_flag")
    places = {same: place for place, same in reversed(list(enumerate(map(_same, flags))))}
    in_place = sorted(flags, key=lambda told: places[_same(told)])
    return [list(rows) for _key, rows in groupby(in_place, key=_same)]


def warning_fact(shown: Shown, rows: list[Told], *, most: int = 0) -> Fact:
    """One red flag: what was said, what the person was told, what became of it."""
    told = rows[0]
    words = shown.words_of(told)
    do = shortened(words.do, most=most) if most else words.do
    sentences = (
        _stop(words.headline),
        _said(told),
        _("Told: “%(do)s”") % {"do": do.strip()},
        _became(told),
        _read(told),
    )
    return Fact(label=f"{_days(rows)} · {words.urgency}", words=joined(*sentences))


def _title() -> str:
    return _("Warning signs")


def _same(told: Told) -> tuple[str, str]:
    return told.finding.id, told.finding.side or ""


def _verdict(shown: Shown, number: int) -> str:
    if shown.read_up_to is None:
        return _("The diary has not been read yet.")
    if not number and shown.report.answered.yes:
        return _("No warning was told, but these entries do hold yes answers to look at.")
    if not number:
        return _("No warning was told. That is no all-clear: see what was never asked.")
    text = ngettext("%(count)d warning was told.", "%(count)d warnings were told.", number)
    return text % {"count": number}


def _note(shown: Shown, number: int) -> str:
    more = number - MOST
    if more <= 0:
        return ""
    text = ngettext("%(count)d more warning follows.", "%(count)d more warnings follow.", more)
    return text % {"count": more}


def _days(rows: Iterable[Told]) -> str:
    """The days on which it was told."""
    return in_a_row(long_day(told.first) for told in sorted(rows, key=lambda told: told.first))


def _said(told: Told) -> str:
    """The answers it rests on, as the person gave them."""
    figures = told.finding.figures
    signs = [code for code in str(figures.get("signs") or "").split(",") if code]
    if not signs:
        return ""
    side = told.finding.side
    where = f" ({SIDE_WORDS[side]})" if side else ""
    return _("Said: %(signs)s%(side)s%(when)s.") % {
        "signs": in_a_row(code_words(code) for code in signs),
        "side": where,
        "when": _when(figures),
    }


def _when(figures: Any) -> str:
    since, said_on = figures.get("since"), figures.get("said_on")
    parts = [_("since %(day)s") % {"day": short_date(since)}] if since else []
    parts += [_("last said on %(day)s") % {"day": short_date(said_on)}] if said_on else []
    return "".join(f", {part}" for part in parts)


def _became(told: Told) -> str:
    if told.outcome and told.outcome_on:
        said = {"what": _(OUTCOME_WORDS[told.outcome]), "day": long_day(told.outcome_on)}
        return _("What became of it: %(what)s (%(day)s).") % said
    if told.gone:
        return _("What became of it was not written; no longer so since %(day)s.") % {
            "day": long_day(told.gone)
        }
    return _("What became of it was not written; it still stands.")


def _read(told: Told) -> str:
    if told.read is None:
        return _("Not confirmed as read.")
    return _("Read on %(day)s.") % {"day": long_day(told.read)}


def answer_facts(shown: Shown, *, most: int | None = None) -> tuple[Fact, ...]:
    """What was said to the questions, the most urgent first; silence is no no."""
    answered = shown.report.answered
    yes = [
        _("%(sign)s (%(count)s, last %(day)s)")
        % {"sign": code_words(one.code), "count": _on_days(one.days), "day": short_date(one.last)}
        for one in answered.yes
    ]
    rows = (
        (_("Answered yes"), listed(yes, most=most)),
        (_("Denied one by one"), codes(answered.alone, most=most)),
        (_("Denied together, with one tap"), codes(answered.together, most=most)),
        (_("Could not tell"), codes(answered.unsure, most=most)),
        (_("Never asked or answered"), codes(answered.never, most=most)),
    )
    return tuple(Fact(label=label, words=words) for label, words in rows if words)


def _on_days(number: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", number) % {"count": number}


def _stop(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
