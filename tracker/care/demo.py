"""The teams of the demo: made by invented people alone, and taken away with them."""

from collections.abc import Collection

from tracker.care.models import Following, Member, Team


def teams_of_the_demo() -> list[int]:
    """Ids of the teams that nobody but invented people was ever in or let in."""
    real = Member.objects.filter(user__is_demo=False).values("team_id")
    followed = Following.objects.filter(diary__owner__is_demo=False).values("team_id")
    teams = Team.objects.filter(members__user__is_demo=True)
    return list(
        teams.exclude(pk__in=real).exclude(pk__in=followed).distinct().values_list("pk", flat=True)
    )


def remove_teams(teams: Collection[int]) -> None:
    """Takes these teams away, once nobody is in them any more."""
    Team.objects.filter(pk__in=teams, members=None, followings=None).delete()
