"""What every view of the API has: the diary it is about, the moment, and answers not to be kept."""

from datetime import datetime
from functools import cached_property
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.views import APIView

from tracker import access
from tracker.audit.services import record
from tracker.models import Diary


class DiaryView(APIView):
    """A view of the signed-in patient's own diary. Others' rows are not there."""

    @cached_property
    def now(self) -> datetime:
        """The moment of the request, read once."""
        return timezone.now()

    @property
    def diary(self) -> Diary:
        """The diary of whoever asks."""
        try:
            return access.diary_of(self.request.user)
        except access.NoDiary:
            raise PermissionDenied("This account keeps no diary.") from None

    def record_export(self) -> None:
        """Keeps in the trail that the diary was taken away."""
        actor, now = self.request.user, self.now
        record(self.diary, actor=actor, verb="exported", object_kind="diary", now=now)

    def finalize_response(
        self, request: Request, response: HttpResponse, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """No cache on the way may keep what the answer says."""
        response = super().finalize_response(request, response, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response
