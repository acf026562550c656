"""Two ways to put a mutant in the place of the true code: while it is imported, or afterwards."""

import ast
import gc
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.machinery import SourceFileLoader
from types import CodeType, FunctionType
from typing import Any

from bench.mutants.sampling import Mutant

CACHED = type(cache(len))


def import_instead(mutant: Mutant) -> None:
    """From now on the import system reads the mutant; nothing of it may be imported yet."""
    true_code = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> object:
        return mutant.code() if name == mutant.module else true_code(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]


@dataclass(frozen=True, slots=True)
class Live:
    """The functions of this process by their file, and all that keeps values."""

    functions: dict[str, list[FunctionType]] = field(default_factory=lambda: defaultdict(list))
    keepers: list[Any] = field(default_factory=list)

    def forget(self) -> None:
        """Forget every kept value."""
        for keeper in self.keepers:
            keeper.cache_clear()

    def replace(self, mutant: Mutant) -> None:
        """Give the functions that are there the code of the mutant, and forget what they kept.

        A module that is imported only when it is needed is not there yet: it will be the mutant.
        """
        if mutant.module not in sys.modules:
            import_instead(mutant)
            return
        true = _functions(compile(ast.parse(mutant.path.read_text()), mutant.path, "exec"))
        wrong = _functions(mutant.code())
        changed = {name: code for name, code in wrong.items() if code != true[name]}
        for live in self.functions[str(mutant.path.resolve())]:
            live.__code__ = changed.get(_name(live.__code__), live.__code__)
        self.forget()


def all_that_lives() -> Live:
    """What there is now; from now on the collector leaves it alone, so that children share it."""
    live = Live()
    for found in gc.get_objects():
        if isinstance(found, FunctionType):
            live.functions[found.__code__.co_filename].append(found)
        elif isinstance(found, CACHED):
            live.keepers.append(found)
    gc.freeze()
    return live


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
