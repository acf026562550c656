"""What a timed walk says of the programme that it was a bout of."""

from diary.log import BoutSaid
from diary.web.forms.typed import Typed


def bout_typed(typed: Typed) -> BoutSaid | None:
    """The programme and the level of pain on its own scale, as the phone sends them; None of any
    other walk. Raises ValueError for what is no number."""
    number, level = typed.one("programme"), typed.one("stop_level")
    return BoutSaid(programme=int(number), pain=int(level) if level else None) if number else None
