"""The one rule of imports, and the others written beside it."""

import subprocess
import sys
from pathlib import Path

from django.conf import settings

HEAVY = {"numpy", "scipy", "matplotlib", "fontTools", "typst"}
ASKED_FOR = {"drf_spectacular.openapi", "drf_spectacular.generators", "pywebpush"}
"""What a web process loads when somebody wants it, or never."""

URLS = "import sys, django; django.setup(); import diary.urls"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """A program of this Python, from the repository's root."""
    return subprocess.run(
        words, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_rules_of_imports_hold():
    done = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert done.returncode == 0, done.stdout


def heavy_after(imports: str, *, heavy: set[str] = HEAVY) -> str:
    """Which of the heavy modules are loaded once these imports are done."""
    done = run(sys.executable, "-c", f"{imports}; print(sorted({heavy} & sys.modules.keys()))")
    return done.stdout.strip() or done.stderr


def test_the_reader_starts_without_anything_heavy():
    assert heavy_after("import sys, insights") == "[]"


def test_the_web_process_never_loads_what_draws_and_computes():
    assert heavy_after(URLS, heavy=HEAVY | ASKED_FOR) == "[]"


TAKEN_IN = {"requests", "pygments", "django.contrib.postgres.fields"}
"""What the API's framework loads wherever it is installed."""


def test_a_web_process_takes_in_no_library_that_it_has_no_use_for():
    assert heavy_after("import sys, diary.wsgi, diary.urls", heavy=TAKEN_IN) == "[]"
    assert heavy_after(URLS, heavy=TAKEN_IN) == str(sorted(TAKEN_IN))


def test_whoever_wants_them_later_still_finds_them():
    later = "import sys, diary.wsgi, requests, pygments, django.contrib.postgres.fields"
    assert heavy_after(later, heavy=TAKEN_IN) == str(sorted(TAKEN_IN))


def test_a_web_process_has_loaded_its_pages_before_anybody_asks():
    assert heavy_after("import sys, diary.wsgi", heavy={"diary.web.urls"}) == "['diary.web.urls']"
