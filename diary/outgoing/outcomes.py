"""What may become of what is handed over, other than that it was taken."""


class NotTaken(Exception):  # noqa: N818 - it is an answer, not an error
    """It was certainly not taken; it may be tried again. `after` is when, in seconds."""

    def __init__(self, why: str, *, after: int = 0) -> None:
        super().__init__(why)
        self.after = after


class Unsure(Exception):  # noqa: N818 - it is an answer, not an error
    """It may have been taken or not: it is not tried again."""


class Refused(Exception):  # noqa: N818 - it is an answer, not an error
    """It will never be taken."""


class Gone(Refused):
    """Nobody is at that address any more."""
