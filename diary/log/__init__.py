"""The central act: save what was said, judge it, keep what was told. All ways in call it.

Each function is one transaction. It may raise `insights.DiaryError` (the words are not
calf-diary/1), `Conflict` (other words stand there) or `Removed` (a tombstone stands there).
"""

from diary.log.acts import ANY, Conflict, Logged, Removed, Told, etag_of
from diary.log.checkins import log_checkin, remove_checkin, restore_checkin
from diary.log.documents import Imported, export_document, import_document
from diary.log.imports import take_step
from diary.log.medicines import list_medicine
from diary.log.outcomes import tell_outcome
from diary.log.profiles import change_profile
from diary.log.programmes import (
    BoutSaid,
    NotAnOutcome,
    begin_programme,
    end_programme,
    keep_month,
    keep_six_minutes,
    log_bout,
    pause_programme,
    resume_programme,
    tell_may_go_on,
    tell_reason,
)
from diary.log.sheets import Sheet, log_sheet, take_sheet_back
from diary.log.taps import (
    log_medicine,
    log_no_walk,
    log_nothing_new,
    take_medicine_back,
    take_no_walk_back,
    take_nothing_back,
    taken_by_name,
)
from diary.log.undoing import undo_step
from diary.log.walks import log_walk, remove_walk, restore_walk

__all__ = [
    "ANY",
    "BoutSaid",
    "Conflict",
    "Imported",
    "Logged",
    "NotAnOutcome",
    "Removed",
    "Sheet",
    "Told",
    "begin_programme",
    "change_profile",
    "end_programme",
    "etag_of",
    "export_document",
    "import_document",
    "keep_month",
    "keep_six_minutes",
    "list_medicine",
    "log_bout",
    "log_checkin",
    "log_medicine",
    "log_no_walk",
    "log_nothing_new",
    "log_sheet",
    "log_walk",
    "pause_programme",
    "remove_checkin",
    "remove_walk",
    "restore_checkin",
    "restore_walk",
    "resume_programme",
    "take_medicine_back",
    "take_no_walk_back",
    "take_nothing_back",
    "take_sheet_back",
    "take_step",
    "taken_by_name",
    "tell_may_go_on",
    "tell_outcome",
    "tell_reason",
    "undo_step",
]
