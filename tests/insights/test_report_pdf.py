"""The sheet as a file: tagged, real text, the same bytes, and every name as it is written."""

import re

import pypdfium2
import pytest

import insights.report
from insights.report import Chart, Fact, Part, Sheet, Table, pdf
from insights.report.glyphs import MISSING, showable, shown
from insights.report.typesetting import directed

ARABIC = "محمد عبد الله"
CHINESE = "\N{CJK UNIFIED IDEOGRAPH-738B}"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 190"><path d="M1 1h9"/></svg>'


def a_sheet(**over):
    """A sheet of six small points and a table behind them."""
    chart = Chart(wide=SVG, narrow=SVG, title="Minutes", words="Minutes, falling")
    keys = ("who", "warnings", "walking", "pain", "days", "own")
    parts = [
        Part(key=key, title=f"The {key}", facts=(Fact(label="Label", words="words"),))
        for key in keys
    ]
    parts[2] = Part(key="walking", title="Walking", chart=chart)
    table = Table(widths=(1, 2), head=("Day", "Entry"), rows=(("Fri", "a walk"),))
    said = {
        "language": "en",
        "right_to_left": False,
        "date": (2026, 5, 1),
        "title": "Report",
        "name": "Ada",
        "lead": "born in 1957",
        "parts": tuple(parts),
        "more_title": "In detail",
        "more": (Part(key="entries", title="Entries", table=table),),
        "foot": "No diagnosis.",
        "page_words": "Page {page} of {pages}",
        "replaced_words": "{sign} stands for a sign that is missing.",
    }
    return Sheet(**(said | over))


def text_of(made, *, page=None):
    """The text of a file, or of one page of it."""
    document = pypdfium2.PdfDocument(made)
    pages = [document[page]] if page is not None else list(document)
    return " ".join(" ".join(p.get_textpage().get_text_range().split()) for p in pages)


def test_the_file_is_tagged_and_says_that_it_is_pdf_ua():
    made = pdf(a_sheet())
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert b"/StructTreeRoot" in made
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", made)
    assert b"/Lang(en)" in made


def test_a_chart_without_words_is_refused():
    chart = Chart(wide=SVG, narrow=SVG, title="Minutes", words="")
    sheet = a_sheet(more=(Part(key="chart", title="Minutes", chart=chart),))
    with pytest.raises(RuntimeError, match="alt"):
        pdf(sheet)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_both_papers_hold_the_first_page_on_one_side(paper, size):
    document = pypdfium2.PdfDocument(pdf(a_sheet(), paper=paper))
    assert tuple(round(side) for side in document[0].get_size()) == size
    assert len(document) == 2


def test_there_is_no_other_paper():
    with pytest.raises(ValueError, match="a5"):
        pdf(a_sheet(), paper="a5")


def test_the_same_sheet_gives_the_same_bytes():
    assert pdf(a_sheet()) == pdf(a_sheet())


def test_the_only_date_in_the_file_is_that_of_the_sheet():
    made = pdf(a_sheet())
    dates = set(re.findall(rb"D:(\d{8})", made)) | set(re.findall(rb">(\d{4}-\d\d-\d\d)", made))
    assert dates <= {b"20260501", b"2026-05-01"}


def test_what_a_person_wrote_is_never_read_as_markup():
    rude = '#read("/etc/passwd") *not bold* $x$ <label> @ref \\ "quoted"'
    made = text_of(pdf(a_sheet(name=rude)))
    assert rude in made


def test_a_name_in_arabic_is_real_text():
    made = text_of(pdf(a_sheet(name=ARABIC)))
    assert set(ARABIC.split()) <= set(made.split())
    assert MISSING not in made


def test_a_sign_without_a_shape_is_replaced_and_that_is_said():
    made = text_of(pdf(a_sheet(name=f"Ada {CHINESE}")), page=0)
    assert f"Ada {MISSING}" in made
    assert f"{MISSING} stands for a sign that is missing." in made
    assert "stands for" not in text_of(pdf(a_sheet()), page=0)


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("plain", "plain"),
        ("Zo\u0065\u0301", "Zo\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("a\x00b\u202ec", "abc"),
        (f"{ARABIC}\u200c{ARABIC}", f"{ARABIC}\u200c{ARABIC}"),
        (CHINESE, MISSING),
    ],
)
def test_signs_are_kept_joined_or_replaced(written, set_as):
    assert showable(written) == set_as


def test_the_type_has_the_letters_of_many_tongues():
    wanted = "äöüßéñçøåœžłđαβγжщыאבגعربی€½≥“”…·↑"
    assert [sign for sign in wanted if ord(sign) not in shown()] == []


def test_a_text_that_runs_against_the_page_is_marked():
    assert directed(["Ada", ARABIC], right_to_left=False) == ["Ada", "\u200f" + ARABIC]
    assert directed({"a": "Ada", "wide": "<svg>"}, right_to_left=True) == {
        "a": "\u200eAda",
        "wide": "<svg>",
    }


def test_a_name_as_long_as_it_may_be_breaks_into_lines():
    name = "Wolfeschlegelsteinhausenbergerdorff " * 4
    document = pypdfium2.PdfDocument(pdf(a_sheet(name=name)))
    assert len(document) == 2
    assert text_of(pdf(a_sheet(name="W" * 150)), page=0).replace(" ", "").count("W") >= 150


def test_a_page_from_right_to_left_is_made_too():
    made = pdf(a_sheet(language="ar", right_to_left=True, title=ARABIC, name="Ada"))
    assert b"/Lang(ar)" in made


def test_importing_the_report_loads_no_typesetter():
    assert "typst" not in vars(insights.report)
