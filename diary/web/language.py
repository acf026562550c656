"""The choice of a language, at the door and in the account."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from diary.speaking import speak


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Kept with the person, and in a cookie for whoever is not signed in; then back."""
    wished = request.POST.get("language", "")
    if wished not in dict(settings.LANGUAGES):
        raise Http404
    if request.user.is_authenticated:
        speak(request.user, wished, now=timezone.now())
    response = redirect(_page_before(request))
    remember_at_the_door(response, wished)
    return response


def remember_at_the_door(response: HttpResponse, language: str) -> None:
    """So that the sign-in page speaks it too."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )


def _page_before(request: HttpRequest) -> str:
    page = request.POST.get("next", "")
    own = url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure())
    return page if own else "/"
