"""The site's settings under test: a folder that is thrown away, quick passwords, plain files."""

import os

from tests.servers import give_each_process_its_own

os.environ["DIARY_ENV"] = "test"
give_each_process_its_own(os.environ)

from diary.settings import *
from diary.settings import DATABASES, STORAGES, VAR_DIR

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if "TESTS_MAIL_PORT" in os.environ:  # workers that a test starts write to its stand-in
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = "127.0.0.1", int(os.environ["TESTS_MAIL_PORT"])
    EMAIL_USE_TLS = EMAIL_USE_SSL = False

# A real file with the site's own options; only the waiting for the disk is left out.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    )
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
else:
    # A kept connection of the live server's threads would stand in the way of dropping the tables.
    DATABASES["default"]["CONN_MAX_AGE"] = 0
