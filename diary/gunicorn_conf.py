"""How gunicorn serves the diary."""

import gc
import sys
from typing import Any

from diary.house.places import process_numbers, web_address

_HOST, _PORT, IN_PRODUCTION = web_address()

wsgi_app = "diary.wsgi:application"
bind = f"{_HOST}:{_PORT}"
workers, threads, _ = process_numbers()
worker_class = "gthread"
preload_app = True
# All servers of one user would share that socket.
control_socket_disable = True
timeout = 60
# Below the five seconds after which the house kills whoever is still there.
graceful_timeout = 4
keepalive = 75
umask = 0o077
proc_name = "calf-diary"
# No access log: addresses can hold tokens, and who opened what is nobody's business.
accesslog = None
loglevel = "warning"
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"discreet": {"()": "diary.logs.DiscreetFilter"}},
    "formatters": {"generic": {"()": "diary.logs.DiscreetFormatter", "format": "%(message)s"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "generic",
            "filters": ["discreet"],
            "stream": "ext://sys.stderr",
        },
        "error_console": {
            "class": "logging.StreamHandler",
            "formatter": "generic",
            "filters": ["discreet"],
            "stream": "ext://sys.stderr",
        },
    },
    "loggers": {
        "gunicorn.error": {"level": "WARNING", "handlers": ["error_console"], "propagate": False}
    },
}


def on_starting(server: Any) -> None:
    """Outside production no option, from wherever it came, opens the diary to the network."""
    if not IN_PRODUCTION and any(host != "127.0.0.1" for host, *_ in server.cfg.address):
        sys.exit("Outside production the diary is served on 127.0.0.1 alone.")


def post_worker_init(_worker: Any) -> None:
    """What stands now stands for ever: later collections need not look at it again."""
    gc.collect()
    gc.freeze()
