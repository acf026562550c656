"""The small changes that are tried on a syntax tree: one comparison, number or branch each."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

SWAPPED: Final[dict[type, tuple[type, ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
OTHER_NAME: Final = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "both": "either",
    "either": "both",
    "same_leg": "either",
}
EXAMPLES: Final = frozenset({"fires", "quiet"})
"""The examples of a rule are tests: changing them proves nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """One small change: where it is, what it does, and the doing of it on its own tree."""

    line: int
    what: str
    apply: Callable[[], None]


def changes_of(tree: ast.Module) -> list[Change]:
    """Every change that can be made to a tree, always in the same order."""
    return [change for node in _logic(tree) for change in _of(node)]


def _logic(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a tree without examples, decorators and the types of names."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in {"decorator_list", "annotation", "returns"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_an_example(child):
                yield from _logic(child)


def _is_an_example(node: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg in EXAMPLES
    if isinstance(node, ast.FunctionDef):
        return node.name.startswith("_") and ast.unparse(node).count("walked(") > 0
    return isinstance(node, ast.AnnAssign) and "dict[str, Any]" in ast.unparse(node.annotation)


def _of(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=[op]):
            yield from _swaps(node, op, lambda new: setattr(node, "ops", [new]))
        case ast.BoolOp(op=op) | ast.BinOp(op=op) | ast.AugAssign(op=op):
            yield from _swaps(node, op, lambda new: setattr(node, "op", new))
        case ast.Constant(value=bool() as value):
            yield _set(node, "value", not value)
        case ast.Constant(value=int() | float() as value):
            yield _set(node, "value", value + 1)
            yield _set(node, "value", value - 1)
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            yield _set(node, "test", _negated(test))
        case ast.comprehension(ifs=ifs) if ifs:
            negated = _negated(ast.BoolOp(ast.And(), ifs) if len(ifs) > 1 else ifs[0])
            yield _set(node, "ifs", [negated], line=ifs[0].lineno)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield _set(node, "operand", _negated(operand))
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield _set(node, "value", ast.Constant(None))
        case ast.Call(func=ast.Name(id=name)) if name in OTHER_NAME:
            yield _set(node.func, "id", OTHER_NAME[name])


def _swaps(node: Any, op: ast.AST, put: Callable[[ast.AST], None]) -> Iterator[Change]:
    for other in SWAPPED.get(type(op), ()):
        what = f"{type(op).__name__} to {other.__name__}: {_shown(node)}"
        yield Change(node.lineno, what, lambda other=other: put(other()))  # type: ignore[misc]


def _set(node: Any, field: str, value: Any, *, line: int = 0) -> Change:
    shown = value[0] if isinstance(value, list) else value
    said = ast.unparse(shown) if isinstance(shown, ast.AST) else shown
    what = f"{type(node).__name__} {_shown(node)}: {field} to {said}"[:120]
    return Change(line or node.lineno, what, lambda: setattr(node, field, value))


def _shown(node: ast.AST) -> str:
    return ast.unparse(node).splitlines()[0][:70]


def _negated(node: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), node)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
