"""The doctor's minute: one diary in one period as figures, and the sheet of them as a PDF."""

from insights.report.making import report
from insights.report.middles import Middle
from insights.report.periods import LATELY, Period
from insights.report.sheet import Chart, Fact, Figure, Part, Sheet, Table
from insights.report.values import (
    Answered,
    Days,
    Given,
    Measured,
    Noted,
    Report,
    SeriesFigure,
    Told,
    Tried,
)

PAPERS = ("a4", "us-letter")

__all__ = [
    "LATELY",
    "PAPERS",
    "Answered",
    "Chart",
    "Days",
    "Fact",
    "Figure",
    "Given",
    "Measured",
    "Middle",
    "Noted",
    "Part",
    "Period",
    "Report",
    "SeriesFigure",
    "Sheet",
    "Table",
    "Told",
    "Tried",
    "pdf",
    "report",
]


def pdf(sheet: Sheet, *, paper: str = "a4") -> bytes:
    """The sheet as a tagged PDF/UA-1 file; the same sheet gives the same bytes. Loads Typst."""
    from insights.report.typesetting import typeset

    if paper not in PAPERS:
        raise ValueError(f"{paper} is no paper of {', '.join(PAPERS)}")
    return typeset(sheet, paper=paper)
