"""`manage.py backup`: the whole database as one file, while the diary runs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from diary.house.backups import NotDone, make_backup


class Command(BaseCommand):
    """Prints where the file lies."""

    help = "Copy the whole database into a file in BACKUP_DIR. It holds health data."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """One backup."""
        try:
            self.stdout.write(str(make_backup(now=timezone.now())))
        except NotDone as answer:
            raise CommandError(str(answer)) from None
