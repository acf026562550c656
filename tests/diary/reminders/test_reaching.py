"""A push address came from a browser: it may lead to the open network and nowhere else."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from diary.outgoing.outcomes import NotTaken, Refused
from diary.reminders.reaching import NotAllowed, post, refuse_odd_endpoint
from tests.push_service import push_service

GOOD = "https://fcm.googleapis.com/fcm/send/abc:def"


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://push.example.org/x",
        "ftp://push.example.org/x",
        "https://127.0.0.1/x",
        "https://10.0.0.8/x",
        "https://[::1]/x",
        "https://2130706433/x",
        "https://0x7f.1/x",
        "https://localhost/x",
        "https://push.example.org:6379/x",
        "https://push.example.org:abc/x",
        "https://me:secret@push.example.org/x",
        "https://push.example.org/x y",
        "https://push.example.org/\r\nHost: x",
        "https://p\N{CYRILLIC SMALL LETTER U}sh.example.org/",
        "https:///x",
        "file:///etc/passwd",
        f"https://push.example.org/{'x' * 2000}",
        "",
    ],
)
def test_an_odd_address_is_refused_before_anything_is_asked(endpoint):
    with pytest.raises(NotAllowed):
        refuse_odd_endpoint(endpoint)


def test_the_address_of_a_push_service_is_taken():
    refuse_odd_endpoint(GOOD)
    refuse_odd_endpoint("https://web.push.apple.com:443/QGu")


@pytest.mark.parametrize(
    "inside",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "2002:a00:1::"),
    ],
)
def test_a_name_that_leads_inside_is_refused(monkeypatch, inside):
    outside = [(2, 1, 6, "", ("93.184.216.34", 443)), (2, 1, 6, "", (inside, 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kw: outside)
    with pytest.raises(Refused):
        post(GOOD, body=b"x", headers={})


def test_the_connection_goes_to_the_very_address_that_was_looked_at(monkeypatch):
    asked, reached = [], []

    def answers(host, *_args, **_kw):
        asked.append(host)
        return [(2, 1, 6, "", ("93.184.216.34" if len(asked) == 1 else "127.0.0.1", 443))]

    def connect(address, *_args, **_kw):
        reached.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    with pytest.raises(NotTaken):
        post(GOOD, body=b"x", headers={})
    assert reached == [("93.184.216.34", 443)]
    assert asked == ["fcm.googleapis.com"]


def test_a_name_that_is_unknown_is_asked_again_later(monkeypatch):
    def unknown(*_args, **_kw):
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NotTaken):
        post(GOOD, body=b"x", headers={})


@pytest.fixture
def named_server(tmp_path, monkeypatch):
    """A TLS server on this machine; its certificate, which is trusted, names push.example.org."""
    key, cert = a_certificate("push.example.org", tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    with push_service() as service:
        server = service.server
        server.socket = context.wrap_socket(server.socket, server_side=True)
        service.answers = 410
        yield service


def test_the_name_is_checked_though_the_connection_goes_to_a_number(
    named_server, settings, monkeypatch
):
    settings.PUSH_TO_PRIVATE_ADDRESSES = True
    here, ask = [(2, 1, 6, "", ("127.0.0.1", 0))], socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **over: here if "example" in host else ask(host, *rest, **over),
    )
    port = named_server.server.server_port
    assert post(f"https://push.example.org:{port}/x", body=b"x", headers={})[0] == 410
    with pytest.raises(NotTaken):
        post(f"https://other.example.org:{port}/x", body=b"x", headers={})
    assert named_server.asked == 1


def a_certificate(name: str, folder: Path) -> tuple[Path, Path]:
    """A key, and a certificate of that name by it."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key").write_bytes(secret)
    (folder / "cert").write_bytes(made.public_bytes(Encoding.PEM))
    return folder / "key", folder / "cert"
