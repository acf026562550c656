"""The wrong versions of the reader that `make mutants` makes: all kinds, in order, by a seed."""

import ast

import pytest

from bench.mutants.changes import changes_of
from bench.mutants.sampling import every_mutant, sampled


def changed(source):
    """Every changed version of a piece of code."""
    count = len(changes_of(ast.parse(source)))
    versions = []
    for number in range(count):
        tree = ast.parse(source)
        changes_of(tree)[number].apply()
        versions.append(ast.unparse(tree))
    return versions


@pytest.mark.parametrize(
    ("source", "versions"),
    [
        ("a < b", ["a <= b", "a >= b"]),
        ("a and b", ["a or b"]),
        ("not a", ["not not a"]),
        ("a + 2", ["a - 2", "a + 3", "a + 1"]),
        ("f(new=True)", ["f(new=False)"]),
        ("either(a)", ["both(a)"]),
        ("[x for x in y if x]", ["[x for x in y if not x]"]),
        ("if a:\n    b", ["if not a:\n    b"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("f(fires=(1, 2))", []),
        ("a: Literal[1]", []),
        ("'words'", []),
    ],
)
def test_one_thing_is_changed_at_a_time(source, versions):
    assert changed(source) == versions


def test_the_same_seed_draws_the_same_mutants():
    assert sampled(30, seed=3) == sampled(30, seed=3)
    assert sampled(30, seed=3) != sampled(30, seed=4)


def test_every_room_that_judges_has_mutants_and_no_words_do():
    files = {str(mutant.path) for mutant in every_mutant()}
    assert "insights/judging.py" in files
    assert {file.split("/")[1] for file in files} >= {"rules", "red_flags", "patterns", "trends"}
    assert not [file for file in files if "words" in file]
