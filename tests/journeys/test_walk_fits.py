"""The walk form on a small phone, in large type and over a slow line: it fits."""

import pytest

from tests.builders import a_patient
from tests.journeys.forms import Finger

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary."""
    return a_patient("ada@example.org", name="Ada")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.wide
def test_nothing_runs_out_at_the_side_with_large_text(new_page, sign_in, ada, width):
    page = new_page(viewport={"width": width, "height": 844})
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    Finger(page).unfold("More")
    page.evaluate("document.documentElement.style.fontSize = '38px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
