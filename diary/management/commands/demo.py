"""`manage.py demo`: invented people to sign in as, and their diaries; never in production."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from diary import doorbell
from diary.demo.loading import load_diaries
from tracker.care.demo import remove_teams, teams_of_the_demo
from tracker.people.demo import PASSWORD, demo_accounts, open_demo_accounts
from tracker.people.models import User
from tracker.theirs.erasing import erase_again

A_LONG_WHILE = 3600.0
"""Seconds in which this command's own process rings nobody: longer than it takes."""

A_FEW = 10
"""So many patients are drawn between two lines of progress."""


class Command(BaseCommand):
    """Loading it twice changes nothing; `--remove` takes everything invented away."""

    help = "Load the demo: sign-ins with diaries. --clinic adds a clinic; --remove takes all away."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--clinic` adds a team of eighty patients; `--remove` takes everything away."""
        parser.add_argument("--remove", action="store_true", help="remove the demo accounts")
        parser.add_argument("--clinic", action="store_true", help="add a clinic of 80 patients")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load, or remove."""
        if options["remove"]:
            self._remove()
            return
        if settings.IN_PRODUCTION:
            raise CommandError("The demo's password is public: it is never loaded in production.")
        # The broker is not started yet when an empty database is filled; the sweep finds them.
        doorbell.rest(A_LONG_WHILE)
        for person in _load():
            self.stdout.write(f"  {person.email}  {PASSWORD}")
        if options["clinic"]:
            self._open_clinic()

    def _open_clinic(self) -> None:
        from diary.demo.clinic import APP_SECRET, COUNTS, EMAIL, draw_clinic

        whole = sum(COUNTS.values())
        self.stdout.write(f"Drawing a clinic of {whole} patients; it takes some minutes.")
        for count, _drawn in enumerate(draw_clinic(now=timezone.now()), start=1):
            if count % A_FEW == 0 or count == whole:
                self.stdout.write(f"  {count} of {whole} patients")
                self.stdout.flush()
        self.stdout.write(f"  {EMAIL}  {PASSWORD}  ({whole} patients; app secret {APP_SECRET})")

    @transaction.atomic
    def _remove(self) -> None:
        invented = list(demo_accounts().values_list("pseudonym", flat=True))
        teams = teams_of_the_demo()
        count = erase_again(invented, now=timezone.now())
        remove_teams(teams)
        self.stdout.write(f"{count} demo accounts removed")


@transaction.atomic
def _load() -> list[User]:
    """All of it or nothing: half a demo would look like a database in use."""
    people = open_demo_accounts()
    load_diaries(physio=people[-1], now=timezone.now())
    return people
