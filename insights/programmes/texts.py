"""Every text of walking programmes that is read by a person, for whoever translates."""

from collections.abc import Iterator

from insights.programmes.change import ONSET, SIX_MINUTES
from insights.programmes.safety import QUESTIONS
from insights.programmes.templates import LEVELS, TEMPLATES


def programme_texts() -> Iterator[tuple[str, str]]:
    """Each text with where it stands."""
    for row in TEMPLATES.values():
        place = f"walking programme {row.id}"
        yield from (
            (f"{place}, {part}", getattr(row, part)) for part in ("name", "about", "source")
        )
    yield from (("level of pain on walking", text) for text in LEVELS)
    for question in QUESTIONS:
        yield f"safety check {question.id}", question.asks
        yield f"safety check {question.id}, why", question.because
    for published in (ONSET, SIX_MINUTES):
        yield "published change, source", published.source
