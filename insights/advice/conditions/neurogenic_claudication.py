"""What to read about: a narrow spine that squeezes nerves."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import HEALTHLINE, ROUTINE, SPINE

PAGE: Final = Page(
    about="neurogenic_claudication",
    group="walking",
    title="A narrow spine that squeezes nerves",
    doctors_say="lumbar spinal stenosis; neurogenic claudication",
    found_by=(
        "back leg pain standing bending forward trolley shopping cart sitting eases stenosis"
        " spine nerves"
    ),
    what=(
        "The canal in the lower back has become narrow, mostly with age. On standing and"
        " walking it gets narrower still and squeezes nerves to the legs."
    ),
    feels=(
        "Buttocks, thighs or calves hurt, tingle or feel weak, often on both sides. Standing"
        " alone can bring it on. The distance changes from day to day. Leaning on a trolley"
        " makes walking easier."
    ),
    eases="Sitting down or bending forward. Just standing still does not help much.",
    examined=("talk", "feeling", "pulses", "scan", "emg"),
    at_once=(SPINE,),
    same_day=(
        "a foot that you can no longer lift",
        "legs that are newly weak after sitting down too",
    ),
    otherwise=ROUTINE,
    yourself=(
        "Short walks with pauses on a bench are fine. Leaning a little forward, as on a"
        " bicycle or behind a trolley, gives the nerves room. Ask for physiotherapy."
    ),
    measures=("shoes", "painkiller"),
    say=(
        "My legs hurt on standing and walking, and sitting or bending eases them. Could it be"
        " a narrow spine?"
    ),
    ask=(
        "Should the pulses in my feet be checked as well?",
        "Which exercises suit my back?",
        "When would a scan or an operation make sense?",
    ),
    sources=("Nadeau, Canadian Journal of Surgery 2013", "Suri, JAMA 2010", HEALTHLINE),
)
