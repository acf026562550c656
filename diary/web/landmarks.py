"""My places: named once with their distance, corrected, removed, and each of these taken back."""

from contextlib import AbstractContextManager
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from diary.recording import recorded
from diary.web.forms.landmark_form import LandmarkForm, far, shown_landmark
from diary.web.notices import say, warn
from diary.web.saving import see_other
from tracker.access import diary_of, landmarks_readable_by
from tracker.landmarks.models import Landmark
from tracker.landmarks.services import (
    NameTaken,
    correct_landmark,
    name_landmark,
    remove_landmark,
    take_back,
)
from tracker.people.models import Profile


@login_required
@require_http_methods(["GET", "POST"])
def landmarks(request: HttpRequest) -> HttpResponse:
    """The list, and the form that names a new one."""
    diary = diary_of(request.user)
    form = LandmarkForm(request.POST or None, yards=_yards(diary.owner.profile))
    if request.method == "POST" and form.is_valid():
        try:
            with _recorded(request, "created"):
                name_landmark(diary, **form.cleaned_data)
        except NameTaken:
            form.add_error("name", _("You have a place of that name already."))
        else:
            say(request, _("Saved."))
            return see_other(reverse("landmarks"))
    units = diary.owner.profile.units
    rows = [(place, far(place, units=units)) for place in landmarks_readable_by(request.user)]
    return render(request, "landmarks/landmarks.html", {"form": form, "rows": rows})


@login_required
@require_http_methods(["GET", "POST"])
def landmark(request: HttpRequest, landmark: UUID) -> HttpResponse:
    """Renames or corrects one; walks that named it keep their figures."""
    diary = diary_of(request.user)
    place, yards = _landmark(request, landmark), _yards(diary.owner.profile)
    form = LandmarkForm(
        request.POST or None, initial=shown_landmark(place, yards=yards), yards=yards
    )
    if request.method == "POST" and form.is_valid():
        try:
            with _recorded(request, "changed", place):
                correct_landmark(place, **form.cleaned_data)
        except NameTaken:
            form.add_error("name", _("You have a place of that name already."))
        else:
            say(request, _("Saved."), undo=reverse("landmark_undo", args=[place.key]))
            return see_other(reverse("landmarks"))
    return render(request, "landmarks/landmark.html", {"form": form, "place": place})


@login_required
@require_POST
def landmark_remove(request: HttpRequest, landmark: UUID) -> HttpResponse:
    """Takes one off the list, with a way back."""
    diary_of(request.user)
    place = _landmark(request, landmark)
    with _recorded(request, "removed", place):
        remove_landmark(place, now=timezone.now())
    say(request, _("Place removed."), undo=reverse("landmark_undo", args=[place.key]))
    return see_other(reverse("landmarks"))


@login_required
@require_POST
def landmark_undo(request: HttpRequest, landmark: UUID) -> HttpResponse:
    """Takes the removal or the last correction of one back."""
    diary_of(request.user)
    place = _landmark(request, landmark, with_removed=True)
    try:
        with _recorded(request, "taken_back", place):
            take_back(place)
    except NameTaken:
        warn(request, _("You have another place of that name now. Rename it first."))
    else:
        say(request, _("Taken back."))
    return see_other(reverse("landmarks"))


def _landmark(request: HttpRequest, key: UUID, *, with_removed: bool = False) -> Landmark:
    found = landmarks_readable_by(request.user, with_removed=with_removed).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def _recorded(
    request: HttpRequest, verb: str, place: Landmark | None = None
) -> AbstractContextManager[None]:
    """A change of one of the reader's own places, and its row of the audit trail."""
    diary, number, now = diary_of(request.user), place.pk if place else "", timezone.now()
    return recorded(diary, actor=request.user, verb=verb, kind="landmark", number=number, now=now)


def _yards(profile: Profile) -> bool:
    return profile.units != "metric"
