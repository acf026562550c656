"""The rules as plain data: all of them, nothing that JSON cannot hold, nothing that means no."""

import json

import pytest

import insights
from insights.exporting import question_as_data
from insights.red_flags import rules
from insights.rules.questions import both, denied, follows, present, tried, younger_than


def test_every_rule_is_there_and_json_holds_it():
    data = json.loads(json.dumps(insights.rules_as_data()))
    assert [rule["id"] for rule in data["rules"]] == [rule.id for rule in rules()]
    assert {rule["id"] for rule in data["rules"]} < data["wordings"].keys()


@pytest.mark.parametrize(
    ("question", "data"),
    [
        (
            present("cold", side="one", now=False),
            {"codes": ["cold"], "side": "one", "now": False, "memory": "recent"},
        ),
        (denied("fever"), {"codes": ["fever"], "memory": "recent"}),
        (tried("rest", helped=False), {"codes": ["rest"], "helped": False}),
        (younger_than(18, unknown_counts=False), {"years": 18, "unknown_counts": False}),
    ],
)
def test_only_what_stands_at_an_empty_default_is_left_out(question, data):
    assert question_as_data(question) == {"kind": type(question).__name__} | data


def test_a_question_within_a_question_is_data_too():
    data = question_as_data(both(follows(present("pain"), "injury", weeks=1, gap=2)))
    assert data["parts"][0]["sign"]["kind"] == "Present"
    assert (data["parts"][0]["days"], data["parts"][0]["gap"]) == (7, 2)
