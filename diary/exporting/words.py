"""The codes of an entry as people read them: each word by the key in which it stands."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from diary.telling import code_words
from diary.web.forms import checkin_words as c
from diary.web.forms import profile_words as p
from diary.web.forms import walk_words as w

Words = dict[str, Promise | str]
RELIEFS: Final[Words] = dict((*w.RELIEF, *w.MORE_RELIEF))
OF_KEY: Final[dict[str, Words]] = {
    **{key: dict(w.SITES) for key in ("sites", "site")},
    **{key: dict(c.SIDES) for key in ("side", "worse_side")},
    "feel": dict(w.FEELS),
    "conditions": dict(w.CONDITIONS),
    "method": dict(w.METHODS),
    "aid": dict(w.AIDS),
    "stopped_for": dict(w.STOPPED_FOR),
    "eased_by": RELIEFS,
    "extent": dict(c.EXTENTS),
    "onset": dict(c.ONSETS),
    "when": dict(c.WHENS),
    "no_walk": dict(c.NO_WALK),
    "selfcare": dict(c.CARE),
    "sex": {code: words for code, words in p.SEXES if code},
    "background": dict.fromkeys(p.CODES, ""),
}
"""Words for the codes of one key; signs, events and illnesses have theirs of the reader."""
KEYS: Final[Words] = {
    "side": _("which leg"),
    "site": _("where"),
    "extent": _("how far up"),
    "onset": _("how it began"),
    "now": _("there at that moment"),
    "usual": _("has long been so"),
    "level": _("how strong, 1 to 3"),
    "since": _("since when"),
    "cm": _("size in cm"),
    "minutes": _("how many minutes"),
    "when": _("when it is there"),
    "severity": _("how strong the pain was, 0 to 10"),
    "eased_by": _("what eased it"),
    "date": _("the day"),
    "value": _("the figure"),
    "helped": _("whether it helped"),
}
"""What each part of a sign, an event or a self-care says."""


def spoken(code: str, key: str = "") -> str:
    """A code of a key in words, without the hint behind a line break."""
    words = OF_KEY.get(key, {}).get(code)
    if not words:
        return code_words(code)
    said = str(words) if isinstance(words, Promise) else gettext(words)
    return said.partition("\n")[0]
