"""Where rows, sessions and shared counters are kept."""

import dj_database_url

from diary import environment
from diary.house.valkey import socket_path
from diary.settings.place import VAR_DIR

DATABASE_URL = environment.address(
    "DATABASE_URL",
    f"sqlite:///{VAR_DIR / 'diary.sqlite3'}",
    schemes=("sqlite", "postgres", "postgresql"),
)
# Kept connections: at 0 SQLite would drop its write-ahead log after each request.
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=600)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-1000;"
        ),
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHE_URL = environment.cache_address(f"unix://{socket_path(VAR_DIR)}?db=1")
_CACHE = {
    "LOCATION": CACHE_URL,
    "KEY_PREFIX": "calf-diary",
    "OPTIONS": {"socket_connect_timeout": 0.25, "socket_timeout": 1},
}
CACHES = {
    # Strict: where the limits on sign-in cannot be counted, nobody is let through.
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", **_CACHE},
    # Forgiving: without the server it is empty, so that a diary can still be written.
    "forgiving": {"BACKEND": "diary.cache.ForgivingRedisCache", **_CACHE},
}

SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_CACHE_ALIAS = "forgiving"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
