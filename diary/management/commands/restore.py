"""`manage.py restore FILE`: a backup takes the place of the database; the erased stay erased."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from diary.house.backups import NotDone, restore_backup


class Command(BaseCommand):
    """The diary must not run meanwhile. What stood before is kept as a backup."""

    help = "Put a backup in the place of the database, and delete again whoever was deleted since."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file."""
        parser.add_argument("file", type=Path)

    def handle(self, *_args: Any, **options: Any) -> None:
        """One restore."""
        try:
            again = restore_backup(options["file"].absolute(), now=timezone.now())
        except NotDone as answer:
            raise CommandError(str(answer)) from None
        self.stdout.write(f"Restored. {again} people who had been deleted were deleted again.")
