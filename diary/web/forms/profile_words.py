"""The background of a person in plain words, group by group."""

from typing import Final

from django.utils.translation import gettext_noop as _

from diary.web.forms.walk_words import Words

SEXES: Final[Words] = (
    ("", _("Not said")),
    ("female", _("Female")),
    ("male", _("Male")),
    ("other", _("Other")),
)
UNITS: Final[Words] = (("metric", _("Metres")), ("imperial", _("Yards and feet")))
ANSWERS: Final[Words] = (("yes", _("Yes")), ("no", _("No")), ("", _("Not said")))

VESSELS: Final[Words] = (
    ("known_pad", _("Narrowed leg arteries, found by a doctor")),
    ("leg_artery_operation", _("An operation or a stent in a leg artery")),
    ("aneurysm", _("A widened main artery (aneurysm)")),
    ("heart_disease", _("Heart disease, such as angina or a heart attack")),
    ("heart_failure", _("A weak heart (heart failure)")),
    ("heart_rhythm", _("An irregular heartbeat")),
    ("stroke", _("A stroke or a mini-stroke")),
    ("high_blood_pressure", _("High blood pressure")),
    ("high_cholesterol", _("High cholesterol")),
    ("smoker", _("I smoke")),
    ("ex_smoker", _("I used to smoke")),
)
CLOTS: Final[Words] = (
    ("previous_clot", _("A blood clot before, in the leg or the lung")),
    ("clotting_disorder", _("Blood that clots too easily (clotting disorder)")),
    ("cancer", _("Cancer, now or treated lately")),
    ("pregnant", _("I am pregnant")),
    ("postnatal", _("I had a baby in the last three months")),
    ("varicose_veins", _("Varicose veins")),
    ("known_venous", _("Weak leg veins, found by a doctor")),
)
ILLNESSES: Final[Words] = (
    ("diabetes", _("Diabetes")),
    ("neuropathy", _("Nerve damage in the feet (neuropathy)")),
    ("kidney_disease", _("Kidney disease")),
    ("thyroid", _("Thyroid trouble")),
    ("obesity", _("Very overweight (obesity)")),
    ("known_stenosis", _("A narrow spine (spinal stenosis), found by a doctor")),
    ("back_trouble", _("Back trouble")),
    ("knee_arthritis", _("Arthritis in a knee")),
    ("arthritis", _("Arthritis elsewhere")),
    ("amputation", _("An amputation")),
)
MEDICINES: Final[Words] = (
    ("anticoagulant", _("A blood thinner, such as warfarin or apixaban")),
    ("antiplatelet", _("Aspirin, clopidogrel or the like")),
    ("statin", _("A statin, for cholesterol")),
    ("hormones", _("Hormones: the pill, a patch, or for the menopause")),
)
BACKGROUND: Final = {
    _("Heart and arteries"): VESSELS,
    _("Veins and clots"): CLOTS,
    _("Other illnesses"): ILLNESSES,
    _("Medicines I take"): MEDICINES,
}
CODES: Final = tuple(code for group in BACKGROUND.values() for code, _words in group)
