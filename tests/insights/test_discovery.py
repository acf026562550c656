"""Rules are found by themselves, each file once, and no two may have one id."""

from types import SimpleNamespace

import pytest

from insights import red_flags
from insights.rules import discovery


def test_two_rules_of_one_id_are_refused_by_name(monkeypatch):
    twice = SimpleNamespace(RULES=(red_flags.rules()[0],))
    monkeypatch.setattr(discovery, "import_module", lambda _: twice)
    with pytest.raises(ValueError, match=r"achilles_rupture\.\w+"):
        discovery.rules_of(red_flags)


def test_a_file_without_a_table_adds_no_rule(monkeypatch):
    monkeypatch.setattr(discovery, "import_module", lambda _: SimpleNamespace())
    assert discovery.rules_of(red_flags) == ()


def test_one_id_in_two_files_is_refused(monkeypatch):
    rule, other = red_flags.rules()[:2]
    tables = iter([SimpleNamespace(RULES=(rule, other)), SimpleNamespace(RULES=(rule,))])
    monkeypatch.setattr(discovery, "import_module", lambda _: next(tables, SimpleNamespace()))
    with pytest.raises(ValueError, match=f"the id {rule.id}$"):
        discovery.rules_of(red_flags)
