"""Twelve weeks of walking as a line of a thumb's width, with the same numbers in words."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

WIDTH, HEIGHT, EDGE = 96, 24, 3
MISSING: Final = "\N{EN DASH}"
Weeks = Sequence[int | None]


def in_numbers(weeks: Weeks) -> str:
    """Minutes until the pain, week by week, the newest last."""
    return ", ".join(MISSING if each is None else f"{each / 60:.0f}" for each in weeks)


def drawn(weeks: Weeks) -> SafeString:
    """The line as SVG; weeks without a walk are gaps, a week alone is a dot."""
    said = _("Minutes until the pain, week by week, the newest last: %(weeks)s")
    label = escape(said % {"weeks": in_numbers(weeks)})
    marks = "".join(_mark(points) for points in _stretches(weeks))
    return mark_safe(  # noqa: S308 - numbers and one escaped label
        f'<svg class="spark" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">'
        f"{marks}</svg>"
    )


def _stretches(weeks: Weeks) -> list[list[tuple[float, float]]]:
    known = [each for each in weeks if each is not None]
    most = max(known, default=0) or 1
    step = (WIDTH - 2 * EDGE) / max(len(weeks) - 1, 1)
    places = [
        (
            EDGE + n * step,
            None if each is None else HEIGHT - EDGE - each / most * (HEIGHT - 2 * EDGE),
        )
        for n, each in enumerate(weeks)
    ]
    parts = groupby(places, lambda place: place[1] is not None)
    return [[(x, y) for x, y in part if y is not None] for is_known, part in parts if is_known]


def _mark(points: list[tuple[float, float]]) -> str:
    if len(points) == 1:
        return f'<circle cx="{points[0][0]:.0f}" cy="{points[0][1]:.0f}" r="2"/>'
    return f'<polyline points="{" ".join(f"{x:.0f},{y:.0f}" for x, y in points)}"/>'
