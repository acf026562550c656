"""The words of the screen as templates, in our own wording, and the limits beside its result."""

from typing import Final

NAME: Final = "Edinburgh-style screen (own wording, not the validated form)"

QUESTIONS: Final = {
    "walking": "Does this leg bother you when you walk?",
    "at_rest": "Does it ever begin while you stand or sit?",
    "haste": "Does it come uphill, on stairs or in haste?",
    "level": "Does it come on the level at your usual pace?",
    "soon_gone": "Is it usually gone within 10 minutes of standing still?",
    "calf": "Is it in the calf?",
    "higher_up": "Is it in the thigh or buttock?",
}
"""By item. A yes supports the pattern, except for `at_rest`, where a no does."""

COUNTS: Final = {
    "walking": "On {seen} of your last {asked} walks",
    "haste": "On {seen} of {asked} such walks",
    "level": "On {seen} of {asked} such walks",
    "soon_gone": "On {seen} of your last {asked} painful walks that say",
    "calf": "On {seen} of your last {asked} painful walks that say",
    "higher_up": "On {seen} of your last {asked} painful walks that say",
}
"""By item, the person's own figures beside the answer."""

RESULTS: Final = {
    "definite": "Fits the pattern that doctors call definite intermittent claudication",
    "atypical": "Fits the pattern that doctors call atypical claudication: not in the calf",
    "not_this_pattern": "Not this pattern. That rules nothing out",
    "cannot_say": "Cannot say yet",
}

GRADES: Final = {
    1: "Grade 1: uphill or in haste, not on the level at your usual pace",
    2: "Grade 2: also on the level at your usual pace",
}

LIMITS: Final = (
    (
        "In one study of 250 people in general practice, this kind of screen found 52 of 100 who"
        " had narrowed leg arteries on ultrasound, and missed the other 48. Of 100 without them"
        " it was wrong for 13."
    ),
    (
        "In a study of 200 people with diabetes it found only 25 of 100. With diabetes the nerves"
        " can be dulled, so that narrowed arteries give no pain."
    ),
    (
        "A no rules nothing out. Only an examination can tell, such as blood pressure measured at"
        " the ankles. If your legs worry you, ask your doctor whatever stands here."
    ),
)

SOURCE: Final = (
    "Questions and grades: Leng & Fowkes, J Clin Epidemiol 1992, in our own wording. Limits:"
    " Boylan, Angiology 2021 (sensitivity 52%, specificity 87%); Rabia & Khoo 2007 (sensitivity"
    " 25% in diabetes)."
)
