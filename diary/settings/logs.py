"""What is written to the console: what happened, never what a person said or who they are."""

from diary import environment
from diary.settings.place import DEBUG

# The text of an error can quote what a person wrote, so it is left out unless asked for.
LOG_ERROR_TEXT = environment.yes_or_no("LOG_ERROR_TEXT", default=DEBUG)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"discreet": {"()": "diary.logs.DiscreetFilter"}},
    "formatters": {
        "line": {
            "()": "diary.logs.DiscreetFormatter",
            "format": "{levelname} {name}: {message}",
            "style": "{",
            "with_error_text": LOG_ERROR_TEXT,
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["discreet"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "diary": {"level": "INFO"},
        "tracker": {"level": "INFO"},
        "django": {"level": "WARNING", "handlers": [], "propagate": True},
        # A page that is not there is no news, and its address may hold a token.
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "ERROR"},
    },
}
