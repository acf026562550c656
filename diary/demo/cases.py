"""The published cases that the tests judge, as diaries to look at."""

import json
from typing import Any

from django.conf import settings


def case_documents() -> list[dict[str, Any]]:
    """Each case with its id and its diary; the same file that the tests run."""
    path = settings.BASE_DIR / "tests" / "cases" / "open.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
