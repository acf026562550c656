"""The command line as a person runs it: real processes, their output, errors and exit status."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from insights import assess, diary_from, render, replay
from tests.insights.written import written_checkin, written_diary, written_walk

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "insights"]


def run(*arguments, given=b"", **options):
    return subprocess.run(
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
        **options,
    )


def ada(**said):
    checkin = written_checkin(2, signs=[{"code": "swelling", "side": "left"}], denied=["cold"])
    return written_diary(
        walks=[written_walk(**said)], checkins=[checkin], time_zone="Europe/London"
    )


def as_line(body):
    return json.dumps(body, ensure_ascii=False).encode() + b"\n"


def refused(*arguments, given=b"", **options):
    """The one line on standard error of a command that must end with status 2."""
    done = run(*arguments, given=given, **options)
    assert (done.returncode, done.stdout) == (2, b""), done
    (line,) = done.stderr.decode().splitlines()
    return line


def test_a_diary_in_a_file_is_assessed_as_of_its_last_day(tmp_path):
    file = tmp_path / "ada.json"
    file.write_bytes(as_line(ada()))
    done = run("assess", str(file))
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout)
    assert (answer["format"], answer["diary"]) == ("calf-findings/1", "ada")
    assert (answer["as_of"], answer["urgency"]) == ("2026-05-02", "today")
    assert answer == render(assess(diary_from(ada())))


@pytest.mark.parametrize("arguments", [["assess"], ["assess", "-"]])
def test_a_dash_or_no_file_is_standard_input(arguments):
    assert json.loads(run(*arguments, given=as_line(ada())).stdout)["diary"] == "ada"


def test_an_earlier_day_knows_nothing_of_later_ones():
    answer = json.loads(run("assess", "--as-of", "2026-05-01", given=as_line(ada())).stdout)
    assert answer["as_of"] == "2026-05-01"
    assert not [f for f in answer["findings"] if f["kind"] == "red_flag"]


def test_an_empty_diary_is_assessed_as_of_today():
    answer = json.loads(run("assess", given=as_line(written_diary())).stdout)
    assert abs(time.time() - time.mktime(time.strptime(answer["as_of"], "%Y-%m-%d"))) < 3 * 86_400


def test_what_comes_back_has_the_keys_of_the_contract():
    answer = json.loads(run("assess", given=as_line(ada())).stdout)
    assert set(answer) == {"format", "diary", "as_of", "urgency", "findings", "not_judged"}
    wanted = {"id", "kind", "about", "urgency", "headline", "why", "do", "evidence", "source"}
    for finding in answer["findings"]:
        assert wanted | {"not_asked"} <= set(finding)
        assert "{" not in finding["headline"] + finding["why"] + finding["do"]


def test_a_bad_value_is_named_in_one_line():
    said = refused("assess", given=as_line(ada(severity=11)))
    assert said == "walks[0].severity: 11 is not 0 to 10"


def test_many_faults_are_still_one_line():
    said = refused("assess", given=as_line(ada(severity=11, pane="left", note="x" * 10_001)))
    assert said == "walks[0].severity: 11 is not 0 to 10 (and 2 more)"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"", "diary: there is nothing in it"),
        (b"\xff", "diary: byte 1 is not UTF-8"),
        (b"[" * 100_000, "diary: nested deeper than 32 levels"),
        (b"[]", "diary: a list is not a diary"),
        (b'{"a\\u2028b\\ud800": 1}', '["a\\u2028b\\ud800"]: is not a key of a diary (and 5 more)'),
    ],
)
def test_input_that_is_no_diary_is_refused_in_one_line(given, said):
    assert refused("assess", given=given) == said


def test_an_entry_from_the_future_is_refused():
    said = refused("assess", given=as_line(ada(occurred_at="2199-01-01T00:00:00Z")))
    assert said == "walks[0].occurred_at: 2199-01-01T00:00:00+00:00 lies in the future"


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    missing = tmp_path / "no such\nfile"
    for command in ("assess", "replay"):
        assert refused(command, str(missing)).endswith("file: No such file or directory")
        assert refused(command, str(tmp_path)) == f"{tmp_path}: Is a directory"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["asses"],
        ["assess", "--as-of"],
        ["assess", "--as-of", "2026-02-30"],
        ["assess", "--as-of", "yesterday"],
        ["assess", "a", "b"],
        ["assess", "--as", "2026-05-01"],
        ["replay", "--as-of", "2026-05-01"],
        ["rules", "more"],
    ],
)
def test_arguments_that_are_not_understood_are_refused_in_one_line(arguments):
    assert refused(*arguments).startswith("python -m insights")


def test_a_day_that_is_none_is_named():
    said = refused("assess", "--as-of", "2026-02-30")
    assert said.endswith('argument --as-of: "2026-02-30" is not a date of the calendar')


def test_a_closed_input_is_refused():
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "assess"],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"standard input is closed\n")


def test_help_is_no_error():
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"assess|replay|rules" in done.stdout


def test_replay_answers_a_line_with_a_line():
    ben = written_diary() | {"diary": "ben مشى"}
    done = run("replay", given=as_line(ada()) + b"\n \r\n" + as_line(ben))
    assert (done.returncode, done.stderr) == (0, b"")
    first, second = map(json.loads, done.stdout.decode().splitlines())
    raised = {name: day.isoformat() for name, day in replay(diary_from(ada())).items()}
    assert first == {"diary": "ada", "first_raised": raised}
    assert "2026-05-02" in raised.values()
    assert second == {"diary": "ben مشى", "first_raised": {}}


def test_replay_of_nothing_says_nothing():
    done = run("replay")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_replay_names_the_bad_line_and_has_answered_the_ones_before_it():
    done = run("replay", given=as_line(ada()) + as_line(ada(severity=11)) + as_line(ada()))
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == b"line 2: walks[0].severity: 11 is not 0 to 10\n"


def test_replay_answers_before_the_next_line_has_come():
    with subprocess.Popen(
        [*COMMAND, "replay"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        for _ in range(2):
            process.stdin.write(as_line(ada()))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["diary"] == "ada"
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_a_reader_who_goes_away_is_no_reason_to_complain():
    with subprocess.Popen(
        [*COMMAND, "replay"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        process.stdout.close()
        process.stdin.write(as_line(ada()))
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 141


def test_output_is_utf_8_whatever_the_terminal_says():
    plain = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = run("replay", given=as_line(written_diary() | {"diary": "ü"}), env=plain)
    assert json.loads(done.stdout.decode())["diary"] == "ü"


def test_rules_prints_the_table_that_a_clinician_signs():
    done = run("rules")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (ROOT / "docs" / "rules.md").read_bytes()
