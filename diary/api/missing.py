"""Every address under the API that is not there: a problem, not a page."""

from rest_framework.permissions import AllowAny
from rest_framework.views import APIView

from diary.api.problems import Problem

WHY = "There is nothing here. Ids are UUIDs in small letters, dates 2026-05-01, and / ends it."


class Missing(APIView):
    """Answers 404 to whatever is asked; it opens nothing, so anybody may ask."""

    permission_classes = (AllowAny,)
    authentication_classes = ()
    schema = None

    def initial(self, *_args: object, **_kwargs: object) -> None:
        """Always refuses, whatever the method."""
        raise Problem(slug="not-found", detail=WHY)
