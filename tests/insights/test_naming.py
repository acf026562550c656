"""How clues are weighed, which leg a pattern is named for, and what its finding carries."""

from dataclasses import replace

import pytest

from insights.patterns.conditions import all_patterns
from insights.patterns.naming import named_patterns
from insights.patterns.questions import said as asks_said
from insights.patterns.questions import single_no
from insights.patterns.rows import clue
from insights.rules.examples import JUDGED_ON, day, example, said, sign, walked

A_PATTERN = next(p for p in all_patterns() if p.about == "cramp")
CRAMP = clue("cramp", asks_said("cramp"), "Cramp", fits=3, codes=("cramp",))
STIFF = clue("stiff", asks_said("stiff"), "Stiff", fits=2, spoils=1, codes=("stiff",))
TORN = clue("torn", asks_said("bruise"), "A bruise", fits=-4, codes=("bruise",))


@pytest.fixture
def only(monkeypatch):
    """Judges by rows of our own instead of the known ones."""

    def judge(*entries, patterns, **person):
        monkeypatch.setattr("insights.patterns.naming.all_patterns", lambda: patterns)
        return named_patterns(example(*entries, **person), JUDGED_ON)

    return judge


def a_pattern(*clues, points=3, must=(("cramp",),), **more):
    more = {"walking": False, "by_leg": False} | more
    return replace(A_PATTERN, clues=clues or (CRAMP, STIFF, TORN), points=points, must=must, **more)


def about(verdict):
    return [finding.about for finding in verdict[0]]


@pytest.mark.parametrize(
    ("points", "checkin", "named"),
    [
        (3, said(sign("cramp", "left")), True),
        (4, said(sign("cramp", "left")), False),
        (5, said(sign("cramp", "left"), sign("stiff")), True),
        (6, said(sign("cramp", "left"), sign("stiff")), False),
        (2, said(sign("cramp", "left"), no=["stiff"]), True),
        (3, said(sign("cramp", "left"), no=["stiff"]), False),
        (1, said(sign("cramp", "left"), sign("stiff"), sign("bruise", "left")), True),
        (2, said(sign("cramp", "left"), sign("stiff"), sign("bruise", "left")), False),
    ],
)
def test_points_for_and_against_are_added_up(only, points, checkin, named):
    assert bool(about(only(checkin, patterns=(a_pattern(points=points),)))) is named


def test_each_group_of_musts_needs_one_of_its_clues(only):
    needs_both = a_pattern(points=0, must=(("cramp", "torn"), ("stiff",)))
    assert about(only(said(sign("cramp", "left")), patterns=(needs_both,))) == []
    both = said(sign("cramp", "left"), sign("stiff"))
    assert about(only(both, patterns=(needs_both,))) == ["cramp"]


def test_a_finding_counts_for_against_and_open_and_lists_what_to_ask(only):
    yes = said(sign("cramp", "left"), no=["stiff"])
    ((finding,), _) = only(yes, patterns=(a_pattern(points=1),))
    assert [c.verdict for c in finding.clues] == ["for", "against", "unknown"]
    figures = finding.figures
    assert (figures["fits"], figures["answered"], figures["open"]) == (1, 2, 1)
    assert finding.not_asked == ("bruise",)
    assert finding.evidence == (f"checkin:{day(0)}",)


def test_a_no_that_weighs_nothing_is_not_shown(only):
    ((finding,), _) = only(said(sign("cramp", "left"), no=["bruise"]), patterns=(a_pattern(),))
    assert [c.id for c in finding.clues] == ["cramp.cramp", "cramp.stiff"]


def test_a_yes_that_speaks_against_is_shown_as_such(only):
    both = said(sign("cramp", "left"), sign("bruise", "left"))
    ((finding,), _) = only(both, patterns=(a_pattern(points=-1),))
    assert [c.verdict for c in finding.clues] == ["for", "unknown", "against"]


@pytest.mark.parametrize(
    ("sides", "named_for"), [(["left"], "left"), (["right"], "right"), (["left", "right"], "both")]
)
def test_by_leg_a_pattern_is_named_for_the_legs_that_have_it(only, sides, named_for):
    lines = said(*(sign("cramp", side) for side in sides))
    ((finding,), _) = only(lines, patterns=(a_pattern(by_leg=True),))
    assert finding.side == named_for


def test_both_legs_together_have_no_side(only):
    ((finding,), _) = only(said(sign("cramp", "left")), patterns=(a_pattern(),))
    assert finding.side is None


def test_the_stronger_leg_gives_the_clues(only):
    pulled = clue("pulled", asks_said("pain"), "Pain", fits=2, codes=("pain",))
    lines = said(sign("cramp", "both"), sign("pain", "right"))
    ((finding,), _) = only(lines, patterns=(a_pattern(CRAMP, pulled, by_leg=True),))
    assert (finding.side, finding.figures["fits"]) == ("both", 2)


@pytest.mark.parametrize(("born", "named"), [(2008, ["cramp"]), (2009, []), (None, ["cramp"])])
def test_patterns_are_for_adults(only, born, named):
    assert about(only(said(sign("cramp", "left")), patterns=(a_pattern(),), born=born)) == named


def test_a_walking_pattern_waits_for_walks_once_something_hurt(only):
    walking = a_pattern(walking=True)
    found, waiting = only(walked(0), said(sign("cramp", "left")), patterns=(walking,))
    assert (found, [(w.id, w.needs) for w in waiting]) == ((), [("cramp.pattern", ("walks",))])
    assert only(said(sign("cramp", "left")), patterns=(walking,)) == ((), ())


def test_a_walking_pattern_shows_the_walks_and_a_few_of_its_evidence(only):
    walks = [walked(-n) for n in range(12)]
    ((finding,), _) = only(*walks, said(sign("cramp", "left")), patterns=(a_pattern(walking=True),))
    assert finding.figures["walks"] == 12
    assert finding.evidence == (f"checkin:{day(0)}", *(f"walk:{-n}.10" for n in range(7)))


def test_of_each_leg_by_itself_there_must_be_enough_walks(only):
    walks = [walked(-n, pain="left" if n % 2 else "right") for n in range(6)]
    by_leg = a_pattern(walking=True, by_leg=True)
    assert about(only(*walks, said(sign("cramp", "both")), patterns=(by_leg,))) == []


def test_the_likeliest_four_are_named_in_order(only):
    rows = [a_pattern(replace(CRAMP, fits=n)) for n in (3, 5, 4, 6, 7)]
    names = ("cramp", "strain", "contusion", "overuse", "neuropathy")
    patterns = tuple(replace(row, about=name) for row, name in zip(rows, names, strict=True))
    found = about(only(said(sign("cramp", "left")), patterns=patterns))
    assert found == ["neuropathy", "overuse", "strain", "contusion"]


def test_of_two_alike_the_one_first_in_the_alphabet_comes_first(only):
    patterns = tuple(replace(a_pattern(), about=name) for name in ("strain", "contusion"))
    found = about(only(said(sign("cramp", "left")), patterns=patterns))
    assert found == ["contusion", "strain"]


def test_a_single_no_is_evidence_of_its_own(only):
    without = clue("no_bruise", single_no(asks_said("bruise")), "No bruise", fits=1)
    row = a_pattern(without, points=1, must=(("no_bruise",),))
    ((finding,), _) = only(said(on=-3, no=["bruise"]), patterns=(row,))
    assert finding.evidence == (f"checkin:{day(-3)}",)
