"""What eyes and fingers meet on a page: what sticks out, is cut, overlaps, is small or covered."""

from pathlib import Path
from typing import Final

from playwright.sync_api import Page

LEAST_TARGET: Final = 48
LOOKING: Final = Path(__file__).with_suffix(".js").read_text("utf-8")


def seen(page: Page) -> list[str]:
    """What is wrong with the page as it stands, each thing once."""
    script = f"least => {{ const found = []; {LOOKING} }}"
    return list(page.evaluate(script, LEAST_TARGET))
