"""The words that let in: a patient's short code, and a colleague's token. Kept as hashes alone."""

import secrets
from typing import Final

from django.utils.crypto import salted_hmac

LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No letter that is read as another or as a number: thirty-one signs, forty bits in eight."""
CODE_LENGTH: Final = 8
TOKEN_BYTES: Final = 32


def new_code() -> str:
    """Eight signs that nobody can foresee."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def new_token() -> str:
    """A token of 256 random bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def as_typed(code: str) -> str:
    """A code as somebody may have typed it: small letters, spaces and hyphens do not matter."""
    return "".join(sign for sign in code.upper() if sign in LETTERS)


def digest_of(word: str) -> str:
    """Keyed by the house's secret: whoever has the database alone cannot try codes."""
    return salted_hmac("tracker.care", word, algorithm="sha256").hexdigest()
