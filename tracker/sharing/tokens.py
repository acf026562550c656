"""The words that open a link: a token of 256 random bits, and a code of six digits beside it."""

import re
import secrets
from hashlib import sha256
from hmac import compare_digest
from typing import Final

TOKEN: Final = re.compile(r"([0-9A-Za-z_-]{8})([0-9A-Za-z_-]{43})")
"""The first eight signs find the row and are no secret; the rest holds the 256 bits."""
SECRET_BYTES: Final = 32
PREFIX_BYTES: Final = 6
NOBODYS: Final = "0" * 64
"""What a token is compared with that belongs to no link, so that it takes as long."""


def new_token() -> str:
    """A token that nobody has seen yet."""
    return secrets.token_urlsafe(PREFIX_BYTES) + secrets.token_urlsafe(SECRET_BYTES)


def new_code() -> str:
    """Six digits that nobody can foresee."""
    return f"{secrets.randbelow(10**6):06}"


def prefix_of(token: str) -> str:
    """The part that finds the row; of what is no token, one that finds none."""
    parts = TOKEN.fullmatch(token)
    return parts[1] if parts else ""


def digest_of(token: str) -> str:
    """A fast hash is enough: the token holds 256 random bits, nobody can guess through it."""
    return sha256(token.encode()).hexdigest()


def code_digest_of(token: str, code: str) -> str:
    """The token is hashed along: whoever has the database alone cannot try a million codes."""
    return sha256(f"{token}/{code}".encode()).hexdigest()


def fits(token: str, digest: str | None) -> bool:
    """True if the hash is the token's. Takes as long for None, which fits nothing."""
    return compare_digest(digest_of(token), digest or NOBODYS)


def code_fits(token: str, code: str, digest: str) -> bool:
    """True if the hash is that of the code with its token."""
    return compare_digest(code_digest_of(token, code), digest)
