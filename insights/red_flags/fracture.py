"""After a fall or injury the leg cannot carry weight: a bone may be broken."""

from typing import Final

from insights.red_flags.phrases import EFFORT, SOON, TODAY, TOLD, WORSE
from insights.rules.examples import event, example, said, sign
from insights.rules.questions import happened, present, same_leg
from insights.rules.rows import Rule

RULES: Final = (
    Rule(
        id="fracture.cannot_bear_weight_after_an_injury",
        about="fracture",
        urgency="today",
        when=same_leg(
            happened("fall", "injury", "blow", "sudden_movement", "pop", weeks=4),
            present("cannot_bear_weight", new=True),
        ),
        headline="You cannot put weight on the leg after an injury",
        why=TOLD + "A bone may be broken (a fracture), or a muscle or tendon torn.",
        do=TODAY + "Do not try to walk on it. " + WORSE,
        source="Cleveland Clinic on calf pain; ours",
        look_back=28,
        asks=("numb", "cold", "tense"),
        fires=(
            example(said(sign("cannot_bear_weight"), events=[event("fall", -28)])),
            example(said(sign("cannot_bear_weight", "left"), events=[event("blow", side="left")])),
        ),
        quiet=(
            example(said(sign("cannot_bear_weight"), events=[event("fall", -29)])),
            example(said(sign("cannot_bear_weight", "left"), events=[event("blow", side="right")])),
        ),
    ),
    Rule(
        id="fracture.newly_cannot_bear_weight",
        about="fracture",
        urgency="today",
        when=present("cannot_bear_weight", dated=True, not_when=(*EFFORT, "morning")),
        headline="You newly cannot put weight on the leg",
        why=TOLD + "A bone can crack without a fall (a stress fracture), and a joint or the blood"
        " flow can be the cause too.",
        do=TODAY + "Do not try to walk on it. " + WORSE,
        source="Cleveland Clinic on calf pain; tier ours",
        asks=("fall", "injury", "numb", "cold", "swelling"),
        yields_to=("fracture.cannot_bear_weight_after_an_injury",),
        fires=(example(said(sign("cannot_bear_weight", "left", since=-14))),),
        quiet=(
            example(said(sign("cannot_bear_weight", "left", since=-15))),
            example(said(sign("cannot_bear_weight", "left", since=0, when="exercise"))),
        ),
    ),
    Rule(
        id="fracture.cannot_bear_weight",
        about="fracture",
        urgency="soon",
        when=present("cannot_bear_weight"),
        headline="You cannot put weight on the leg",
        why=TOLD + "A leg that does not carry you should be examined.",
        do=SOON + WORSE,
        source="Cleveland Clinic on calf pain",
        asks=("fall", "injury", "numb", "cold", "swelling"),
        yields_to=(
            "fracture.cannot_bear_weight_after_an_injury",
            "fracture.newly_cannot_bear_weight",
        ),
        fires=(example(said(sign("cannot_bear_weight"))),),
        quiet=(example(said(sign("cannot_bear_weight", usual=True))),),
    ),
)
