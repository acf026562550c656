"""Every rule as Markdown, for a clinician to read and sign: conditions, numbers, words, sources."""

from collections.abc import Iterable
from dataclasses import fields
from itertools import groupby
from typing import Any, Final

from insights.findings import Wording
from insights.rules.in_words import in_words
from insights.rules.kinds import Question
from insights.rules.rows import Rule
from insights.rules.terms import LONGEST_LOOK_BACK, TERMS
from insights.sources import SOURCES
from insights.spoken import WORDS

TIERS: Final = ("emergency", "today", "soon", "routine", "self_care", "none")
HEAD: Final = f"""# The rules

Generated from the rules themselves by `python -m insights rules`; a test compares the two.
A clinician reads this page and signs it. It names patterns and warnings, never a diagnosis.

Signed by: ____________________  Date: ____________

## Words

- **New**: it began within {TERMS.new_days} days, or no beginning is known and it is not usual, or
  it has become worse.
- **Long usual** signs say nothing until they change.
- **Severe**: level {TERMS.severe_level} of 3, or pain of {TERMS.severe_pain} or more of 10.
- **Of one leg**: said of the left or of the right, not of both.
- **Bound to** a posture or effort: said to come with it. Unsaid passes.
- Answers are read together with those of the {TERMS.recent_days} days before, unless a single no
  came later; where it says so, of {TERMS.lately_days} days.
- Only a yes makes a rule speak. A no given together, "cannot tell" and silence are unknown: the
  rule is then listed as not judged.
- No rule looks back further than {LONGEST_LOOK_BACK} days.
- A warning stands for the days named after the last check-in that says it, or until an outcome is
  told (called, seen, a scan, an ankle pressure). It opens again on a new sign, the other leg, a
  worsening, or another day unchanged when nobody has looked.
- The table at the end names the month in which rules were last written from each source.
- {{signs}}, {{leg}} and other names in braces are filled with the person's own words and figures.
"""


def rules_as_markdown() -> str:
    """The whole page; ends with a line break."""
    from insights.habits.words import WORDINGS as HABITS
    from insights.patterns.conditions import all_patterns
    from insights.red_flags import rules
    from insights.trends.words import WORDINGS as TRENDS

    parts = [HEAD, "## Red flags\n", *_red_flags(rules()), "## Patterns\n"]
    parts += [_pattern(pattern) for pattern in all_patterns()]
    parts += ["## Trends\n", *_told(TRENDS.items()), *_weekly(), "## Habits of logging\n"]
    parts += [*_told(HABITS.items()), "## Sources\n", *_sources()]
    return "\n".join(parts).rstrip("\n") + "\n"


def _weekly() -> Iterable[str]:
    """What is read from the weeks; it has no tier and is never told by itself."""
    from insights.trends.shifting import SHARES, WALKS
    from insights.trends.weekly import WEEKLY
    from insights.trends.words import READINGS

    yield "### Read week by week, under “Better or worse?”: no findings, no tier\n"
    yield (
        f"Days count in weeks with {WEEKLY.answered} answers or more, walks in weeks with a walk;"
        f" {SHARES.before} and {SHARES.after} such weeks are compared, of walks {WALKS.before} and"
        f" {WALKS.after}. Nothing under {SHARES.at_least:g} day, or walk, a week is read.\n"
    )
    yield "\n".join(f"- `{name}`: {words}" for name, words in READINGS.items()) + "\n"


def _red_flags(rules: Iterable[Rule]) -> Iterable[str]:
    ordered = sorted(rules, key=lambda rule: (rule.about, TIERS.index(rule.urgency), rule.id))
    for about, of_one in groupby(ordered, key=lambda rule: rule.about):
        yield f"### {about.replace('_', ' ').capitalize()}\n"
        yield from (_red_flag(rule) for rule in of_one)


def _red_flag(rule: Rule) -> str:
    lines = [
        f"#### `{rule.id}`\n",
        (
            f"**Tier: {rule.urgency}.** Looks back {rule.look_back} days, stands {rule.stands}"
            f" days. Examples: {len(rule.fires)} on which it speaks, {len(rule.quiet)} on which it"
            " is quiet.\n"
        ),
        in_words(rule.when) + "\n",
        *_words(rule.wording),
    ]
    if rule.asks:
        lines.append(f"- Asks next: {_codes(rule.asks)}")
    if rule.yields_to:
        lines.append("- Not shown beside: " + ", ".join(f"`{other}`" for other in rule.yields_to))
    return "\n".join(lines) + "\n"


def _codes(codes: Iterable[str]) -> str:
    return ", ".join(WORDS.get(code, code.replace("_", " ")) for code in codes)


def _words(wording: Wording) -> list[str]:
    return [
        f"- Headline: {wording.headline.strip()}",
        f"- Why: {wording.why.strip()}",
        f"- Do: {wording.do.strip()}",
        f"- Source: {wording.source}",
    ]


def _told(wordings: Iterable[tuple[str, Wording]]) -> Iterable[str]:
    for name, wording in sorted(wordings):
        yield "\n".join([f"### `{name}`\n", *_words(wording)]) + "\n"


def _pattern(pattern: Any) -> str:
    """A pattern with its clues; needs {points} points and a clue of each needed group."""
    examples = f"{len(pattern.fires)} on which it is named, {len(pattern.quiet)} on which it is not"
    needed = "; and ".join(" or ".join(group) for group in pattern.must)
    lines = [
        f"### `{pattern.id}`\n",
        f"**Tier: {pattern.urgency}.** Named from {pattern.points} points"
        + (f", with a clue for: {needed}" if needed else "")
        + (", never before five painful walks on four days" if pattern.walking else "")
        + f". Examples: {examples}.\n",
        *_words(pattern.wording),
        "\n| clue | asks | points for | points against | source |",
        "|---|---|---|---|---|",
        *(_clue(clue) for clue in pattern.clues),
    ]
    return "\n".join(lines) + "\n"


def _sources() -> Iterable[str]:
    """Each source as texts name it, and the month in which rules were last written from it."""
    yield "| source | rules written from it |\n|---|---|"
    for source in sorted(SOURCES.values(), key=lambda source: source.marks[0].casefold()):
        yield f"| {' / '.join(source.marks)} | {source.checked:%B %Y} |"


def _clue(clue: Any) -> str:
    cells = (clue.words, _in_a_line(clue.asks), clue.fits, clue.spoils, clue.source)
    return f"| {' | '.join(str(cell).replace('|', '/') for cell in cells)} |"


def _in_a_line(question: Any) -> str:
    """A question of the patterns in one line: its kind and what it asks for."""
    said = [_value(getattr(question, field.name)) for field in fields(question)]
    named = zip((field.name for field in fields(question)), said, strict=True)
    inside = ", ".join(f"{name} {value}" for name, value in named if value not in {"", "any"})
    return f"{type(question).__name__.lower()} ({inside})"


def _value(value: Any) -> str:
    if isinstance(value, Question):
        return _in_a_line(value)
    if isinstance(value, tuple | frozenset):
        return " / ".join(_value(part) for part in value)
    return "" if value is None else str(value)
