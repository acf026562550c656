"""A colleague in front of one diary, by the patient's consent: what sharing calls a reader."""

from dataclasses import dataclass

from tracker.care.models import Following
from tracker.sharing.reader import LinkReader


@dataclass(frozen=True, kw_only=True)
class TeamReader(LinkReader):
    """Reads as a link does: the parts and the days of the consent, which stands in its place."""

    link: Following  # type: ignore[assignment]

    @property
    def following(self) -> Following:
        """The consent that opens the diary."""
        return self.link
