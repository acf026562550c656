"""The Celery application: the broker and the timetable come from the settings."""

import os
from typing import Any

from celery import Celery, signals

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diary.settings")

app = Celery("diary")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@signals.setup_logging.connect
def keep_our_logging(**_: Any) -> None:
    """Celery sets up no logging of its own where somebody listens here; ours stays."""


@signals.worker_init.connect
def refuse_demo_in_production(**_: Any) -> None:
    """The worker's door; the web process has the same one in `wsgi.py`."""
    from diary.house.production import refuse_demo_accounts

    refuse_demo_accounts()


@signals.worker_ready.connect
def say_ready(**_: Any) -> None:
    """The line that the house waits for before it prints the address."""
    print("the worker is ready", flush=True)  # noqa: T201 - said to the house, not to a log
