"""A stand-in for a mail server: takes letters by SMTP (RFC 5321) and keeps them."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


@dataclass
class MailServer:
    """What came in. `answers_data` is said to DATA's end, `takes` is how long that needs."""

    port: int = 0
    answers_data: str = "250 kept"
    answers_rcpt: str = "250 good"
    hangs_up: bool = False
    """Ends the line when the whole letter is there, without a word."""
    takes: float = 0.0
    letters: list[EmailMessage] = field(default_factory=list)


class Talk(socketserver.StreamRequestHandler):
    """One line, from the greeting to the end."""

    held: MailServer

    def handle(self) -> None:
        with suppress(ConnectionError):  # who writes may be killed
            self._talk()

    def _talk(self) -> None:
        self._say("220 stand-in")
        for line in self.rfile:
            word = line.split()[0].upper() if line.split() else b""
            if word == b"QUIT":
                self._say("221 bye")
                return
            if word == b"DATA" and not self._take():
                return
            if word != b"DATA":
                self._say(self.held.answers_rcpt if word == b"RCPT" else "250 good")

    def _take(self) -> bool:
        self._say("354 go on")
        lines = list(iter(self.rfile.readline, b".\r\n"))
        if self.held.answers_data.startswith("250"):
            self.held.letters.append(message_from_bytes(b"".join(lines), policy=default))
        time.sleep(self.held.takes)
        if not self.held.hangs_up:
            self._say(self.held.answers_data)
        return not self.held.hangs_up

    def _say(self, words: str) -> None:
        self.wfile.write(words.encode() + b"\r\n")


class Server(socketserver.ThreadingTCPServer):
    """One thread a line."""

    allow_reuse_address = True
    daemon_threads = True


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """The server on a free port of this machine."""
    held = MailServer()
    with Server(("127.0.0.1", 0), type("Talk", (Talk,), {"held": held})) as server:
        held.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield held
        server.shutdown()
