"""What is not taken along, and what stays behind when a person is deleted, each with its reason."""

from typing import Final

NOT_TAKEN_ALONG: Final = {
    "admin.LogEntry": "what staff did with accounts that are not theirs",
    "account.EmailConfirmation": "a code on its way, worth nothing a moment later",
    "tracker.User_groups": "what staff may do; nobody else is in a group",
    "tracker.User_user_permissions": "what staff may do; nobody else has any",
}
"""Tables that a relation leads to and that hold nothing to take along."""
LOSES_A_NAME: Final = {
    "tracker.Programme.prescriber": "the patient's programme stays, and whose advice it was",
    "tracker.Programme.ended_by": "the same",
    "tracker.Hold.by": "the pause keeps its own words of why",
    "tracker.Hold.ended_by": "the patient's programme stays",
    "tracker.Hold.finding": "the pause keeps its own words of why",
    "tracker.Following.looked_by": "the patient's consent stays, and when it was used",
    "tracker.Following.reviewed_by": "the same",
    "tracker.Act.by": "what was done about a patient stays theirs",
    "tracker.Act.undone_by": "the same",
    "tracker.TeamNote.by": "a note to a patient stays theirs",
}
"""Columns that forget whom they name when that person is deleted; the row is another's."""
REMAINS: Final = {
    "tracker.AuditRow": "only grows; its pseudonym leads to nobody once the person is gone",
}
"""Tables whose rows stay when a person is deleted."""
