"""Logs say what happened and where; never an address, a person or what they wrote."""

import io
import logging

import pytest
from django.test import Client

from diary.logs import DiscreetFilter, DiscreetFormatter

SECRET = "my left calf is blue"


@pytest.fixture
def written():
    """What the root logger writes to its console while a test runs."""
    page = io.StringIO()
    handler = logging.StreamHandler(page)
    handler.addFilter(DiscreetFilter())
    handler.setFormatter(DiscreetFormatter("{levelname} {name}: {message}", style="{"))
    root = logging.getLogger()
    root.addHandler(handler)
    yield page
    root.removeHandler(handler)


def test_the_text_of_an_error_is_left_out(written):
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise KeyError(SECRET) from error
    except KeyError:
        logging.getLogger("diary").exception("It broke")
    assert SECRET not in written.getvalue()
    assert "builtins.ValueError" in written.getvalue()
    assert "builtins.KeyError" in written.getvalue()
    assert "test_logs.py" in written.getvalue()


def test_the_text_of_an_error_is_written_where_asked_for():
    formatter = DiscreetFormatter(with_error_text=True)
    try:
        int(SECRET)
    except ValueError as error:
        found = formatter.formatException((ValueError, error, error.__traceback__))
    assert SECRET in found


@pytest.mark.django_db
def test_a_crash_names_the_pattern_of_its_address_alone(written, monkeypatch):
    def crash(*_args, **_kwargs):
        raise RuntimeError(SECRET)

    monkeypatch.setattr("django.contrib.sessions.middleware.SessionMiddleware.__call__", crash)
    client = Client(raise_request_exception=False)
    answer = client.get("/account/login/?next=/a-token/")
    assert answer.status_code == 500
    assert "a-token" not in written.getvalue()
    assert SECRET not in written.getvalue()
    assert "RuntimeError" in written.getvalue()


def test_a_failed_task_is_named_without_its_error(written):
    record = logging.LogRecord("celery.app.trace", logging.ERROR, __file__, 1, SECRET, (), None)
    record.data = {"name": "diary.tasks.review"}
    logging.getLogger().handle(record)
    assert written.getvalue().strip() == "ERROR celery.app.trace: Task diary.tasks.review: not done"


def test_gunicorn_does_not_tell_whose_request_failed(written):
    try:
        int(SECRET)
    except ValueError as error:
        found = (ValueError, error, error.__traceback__)
    words = ("gunicorn.error", logging.ERROR, __file__, 1, "Error handling request %s", ("/t",))
    logging.getLogger().handle(logging.LogRecord(*words, found))
    assert "A request ended with an error" in written.getvalue()
    assert "/t" not in written.getvalue().splitlines()[0]
