"""The file `trail-ends` beside the backups: where each chain of the trail ended, and when.

What is cut off a chain together with the end that its diary keeps would not show in the database
alone. A chain only grows, so what was once written down here must still be in it.
"""

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from tracker.reviews.models import Diary


class Anchor(NamedTuple):
    """The number and the link of the row with which a chain ended."""

    number: int
    link: str


def anchors() -> Mapping[str, Anchor]:
    """The newest end of each chain, by pseudonym; none where none was ever written down."""
    path = _path()
    lines = path.read_text().splitlines() if path.exists() else []
    return {name: Anchor(int(number), link) for _at, name, number, link in map(str.split, lines)}


def write_anchors(*, now: datetime) -> int:
    """Adds the end of each chain that has grown since; how many those were."""
    known = anchors()
    grown = [(name, end) for name, end in _ends() if known.get(name) != end]
    path = _path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    moment = now.astimezone(UTC).isoformat(timespec="seconds")
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
        file.writelines(f"{moment} {name} {end.number} {end.link}\n" for name, end in grown)
        file.flush()
        os.fsync(file.fileno())
    return len(grown)


def begin_anew(*, now: datetime) -> None:
    """After a restore chains are shorter, and rightly so: the file is put aside, another begun."""
    path = _path()
    if path.exists():
        path.rename(path.with_name(f"{path.name}-until-{now:%Y%m%d-%H%M%S-%f}"))
    write_anchors(now=now)


def _ends() -> Iterator[tuple[str, Anchor]]:
    rows = Diary.objects.exclude(trail_number=0).order_by("pk")
    for name, *end in rows.values_list("owner__pseudonym", "trail_number", "trail_link").iterator():
        yield name, Anchor(*end)


def _path() -> Path:
    return Path(settings.BACKUP_DIR) / "trail-ends"
