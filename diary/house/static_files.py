"""Collecting the static files only when one of them has changed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

STAMP = ".collected-from"


def are_collected() -> bool:
    """True while every source file is as it was when they were last collected."""
    stamp = Path(settings.STATIC_ROOT, STAMP)
    return stamp.is_file() and stamp.read_text() == _fingerprint()


def collect() -> None:
    """Collect, compress and name by content; the stamp is written last."""
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    Path(settings.STATIC_ROOT, STAMP).write_text(_fingerprint())


def _fingerprint() -> str:
    """Paths, sizes and times of the sources: reading them all would take too long."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=[]):
            found = Path(storage.path(path)).stat()
            digest.update(f"{path}|{found.st_size}|{found.st_mtime_ns}\n".encode())
    return digest.hexdigest()
