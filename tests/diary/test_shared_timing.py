"""How long it takes and what is asked tells nothing of whether a link ever was."""

import time
from datetime import timedelta
from hashlib import pbkdf2_hmac
from statistics import median

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from diary.api.settings import RATES
from tests.sharing import a_link, press_open
from tracker.models import Link
from tracker.sharing.services import revoke_link
from tracker.sharing.tokens import new_token

ROUNDS = 120


@pytest.fixture
def tokens(ada, monkeypatch):
    """What opens nothing: a revoked link, an expired one, one that never was, and a live link's
    token with one wrong sign, which finds a row and must not say so.
    """
    monkeypatch.setitem(RATES, "shared", (10**6, 60))
    monkeypatch.setitem(RATES, "open", (10**6, 60))
    caches["default"].clear()
    now = timezone.now()
    revoked, one, _ = a_link(ada)
    revoke_link(revoked, now=now)
    expired, other, _ = a_link(ada)
    Link.objects.filter(pk=expired.pk).update(made_at=now - timedelta(days=2), expires_at=now)
    live = a_link(ada)[1]
    near = live[:-1] + ("A" if live[-1] != "A" else "B")
    return {"revoked": one, "expired": other, "near": near, "unknown": new_token()}


def get(client, token):
    return client.get(f"/shared/{token}/")


@pytest.mark.parametrize("ask", [get, press_open])
def test_the_same_questions_are_asked_of_the_database(tokens, ask):
    asked = {}
    for name, token in tokens.items():
        with CaptureQueriesContext(connection) as queries:
            assert ask(Client(), token).status_code == 404
        asked[name] = [query["sql"].replace(token[:8], "…") for query in queries]
    shapes = [[_without_times(sql) for sql in each] for each in asked.values()]
    assert all(shape == shapes[0] for shape in shapes)
    assert shapes[0]


def _without_times(sql):
    """The moment of asking and the savepoint's number differ between any two requests."""
    varying = (":", "20", "_x")
    return " ".join(word for word in sql.split() if not any(part in word for part in varying))


def ratio_of_work(tokens, ask):
    """How much more the dearest of the tokens costs than the cheapest, in time of processor."""
    spent = {name: [] for name in tokens}
    client = Client()
    for _ in range(ROUNDS):
        for name, token in tokens.items():
            began = time.thread_time()
            ask(client, token)
            spent[name].append(time.thread_time() - began)
    medians = [median(each) for each in spent.values()]
    return max(medians) / min(medians)


@pytest.mark.parametrize("ask", [get, press_open])
def test_the_same_work_is_done(tokens, ask):
    assert ratio_of_work(tokens, ask) < 1.2


def test_a_way_that_looks_longer_at_what_is_known_would_show(tokens):
    """The control: slow hashing done only where a row was found, as many a site does it."""
    known = tokens["near"][:8]

    def naive(client, token):
        if token.startswith(known):
            pbkdf2_hmac("sha256", token.encode(), b"salt", 20_000)
        return get(client, token)

    assert ratio_of_work(tokens, naive) > 1.2
