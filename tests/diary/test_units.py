"""A number is never changed on its way: form, row, diary page, form again, API, export, import.

Each kind of length and time is typed in decimals, in the units of the person's choice.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from diary.log import export_document, import_document
from tests.builders import NOW, a_patient
from tests.diary.api.asking import Device
from tests.diary.submitting import answers
from tracker.models import Walk
from tracker.people.services import save_profile

LONGEST = {"min": 1440, "m": 50_000, "yd": 54_000, "ft": 160_000, "steps": 1_000_000}
IN_PROPERTY = settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
EVERY = [
    *(("metric", measure) for measure in ("min", "m", "steps", "blocks")),
    *(("imperial", measure) for measure in ("min", "yd", "ft", "steps", "blocks")),
]
SECOND = {
    "walked_s": 1440,
    "walked_m": 90_000,
    "relief_exact": 1440,
    "left_onset_s": 1440,
    "right_onset_m": 50_000,
}
WORDS = {"min": "min", "m": "m", "yd": "yards", "ft": "feet", "steps": "steps", "blocks": "blocks"}


@st.composite
def numbers(draw: Any, most: int, *, whole: bool = False) -> str:
    """A number as a person types it, with up to three decimals and no needless zeros."""
    number = draw(st.integers(1, most - 1))
    part = 0 if whole else draw(st.integers(0, 999))
    return f"{number}.{part:03}".rstrip("0").rstrip(".") if part else f"{number}"


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    """Noon of 1 May 2026."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


def kept_on_the_way(client, ada, field: str, text: str, **typed: str) -> str:
    """Types a walk in, follows it all the way, and gives its line on the diary's page."""
    Walk.objects.filter(diary=ada.diary).delete()
    page = client.get("/walks/new/").content.decode()
    sent = answers(page, pain="left", **typed, **{field: text})
    client.post("/walks/new/", sent)
    walk = Walk.objects.get(diary=ada.diary)
    address = f"/walks/{walk.key}/"
    form = client.get(address).content.decode()
    assert f'name="{field}" id="{field}" value="{text}"' in form
    client.post(address, answers(form, note="the same walk"))
    changed = Walk.objects.get(diary=ada.diary)
    assert changed.version == 2
    assert changed.body | {"note": "", "entered_at": ""} == walk.body | {
        "note": "",
        "entered_at": "",
    }
    assert Device(ada).get(address).json() == changed.body
    assert read_elsewhere(ada) == changed.body
    return client.get("/diary/").content.decode()


def read_elsewhere(ada) -> dict[str, Any]:
    """The one walk of Ada's export, as another diary holds it after an import."""
    email = f"reader-{Walk.objects.count()}-{Walk.objects.latest('pk').pk}@example.org"
    reader = a_patient(email, time_zone="Europe/London")
    document = export_document(ada.diary)
    import_document(reader.diary, document, now=Walk.objects.latest("pk").saved_at)
    body = Walk.objects.get(diary=reader.diary).body
    assert [body] == export_document(reader.diary)["walks"]
    return body


@pytest.mark.parametrize(("units", "measure"), EVERY)
def test_how_far_it_was_reads_back_as_it_was_typed(as_ada, ada, units, measure):
    save_profile(ada.profile, units=units)

    @IN_PROPERTY
    @given(numbers(LONGEST.get(measure, 9_999), whole=measure == "steps"))
    def holds(text: str) -> None:
        line = kept_on_the_way(as_ada, ada, f"far_{measure}", text, measure=measure)
        assert f"pain after {text} {WORDS[measure]}" in line

    holds()


@pytest.mark.parametrize("units", ["metric", "imperial"])
@pytest.mark.parametrize("field", SECOND)
def test_every_other_number_reads_back_as_it_was_typed(as_ada, ada, units, field):
    save_profile(ada.profile, units=units)

    @IN_PROPERTY
    @given(numbers(SECOND[field]))
    def holds(text: str) -> None:
        kept_on_the_way(as_ada, ada, field, text, measure="min", far_min="3", relief_span="exact")

    holds()
