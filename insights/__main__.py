"""The command line, `python -m insights assess|replay|rules`: diaries in, findings out."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, NoReturn

from insights.diary.faults import DiaryError
from insights.diary.reading import read_diary
from insights.diary.reading_fields import date_of

BAD_INPUT: Final = 2
NOBODY_READS: Final = 141
"""What a shell reports of a command whose reader went away."""


class BadInputError(Exception):
    """What was given cannot be read; the text is one line that says where and what."""


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, and guesses at none."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        """End with the status of bad input."""
        raise BadInputError(f"{self.prog}: {message}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status: 0, or 2 with one line on standard error."""
    try:
        chosen = _parser().parse_args(arguments)
        chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    except (BadInputError, DiaryError) as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f"{error.filename or 'the input'}: {error.strerror}")
    return 0


def _refused(problem: str) -> int:
    print(*problem.splitlines(), file=sys.stderr)  # noqa: T201 - it is a command line
    return BAD_INPUT


def _parser() -> OneLineParser:
    parser = OneLineParser(prog="python -m insights", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="assess|replay|rules")
    assess = commands.add_parser("assess", help="one diary in, its findings out")
    assess.add_argument("file", nargs="?", default="-", metavar="FILE")
    assess.add_argument("--as-of", type=_date, metavar="DATE", help="an earlier day")
    assess.set_defaults(run=_assess)
    replay = commands.add_parser("replay", help="a diary a line in, when each finding came out")
    replay.add_argument("file", nargs="?", default="-", metavar="FILE")
    replay.set_defaults(run=_replay)
    rules = commands.add_parser("rules", help="every rule as Markdown")
    rules.set_defaults(run=_rules)
    return parser


def _assess(chosen: argparse.Namespace) -> None:
    now = datetime.now(UTC)
    with _opened(chosen.file) as source:
        diary = read_diary(source.read(), now=now)
    from insights.judging import assess
    from insights.words import render

    as_of = chosen.as_of or diary.last_day or now.date()
    _say(json.dumps(render(assess(diary, as_of=as_of)), ensure_ascii=False, indent=2))


def _replay(chosen: argparse.Namespace) -> None:
    """One line in, one line out, so that a long file needs no more memory than a short one."""
    with _opened(chosen.file) as source:
        for number, line in enumerate(source, start=1):
            if line.strip():
                _say(json.dumps(_replayed(line, number), ensure_ascii=False))


def _replayed(line: bytes, number: int) -> dict[str, Any]:
    from insights.replaying import replay

    try:
        diary = read_diary(line)
    except DiaryError as error:
        raise BadInputError(f"line {number}: {error}") from None
    raised = {found: day.isoformat() for found, day in replay(diary).items()}
    return {"diary": diary.id, "first_raised": raised}


def _rules(_: argparse.Namespace) -> None:
    from insights.rules.markdown import rules_as_markdown

    _say(rules_as_markdown().rstrip("\n"))


def _opened(file: str) -> AbstractContextManager[BinaryIO]:
    """The bytes of a file, or of standard input for "-"."""
    if file != "-":
        return Path(file).open("rb")
    if sys.stdin is None:
        raise BadInputError("standard input is closed")
    return nullcontext(sys.stdin.buffer)


def _say(line: str) -> None:
    """One line of UTF-8, whatever the terminal's own encoding, sent at once."""
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()


def _date(text: str) -> date:
    try:
        day: date = date_of(text)
    except DiaryError as error:
        raise argparse.ArgumentTypeError(error.faults[0].problem) from None
    return day


if __name__ == "__main__":
    sys.exit(main())
