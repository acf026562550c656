"""`manage.py demo`: invented people to sign in as, and their diaries; never in production."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from diary import doorbell
from diary.demo.loading import load_diaries
from tracker.people.demo import PASSWORD, demo_accounts, open_demo_accounts
from tracker.people.models import User

A_LONG_WHILE = 3600.0
"""Seconds in which this command's own process rings nobody: longer than it takes."""


class Command(BaseCommand):
    """Loading it twice changes nothing; `--remove` takes everything invented away."""

    help = "Load the demo: three sign-ins and their diaries. --remove takes them away."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--remove` is the only choice."""
        parser.add_argument("--remove", action="store_true", help="remove the demo accounts")

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

    @transaction.atomic
    def _remove(self) -> None:
        count = demo_accounts().count()
        demo_accounts().delete()
        self.stdout.write(f"{count} demo accounts removed")


@transaction.atomic
def _load() -> list[User]:
    """All of it or nothing: half a demo would look like a database in use."""
    people = open_demo_accounts()
    load_diaries(now=timezone.now())
    return people
