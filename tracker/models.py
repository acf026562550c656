"""Brings together the models of every room, for Django to find them."""

from tracker.checkins.models import CheckIn, CheckInVersion
from tracker.findings.models import Chart, Finding, Reading
from tracker.people.models import Consent, Device, Profile, User
from tracker.reviews.models import Diary
from tracker.walks.models import Walk, WalkVersion

__all__ = [
    "Chart",
    "CheckIn",
    "CheckInVersion",
    "Consent",
    "Device",
    "Diary",
    "Finding",
    "Profile",
    "Reading",
    "User",
    "Walk",
    "WalkVersion",
]
