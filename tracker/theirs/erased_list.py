"""The file `erased` beside the backups: the pseudonyms of everybody who was deleted.

A backup may still hold them. Whoever restores one deletes them again by this list.
"""

import os
from pathlib import Path

from django.conf import settings


def erased_pseudonyms() -> frozenset[str]:
    """Everybody on the list; none where nobody was ever deleted."""
    path = _path()
    return frozenset(path.read_text().split()) if path.exists() else frozenset()


def add_to_erased(pseudonym: str) -> None:
    """One more, on the disk before this returns; who stands there already is not added again."""
    if pseudonym in erased_pseudonyms():
        return
    path = _path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
        file.write(f"{pseudonym}\n")
        file.flush()
        os.fsync(file.fileno())


def _path() -> Path:
    return Path(settings.BACKUP_DIR) / "erased"
