"""A stand-in for a push service and the browsers behind it: speaks RFC 8030, 8188, 8291, 8292."""

import base64
import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

A_DAY = 24 * 60 * 60


def from_base64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def to_base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class StandInBrowser:
    """One browser with keys of its own, as `PushSubscription.toJSON()` tells them."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._auth = os.urandom(16)

    @property
    def keys(self) -> dict[str, str]:
        point = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"p256dh": to_base64(point), "auth": to_base64(self._auth)}

    @property
    def said(self) -> dict[str, str]:
        """What the page's form sends."""
        return {"endpoint": self.endpoint, **self.keys}

    def opens(self, body: bytes) -> dict[str, Any]:
        """The message, decrypted as a browser does."""
        plain = http_ece.decrypt(
            body, private_key=self._key, auth_secret=self._auth, version="aes128gcm"
        )
        return json.loads(plain)


@dataclass
class PushService:
    """What came in. `answers` sets another status than 201, `takes` how many seconds it needs."""

    address: str
    server: ThreadingHTTPServer
    key: str = ""
    """The public key of the site that may send; any if empty."""
    answers: int = 201
    takes: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)
    browsers: dict[str, StandInBrowser] = field(default_factory=dict)
    received: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    asked: int = 0

    def a_browser(self) -> StandInBrowser:
        """One more browser that may be reminded."""
        path = f"/push/{to_base64(os.urandom(12))}"
        self.browsers[path] = StandInBrowser(self.address + path)
        return self.browsers[path]

    def messages(self) -> list[dict[str, Any]]:
        return [message for _path, message in self.received]

    def take(self, path: str, headers: dict[str, str], body: bytes) -> int:
        """Judges one request as a push service does, and opens it as its browser does."""
        self.asked += 1
        time.sleep(self.takes)
        if self.answers != 201:
            return self.answers
        try:
            self._check(headers, body)
            self.received.append((path, self.browsers[path].opens(body)))
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it, it is refused
            self.refused.append(f"{type(error).__name__}: {error}")
            return 400
        return 201

    def _check(self, headers: dict[str, str], body: bytes) -> None:
        assert headers["content-encoding"] == "aes128gcm"
        assert int(headers["ttl"]) > 0
        assert headers["urgency"] in {"very-low", "low", "normal", "high"}
        assert len(headers["topic"]) <= 32
        assert len(body) <= 4096
        scheme, _space, rest = headers["authorization"].partition(" ")
        assert scheme == "vapid"
        parts = dict(part.strip().split("=", 1) for part in rest.split(","))
        claims = signed_claims(parts["t"], parts["k"])
        assert claims["aud"] == self.address
        assert time.time() < claims["exp"] <= time.time() + A_DAY
        assert claims["sub"].startswith(("mailto:", "https:"))
        assert parts["k"] == (self.key or parts["k"])


def signed_claims(token: str, key: str) -> dict[str, Any]:
    """The claims of a JWT whose ES256 signature is by that key; an error otherwise."""
    signed, _dot, signature = token.rpartition(".")
    head, _dot, claims = signed.partition(".")
    assert json.loads(from_base64(head))["alg"] == "ES256"
    raw = from_base64(signature)
    pair = utils.encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64(key))
    point.verify(pair, signed.encode(), ec.ECDSA(SHA256()))
    return json.loads(from_base64(claims))


@contextmanager
def push_service() -> Iterator[PushService]:
    """The service on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard = {name.lower(): value for name, value in self.headers.items()}
            self.send_response(service.take(self.path, heard, body))
            for name, value in service.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service = PushService(f"http://127.0.0.1:{server.server_port}", server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
