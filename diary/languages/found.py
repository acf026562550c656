"""One place at which a text was found."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Found:
    """A text, its file from the root of the repository, and what it is there."""

    text: str
    plural: str = ""
    context: str = ""
    file: str
    place: str = ""
