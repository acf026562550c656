"""The central act: save what was said, judge it, keep what was told. All ways in call it.

Each function is one transaction. It may raise `insights.DiaryError` (the words are not
calf-diary/1), `Conflict` (other words stand there) or `Removed` (a tombstone stands there).
"""

from diary.log.acts import ANY, Conflict, Logged, Removed, Told, etag_of
from diary.log.checkins import log_checkin, remove_checkin, restore_checkin
from diary.log.documents import Imported, export_document, import_document
from diary.log.outcomes import tell_outcome
from diary.log.profiles import change_profile
from diary.log.walks import log_walk, remove_walk, restore_walk

__all__ = [
    "ANY",
    "Conflict",
    "Imported",
    "Logged",
    "Removed",
    "Told",
    "change_profile",
    "etag_of",
    "export_document",
    "import_document",
    "log_checkin",
    "log_walk",
    "remove_checkin",
    "remove_walk",
    "restore_checkin",
    "restore_walk",
    "tell_outcome",
]
