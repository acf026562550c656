"""The command line starts quickly: what it loads, and the processor time that it takes."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.insights.written import written_checkin, written_diary, written_walk

ROOT = Path(__file__).parents[2]


def ada():
    checkin = written_checkin(2, signs=[{"code": "swelling", "side": "left"}], denied=["cold"])
    body = written_diary(walks=[written_walk()], checkins=[checkin], time_zone="Europe/London")
    return json.dumps(body).encode() + b"\n"


HEAVY = ("numpy", "scipy", "matplotlib", "django")


def seconds_of_children():
    """Processor time, which a busy machine stretches less than the clock on the wall."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("command", ["assess", "replay"])
def test_the_command_line_is_ready_within_a_second_and_loads_nothing_heavy(command):
    code = (
        "import sys; from insights.__main__ import main; status = main(sys.argv[1:]);"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr); sys.exit(status)"
    )
    given, started = ada(), seconds_of_children()
    done = subprocess.run(
        [sys.executable, "-c", code, command],
        input=given,
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    assert seconds_of_children() - started < 1
    assert done.stderr.decode() == "[]\n"


def test_importing_the_reader_loads_no_room():
    code = "import sys, insights; print([m for m in sys.modules if m.startswith('insights.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout == b"[]\n"
