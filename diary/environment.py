"""Reading the environment, loudly: a wrong value stops the start with a sentence that names it."""

import base64
import contextlib
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SHORTEST_SECRET = 50
CACHE_SCHEMES = ("redis", "rediss", "unix")


def text(name: str, default: str | None = None) -> str:
    """A variable's text; without a default it must be set."""
    value = os.environ.get(name, "") or default
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set. It has no default here; set it.")
    return value


def number(name: str, default: int, *, lowest: int, highest: int) -> int:
    """A whole number between two bounds."""
    value = os.environ.get(name, "") or str(default)
    if not value.isascii() or not value.isdigit() or not lowest <= int(value) <= highest:
        raise ImproperlyConfigured(
            f"{name} is {value!r}: it must be a whole number from {lowest} to {highest}."
        )
    return int(value)


def one_of(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """One word of a few."""
    value = text(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} is {value!r}: it must be one of {', '.join(allowed)}.")
    return value


def yes_or_no(name: str, *, default: bool) -> bool:
    """True for `yes`, false for `no`; anything else is refused."""
    return one_of(name, "yes" if default else "no", ("yes", "no")) == "yes"


def words(name: str, default: str = "") -> list[str]:
    """A list of words parted by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def address(name: str, default: str | None, *, schemes: tuple[str, ...]) -> str:
    """A URL of one of these schemes. What is wrong is told without the password in it."""
    value = text(name, default)
    scheme = urlsplit(value).scheme
    if scheme not in schemes or "://" not in value:
        raise ImproperlyConfigured(
            f"{name} begins with {value.split(':')[0]!r}: it must be a URL that begins with "
            f"{', '.join(scheme + '://' for scheme in schemes)}."
        )
    return value


def cache_address(embedded: str) -> str:
    """CACHE_URL; else the Redis that BROKER_URL names; else the embedded server."""
    if os.environ.get("CACHE_URL"):
        return address("CACHE_URL", None, schemes=CACHE_SCHEMES)
    broker = os.environ.get("BROKER_URL", "")
    if not broker:
        return embedded
    if urlsplit(broker).scheme in {"redis", "rediss"}:
        return broker
    raise ImproperlyConfigured(
        "CACHE_URL is not set: with this BROKER_URL no Valkey is started here, so name a Redis "
        "or Valkey that all processes share."
    )


def secret(name: str, *, kept_in: Path | None) -> str:
    """A long secret from the environment; else one made once and kept in a private file."""
    value = os.environ.get(name, "")
    if not value and kept_in is not None:
        return kept_once(kept_in, make=lambda: secrets.token_urlsafe(60))
    if len(value) < SHORTEST_SECRET or len(set(value)) < 5:
        raise ImproperlyConfigured(
            f"{name} must be set to at least {SHORTEST_SECRET} characters that nobody can guess."
        )
    return value


def kept_once(path: Path, *, make: Callable[[], str]) -> str:
    """A private file's text, made once. Two processes that start at once agree on the first."""
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(make())
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text()


def signing_key(name: str) -> str:
    """A private key of the curve P-256, its 32 bytes in base64url; empty where it is not set."""
    value = os.environ.get(name, "")
    with contextlib.suppress(ValueError):
        if not value or len(base64.b64decode(f"{value}=", altchars=b"-_", validate=True)) == 32:
            return value
    raise ImproperlyConfigured(f"{name} is no private key: it must be 32 bytes in base64url.")


def private_folder(path: Path) -> Path:
    """A folder that only its owner may enter; made if it is not there."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.chmod(0o700)
    except OSError as error:
        raise ImproperlyConfigured(f"{path} cannot be made or kept private: {error}.") from error
    return path


@dataclass(frozen=True)
class MailServer:
    """Where e-mail goes, in Django's terms."""

    backend: str
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def mail_server(default: str | None) -> MailServer:
    """EMAIL_URL: `console:`, `smtp://user:password@host:587` (STARTTLS) or `smtps://` (TLS)."""
    value = text("EMAIL_URL", default)
    if value == "console:":
        return MailServer(backend="django.core.mail.backends.console.EmailBackend")
    parts = urlsplit(address("EMAIL_URL", value, schemes=("smtp", "smtps")))
    if not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL names no host: write smtp://user:password@host:587.")
    tls = parts.scheme == "smtps"
    return MailServer(
        backend="django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or (465 if tls else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=not tls,
        tls=tls,
    )
