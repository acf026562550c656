"""Words that several pages share: the signs that cannot wait."""

from typing import Final

LIMB: Final = (
    "a leg that is suddenly cold and also pale, blue, numb or weak, or that you suddenly cannot"
    " move"
)
LUNGS: Final = (
    "short breath with a sore or swollen leg, or chest pain, coughing up blood or fainting"
)
SPINE: Final = (
    "new trouble with passing water or stool, numbness where a saddle would touch, or two weak legs"
)
TENSE: Final = "very strong pain in a leg that is tight and hard, with numbness or weakness"
SPREADING: Final = "redness that spreads while you feel very ill, or skin with blisters or purple"
DARK_URINE: Final = "dark urine together with muscle pain"
SPEECH: Final = "a face that droops, an arm or leg that is suddenly weak, or trouble with speech"

CLOT: Final = "one leg that is newly swollen, warm, sore, red or darker than the other"
FOOT: Final = "pain in the foot at rest or at night, a wound, or toes that turn blue or black"
FEVER: Final = "red or warm skin together with fever"
SNAP: Final = "a snap or kick in the leg with pain or weakness, even if you can still walk"
NO_WEIGHT: Final = "a leg that you cannot stand on after a fall or a blow"
SUDDEN: Final = "walks that are suddenly much shorter than they were"
LONG_CRAMP: Final = "a cramp that lasts longer than ten minutes"
SEVERE: Final = "strong pain at rest, or sudden pain without a cause"

FEW_DAYS: Final = "See a doctor within days if it is no better after a few days, or gets worse."
ROUTINE: Final = (
    "Make an ordinary appointment. Ask for an earlier one if it gets worse or limits your day."
)

NHS_PAD: Final = "NHS on peripheral arterial disease"
NHS_DVT: Final = "NHS on deep vein thrombosis"
ACC_AHA: Final = "ACC/AHA guideline on peripheral artery disease, 2024"
HEALTHLINE: Final = "Healthline on calf pain"
CLEVELAND: Final = "Cleveland Clinic on calf pain"
MEDICAL_NEWS: Final = "Medical News Today on calf pain"
TASC: Final = "TASC II, table of causes of leg pain"
