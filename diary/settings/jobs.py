"""How work goes to the background: the broker, its manners and the timetable."""

from urllib.parse import urlsplit

from kombu import Queue

from diary import environment
from diary.house.valkey import socket_path
from diary.settings.place import VAR_DIR

BROKER_URL = environment.address(
    "BROKER_URL",
    f"redis+socket://{socket_path(VAR_DIR)}?virtual_host=0",
    schemes=("redis", "rediss", "redis+socket", "amqp", "amqps"),
)
SWEEP_SECONDS = environment.number("SWEEP_SECONDS", 60, lowest=1, highest=3600)

REMEMBERED_ENTRIES = environment.number("REMEMBERED_ENTRIES", 2000, lowest=0, highest=10**6)

CELERY_BROKER_URL = BROKER_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_TIMEOUT = 2
if urlsplit(BROKER_URL).scheme.startswith("amqp"):
    CELERY_BROKER_TRANSPORT_OPTIONS = {"confirm_publish": True}
else:
    # A killed worker's message comes back after the visibility timeout; the sweep is quicker.
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "visibility_timeout": 300,
        "socket_connect_timeout": 0.25,
        "socket_timeout": 10,
        "global_keyprefix": "calf-diary:",
    }

CELERY_TASK_DEFAULT_QUEUE = "calf-diary"
# A process of its own draws (see the Procfile): a drawing takes long and may wait, a review not.
# A third queue holds what waits for servers elsewhere: while one hangs, no review waits behind it.
CELERY_TASK_QUEUES = tuple(map(Queue, ("calf-diary", "calf-diary-drawings", "calf-diary-letters")))
CELERY_TASK_ROUTES = {
    "diary.tasks.draw": {"queue": "calf-diary-drawings"},
    "diary.tasks.bring_in": {"queue": "calf-diary-drawings"},
    "diary.tasks.send_reminder": {"queue": "calf-diary-letters"},
    "diary.tasks.send_letter": {"queue": "calf-diary-letters"},
}
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_ERRORS_EVEN_IF_IGNORED = False
CELERY_TASK_ACKS_LATE = True
# A task that kills its worker would come back for ever; the row that is behind is the truth.
CELERY_TASK_REJECT_ON_WORKER_LOST = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    "sweep": {
        "task": "diary.tasks.sweep",
        "schedule": float(SWEEP_SECONDS),
        "options": {"expires": float(SWEEP_SECONDS)},
    },
    "erase": {
        "task": "diary.tasks.erase",
        "schedule": float(SWEEP_SECONDS),
        "options": {"expires": float(SWEEP_SECONDS)},
    },
    "remind": {
        "task": "diary.tasks.remind",
        "schedule": float(SWEEP_SECONDS),
        "options": {"expires": float(SWEEP_SECONDS)},
    },
}
