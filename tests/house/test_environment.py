"""A wrong value of the environment stops the start with a sentence that names it."""

import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from diary import environment
from diary.house.places import web_address

URLS = ("redis", "amqp")


def refused(call) -> str:
    """The sentence with which it was refused."""
    with pytest.raises(ImproperlyConfigured) as caught:
        call()
    return str(caught.value)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """None of the variables that the machine itself may have set."""
    for name in ("PORT", "BIND", "BROKER_URL", "CACHE_URL", "EMAIL_URL", "SECRET_KEY", "DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DIARY_ENV", "local")


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "80.5", "\uff18\uff10", " 80"])
def test_a_port_that_is_none_is_named(monkeypatch, port):
    monkeypatch.setenv("PORT", port)
    assert refused(web_address) == (f"PORT is {port!r}: it must be a whole number from 1 to 65535.")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "localhost"])
def test_outside_production_nothing_but_this_machine_is_served(monkeypatch, host):
    monkeypatch.setenv("BIND", host)
    assert "127.0.0.1 alone" in refused(web_address)
    monkeypatch.setenv("DIARY_ENV", "production")
    assert web_address() == (host, 8000, True)


def test_a_word_must_be_one_of_those_known(monkeypatch):
    monkeypatch.setenv("DIARY_ENV", "prod")
    sentence = refused(lambda: environment.one_of("DIARY_ENV", "local", ("local", "production")))
    assert sentence == "DIARY_ENV is 'prod': it must be one of local, production."


def test_yes_and_no_are_the_only_answers(monkeypatch):
    monkeypatch.setenv("DEBUG", "true")
    assert "one of yes, no" in refused(lambda: environment.yes_or_no("DEBUG", default=False))


def test_an_address_of_another_kind_is_refused_without_its_password(monkeypatch):
    monkeypatch.setenv("BROKER_URL", "mysql://me:a-secret@db/x")
    sentence = refused(lambda: environment.address("BROKER_URL", None, schemes=URLS))
    assert sentence.startswith("BROKER_URL begins with 'mysql'")
    assert "a-secret" not in sentence


def test_an_address_without_a_default_must_be_set():
    sentence = refused(lambda: environment.address("DATABASE_URL_X", None, schemes=URLS))
    assert sentence.startswith("DATABASE_URL_X is not set")


def test_the_cache_is_the_embedded_one_until_a_broker_is_named(monkeypatch):
    assert environment.cache_address("unix:///v.sock") == "unix:///v.sock"
    monkeypatch.setenv("BROKER_URL", "redis://there/0")
    assert environment.cache_address("unix:///v.sock") == "redis://there/0"
    monkeypatch.setenv("CACHE_URL", "redis://elsewhere/1")
    assert environment.cache_address("unix:///v.sock") == "redis://elsewhere/1"


def test_a_broker_that_cannot_count_asks_for_a_cache(monkeypatch):
    monkeypatch.setenv("BROKER_URL", "amqp://there")
    assert refused(lambda: environment.cache_address("unix:///v")).startswith("CACHE_URL is not")


@pytest.mark.parametrize("weak", ["short", "a" * 80])
def test_a_secret_that_can_be_guessed_is_refused(monkeypatch, weak):
    monkeypatch.setenv("SECRET_KEY", weak)
    assert "at least 50" in refused(lambda: environment.secret("SECRET_KEY", kept_in=None))


def test_a_local_secret_is_made_once_and_kept_private(tmp_path):
    path = tmp_path / "secret_key"
    first = environment.secret("SECRET_KEY", kept_in=path)
    assert environment.secret("SECRET_KEY", kept_in=path) == first
    assert len(first) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_the_data_folder_is_private_to_its_owner(tmp_path):
    folder = tmp_path / "var"
    folder.mkdir(mode=0o755)
    assert stat.S_IMODE(environment.private_folder(folder).stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    assert "file/var" in refused(lambda: environment.private_folder(tmp_path / "file" / "var"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("smtp://me:p%40ss@host", (587, False, True)),
        ("smtps://me:p%40ss@host:4650", (4650, True, False)),
    ],
)
def test_mail_goes_where_the_address_says(monkeypatch, address, expected):
    monkeypatch.setenv("EMAIL_URL", address)
    server = environment.mail_server(None)
    assert (server.host, server.user, server.password) == ("host", "me", "p@ss")
    assert (server.port, server.tls, server.starttls) == expected


@pytest.mark.parametrize("address", ["mailgun://x", "smtp://", "host:25"])
def test_a_mail_address_that_is_none_is_named(monkeypatch, address):
    monkeypatch.setenv("EMAIL_URL", address)
    assert "EMAIL_URL" in refused(lambda: environment.mail_server(None))
