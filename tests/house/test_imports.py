"""The one rule of imports, and the others written beside it."""

import subprocess
import sys
from pathlib import Path

from django.conf import settings

HEAVY = {"numpy", "scipy", "matplotlib"}


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """A program of this Python, from the repository's root."""
    return subprocess.run(
        words, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_rules_of_imports_hold():
    done = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert done.returncode == 0, done.stdout


def heavy_after(imports: str) -> str:
    """Which of the heavy modules are loaded once these imports are done."""
    done = run(sys.executable, "-c", f"{imports}; print(sorted({HEAVY} & sys.modules.keys()))")
    return done.stdout.strip() or done.stderr


def test_the_reader_starts_without_anything_heavy():
    assert heavy_after("import sys, insights") == "[]"


def test_the_web_process_never_loads_what_draws_and_computes():
    assert heavy_after("import sys, django; django.setup(); import diary.urls") == "[]"
