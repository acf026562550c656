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


Place = tuple[Path, int]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One file with one small change."""

    path: Path
    number: int
    line: int
    what: str
    function: int
    """The first line of the function that is changed; 0 for code that runs at import."""

    @property
    def in_a_function(self) -> bool:
        """Whether the change is in code that runs after everything is imported."""
        return bool(self.function)

    @property
    def place(self) -> Place:
        """The file and line by which the function is known."""
        return self.path, self.function

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
    functions = {} if path.name in BUILDING else _functions_by_line(tree)
    return [
        Mutant(path, number, change.line, change.what, functions.get(change.line, 0))
        for number, change in enumerate(changes)
    ]


def _functions_by_line(tree: ast.Module) -> dict[int, int]:
    """For each line of a body the first line of the innermost function around it."""
    lines: dict[int, int] = {}
    for f in ast.walk(tree):  # goes through the outer ones first
        if isinstance(f, ast.FunctionDef):
            first = min(node.lineno for node in (f, *f.decorator_list))
            lines |= dict.fromkeys(range(f.body[0].lineno, (f.end_lineno or 0) + 1), first)
    return lines


def sampled(count: int, *, seed: int) -> list[Mutant]:
    """So many of them, the same for the same seed and the same files."""
    mutants = every_mutant()
    return Random(seed).sample(mutants, min(count, len(mutants)))  # noqa: S311 - no secret
