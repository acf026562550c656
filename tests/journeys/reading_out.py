"""What a screen reader is given: the browser's own tree of a page, read and judged."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import CDPSession, Error, Page

CONTROLS = {
    *("button", "link", "textbox", "combobox", "radio", "checkbox", "spinbutton", "searchbox"),
    *("DisclosureTriangle", "switch", "slider", "listbox", "menuitem", "tab"),
}
NAMED = {"navigation", "region", "group", "radiogroup", "img", "image", "table"}
DATES = {"Date", "InputTime", "DateTime"}
BEFORE_THE_TITLE = {"status", "alert", "article"}
"""Notices, and a warning: it stands above all else."""
SAME_ROW = 0.5
DIRECTION = """function () {
  return getComputedStyle(this.parentElement ?? this.getRootNode().host ?? this).direction;
}"""


@dataclass(frozen=True)
class Node:
    """One thing of the tree: its role, name, heading's level, whether it takes the focus."""

    role: str
    name: str
    level: int
    focusable: bool
    backend: int
    within: tuple[str, ...]


def tree(page: Page) -> list[Node]:
    """The tree in its own order, what is ignored left out."""
    session = page.context.new_cdp_session(page)
    listed = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {one["nodeId"]: one for one in listed}
    found: list[Node] = []
    waiting: list[tuple[dict[str, Any], tuple[str, ...]]] = [(listed[0], ())]
    while waiting:
        one, within = waiting.pop()
        node = _node(one, within)
        if not one["ignored"]:
            found.append(node)
            within = (*within, node.role)
        children = [by_id[child] for child in one.get("childIds", ()) if child in by_id]
        waiting += [(child, within) for child in reversed(children)]
    return found


def _node(one: dict[str, Any], within: tuple[str, ...]) -> Node:
    said = {row["name"]: row["value"].get("value") for row in one.get("properties", ())}
    return Node(
        role=one.get("role", {}).get("value", ""),
        name=one.get("name", {}).get("value", "").strip(),
        level=said.get("level", 0),
        focusable=bool(said.get("focusable")),
        backend=one.get("backendDOMNodeId", 0),
        within=within,
    )


def faults_of_headings(nodes: list[Node]) -> list[str]:
    """One h1, first in main; no level left out after it."""
    headings = [node for node in nodes if node.role == "heading"]
    titles = [node for node in headings if node.level == 1]
    if len(titles) != 1:
        return [f"{len(titles)} headings of level 1"]
    levels = [node.level for node in headings[headings.index(titles[0]) :]]
    found = [
        f"a heading of level {below} after one of {above}"
        for above, below in pairwise(levels)
        if below > above + 1
    ]
    first = next((node for node in nodes if _opens_main(node, within=titles[0].within)), nodes[0])
    return found if first is titles[0] else [*found, f"main begins with {first.role} {first.name}"]


def _opens_main(node: Node, *, within: tuple[str, ...]) -> bool:
    """True of words and controls in main but those that may stand before the title."""
    outside = BEFORE_THE_TITLE - {*within}
    if "main" not in node.within or outside & {node.role, *node.within}:
        return False
    return node.role in {"heading", "StaticText", *CONTROLS, "image"}


def faults_of_names(nodes: list[Node]) -> list[str]:
    """Every control and every landmark says what it is; main and banner stand once."""
    found = [
        f"{node.role} without a name, after {nodes[place - 1].name!r}"
        for place, node in enumerate(nodes)
        if node.role in CONTROLS | NAMED and not node.name and not _unfolds(nodes[place + 1 :])
    ]
    counts = {role: sum(node.role == role for node in nodes) for role in ("main", "banner")}
    found += [f"{count} of {role}" for role, count in counts.items() if count != 1]
    names = [node.name for node in nodes if node.role in {"navigation", "region"}]
    return found + [
        f"two landmarks are called {name}" for name in {*names} if names.count(name) > 1
    ]


def _unfolds(following: list[Node]) -> bool:
    """True of a fold: it is called by its first line, which says so itself."""
    return bool(following) and following[0].role == "DisclosureTriangle"


def faults_of_order(page: Page, nodes: list[Node]) -> list[str]:
    """In main, what takes the focus comes in the order in which it is seen."""
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")  # what sticks lies flat
    session = page.context.new_cdp_session(page)
    placed = [
        (node, box)
        for node in nodes
        if _is_placed(node) and "main" in node.within
        if (box := _box(session, node)) is not None
    ]
    found = [
        f"{after.name!r} is read after {before.name!r} and seen before it"
        for (before, first), (after, second) in pairwise(placed)
        if _is_seen_before(second, first, from_right=_runs_from_right(session, after))
    ]
    session.detach()
    return found


def _is_placed(node: Node) -> bool:
    """True of what takes the focus; a date is one thing, whose parts the browser orders itself."""
    if node.role in DATES:
        return True
    return node.focusable and node.role in CONTROLS and not DATES & {*node.within}


def _runs_from_right(session: CDPSession, node: Node) -> bool:
    """Whether the row that it stands in runs from right to left, whatever its page does."""
    found = session.send("DOM.resolveNode", {"backendNodeId": node.backend})["object"]
    call = {"functionDeclaration": DIRECTION, "objectId": found["objectId"]}
    return session.send("Runtime.callFunctionOn", call)["result"]["value"] == "rtl"


def _box(session: CDPSession, node: Node) -> tuple[float, float, float, float] | None:
    """Left, top, right, bottom; nothing of what is not drawn."""
    try:
        quad = session.send("DOM.getBoxModel", {"backendNodeId": node.backend})["model"]["border"]
    except Error:
        return None
    return min(quad[::2]), min(quad[1::2]), max(quad[::2]), max(quad[1::2])


def _is_seen_before(
    one: tuple[float, float, float, float],
    other: tuple[float, float, float, float],
    *,
    from_right: bool,
) -> bool:
    """Higher up, or in the same row nearer to the side from which the language is read."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    if shared > SAME_ROW * min(one[3] - one[1], other[3] - other[1]):
        return one[2] > other[2] + 1 if from_right else one[0] < other[0] - 1
    return one[1] < other[1] - 1
