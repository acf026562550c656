"""Every code of calf-diary/1: the only place where a word of the format is spelt."""

from typing import Final

SIDES: Final = frozenset({"left", "right", "both"})
PAINS: Final = frozenset({"none", "left", "right", "both"})
SEXES: Final = frozenset({"female", "male", "other"})
METHODS: Final = frozenset({"timer", "gps", "treadmill", "steps", "landmark", "estimate"})
ENTERED_BY: Final = frozenset({"self", "carer", "clinician"})
AIDS: Final = frozenset({"stick", "frame", "rollator", "trolley", "arm"})
STOPPED_FOR: Final = frozenset(
    {"leg", "breath", "chest", "back", "hip_or_knee", "balance", "tired", "arrived"}
)
CONDITIONS: Final = frozenset(
    {"level", "uphill", "downhill", "stairs", "fast", "run", "sport", "cycle", "load", "cold"}
)
SITES: Final = frozenset(
    {"calf", "thigh", "buttock", "hip", "groin", "knee", "behind_knee", "shin"}
    | {"ankle", "achilles", "heel", "foot", "toes", "back"}
)
FEELS: Final = frozenset(
    {"cramp", "ache", "tight", "burning", "sharp", "shooting", "heavy", "tingling"}
    | {"throbbing", "numb", "weak", "tired"}
)
RELIEFS: Final = frozenset(
    {"stand_still", "sit", "bend_forward", "lie_down", "raise_leg", "hang_leg", "walk_on"}
    | {"stretch"}
)
UNITS: Final = frozenset({"m", "yd", "ft", "km", "mi", "s", "min", "steps", "blocks"})
ALSO_ENTERED: Final = frozenset(
    {"onset_s", "walked_m", "walked_s", "relief_s"}
    | {"left_onset_m", "left_onset_s", "right_onset_m", "right_onset_s"}
)
"""Lengths and times beside the main one that may stand as the person typed them."""

LEG_SIGNS: Final = frozenset(
    {"swelling", "pitting", "tender", "warm", "colour_changed", "red", "red_spreading"}
    | {"red_hanging", "pale", "blue", "purple", "black_skin", "cold", "blisters", "wound"}
    | {"shiny_skin", "hair_loss", "skin_brown", "dry_skin", "itch", "muscle_wasting"}
    | {"veins_bulging", "vein_hard_sore", "vein_bleeding", "bruise", "tense", "lump"}
    | {"lump_behind_knee", "gap", "numb", "tingling", "weak", "heavy_evening", "burning_feet"}
)
PAIN_SIGNS: Final = frozenset(
    {"pain", "pain_at_rest", "pain_at_night", "pain_standing", "pain_sitting", "sudden_pain"}
    | {"cramp", "pain_first_steps", "pain_on_stretch", "pain_on_bending", "pain_on_cough"}
    | {"shoots_down_leg", "eased_by_hanging", "touch_hurts"}
)
BODY_SIGNS: Final = frozenset(
    {"breathless", "chest_pain", "coughing_blood", "cough", "faint", "fever", "unwell"}
    | {"back_pain", "saddle_numb", "bladder_change", "bowel_change", "sexual_change"}
    | {"belly_pain", "weight_gain", "face_arm_speech", "dark_urine", "restless", "rash"}
)
DOING_SIGNS: Final = frozenset(
    {"cannot_push_off", "cannot_lift_foot", "cannot_move", "cannot_bear_weight", "stiff"}
    | {"limits_day", "sleep_broken", "better_overnight", "getting_worse"}
)
SIGNS: Final = LEG_SIGNS | PAIN_SIGNS | BODY_SIGNS | DOING_SIGNS
SIDED_SIGNS: Final = LEG_SIGNS | PAIN_SIGNS
SIGN_ONSETS: Final = frozenset({"sudden", "gradual"})
SIGN_EXTENTS: Final = frozenset({"ankle", "calf", "whole_leg"})
SIGN_WHENS: Final = frozenset(
    {"walking", "standing", "sitting", "morning", "evening", "night", "rest", "exercise"}
    | {"lying", "comes_and_goes"}
)

OUTCOMES: Final = frozenset({"called", "seen", "scan_clear", "scan_clot", "ankle_pressure"})
EVENTS: Final = (
    frozenset(
        {"long_sitting", "surgery", "bed_rest", "plaster", "injury", "blow", "pop"}
        | {"sudden_movement", "new_exercise", "new_statin", "new_antibiotic", "new_steroid"}
        | {"bite_or_cut", "heavy_lift", "crutches", "fall", "new_medicine", "missed_doses"}
        | {"procedure"}
    )
    | OUTCOMES
)
SELFCARE: Final = frozenset(
    {"rest", "cold_pack", "heat", "compression", "raise", "painkiller", "stretch", "massage"}
    | {"walk", "fluids"}
)
NO_WALK: Final = frozenset({"leg", "breath", "weather", "ill", "other"})
BACKGROUND: Final = frozenset(
    {"diabetes", "neuropathy", "aneurysm", "amputation", "antiplatelet", "hormones"}
    | {"postnatal", "high_blood_pressure", "high_cholesterol", "smoker", "ex_smoker"}
    | {"known_pad", "previous_clot", "clotting_disorder", "cancer", "varicose_veins"}
    | {"known_stenosis", "known_venous", "pregnant", "statin", "anticoagulant"}
    | {"heart_failure", "heart_disease", "heart_rhythm", "kidney_disease"}
    | {"leg_artery_operation", "back_trouble", "knee_arthritis", "arthritis", "stroke"}
    | {"thyroid", "obesity"}
)

URGENCIES: Final = ("emergency", "today", "soon", "routine", "self_care", "none")
KINDS: Final = frozenset({"red_flag", "pattern", "trend", "habit"})
ABOUTS: Final = frozenset(
    {"acute_limb_ischaemia", "limb_threatening_ischaemia", "deep_vein_thrombosis"}
    | {"pulmonary_embolism", "acute_compartment", "cauda_equina", "infection"}
    | {"achilles_rupture", "muscle_injury_by_medicine", "unexplained_sudden"}
    | {"arterial_claudication", "neurogenic_claudication", "venous_insufficiency"}
    | {"venous_claudication", "exertional_compartment", "entrapment", "nerve_root"}
    | {"neuropathy", "cramp", "strain", "contusion", "achilles_tendinopathy"}
    | {"plantar_fasciitis", "bakers_cyst", "varicose_veins", "superficial_vein", "fracture"}
    | {"stroke", "heart_or_lung", "fluid_retention", "diabetic_foot", "overuse", "other"}
    | {"walking", "pain", "swelling", "relief", "logging"}
)


def rank(urgency: str) -> int:
    """Place of an urgency, 0 the highest; raises ValueError on an unknown word."""
    return URGENCIES.index(urgency)
