"""The questions of the check-in in plain words, group by group, and their follow-ups."""

from typing import Final

from django.utils.translation import gettext_noop as _

from diary.web.forms.walk_words import Words

GROUPS: Final = {
    "breath": _("Breath and chest"),
    "look": _("How the leg looks"),
    "feel": _("Feeling and strength"),
    "else": _("Elsewhere"),
    "happened": _("What happened lately"),
    "rest": _("All other questions"),
}
ANSWERS: Final[Words] = (("no", _("No")), ("yes", _("Yes")), ("cannot", _("Can't tell")))
BREATH: Final[Words] = (
    ("breathless", _("Short of breath, new or worse")),
    ("chest_pain", _("Pain or pressure in the chest")),
    ("coughing_blood", _("Coughing up blood")),
    ("faint", _("Fainted, or nearly")),
    ("cough", _("A new cough")),
)
LOOK: Final[Words] = (
    ("swelling", _("Swollen")),
    ("red", _("Red")),
    ("red_spreading", _("Redness that spreads")),
    (
        "colour_changed",
        _("Skin different from usual or from the other leg\ndarker, grey, purple or shinier?"),
    ),
    ("pale", _("Pale, or whiter than the other")),
    ("blue", _("Blue or grey-blue skin or toes")),
    ("purple", _("Purple skin or spots")),
    ("black_skin", _("Black skin or a black toe\nlook at soles and nails too")),
    ("blisters", _("Blisters")),
    ("wound", _("A sore, cut or wound\nalso between the toes and under the heel")),
    ("red_hanging", _("Red when it hangs, pale when raised")),
    ("bruise", _("A bruise")),
    ("vein_hard_sore", _("A hard, sore vein")),
    ("vein_bleeding", _("A bleeding vein")),
    ("lump", _("A lump")),
    ("lump_behind_knee", _("A lump behind the knee")),
    ("gap", _("A dent in the muscle or tendon")),
    ("pitting", _("A finger pressed in leaves a dent")),
    ("veins_bulging", _("Bulging veins")),
    ("skin_brown", _("Brown patches above the ankle")),
    ("shiny_skin", _("Thin, shiny skin")),
    ("dry_skin", _("Dry or flaky skin")),
    ("hair_loss", _("Less hair on the leg than before")),
    ("muscle_wasting", _("One leg thinner than the other")),
    ("itch", _("Itching skin")),
)
FEEL: Final[Words] = (
    ("cold", _("Colder than usual, or than the other leg")),
    ("warm", _("Warmer than the other leg")),
    ("numb", _("Numb, or feels less than usual")),
    ("tingling", _("Tingling, pins and needles")),
    ("weak", _("Weak")),
    ("cannot_move", _("Cannot move the foot or leg")),
    ("cannot_lift_foot", _("Cannot lift the front of the foot")),
    ("cannot_push_off", _("Cannot push off or stand on tiptoe")),
    ("cannot_bear_weight", _("Cannot put weight on it")),
    ("sudden_pain", _("Sudden pain, and no idea why")),
    ("pain_at_rest", _("Pain while resting")),
    ("pain_at_night", _("Pain at night")),
    ("eased_by_hanging", _("Pain that eases when the leg hangs down")),
    ("pain", _("Leg pain away from walking")),
    ("tender", _("Hurts when pressed")),
    ("tense", _("Tight and hard to the touch")),
    ("pain_on_stretch", _("Hurts when stretched, as when the foot is pulled up")),
    ("cramp", _("A cramp")),
    ("burning_feet", _("Burning feet")),
    ("pain_standing", _("Pain from standing alone")),
    ("pain_sitting", _("Pain while sitting")),
    ("pain_first_steps", _("Pain at the first steps in the morning")),
    ("pain_on_bending", _("Hurts when you bend forward")),
    ("pain_on_cough", _("Hurts when you cough or sneeze")),
    ("shoots_down_leg", _("Pain that shoots down the leg")),
    ("touch_hurts", _("Even a light touch hurts, such as sheets")),
    ("heavy_evening", _("Heavy legs in the evening")),
    ("stiff", _("Stiff")),
)
ELSEWHERE: Final[Words] = (
    ("face_arm_speech", _("Face droops, arm is weak or speech is slurred")),
    (
        "bladder_change",
        _("Passing water has changed\ncannot start, cannot hold it or do not feel it"),
    ),
    ("bowel_change", _("Bowels have changed\ncannot hold it or do not feel it")),
    ("saddle_numb", _("Numb where you would sit on a saddle")),
    ("sexual_change", _("Less feeling in sex than usual")),
    ("back_pain", _("Back pain")),
    ("belly_pain", _("Belly pain")),
    ("fever", _("Fever or shivering")),
    ("unwell", _("Feeling ill")),
    ("dark_urine", _("Dark water, like cola or tea")),
    ("limits_day", _("Your legs keep you from daily things")),
    ("getting_worse", _("All in all, getting worse")),
    ("sleep_broken", _("Your legs wake you at night")),
    ("better_overnight", _("Better after a night's rest")),
    ("weight_gain", _("Weight going up quickly")),
    ("restless", _("Legs that must move in the evening")),
    ("rash", _("A rash")),
)
HAPPENED: Final[Words] = (
    ("long_sitting", _("Sat for four hours or more\na flight, a drive, a desk")),
    ("surgery", _("An operation")),
    ("bed_rest", _("Three days or more in bed")),
    ("plaster", _("A plaster, brace or boot")),
    ("injury", _("An injury to the leg")),
    ("blow", _("A blow or kick to the leg")),
    ("pop", _("A snap or pop in the leg\nor like a kick when nobody was there")),
    ("fall", _("A fall")),
    ("sudden_movement", _("A sudden movement")),
    ("heavy_lift", _("Lifted something heavy")),
    ("new_exercise", _("A new sport or much more of it")),
    ("bite_or_cut", _("A bite or a cut")),
    ("new_statin", _("A new cholesterol medicine (statin), or more of it")),
    ("new_antibiotic", _("An antibiotic")),
    ("new_steroid", _("A steroid medicine")),
    ("new_medicine", _("Another new medicine")),
    ("missed_doses", _("Missed doses of a medicine")),
    ("procedure", _("A stent, bypass, amputation or knee operation")),
    ("crutches", _("Crutches")),
    ("called", _("I rang a doctor or nurse about it")),
    ("seen", _("A doctor or nurse saw it")),
    ("scan_clear", _("A scan showed no clot")),
    ("scan_clot", _("A scan showed a clot")),
    ("ankle_pressure", _("The ankle pressure was measured")),
)
QUESTIONS: Final = {
    "breath": BREATH,
    "look": LOOK,
    "feel": FEEL,
    "else": ELSEWHERE,
    "happened": HAPPENED,
}

