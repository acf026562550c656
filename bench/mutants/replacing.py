"""Two ways to put a mutant in the place of the true code: while it is imported, or afterwards."""

import ast
import gc
import sys
from collections.abc import Iterator
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, FunctionType
from typing import Final

from bench.mutants.sampling import Mutant

_CACHED: Final = type(cache(len))


def import_instead(mutant: Mutant) -> None:
    """From now on the import system reads the mutant; nothing of it may be imported yet."""
    true_code = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> object:
        return mutant.code() if name == mutant.module else true_code(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]


def replace_in_place(mutant: Mutant) -> None:
    """Give the functions that are there the code of the mutant, and forget what they kept.

    A module that is imported only when it is needed is not there yet: it will be the mutant.
    """
    if mutant.module not in sys.modules:
        import_instead(mutant)
        return
    true = _functions(compile(ast.parse(mutant.path.read_text()), mutant.path, "exec"))
    wrong = _functions(mutant.code())
    changed = {name: code for name, code in wrong.items() if code != true[name]}
    file = mutant.path.resolve()
    for live in gc.get_objects():
        if isinstance(live, FunctionType) and _name(live.__code__) in changed:
            if Path(live.__code__.co_filename) == file:
                live.__code__ = changed[_name(live.__code__)]
        elif isinstance(live, _CACHED):
            live.cache_clear()


def _functions(code: CodeType) -> dict[tuple[str, int], CodeType]:
    return {_name(found): found for found in _within(code)}


def _name(code: CodeType) -> tuple[str, int]:
    """A name alone is not enough: answers to questions may all be called `_`."""
    return code.co_qualname, code.co_firstlineno


def _within(code: CodeType) -> Iterator[CodeType]:
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield part
            yield from _within(part)
