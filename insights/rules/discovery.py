"""Finds tables of rules: every module of a package with `RULES`, no registration."""

from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from insights.rules.rows import Rule


def rules_of(package: ModuleType) -> tuple[Rule, ...]:
    """The rules of all files and folders of a package, by file; ids must be unique."""
    found: list[Rule] = []
    for module in walk_packages(package.__path__, prefix=f"{package.__name__}."):
        found += getattr(import_module(module.name), "RULES", ())
    ids = [rule.id for rule in found]
    twice = sorted({rule_id for rule_id in ids if ids.count(rule_id) > 1})
    if twice:
        raise ValueError(f"two rules have the id {', '.join(twice)}")
    return tuple(found)
