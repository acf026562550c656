"""What the morning list is made of: a team's patients with summary, owner and last reviewer."""

from django.db.models import QuerySet

from tracker.care.models import Following


def with_lines(rows: QuerySet[Following]) -> QuerySet[Following]:
    """Followings with all that a line of the list says, in one query."""
    whole = rows.select_related("diary__owner__profile", "diary__summary", "reviewed_by")
    return whole.order_by("diary__owner__name", "pk").only(
        *("team_id", "period", "given_at", "reviewed_at", "call_on", "snoozed_until"),
        *("diary__summary__last_entry", "diary__summary__logged", "diary__summary__weeks"),
        *("diary__owner__name", "diary__owner__email", "reviewed_by__name", "reviewed_by__email"),
        *("diary__owner__profile__birth_year", "diary__owner__profile__time_zone"),
        *("diary__summary__as_of", "diary__summary__sessions"),
    )
