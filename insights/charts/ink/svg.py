"""A matplotlib figure as an SVG element for a strict page: no style, no script, own ids."""

import io
import re
from typing import Final
from xml.etree import ElementTree as ET

from insights.charts.ink.figure import COLOURS, Sheet

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
PAINTS: Final = ("fill", "stroke")
DROPPED: Final = {"font", "font-family", "font-style", "font-variant", "font-stretch"}
REFERENCE: Final = re.compile(r"url\(#([^)]+)\)|^#(.+)$")


def svg_of(sheet: Sheet, *, name: str, title: str, description: str) -> str:
    """The figure as one <svg> element. Its ids begin with `name`, so charts can share a page."""
    written = io.BytesIO()
    sheet.figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    root = ET.fromstring(written.getvalue())  # noqa: S314  written by matplotlib just above
    _remove_tags(root, {"metadata", "style"})
    for element in root.iter():
        _spread_style(element)
    _keep_needed_ids(root, prefix=name)
    for group in list(root.iter(f"{{{SVG}}}g")):
        _gather_marks(group)
    _label(root, name=name, title=title, description=description)
    _say_plain_names(root)
    return ET.tostring(root, encoding="unicode")


def _remove_tags(root: ET.Element, names: set[str]) -> None:
    doomed = {f"{{{SVG}}}{name}" for name in names}
    for parent in list(root.iter()):
        for child in [c for c in parent if c.tag in doomed]:
            parent.remove(child)


def _spread_style(element: ET.Element) -> None:
    style = element.attrib.pop("style", "")
    for part in filter(None, (p.strip() for p in style.split(";"))):
        key, _, value = (word.strip() for word in part.partition(":"))
        if key == "font":
            element.set("font-size", value.split("px")[0].split()[-1])
        elif key not in DROPPED:
            element.set(key, value)
    for paint in PAINTS:
        _name_colour(element, paint)
    if element.tag == f"{{{SVG}}}text" and "class" not in element.attrib:
        element.set("class", "fill-ink")


def _name_colour(element: ET.Element, paint: str) -> None:
    name = COLOURS.get(element.get(paint, "").lower())
    if name:
        del element.attrib[paint]
        classes = [*element.get("class", "").split(), f"{paint}-{name}"]
        element.set("class", " ".join(classes))


def _references(element: ET.Element) -> list[tuple[str, str]]:
    found = []
    for key, value in element.attrib.items():
        match = REFERENCE.search(value)
        if match:
            found.append((key, match.group(1) or match.group(2)))
    return found


def _keep_needed_ids(root: ET.Element, *, prefix: str) -> None:
    needed: dict[str, str] = {}
    for element in root.iter():
        for key, target in _references(element):
            own = needed.setdefault(target, f"{prefix}-{len(needed)}")
            element.set(key, element.attrib[key].replace(f"#{target}", f"#{own}"))
    for element in root.iter():
        own_id = element.attrib.pop("id", None)
        if own_id in needed:
            element.set("id", needed[own_id])


def _gather_marks(group: ET.Element) -> None:
    """Say once on the group what all its marks share, and place them to a tenth of a pixel."""
    marks = group.findall(f"{{{SVG}}}use")
    for mark in marks:
        mark.set("href", mark.attrib.pop(f"{{{XLINK}}}href", mark.get("href", "")))
        for key in ("x", "y"):
            mark.set(key, f"{float(mark.get(key, '0')):.1f}")
    for key in ("class", "stroke-width", "fill", "stroke"):
        values = {mark.get(key) for mark in marks}
        if len(values) == 1 and (value := values.pop()) is not None:
            group.set(key, value)
            for mark in marks:
                del mark.attrib[key]


def _say_plain_names(root: ET.Element) -> None:
    """Names without prefixes, which an HTML page needs.

    The prefixes that `ElementTree` writes are one register for the whole process: any other
    library may change them.
    """
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        for key in [key for key in element.attrib if "}" in key]:
            element.set(key.rpartition("}")[2], element.attrib.pop(key))
    root.set("xmlns", SVG)


def _label(root: ET.Element, *, name: str, title: str, description: str) -> None:
    for key in ("width", "height", "version"):
        root.attrib.pop(key, None)
    labels = {"title": title, "desc": description}
    for place, (tag, words) in enumerate(labels.items()):
        label = ET.Element(f"{{{SVG}}}{tag}", {"id": f"{name}-{tag}"})
        label.text = words
        root.insert(place, label)
    root.set("role", "img")
    root.set("class", "chart")
    root.set("aria-labelledby", f"{name}-title {name}-desc")
