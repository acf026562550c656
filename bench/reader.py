"""The reader alone: judging a year, starting the command line, drawing a chart."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median

import insights
from bench.house import ROOT
from bench.ratios import Line, at_most
from diary.demo.year import year_document
from insights.charts import NAMES, Charts

TIMES = 15
MANY = 10_000
"""Diaries read in one process; `python -m bench.many_diaries` reads ten times as many."""


def lines() -> list[Line]:
    """The table's first part."""
    document = year_document(now=datetime.now(UTC))
    diary = insights.diary_from(document)
    last = diary.last_day
    if last is None:
        raise RuntimeError("The year is empty.")
    charts = Charts(diary=diary, as_of=last, verdicts={})
    red_flags = _ms(lambda: insights.judge_red_flags(diary, as_of=last))
    replay = _ms(lambda: insights.replay(diary), times=3)
    start = _start_seconds(json.dumps(document).encode())
    return [
        at_most("assess of a year", _ms(lambda: insights.assess(diary)), 10, " ms"),
        at_most("red flags of a year", red_flags, 5, " ms"),
        at_most("replay of a year of daily looks", replay / 1000, 1, " s"),
        at_most("python -m insights assess", start, 1, " s"),
        at_most(f"memory after {MANY} diaries / after a tenth", _memory_growth(), 1.05),
        *[_drawing(charts, name) for name in NAMES],
    ]


def _drawing(charts: Charts, name: str) -> Line:
    return at_most(f"chart of {name}, a year", _ms(lambda: charts.draw(name, "1y")), 60, " ms")


def _memory_growth() -> float:
    """The most memory of one process that reads many diaries, over that of its first tenth."""
    command = [sys.executable, "-m", "bench.many_diaries", str(MANY)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    early, late = map(float, done.stdout.split())
    return late / early


def _ms(act: Callable[[], object], times: int = TIMES) -> float:
    act()
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - began)
    return median(seconds) * 1000


def _start_seconds(document: bytes) -> float:
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        command = [sys.executable, "-m", "insights", "assess"]
        subprocess.run(command, cwd=ROOT, input=document, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - began)
    return median(seconds)
