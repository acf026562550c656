"""Where this copy of the diary runs: kind of place, folder, secret, names."""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from diary import environment

BASE_DIR = Path(__file__).resolve().parent.parent.parent
DIARY_ENV = environment.one_of("DIARY_ENV", "local", ("local", "test", "production"))
IN_PRODUCTION = DIARY_ENV == "production"
VAR_DIR = environment.private_folder(
    Path(environment.text("VAR_DIR", str(BASE_DIR / "var"))).absolute()
)

DEBUG = environment.yes_or_no("DEBUG", default=False)
if IN_PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG is on in production: its pages would show what people wrote.")

SECRET_KEY = environment.secret(
    "SECRET_KEY", kept_in=None if IN_PRODUCTION else VAR_DIR / "secret_key"
)
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "" if IN_PRODUCTION else "127.0.0.1,localhost")
if IN_PRODUCTION and not ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS is not set: name the host names of this site.")
if IN_PRODUCTION and "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS is '*': name the host names of this site instead.")
TRUSTED_PROXIES = environment.number("TRUSTED_PROXIES", int(IN_PRODUCTION), lowest=0, highest=9)
