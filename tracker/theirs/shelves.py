"""The one list of every table that holds something of a person, and what they get of it.

A test follows every relation from a person and fails on a table or a column that stands neither
here nor in `exceptions.py`, each of which gives its reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Model

from tracker.models import (
    Act,
    Answers,
    AuditRow,
    Bout,
    Chart,
    CheckIn,
    CheckInVersion,
    Consent,
    Device,
    Diary,
    Finding,
    Following,
    Hold,
    Import,
    ImportedEntry,
    Invitation,
    Landmark,
    LetterPlan,
    Link,
    Medicine,
    Member,
    MorningLetter,
    Opening,
    Profile,
    Programme,
    PushAddress,
    Reading,
    Reminder,
    ReminderPlan,
    Sending,
    Summary,
    TeamNote,
    User,
    Walk,
    WalkTest,
    WalkVersion,
)

SECRET: Final = "opens a door: whoever finds the file could go in by it"  # noqa: S105
WORKING: Final = "says how the program works, and nothing of the person"
OTHERS: Final = "names somebody else, who is told in words beside it"


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One table: which rows are a person's, and which columns they take along."""

    model: type[Model]
    file: str
    whose: str
    """The way from a row to its person; what it must be is `by` of the person."""
    by: str = "pk"
    fields: tuple[str, ...]
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Columns that stay here, each with its reason."""
    those: Mapping[str, Any] = field(default_factory=dict)
    """Which of the rows, where not all are for the person to read."""

    def rows_of(self, user: User) -> list[dict[str, Any]]:
        """The person's rows, oldest first."""
        own = self.model.objects.filter(**{self.whose: getattr(user, self.by)}, **self.those)
        return list(own.order_by("pk").values(*self.fields))


def _shelf(
    model: type[Model], file: str, whose: str, fields: str, *, by: str = "pk", **left_out: str
) -> Shelf:
    names = tuple(fields.split())
    return Shelf(model=model, file=file, whose=whose, by=by, fields=names, left_out=left_out)


