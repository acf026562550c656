"""Sentences that several cards share, and the signs that several conditions ask for."""

from typing import Final

from insights.rules.questions import either, present

TOLD: Final = "You told us: {signs}. "
CALL: Final = "Ring {emergency_number} now. "
TODAY: Final = (
    "Get this looked at within hours: ring your surgery now. If your surgery is closed, ring the"
    " out-of-hours line; do not wait for Monday. "
)
SOON: Final = "Ring your surgery and ask to be seen within a few days. "
COLD_LEG: Final = (
    "Do not raise, warm or rub the leg, and do not drive yourself. Keep it still and level. "
)
CLOT: Final = (
    "Until then do not rub or massage the leg. If you get short of breath, have chest pain,"
    " cough up blood or faint, ring {emergency_number} at once. "
)
WORSE: Final = "If the leg turns cold, pale, blue, numb or weak, ring {emergency_number} at once. "
ALSO: Final = (
    "If it suddenly gets worse, or the leg turns blue, numb or weak or hurts badly at rest, ring"
    " {emergency_number} at once. "
)
"""For a leg that is cold or pale already."""
STAYS: Final = "If it stays when you rest or sit differently, ring {emergency_number} at once. "
SKIN: Final = (
    "On darker skin redness or paleness may not show: look for skin that is darker, grey, purple"
    " or shinier than the other leg, and at soles and nails. "
)

BOUND: Final = ("walking", "standing", "sitting", "exercise", "comes_and_goes")
"""Comes with a posture or an effort, so it is not there all the time."""
EFFORT: Final = ("walking", "exercise")
JOINTS: Final = ("knee", "hip", "back", "buttock")
TENDON: Final = ("achilles", "heel")
FOOT: Final = ("foot", "toes")
NOT_THE_LEG: Final = (*FOOT, "heel", *JOINTS, "groin")

LEG_PAIN: Final = (
    *("pain", "tender", "sudden_pain", "pain_at_rest", "pain_at_night", "pain_standing"),
    *("pain_sitting", "pain_on_stretch", "touch_hurts"),
)

NEWLY_COLD: Final = either(
    present("cold", side="one", new=True, not_when=BOUND), present("cold", dated=True)
)
"""A cold leg of one side that is new, or of any side where the date or a sudden start shows it."""
NEWLY_PALE: Final = either(
    present("pale", side="one", new=True, not_when=BOUND), present("pale", dated=True)
)
