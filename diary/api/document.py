"""The whole diary as calf-diary/1: out, and in again, all or nothing."""

from dataclasses import asdict
from typing import ClassVar

from django.http import HttpResponse
from rest_framework.request import Request

import insights
from diary import log
from diary.api.answers import answer
from diary.api.bodies import object_in
from diary.api.diary_view import DiaryView
from diary.api.problems import faults
from diary.api.schema.operations import described
from diary.api.settings import LARGEST_DIARY


class DiaryDocument(DiaryView):
    """What the person said, never what the program thinks."""

    rates: ClassVar = {"POST": "import"}

    @described("export_diary")
    def get(self, request: Request) -> HttpResponse:
        """Download the whole diary."""
        self.record_export()
        response = answer(log.export_document(self.diary))
        response.headers["Content-Disposition"] = 'attachment; filename="calf-diary.json"'
        return response

    @described("import_diary")
    def post(self, request: Request) -> HttpResponse:
        """Bring a whole diary in; with a single fault nothing is saved."""
        document = object_in(request, called="diary", largest=LARGEST_DIARY)
        try:
            done = log.import_document(self.diary, document, now=self.now)
        except insights.DiaryError as error:
            raise faults(error.faults) from None
        return answer(asdict(done))
