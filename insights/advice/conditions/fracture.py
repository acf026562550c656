"""What to read about: a broken or cracked bone."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import FEW_DAYS, LIMB, NO_WEIGHT, TENSE

PAGE: Final = Page(
    about="fracture",
    group="muscles",
    title="A broken or cracked bone",
    doctors_say="fracture; stress fracture",
    found_by="broken bone crack fall cannot stand shin stress",
    what="A bone broke from a fall or blow, or cracked slowly from much load.",
    feels=(
        "Strong pain at one spot, worse on standing on it. After a fall the leg may not bear"
        " weight."
    ),
    eases="Not using it.",
    examined=("talk", "xray", "scan"),
    at_once=(TENSE, LIMB, "a leg that is bent, or with bone or a deep wound to be seen"),
    same_day=(NO_WEIGHT, "pain at one spot of the bone that is there at night too"),
    otherwise=FEW_DAYS,
    yourself="Keep weight off it until it has been looked at.",
    measures=("painkiller",),
    say="I fell and cannot stand on the leg. Do I need an X-ray?",
    ask=("When may I put weight on it?", "Should my bones be checked for thinning?"),
    sources=("NHS on broken bones",),
)
