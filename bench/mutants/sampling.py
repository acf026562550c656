"""Which files are changed, and a sample of the changes drawn with a seed."""

import ast
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import CodeType
from typing import Final

from bench.mutants.changes import changes_of

LOGIC: Final = (
    "insights/judging.py",
    "insights/replaying.py",
    "insights/habits/__init__.py",
    "insights/rules/*.py",
    "insights/red_flags/*.py",
    "insights/patterns/**/*.py",
    "insights/trends/*.py",
)
NOT_LOGIC: Final = frozenset(
    {"words.py", "examples.py", "markdown.py", "in_words.py", "plain.py", "phrases.py"}
)
"""Words, examples, and the page that shows the rules: these have tests of their own."""
BUILDING: Final = frozenset(
    {"questions.py", "walk_questions.py", "kinds.py", "rows.py", "discovery.py", "conditions.py"}
)
"""The functions of these files run while the tables are imported."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One file with one small change."""

    path: Path
    number: int
    line: int
    what: str
    in_a_function: bool
    """Whether the change is in code that runs after everything is imported."""

    @property
    def room(self) -> str:
        """The word by which the tests of the same matter are known."""
        return Path(self.path.parts[1]).stem.rstrip("s")

    @property
    def module(self) -> str:
        """The dotted name under which the file is imported."""
        return ".".join(self.path.with_suffix("").parts).removesuffix(".__init__")

    def code(self) -> CodeType:
        """The changed file, compiled."""
        tree = ast.parse(self.path.read_text())
        changes_of(tree)[self.number].apply()
        return compile(ast.fix_missing_locations(tree), self.path, "exec")

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.what}"


def every_mutant() -> list[Mutant]:
    """All of them, in the order of the files."""
    paths = sorted({path for pattern in LOGIC for path in Path().glob(pattern)})
    return [mutant for path in paths if path.name not in NOT_LOGIC for mutant in _of(path)]


def _of(path: Path) -> list[Mutant]:
    tree = ast.parse(path.read_text())
    changes = changes_of(tree)
    late = set() if path.name in BUILDING else _lines_in_functions(tree)
    return [
        Mutant(path, number, change.line, change.what, in_a_function=change.line in late)
        for number, change in enumerate(changes)
    ]


def _lines_in_functions(tree: ast.Module) -> set[int]:
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {n for f in functions for n in range(f.body[0].lineno, (f.end_lineno or 0) + 1)}


def sampled(count: int, *, seed: int) -> list[Mutant]:
    """So many of them, the same for the same seed and the same files."""
    mutants = every_mutant()
    return Random(seed).sample(mutants, min(count, len(mutants)))  # noqa: S311 - no secret