SIDES: Final[Words] = (("left", _("Left")), ("right", _("Right")), ("both", _("Both")))
SINCE: Final[Words] = (
    ("today", _("Today")),
    ("yesterday", _("Yesterday")),
    ("days", _("This week")),
    ("date", _("A date")),
)
SINCE_BEFORE: Final[Words] = (
    ("today", _("That day")),
    ("yesterday", _("The day before")),
    ("days", _("That week")),
    ("date", _("A date")),
)
ONSETS: Final[Words] = (("sudden", _("Suddenly")), ("gradual", _("Slowly")))
YES_NO: Final[Words] = (("yes", _("Yes")), ("no", _("No")))
LEVELS: Final[Words] = (("1", _("Mild")), ("2", _("Middling")), ("3", _("Strong")))
EXTENTS: Final[Words] = (
    ("ankle", _("Ankle")),
    ("calf", _("Calf")),
    ("whole_leg", _("Whole leg")),
)
WHENS: Final[Words] = (
    ("walking", _("Walking")),
    ("standing", _("Standing")),
    ("sitting", _("Sitting")),
    ("lying", _("Lying")),
    ("rest", _("At rest")),
    ("exercise", _("During exercise")),
    ("morning", _("In the morning")),
    ("evening", _("In the evening")),
    ("night", _("At night")),
    ("comes_and_goes", _("It comes and goes")),
)
NO_WALK: Final[Words] = (
    ("leg", _("My leg")),
    ("breath", _("My breath")),
    ("weather", _("The weather")),
    ("ill", _("Ill")),
    ("other", _("Something else")),
)
CARE: Final[Words] = (
    ("rest", _("Rest")),
    ("walk", _("A walk")),
    ("raise", _("Leg up")),
    ("stretch", _("Stretching")),
    ("cold_pack", _("A cold pack")),
    ("heat", _("Warmth")),
    ("compression", _("Stockings or a bandage")),
    ("massage", _("Massage")),
    ("painkiller", _("A painkiller")),
    ("fluids", _("Drinking more")),
)
CARE_ANSWERS: Final[Words] = (
    ("helped", _("Helped")),
    ("not", _("Did not")),
    ("tried", _("Can't tell")),
)
