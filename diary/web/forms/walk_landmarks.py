"""A walk as far as a landmark says how far that is, and stays so when the landmark changes."""

from collections.abc import Iterable
from typing import Any, Final

from diary.web.forms.parts import Line, Said
from diary.web.forms.typed import Setting, Typed
from tracker.landmarks.models import Landmark

MEASURED: Final = (
    *("onset_s", "onset_m", "onset_steps", "onset_blocks"),
    *("walked_s", "walked_m"),
)
ONSET: Final = {"m": "onset_m", "s": "onset_s", "steps": "onset_steps"}
WALKED: Final = {"m": "walked_m", "s": "walked_s"}
"""Without pain; steps of a whole walk have no place in calf-diary/1."""


class Reached(Line):
    """A place that was reached without pain: typed, or one of the chips."""

    __slots__ = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The field and the chips."""
        return (self.key, f"chip_{self.key}")

    def read(self, typed: Typed, _setting: Setting) -> dict[str, Any]:
        """What was typed, else the chip."""
        text = typed.one(self.key) or typed.one(f"chip_{self.key}")
        return {self.key: text} if text else {}


def with_landmark(
    body: dict[str, Any], landmarks: Iterable[Landmark], *, before: Said | None = None
) -> dict[str, Any]:
    """The walk with the figures of the landmark that it names, where nothing else was measured.

    A walk that named the place before keeps what it says of it.
    """
    place = body.get("place", "")
    if not place or (before or {}).get("place") == place or any(key in body for key in MEASURED):
        return body
    for landmark in landmarks:
        if landmark.name.casefold() == place.casefold():
            return body | _figures(landmark, painless=body["pain"] == "none")
    return body


def _figures(landmark: Landmark, *, painless: bool) -> dict[str, Any]:
    key = (WALKED if painless else ONSET).get(landmark.measure)
    measured = {key: landmark.number} if key else {}
    return {"place": landmark.name, "method": "landmark"} | measured
