"""Links: what opens them, what shuts them, and what no guess finds."""

import secrets
import string
from datetime import timedelta

import pytest
from django.db import IntegrityError

from tests.sharing import a_link
from tracker.models import Link, Opening
from tracker.sharing.opening import open_link
from tracker.sharing.queries import link_opened_by
from tracker.sharing.services import (
    TooManyLinks,
    change_link,
    renew_link,
    replace_link,
    revoke_link,
)
from tracker.sharing.tokens import TOKEN, code_digest_of, digest_of, fits, new_token, prefix_of

SIGNS = string.ascii_letters + string.digits + "-_"


@pytest.fixture
def shared(ada, now):
    """Ada's link and its token."""
    link, token, _code = a_link(ada, now=now)
    return link, token


def press(token, now, code=""):
    return open_link(token, code=code, device="phone", now=now)


def test_a_token_holds_256_bits_and_only_its_hash_is_kept(shared):
    link, token = shared
    assert len(TOKEN.fullmatch(token)[2]) * 6 >= 256
    kept = "|".join(str(value) for value in Link.objects.values_list().get(pk=link.pk))
    assert token[8:] not in kept
    assert link.digest == digest_of(token)


def test_a_live_link_opens_and_each_opening_is_kept(shared, now):
    link, token = shared
    tried = [press(token, now) for _ in range(2)]
    assert [one.is_open for one in tried] == [True, True]
    assert [one.is_first for one in tried] == [True, False]
    assert list(Opening.objects.values_list("link", "device")) == [(link.pk, "phone")] * 2


def test_a_revoked_an_expired_and_an_unknown_link_are_all_not_found(shared, ada, now):
    link, token = shared
    assert link_opened_by(token, now=now) == link
    assert link_opened_by(token, now=now + timedelta(days=30)) is None
    assert link_opened_by(new_token(), now=now) is None
    revoke_link(link, now=now)
    assert link_opened_by(token, now=now) is None
    assert press(token, now).link is None


def test_a_link_of_somebody_who_was_shut_out_opens_nothing(shared, ada, now):
    ada.is_active = False
    ada.save()
    assert link_opened_by(shared[1], now=now) is None


def test_a_code_is_asked_for_and_kept_so_that_the_database_alone_cannot_tell_it(ada, now):
    link, token, code = a_link(ada, now=now, with_code=True)
    assert code.isdigit()
    assert len(code) == 6
    assert link.code_digest == code_digest_of(token, code) != code_digest_of("", code)
    assert not press(token, now).is_open
    assert press(token, now, code).is_open


def test_five_wrong_codes_in_its_life_close_a_link_for_good(ada, now):
    link, token, code = a_link(ada, now=now, with_code=True)
    left = [press(token, now, "wrong").tries_left for _ in range(4)]
    assert left == [4, 3, 2, 1]
    assert press(token, now, code).is_open
    last = press(token, now + timedelta(days=9), "wrong")
    assert last.was_closed == link
    assert press(token, now, code).link is None
    assert link_opened_by(token, now=now) is None


def test_a_new_link_in_its_place_shuts_the_old_one_and_begins_a_new_life(ada, now):
    link, old, old_code = a_link(ada, now=now, with_code=True)
    for _ in range(5):
        press(old, now, "wrong")
    link.refresh_from_db()
    token, code = replace_link(link, now=now)
    assert link_opened_by(old, now=now) is None
    assert not press(token, now, old_code if old_code != code else "").is_open
    assert press(token, now, code).is_first


def test_change_and_renew_take_hold_at_once(shared, now):
    link, token = shared
    later = now + timedelta(days=29)
    renew_link(link, now=later)
    assert link_opened_by(token, now=later + timedelta(days=29)) is not None
    change_link(link, label="", parts=["charts"], period="30d", days=1, now=later)
    assert link_opened_by(token, now=later).parts == ["charts"]
    assert link_opened_by(token, now=later + timedelta(days=1)) is None


@pytest.mark.parametrize(
    "over",
    [
        {"days": 0},
        {"days": 366},
        {"parts": ()},
        {"parts": ("notes",)},
        {"parts": ("charts", "notes")},
        {"parts": ("charts", "everything")},
        {"period": "2y"},
    ],
)
def test_what_cannot_be_shared_is_refused(ada, over):
    with pytest.raises(ValueError, match=r"is open for|unknown part|nothing is shared"):
        a_link(ada, **over)


def test_nobody_has_more_than_fifty_open_links(ada):
    for _ in range(50):
        a_link(ada)
    with pytest.raises(TooManyLinks):
        a_link(ada)


def test_two_links_never_share_a_prefix(shared, ada, ben, now):
    link, _token = shared
    other, *_ = a_link(ben, now=now)
    with pytest.raises(IntegrityError):
        Link.objects.filter(pk=other.pk).update(prefix=link.prefix)


def test_of_ten_thousand_tokens_with_one_wrong_sign_none_opens(ada, now):
    tokens = [a_link(ada, now=now)[1] for _ in range(4)]
    near = [
        token[:place] + sign + token[place + 1 :]
        for token in tokens
        for place in range(len(token))
        for sign in SIGNS
        if sign != token[place]
    ]
    assert len(set(near)) > 10_000
    assert [token for token in near if link_opened_by(token, now=now)] == []
    assert all(link_opened_by(token, now=now) for token in tokens)


def test_of_a_million_random_tokens_none_fits_even_where_the_prefix_is_known(ada, now):
    made = [a_link(ada, now=now) for _ in range(10)]
    links = [link for link, *_ in made]
    assert all(fits(token, link.digest) for link, token, _code in made)  # the control
    fitting = sum(
        fits(link.prefix + secret, link.digest)
        for link in links
        for secret in (secrets.token_urlsafe(32) for _ in range(100_000))
    )
    assert fitting == 0


def test_of_as_many_random_prefixes_none_is_a_links(ada, now):
    known = {a_link(ada, now=now)[0].prefix for _ in range(10)}
    assert known.isdisjoint(prefix_of(new_token()) for _ in range(200_000))


@pytest.mark.parametrize("odd", ["", "x", "x" * 50, "x" * 52, "x" * 51 + "\n", "é" * 51, "\0" * 51])
def test_what_is_no_token_finds_nothing(shared, now, odd):
    assert link_opened_by(odd, now=now) is None
