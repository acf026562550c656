"""The sources that rules, clues and pages name, and when they were last written from it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

NOVEMBER: Final = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Source:
    """One source; `marks` are the words by which texts name it."""

    marks: tuple[str, ...]
    checked: date
    """The month in which the rules that name it were last written from it, as its first day."""


SOURCES: Final[Mapping[str, Source]] = MappingProxyType(
    {
        "nhs": Source(("NHS",), NOVEMBER),
        "nice_cks_leg_ulcers": Source(("NICE CKS on leg ulcers",), NOVEMBER),
        "nice_cks_sciatica": Source(("NICE CKS on sciatica",), NOVEMBER),
        "nice_ng19": Source(
            ("NICE NG19 on diabetic foot", "NICE on foot problems in diabetes"), NOVEMBER
        ),
        "nice_ng158": Source(("NICE NG158",), NOVEMBER),
        "nice_qs201": Source(("QS201",), NOVEMBER),
        "wells": Source(("Wells 2003", "Wells, NEJM 2003"), NOVEMBER),
        "acc_aha_2024": Source(
            ("ACC/AHA 2024", "ACC/AHA guideline on peripheral artery disease, 2024"), NOVEMBER
        ),
        "aha_2019": Source(("AHA 2019 on walking exercise",), NOVEMBER),
        "rcem": Source(("RCEM on acute limb ischaemia",), NOVEMBER),
        "bmj_limb": Source(
            ("BMJ on chronic limb-threatening ischaemia", "BMJ on leg ischaemia"), NOVEMBER
        ),
        "bmj_cauda_equina": Source(("BMJ Best Practice on cauda equina syndrome",), NOVEMBER),
        "cauda_equina_audit": Source(("audit of 334 referrals",), NOVEMBER),
        "boast": Source(("BOAST 2016",), NOVEMBER),
        "donaldson": Source(("Donaldson 2014",), NOVEMBER),
        "wikem": Source(("WikEM on Achilles rupture",), NOVEMBER),
        "quinolones": Source(("medicines agencies on quinolones",), NOVEMBER),
        "nla": Source(
            (
                "NLA 2014 on statins and muscles",
                "National Lipid Association on statins and muscle, 2014",
            ),
            NOVEMBER,
        ),
        "burst_cysts": Source(
            (
                "Am J Med Sci 2023 on burst cysts",
                "American Journal of the Medical Sciences 2023, on burst cysts",
            ),
            NOVEMBER,
        ),
        "hallegraeff": Source(
            ("Hallegraeff, BMC Fam Pract 2017", "Hallegraeff, BMC Family Practice 2017"), NOVEMBER
        ),
        "malik": Source(
            ("Malik, The Diabetic Foot Journal", "Malik on painful diabetic neuropathy"), NOVEMBER
        ),
        "ceap": Source(
            ("CEAP classes of vein disease", "CEAP classification of vein disease"), NOVEMBER
        ),
        "tasc": Source(("TASC II",), NOVEMBER),
        "nadeau": Source(
            ("Nadeau, Can J Surg 2013", "Nadeau, Canadian Journal of Surgery 2013"), NOVEMBER
        ),
        "nadeau_group": Source(("the same group in Bone & Joint",), NOVEMBER),
        "suri": Source(("Suri, JAMA 2010",), NOVEMBER),
        "edinburgh": Source(
            (
                "Leng & Fowkes, J Clin Epidemiol 1992",
                "Edinburgh Claudication Questionnaire, 1992",
            ),
            NOVEMBER,
        ),
        "rose": Source(("Rose, WHO 1962",), NOVEMBER),
        "boylan": Source(("Boylan, Angiology 2021",), NOVEMBER),
        "rabia": Source(("Rabia & Khoo 2007",), NOVEMBER),
        "mcdermott": Source(("McDermott, Archives of Internal Medicine 1999",), NOVEMBER),
        "salaffi": Source(("Salaffi 2004",), NOVEMBER),
        "stone": Source(("Stone 2003",), NOVEMBER),
        "broderick": Source(("Broderick 2008",), NOVEMBER),
        "compartment_reviews": Source(("Reviews of exertional compartment syndrome",), NOVEMBER),
        "case_reports": Source(("case reports",), NOVEMBER),
        "cleveland_clinic": Source(("Cleveland Clinic",), NOVEMBER),
        "healthline": Source(("Healthline",), NOVEMBER),
        "medical_news_today": Source(("Medical News Today",), NOVEMBER),
        "magazine": Source(("a health magazine",), NOVEMBER),
        "overview": Source(("an overview of calf pain",), NOVEMBER),
        "causes": Source(("a list of causes of calf pain",), NOVEMBER),
        "articles": Source(("an article on", "articles on calf pain"), NOVEMBER),
    }
)


@cache
def sources_named_in(text: str) -> tuple[str, ...]:
    """The keys of the sources that a text names, in its order; of two marks the longer counts."""
    marks = _marks()
    found = _pattern().findall(text)
    return tuple(dict.fromkeys(marks[words.casefold()] for words in found))


def last_checked(texts: Iterable[str]) -> date | None:
    """The month since which all sources named in some texts are checked; None if none is named."""
    return min(
        (SOURCES[key].checked for text in texts for key in sources_named_in(text)), default=None
    )


def without_marks(text: str) -> str:
    """What a text says besides its sources, each of them a ·."""
    return _pattern().sub("·", text)


@cache
def _marks() -> Mapping[str, str]:
    return {mark.casefold(): key for key, source in SOURCES.items() for mark in source.marks}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_marks(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
