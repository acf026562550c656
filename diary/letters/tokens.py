"""The signed word by which a morning letter is stopped without signing in."""

from typing import Final

from django.core import signing

from tracker.letters.models import LetterPlan

STOP: Final = "diary.letters.stop"


def stop_token(plan: LetterPlan) -> str:
    """Stops the letters of one colleague. It never grows old, as e-mails lie about for years."""
    return signing.Signer(salt=STOP).sign(str(plan.pk))


def plan_id_of(token: str) -> int | None:
    """Whose letters a token stops; None of a token that is not ours."""
    try:
        return int(signing.Signer(salt=STOP).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
