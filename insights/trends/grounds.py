"""What kind of ground a walk went over."""

from insights.diary.values import Walk

OTHER_GROUND = frozenset({"uphill", "downhill", "stairs", "fast", "load", "cold"})
"""Conditions that are a ground of their own; level, and what nobody said, is the usual one."""


def ground_of(walk: Walk) -> str:
    """The kind of ground of a walk, "" where it is the usual one."""
    if not walk.incline_pct and walk.conditions.isdisjoint(OTHER_GROUND):
        return ""
    harder = walk.conditions & OTHER_GROUND
    return "+".join(sorted(harder | {"uphill"} if walk.incline_pct else harder))
