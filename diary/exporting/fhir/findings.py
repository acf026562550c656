"""What the diary's rules noticed, as notes: a Communication, never a Condition."""

from typing import Any

from django.utils.translation import gettext as _

from diary.exporting.fhir.observing import Subject
from diary.exporting.fhir.pieces import Json, concept, plain, reference
from diary.telling import words_of


def note_of(subject: Subject, finding: Any, *, profile: Any) -> Json:
    """A finding as the person was told it."""
    words = words_of(finding, profile=profile)
    told = [plain(text) for text in (words.headline, words.why, words.do)]
    told.append(_("This is what a diary's rules noticed. It is no diagnosis."))
    return {
        "resourceType": "Communication",
        "id": subject.id_of("finding", finding.rule, finding.side, str(finding.pk)),
        "status": "completed",
        "category": [concept("told", _("What the diary told the person"))],
        "topic": concept(finding.rule, plain(words.headline) or finding.rule),
        "subject": reference(subject.patient),
        "recipient": [reference(subject.patient)],
        "sent": finding.first_told_at.isoformat(timespec="seconds"),
        "payload": [{"contentString": text} for text in told if text],
    }
