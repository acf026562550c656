"""Static files named by content: each script imports the others by the names they are given."""

import re
import shutil
from pathlib import Path

import pytest
from django.conf import settings

from diary.static_storage import NamedByContent

SCRIPTS = Path(settings.BASE_DIR) / "diary" / "static" / "diary" / "js"
IMPORTED = re.compile(r"""(?:from|import\()\s*["'](\.[^"']+)["']""")


def named(folder: Path, *, passes: int) -> list[object]:
    """Names all scripts, and gives what came of each."""
    shutil.copytree(SCRIPTS, folder, dirs_exist_ok=True)
    storage = NamedByContent(location=folder, base_url="/static/")
    storage.max_post_process_passes = passes
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.js"))
    return [done for _name, _new, done in storage.post_process({n: (storage, n) for n in names})]


def test_every_chain_of_imports_comes_to_an_end(tmp_path):
    done = named(tmp_path, passes=NamedByContent.max_post_process_passes)
    assert [one for one in done if isinstance(one, Exception)] == []
    manifest = next(path for path in tmp_path.rglob("phone.*.js") if path.suffix == ".js")
    imported = IMPORTED.findall(manifest.read_text())
    assert imported
    assert all((tmp_path / name).exists() for name in imported)


def test_too_few_passes_would_leave_scripts_unnamed(tmp_path):
    done = named(tmp_path, passes=1)
    assert [one for one in done if isinstance(one, RuntimeError)]


@pytest.mark.parametrize("script", ["phone.js", "timer.js", "taps.js"])
def test_a_chain_is_shorter_than_the_passes(script):
    assert longest_chain(script) < NamedByContent.max_post_process_passes


def longest_chain(script: str) -> int:
    """Scripts in a row of which each is imported by the one before it."""
    path = SCRIPTS / script
    names = (path.parent / found for found in IMPORTED.findall(path.read_text()))
    inner = (name.resolve().relative_to(SCRIPTS).as_posix() for name in names)
    return 1 + max(map(longest_chain, inner), default=0)
