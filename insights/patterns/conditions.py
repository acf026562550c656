"""Finds the patterns: every file of `insights/patterns/known/` holds one row called PATTERN."""

import pkgutil
from functools import cache
from importlib import import_module

from insights.patterns import known
from insights.patterns.rows import Pattern


@cache
def all_patterns() -> tuple[Pattern, ...]:
    """Every pattern, in order of id; adding a file adds a pattern."""
    names = [m.name for m in pkgutil.iter_modules(known.__path__)]
    rows = [import_module(f"{known.__name__}.{name}").PATTERN for name in sorted(names)]
    return tuple(sorted(rows, key=lambda row: row.id))
