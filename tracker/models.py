"""Brings together the models of every room, for Django to find them."""

from tracker.audit.models import AuditRow
from tracker.care.models import Act, Following, Invitation, Member, Summary, Team, TeamNote
from tracker.checkins.models import CheckIn, CheckInVersion
from tracker.findings.models import Chart, Finding, Reading
from tracker.imports.models import Import, ImportedEntry
from tracker.landmarks.models import Landmark
from tracker.letters.models import LetterPlan, MorningLetter
from tracker.medicines.models import Medicine
from tracker.people.models import Consent, Device, Profile, User
from tracker.programmes.models import Answers, Bout, Hold, Programme, WalkTest
from tracker.reminders.models import PushAddress, Reminder, ReminderPlan, Sending
from tracker.reviews.models import Diary
from tracker.sharing.models import Link, Opening
from tracker.walks.models import Walk, WalkVersion

__all__ = [
    "Act",
    "Answers",
    "AuditRow",
    "Bout",
    "Chart",
    "CheckIn",
    "CheckInVersion",
    "Consent",
    "Device",
    "Diary",
    "Finding",
    "Following",
    "Hold",
    "Import",
    "ImportedEntry",
    "Invitation",
    "Landmark",
    "LetterPlan",
    "Link",
    "Medicine",
    "Member",
    "MorningLetter",
    "Opening",
    "Profile",
    "Programme",
    "PushAddress",
    "Reading",
    "Reminder",
    "ReminderPlan",
    "Sending",
    "Summary",
    "Team",
    "TeamNote",
    "User",
    "Walk",
    "WalkTest",
    "WalkVersion",
]
