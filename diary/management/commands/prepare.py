"""`manage.py prepare`: brings the database and the static files up to date, quickly if they are."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from diary.house import static_files
from diary.house.production import refuse_demo_accounts
from diary.reminders import vapid
from tracker.people.demo import nobody_is_here
from tracker.theirs.erased_list import erased_pseudonyms
from tracker.theirs.erasing import erase_again


class Command(BaseCommand):
    """What `make run` does before it starts anything."""

    help = "Bring the database and the static files up to date; fill an empty local database."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Each step is left out where there is nothing to do."""
        if _tables_are_behind():
            self.stdout.write("Preparing the database")
            call_command("migrate", interactive=False, verbosity=0)
        if again := erase_again(erased_pseudonyms(), now=timezone.now()):
            self.stdout.write(f"{again} people who had been deleted were deleted again")
        if not static_files.are_collected():
            self.stdout.write("Collecting the static files")
            static_files.collect()
        vapid.public_key()  # makes the key where there is none, and refuses one that is no key
        refuse_demo_accounts()
        if settings.DIARY_ENV == "local" and nobody_is_here():
            self.stdout.write("Loading the demo")
            call_command("demo")


def _tables_are_behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
