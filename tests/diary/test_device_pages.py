"""The page of devices: a key is shown once, and a device is shut out."""

import re

import pytest
from django.utils import timezone

from tests.builders import PASSWORD
from tracker.models import Device
from tracker.people.devices import device_let_in_by, let_in_device

PAGE = "/account/devices/"


@pytest.fixture
def signed_in(client, ada):
    """Ada, who typed her password again a moment ago."""
    client.force_login(ada)
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def test_a_new_device_gets_a_key_that_opens_the_diary(signed_in, ada):
    page = signed_in.post(PAGE, {"name": "My watch", "days": "30"}).content.decode()
    token = re.search(r'value="(cd_[^"]+)"', page)[1]
    device = device_let_in_by(token, now=timezone.now())
    assert (device.user, device.name) == (ada, "My watch")
    assert (device.expires_at - device.made_at).days == 30


def test_the_key_is_never_shown_again(signed_in):
    page = signed_in.post(PAGE, {"name": "My watch", "days": "30"}).content.decode()
    token = re.search(r'value="(cd_[^"]+)"', page)[1]
    again = signed_in.get(PAGE).content.decode()
    assert "My watch" in again
    assert token not in again
    assert token[14:] not in again


def test_whoever_has_not_typed_the_password_lately_is_asked_for_it_first(client, ada):
    client.force_login(ada)
    asked = client.post(PAGE, {"name": "My watch", "days": "30"})
    assert asked["Location"].startswith("/account/reauthenticate/")
    assert not Device.objects.exists()
    page = client.post(asked["Location"], {"password": PASSWORD})
    assert "My watch is let in" in page.content.decode()


def test_what_is_wrong_with_the_form_is_said_and_nothing_typed_is_lost(signed_in):
    page = signed_in.post(PAGE, {"name": "x" * 101, "days": "4000"})
    assert page.status_code == 200
    assert "x" * 101 in page.content.decode()
    assert 'role="alert"' in page.content.decode()
    assert not Device.objects.exists()


def test_a_device_is_shut_out(signed_in, ada):
    device, token = let_in_device(ada, name="My watch", now=timezone.now())
    answer = signed_in.post(f"{PAGE}{device.prefix}/shut-out/")
    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    assert device_let_in_by(token, now=timezone.now()) is None
    assert "No device is let in" in signed_in.get(PAGE).content.decode()


def test_all_devices_are_shut_out_at_once(signed_in, ada, ben):
    for name in ("My watch", "My phone"):
        let_in_device(ada, name=name, now=timezone.now())
    let_in_device(ben, name="His", now=timezone.now())
    signed_in.post(f"{PAGE}shut-out/")
    assert [device.user for device in Device.objects.filter(revoked_at=None)] == [ben]


def test_signing_out_everywhere_shuts_devices_out_too(signed_in, ada):
    _, token = let_in_device(ada, name="My watch", now=timezone.now())
    signed_in.post("/account/sign-out-everywhere/")
    assert device_let_in_by(token, now=timezone.now()) is None


def test_nobody_shuts_the_device_of_another_out(signed_in, ben):
    device, token = let_in_device(ben, name="His", now=timezone.now())
    assert signed_in.post(f"{PAGE}{device.prefix}/shut-out/").status_code == 404
    assert device_let_in_by(token, now=timezone.now()) == device


def test_a_clinician_has_no_devices(client, pia):
    client.force_login(pia)
    assert client.get(PAGE).status_code == 404


def test_the_page_asks_little(signed_in, ada, django_assert_max_num_queries):
    for number in range(20):
        let_in_device(ada, name=f"device {number}", now=timezone.now())
    with django_assert_max_num_queries(6):
        signed_in.get(PAGE)
