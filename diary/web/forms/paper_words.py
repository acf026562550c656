"""The words of the two-week sheet: what is printed on it, and what the grid asks for it."""

from typing import Final

from django.utils.translation import gettext_noop as _

from diary.web.forms import walk_words as w
from diary.web.forms.walk_words import Words

TICKS: Final[Words] = (
    ("swelling", _("Swollen")),
    ("red", _("Red")),
    ("cold", _("Cold")),
    ("pale", _("Pale")),
    ("numb", _("Numb")),
    ("weak", _("Weak")),
    ("wound", _("A sore or wound")),
    ("pain_at_rest", _("Pain at rest")),
    ("breathless", _("Short of breath")),
    ("chest_pain", _("Chest pain")),
)
"""What may be new on a day: signs of calf-diary/1, in the order of the sheet."""
EASED: Final[Words] = (
    ("stand_still", _("Standing still")),
    ("sit", _("Sitting down")),
    ("bend_forward", _("Leaning forward")),
    ("walk_on", _("Walking on")),
)
NOTHING: Final[Words] = (("no", _("Nothing new")),)
OTHER_UNITS: Final = (("steps", _("steps")), ("blocks", _("street blocks")))
UNITS: Final[Words] = (("min", _("minutes")), ("m", _("metres")), *OTHER_UNITS)
UNITS_IN_YARDS: Final[Words] = (
    *(("min", _("minutes")), ("yd", _("yards")), ("ft", _("feet"))),
    *OTHER_UNITS,
)
LEGS: Final[Words] = w.LEGS_OR_NONE
CALL_NOW: Final = (
    _("A leg is suddenly cold, pale or blue, or you cannot feel or move it."),
    _("Pain or pressure in the chest, sudden shortness of breath, coughing up blood, fainting."),
    _("The face droops, an arm is weak, or speech is slurred."),
    _("You cannot pass water or cannot hold it, or are numb where you would sit on a saddle."),
)
RING_TODAY: Final = (
    _("One leg is newly swollen, warm, red or sore."),
    _("A new sore, or black or blue skin."),
    _("A sudden bad pain, or fever with a red leg."),
)
