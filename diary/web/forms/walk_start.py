"""What a new walk may begin with: the leg and the place of the last one, if the person wants.

Nothing that a warning asks for is ever filled in beforehand, and nothing without a tap.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from diary.rows import LEGS
from diary.spelling import in_a_row, within_a_sentence
from diary.web.forms.parts import Said
from diary.web.forms.typed import Setting, Shown
from diary.web.forms.walk_words import SITES

LATELY: Final = timedelta(days=7)


def last_like(recent: Sequence[Said], setting: Setting) -> Said | None:
    """The newest walk that hurt, of the last seven days; `recent` has the newest first."""
    for body in recent:
        if body["pain"] != "none":
            moment = datetime.fromisoformat(body["occurred_at"])
            return body if setting.now - moment <= LATELY else None
    return None


def start_words(body: Said) -> str:
    """What would be filled in: "Left leg, calf"."""
    places = [within_a_sentence(_(word)) for code, word in SITES if code in body.get("sites", ())]
    return in_a_row([capfirst(str(LEGS[body["pain"]])), *places])


def start_shown(body: Said) -> Shown:
    """The side and where it hurts, as the form's controls hold them."""
    shown = {key: (body[key],) for key in ("pain", "worse_side") if key in body}
    return shown | ({"sites": tuple(body["sites"])} if body.get("sites") else {})