DIARY: Final = "diary__owner"
SHELVES: Final = (
    _shelf(
        *(User, "account", "pk", "email name role language date_joined last_login erase_at"),
        erase_told_at=WORKING,
        password=SECRET,
        is_superuser=WORKING,
        is_staff=WORKING,
        is_demo=WORKING,
        is_active=WORKING,
        pseudonym=SECRET,
    ),
    _shelf(EmailAddress, "email_addresses", "user", "email verified primary"),
    _shelf(Authenticator, "second_steps", "user", "type created_at last_used_at", data=SECRET),
    _shelf(
        *(UserSession, "signed_in", "user", "created_at last_seen_at ip user_agent"),
        session_key=SECRET,
        data=WORKING,
    ),
    _shelf(
        *(Profile, "profile", "user"),
        "birth_year sex background background_denied goal questions time_zone country units "
        "text_size contrast appearance",
    ),
    _shelf(Consent, "consents", "user", "version given_at"),
    _shelf(
        *(Device, "devices", "user", "name made_at expires_at revoked_at"),
        prefix=SECRET,
        digest=SECRET,
    ),
    _shelf(
        *(Diary, "diary_state", "owner", "record_version changed_at reviewed_on charted_on"),
        reviewed_version=WORKING,
        charted_version=WORKING,
        review_due_at=WORKING,
        review_failures=WORKING,
        chart_failures=WORKING,
        quarantined_at=WORKING,
        last_error=WORKING,
        trail_number=WORKING,
        trail_link=WORKING,
    ),
    _shelf(
        *(Walk, "walks", DIARY),
        "id key day occurred_at pain body version saved_at deleted_at",
        etag=WORKING,
    ),
    _shelf(
        WalkVersion, "walks_as_said_before", "walk__diary__owner", "walk_id version body said_at"
    ),
    _shelf(*(CheckIn, "checkins", DIARY, "id day body version saved_at deleted_at"), etag=WORKING),
    _shelf(
        *(CheckInVersion, "checkins_as_said_before", "checkin__diary__owner"),
        "checkin_id version body said_at",
    ),
    _shelf(
        *(Finding, "findings", DIARY),
        "id rule kind about urgency rank place side figures evidence not_asked clues "
        "first_told_at changed_at gone_at read_at outcome outcome_at",
    ),
    _shelf(Reading, "last_reading", DIARY, "version as_of not_judged trends made_at"),
    _shelf(Chart, "charts", DIARY, "name period version svg table", etag=WORKING),
    _shelf(Landmark, "places", DIARY, "key name measure number before removed_at"),
    _shelf(Medicine, "medicines", DIARY, "name since ended_at"),
    _shelf(
        ReminderPlan, "reminder_wishes", DIARY, "by_email paused_until quiet_counts_from asked_on"
    ),
    _shelf(Reminder, "reminder_times", DIARY, "at next_at"),
    _shelf(
        *(PushAddress, "reminded_devices", DIARY, "id name made_at"),
        endpoint=SECRET,
        fingerprint=SECRET,
        p256dh=SECRET,
        auth=SECRET,
    ),
    _shelf(
        *(Sending, "reminders_sent", DIARY, "kind road address_id day due_at state answered_at"),
        key=WORKING,
        not_before=WORKING,
        claimed_until=WORKING,
        taken_over=WORKING,
        tries=WORKING,
    ),
    _shelf(
        *(Link, "links", DIARY),
        "id label parts period made_at days expires_at revoked_at wrong_codes closed_at "
        "first_opened_at news_seen_at",
        prefix=SECRET,
        digest=SECRET,
        code_digest=SECRET,
    ),
    _shelf(Opening, "links_opened", "link__diary__owner", "link_id opened_at device"),
    _shelf(
        *(Import, "imports", DIARY),
        "id made_at state document choice chosen counts differing total taken fates "
        "profile_before profile_after ended_at",
        failures=WORKING,
    ),
    _shelf(
        *(ImportedEntry, "imported_entries", "brought_by__diary__owner"),
        "brought_by_id kind key version_before version_after version_undone",
    ),
    _shelf(
        *(Programme, "programmes", DIARY),
        "id template minutes most step sessions weeks scale stop_at rest_minutes hold_also "
        "starts_on made_at ended_at by_clinician prescriber_name yes_from known",
        prescriber_id=OTHERS,
        ended_by_id=OTHERS,
    ),
    _shelf(Bout, "bouts", "programme__diary__owner", "programme_id walk_id pain by_hand"),
    _shelf(
        *(Hold, "pauses", "programme__diary__owner"),
        "programme_id reason ground words finding_id since ended_at outcome ended_words",
        by_id=OTHERS,
        ended_by_id=OTHERS,
    ),
    _shelf(WalkTest, "six_minute_walks", DIARY, "day metres rests aid course_m said_at"),
    _shelf(Answers, "months", DIARY, "day said said_at"),
    _shelf(
        *(Following, "teams_let_in", DIARY),
        "id team_id period with_notes given_at ended_at looked_at reviewed_at call_on "
        "snoozed_until",
        looked_by_id=OTHERS,
        reviewed_by_id=OTHERS,
    ),
    _shelf(
        *(Act, "acts_of_teams", "following__diary__owner", "following_id kind day at undone_at"),
        by_id=OTHERS,
        undone_by_id=OTHERS,
    ),
    Shelf(
        model=TeamNote,
        file="notes_of_teams",
        whose="following__diary__owner",
        fields=("following_id", "text", "at", "removed_at"),
        left_out={"by_id": OTHERS, "for_patient": "true of each: those for the team are its own"},
        those={"for_patient": True},
    ),
    _shelf(Summary, "line_on_the_list", DIARY, "as_of last_entry logged weeks sessions"),
    _shelf(LetterPlan, "letter_wishes", "user", "days at time_zone next_at"),
    _shelf(
        *(MorningLetter, "letters_sent", "plan__user", "day due_at state"),
        key=WORKING,
        not_before=WORKING,
        claimed_until=WORKING,
        taken_over=WORKING,
        tries=WORKING,
    ),
    _shelf(Member, "memberships", "user", "team_id joined_at removed_at"),
    _shelf(
        *(Invitation, "colleagues_invited", "made_by"),
        "team_id email made_at expires_at accepted_at withdrawn_at",
        digest=SECRET,
    ),
    _shelf(
        *(AuditRow, "who_did_what", "pseudonym", "number at verb object_kind object_id"),
        by="pseudonym",
        actor=OTHERS,
        link=WORKING,
    ),
)
