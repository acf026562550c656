"""When the diary is ready: the web server answers, and the worker said that it stands."""

import http.client
from typing import Any
from urllib.parse import urlsplit

from honcho.printer import Printer

WORKER_STANDS = "the worker is ready"


class AttentivePrinter(Printer):
    """Prints what the programs say, and hears when the worker stands."""

    worker_stands = False

    def write(self, message: Any) -> None:
        """One message, of one line or more."""
        if message.name == "worker" and WORKER_STANDS.encode() in message.data:
            self.worker_stands = True
        super().write(message)


class Readiness:
    """Asked now and then; comes once."""

    def __init__(self, address: str, printer: AttentivePrinter) -> None:
        self.address = address
        self._printer = printer
        self._has_come = False

    def has_just_come(self) -> bool:
        """True once, when both answer for the first time."""
        if self._has_come or not self._printer.worker_stands or not self._web_answers():
            return False
        self._has_come = True
        return True

    def _web_answers(self) -> bool:
        line = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=5)
        try:
            line.request("GET", "/")
            line.getresponse()
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()
        return True
