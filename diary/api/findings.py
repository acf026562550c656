"""What was found, in words, and saying that it was read."""

from typing import Any

from django.http import Http404, HttpResponse
from rest_framework.request import Request

from diary import telling
from diary.api.answers import answer
from diary.api.diary_view import DiaryView
from diary.api.schema.operations import described
from diary.clues import clue_words
from diary.recording import recorded
from diary.timeline import name_of
from tracker.access import findings_readable_by, readings_readable_by
from tracker.findings.services import mark_read
from tracker.models import Finding, Profile

SAID = ("kind", "about", "urgency", "figures", "evidence", "not_asked")
MOMENTS = ("first_told_at", "changed_at", "read_at")


class FindingList(DiaryView):
    """What the diary shows, as kept by the newest review and by every save since."""

    @described("list_findings")
    def get(self, request: Request) -> HttpResponse:
        """All that stands now, worst first, each with its words."""
        diary = self.diary
        rows = findings_readable_by(request.user)
        reading = readings_readable_by(request.user).first()
        found = [finding_json(row, profile=request.user.profile) for row in rows]
        content = {
            "format": "calf-findings/1",
            "diary": name_of(diary),
            "as_of": reading.as_of.isoformat() if reading else None,
            "urgency": found[0]["urgency"] if found else "none",
            "findings": found,
            "not_judged": reading.not_judged if reading else [],
            "up_to_date": diary.reviewed_version == diary.record_version,
        }
        return answer(content)


class FindingRead(DiaryView):
    """ "I have read this"."""

    @described("read_finding")
    def post(self, request: Request, number: int) -> HttpResponse:
        """Keep that a finding was read, with the time; it stands as before."""
        finding = findings_readable_by(request.user).filter(pk=number).first()
        if finding is None:
            raise Http404
        person, pk = request.user, finding.pk
        with recorded(
            self.diary, actor=person, verb="marked", kind="finding", number=pk, now=self.now
        ):
            read = mark_read(finding, now=self.now)
        return answer(finding_json(read, profile=request.user.profile))


def finding_json(row: Finding, *, profile: Profile) -> dict[str, Any]:
    """A kept finding as calf-findings/1 says it, and when it was told and read."""
    words = telling.words_of(row, profile=profile)
    said = {name: getattr(row, name) for name in SAID}
    moments = {name: getattr(row, name) for name in MOMENTS}
    return {
        "number": row.pk,
        "id": row.rule,
        **said,
        "side": row.side or None,
        "clues": [clue | {"words": clue_words(clue)} for clue in row.clues],
        "headline": words.headline,
        "why": words.why,
        "do": words.do,
        "source": words.source,
        **{name: moment and moment.isoformat() for name, moment in moments.items()},
    }
