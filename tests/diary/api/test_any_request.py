"""Requests that a machine makes up from the description: 200 an operation, none breaks us."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest
import schemathesis
from django.conf import settings as site
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from diary.api.settings import RATES
from tests.builders import NOW, a_checkin, a_document, a_walk
from tests.diary.api.asking import Device

pytestmark = pytest.mark.wide
CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
EXAMPLES = 200
NOON = datetime.fromisoformat(NOW)
KNOWN_WALK = "6f0c0000-0000-4000-8000-000000000001"
KNOWN_DAY = "2026-05-01"


def _moments() -> st.SearchStrategy[str]:
    """Times that a diary could hold, and now and then one that it could not."""
    near = st.integers(-400 * 24, 48).map(lambda h: (NOON + timedelta(hours=h)).isoformat())
    return near | near | near | st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)


def _days() -> st.SearchStrategy[str]:
    near = st.integers(-400, 2).map(lambda d: (NOON + timedelta(days=d)).date().isoformat())
    return near | near | near | st.dates().map(str)


schemathesis.openapi.format("date-time", _moments())
schemathesis.openapi.format("date", _days())


def _description() -> Any:
    config = SchemathesisConfig(seed=20260501)
    config.projects.default.generation.update(max_examples=EXAMPLES, deterministic=True)
    # Every word of every list, one by one, is the business of test_description.
    config.projects.default.phases.coverage.enabled = False
    return schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application(), config=config)


asked = _description()


@pytest.fixture
def device(ada, monkeypatch) -> Device:
    """One that may ask as often as it likes, of a diary that holds something."""
    for rate in RATES:
        monkeypatch.setitem(RATES, rate, (10**9, 60))
    device = Device(ada)
    device.put_walk(a_walk(id=KNOWN_WALK))
    device.post("/diary/", a_document(checkins=[a_checkin(date=KNOWN_DAY)]))
    return device


@pytest.fixture
def phone(device):
    """Its requests go through the real WSGI handler, inside the transaction of the test."""
    both = (signals.request_started, signals.request_finished)
    for signal in both:
        signal.disconnect(close_old_connections)
    yield device
    for signal in both:
        signal.connect(close_old_connections)


@asked.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_breaks_us(case, phone):
    _aim(case)
    headers = {"Authorization": f"Bearer {phone.token}", "Host": site.ALLOWED_HOSTS[0]}
    response = case.call(headers=headers)
    case.validate_response(response, checks=CHECKS)


def _aim(case: Any) -> None:
    """Reads go to an entry that is there, every other time; bodies name their address."""
    where = case.path_parameters or {}
    if case.method == "PUT" and len(str(where.get("id", ""))) == len(KNOWN_WALK):
        where["id"] = str(uuid5(NAMESPACE_OID, repr(case.body)))
    for name, known in (("id", KNOWN_WALK), ("date", KNOWN_DAY)):
        if name in where and case.method != "PUT" and sum(map(ord, str(where[name]))) % 2:
            where[name] = known
        if name in where and isinstance(case.body, dict) and isinstance(case.body.get(name), str):
            case.body[name] = where[name]
