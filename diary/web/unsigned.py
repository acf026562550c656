"""What a signed word alone may do, without signing in: answer one reminder, stop e-mails."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from diary.api.throttles import address, seconds_to_wait
from diary.letters import tokens as letter_tokens
from diary.reminders.answering import answer_nothing
from diary.reminders.tokens import plan_id_of
from diary.reminders.wishes import stop_emails
from tracker.letters.services import stop_letter


@csrf_exempt
@require_POST
def reminder_answer(request: HttpRequest) -> HttpResponse:
    """*Nothing to report*, from the notification itself. Answers 204, or 410 to an old token.

    It looks at no cookie, so nothing of a session can be forged through it: whoever has the
    token may keep the quick answer of one day for one person, once, and nothing else.
    """
    if (wait := _waits(request)) is not None:
        return HttpResponse(status=429, headers={"Retry-After": str(wait)})
    kept = answer_nothing(request.POST.get("token", ""), now=timezone.now())
    return HttpResponse(status=204 if kept else 410)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def reminders_stop(request: HttpRequest, token: str) -> HttpResponse:
    """No more e-mails: by the mail program's own POST (RFC 8058), or by the button of this page.

    Opening it changes nothing, since mail scanners open every link.
    """
    if (wait := _waits(request)) is not None:
        return HttpResponse(status=429, headers={"Retry-After": str(wait)})
    plan_id = plan_id_of(token)
    if plan_id is None:
        raise Http404
    stopped = request.method == "POST"
    if stopped:
        stop_emails(plan_id, now=timezone.now())
    return render(request, "reminders/stop.html", {"stopped": stopped})


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def letter_stop(request: HttpRequest, letter: str) -> HttpResponse:
    """No more morning letters for a colleague, in the same way."""
    if (wait := _waits(request)) is not None:
        return HttpResponse(status=429, headers={"Retry-After": str(wait)})
    plan_id = letter_tokens.plan_id_of(letter)
    if plan_id is None:
        raise Http404
    stopped = request.method == "POST"
    if stopped:
        stop_letter(plan_id)
    return render(request, "letters/stop.html", {"stopped": stopped})


def _waits(request: HttpRequest) -> int | None:
    """Counts the request; how long this address of the network must wait, if it must."""
    return seconds_to_wait("signed", f"address:{address(request)}")
