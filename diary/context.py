"""What every template may ask for."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest

from tracker.people import demo as demo_accounts


def demo(_request: HttpRequest) -> dict[str, Callable[[], bool]]:
    """`demo_is_loaded`: whether the sign-in page may tell how to try the diary. Asked only then."""
    return {"demo_is_loaded": demo_is_loaded}


def demo_is_loaded() -> bool:
    """Never true in production, where such accounts are refused."""
    return not settings.IN_PRODUCTION and demo_accounts.demo_accounts().exists()
