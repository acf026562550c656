"""A year of diary is taken away in a second, in each form."""

import time

import pytest

from diary import log
from diary.demo.year import year_document

MOST_SECONDS = 1.0


@pytest.fixture
def year(client, ada, now):
    """Ada, signed in, with a year of diary."""
    log.import_document(ada.diary, year_document(now=now), now=now)
    client.force_login(ada)
    return client


@pytest.mark.parametrize("file", ["calf-diary.json", "calf-diary.zip", "calf-diary-fhir.json"])
def test_a_year_comes_within_a_second(year, file):
    took = []
    for _ in range(3):
        began = time.process_time()
        content = b"".join(year.get(f"/account/data/{file}").streaming_content)
        took.append(time.process_time() - began)
    assert len(content) > 10_000
    assert min(took) < MOST_SECONDS, took
