"""The words of the walk form: each control's choices in the order of the page."""

from typing import Final

from django.utils.translation import gettext_noop as _

Words = tuple[tuple[str, str], ...]
"""Values and the words that stand for them; what follows a line break in a word is its hint."""

LEGS: Final[Words] = (("left", _("Left")), ("right", _("Right")), ("both", _("Both")))
LEGS_OR_NONE: Final[Words] = (*LEGS, ("none", _("No pain")))
WORSE: Final[Words] = (("left", _("Left")), ("right", _("Right")))
YES_NO: Final[Words] = (("yes", _("Yes")), ("no", _("No")))
UNKNOWN: Final[Words] = (("unknown", _("Don't know")),)
OTHER_MEASURES: Final[Words] = (
    ("steps", _("Steps")),
    ("blocks", _("Blocks")),
    ("place", _("My places")),
)
IN_METRES: Final[Words] = (("min", _("Minutes")), ("m", _("Metres")), *OTHER_MEASURES, *UNKNOWN)
IN_YARDS: Final[Words] = (
    *(("min", _("Minutes")), ("yd", _("Yards")), ("ft", _("Feet"))),
    *(*OTHER_MEASURES, *UNKNOWN),
)
UNIT_OF: Final = {
    "min": _("minutes"),
    "m": _("metres"),
    "yd": _("yards"),
    "ft": _("feet"),
    "steps": _("steps"),
    "blocks": _("blocks"),
    "place": _("as far as"),
}
METHODS: Final[Words] = (
    ("timer", _("A clock")),
    ("gps", _("GPS\nphone, watch")),
    ("steps", _("Counted steps")),
    ("landmark", _("I know the way")),
    ("treadmill", _("Treadmill")),
    ("estimate", _("A guess")),
)
SEVERITY: Final[Words] = (
    ("0", _("0\nnone")),
    *((str(number), str(number)) for number in range(1, 10)),
    ("10", _("10\nworst")),
)
HELPED: Final[Words] = (("helped", _("Helped")), ("not", _("Did not")))
RELIEF: Final[Words] = (
    ("stand_still", _("Stood still\nupright, not leaning")),
    ("sit", _("Sat down")),
    ("bend_forward", _("Leaned forward\nor on a trolley or rail")),
    ("walk_on", _("Walked on")),
)
MORE_RELIEF: Final[Words] = (
    ("stretch", _("Stretched")),
    ("raise_leg", _("Put the leg up")),
    ("hang_leg", _("Let the leg hang down")),
    ("lie_down", _("Lay down")),
)
SPANS: Final[Words] = (
    ("30", _("Under 1")),
    ("90", _("1 to 2")),
    ("240", _("3 to 5")),
    ("480", _("6 to 10")),
    ("900", _("Over 10")),
    ("exact", _("Exact")),
)
STOPPED_FOR: Final[Words] = (
    ("leg", _("My leg")),
    ("breath", _("Short of breath")),
    ("chest", _("My chest")),
    ("back", _("My back")),
    ("hip_or_knee", _("Hip or knee")),
    ("balance", _("Unsteady")),
    ("tired", _("Tired")),
    ("arrived", _("I had arrived")),
)
AIDS: Final[Words] = (
    ("stick", _("Stick")),
    ("frame", _("Frame")),
    ("rollator", _("Rollator")),
    ("trolley", _("Trolley")),
    ("arm", _("Somebody's arm")),
)
CONDITIONS: Final[Words] = (
    ("level", _("Level ground")),
    ("uphill", _("Uphill")),
    ("downhill", _("Downhill")),
    ("stairs", _("Stairs")),
    ("fast", _("In a hurry")),
    ("load", _("Carrying")),
    ("cold", _("Cold weather")),
    ("run", _("Running")),
    ("sport", _("Sport")),
    ("cycle", _("Cycling")),
)
SITES: Final[Words] = (
    ("calf", _("Calf")),
    ("thigh", _("Thigh")),
    ("buttock", _("Buttock")),
    ("hip", _("Hip")),
    ("groin", _("Groin")),
    ("knee", _("Knee")),
    ("behind_knee", _("Behind the knee")),
    ("shin", _("Shin")),
    ("ankle", _("Ankle")),
    ("achilles", _("Achilles tendon")),
    ("heel", _("Heel")),
    ("foot", _("Foot")),
    ("toes", _("Toes")),
    ("back", _("Back")),
)
FEELS: Final[Words] = (
    ("cramp", _("Cramp")),
    ("ache", _("Ache")),
    ("tight", _("Tight")),
    ("tired", _("Tired")),
    ("heavy", _("Heavy")),
    ("burning", _("Burning")),
    ("sharp", _("Sharp")),
    ("shooting", _("Shooting")),
    ("throbbing", _("Throbbing")),
    ("tingling", _("Tingling")),
    ("numb", _("Numb")),
    ("weak", _("Weak")),
)
ENTERED_BY: Final[Words] = (
    ("self", _("I myself")),
    ("carer", _("Someone who helps me")),
    ("clinician", _("A clinician")),
)
REMEMBER_WRITER: Final[Words] = (
    ("yes", _("Remember this until I sign out\nuntick it when the person writes again")),
)
LABELS: Final = {
    "pain": _("Which leg"),
    "worse_side": _("Which was worse"),
    "measure": _("How far before the pain"),
    "method": _("How you know"),
    "severity": _("How bad"),
    "relief": _("What eased it"),
    "relief_span": _("How soon it eased"),
    "relief_exact": _("How soon it eased"),
    "walked_s": _("Minutes of the whole walk"),
    "walked_m": _("Length of the whole walk"),
    "had_to_stop": _("Your legs made you stop"),
    "slowed": _("Your legs made you slow down"),
    "stopped_for": _("What ended the walk"),
    "pain_at_start": _("It hurt from the first step"),
    "still_there": _("It still hurts now"),
    "aid": _("Walking aid"),
    "stockings": _("Stockings on"),
    "painkiller_before": _("A painkiller before"),
    "speed_kmh": _("Treadmill speed"),
    "incline_pct": _("Treadmill slope"),
    "conditions": _("What kind of walk"),
    "sites": _("Where it hurt"),
    "feel": _("How it felt"),
    "by_leg": _("Each leg by itself"),
    "note": _("Note"),
    "date": _("Date"),
    "time": _("Time"),
    "entered_by": _("Who is writing this?"),
    "remember_writer": _("For the next entries too"),
}
"""What a question is called where something about it must be looked at again."""
