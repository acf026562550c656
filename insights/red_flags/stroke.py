"""Face, arm or speech: a stroke, for which every minute counts."""

from typing import Final

from insights.red_flags.phrases import CALL, TOLD
from insights.rules.examples import example, said, sign
from insights.rules.questions import present
from insights.rules.rows import Rule

RULES: Final = (
    Rule(
        id="stroke.face_arm_or_speech",
        about="stroke",
        urgency="emergency",
        when=present("face_arm_speech", new=True),
        headline="Face, arm or speech: it may be a stroke",
        why=TOLD + "A stroke can be treated in the first hours, even if it has passed again.",
        do=CALL + "Note when it began. Do not drive yourself. ",
        source="NHS on stroke",
        asks=("weak", "numb"),
        fires=(example(said(sign("face_arm_speech"))),),
        quiet=(
            example(said(sign("face_arm_speech", usual=True))),
            example(said(sign("face_arm_speech", since=-15))),
        ),
    ),
)
