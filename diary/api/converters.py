"""How ids and dates stand in an address, in one spelling each."""

from datetime import date


class Day:
    """A local day, such as 2026-05-01."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """The date; ValueError, answered as not found, for the 30th of February."""
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        """The date as it stands in an address."""
        return value.isoformat()


class Uuid:
    """A UUID in small letters; it stays text, as it is kept."""

    regex = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

    def to_python(self, value: str) -> str:
        """The text itself."""
        return value

    def to_url(self, value: str) -> str:
        """The text itself."""
        return str(value)
