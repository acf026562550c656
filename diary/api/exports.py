"""The whole diary in the two other forms: tables in a zip, and a FHIR Bundle."""

from django.http import StreamingHttpResponse
from rest_framework.request import Request

from diary.api.diary_view import DiaryView
from diary.api.schema.operations import described
from diary.exporting.downloads import bundle_of, tables_of
from tracker.access import findings_readable_by


class DiaryTables(DiaryView):
    """Walks, check-ins and the profile as CSV, with a data dictionary."""

    @described("export_tables")
    def get(self, _request: Request) -> StreamingHttpResponse:
        """Download the tables."""
        self.record_export()
        return tables_of(self.diary)


class DiaryBundle(DiaryView):
    """What was said and noted, as FHIR R4."""

    @described("export_bundle")
    def get(self, request: Request) -> StreamingHttpResponse:
        """Download the bundle."""
        self.record_export()
        return bundle_of(self.diary, findings_readable_by(request.user))
