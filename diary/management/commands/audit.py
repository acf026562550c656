"""`manage.py audit`: reads every chain of the audit trail, or writes down where each one ends."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tracker.audit.anchors import anchors, write_anchors
from tracker.audit.chain import broken_chains


class Command(BaseCommand):
    """Ends with 1 when a row was altered or is gone; the trail itself is changed by nobody."""

    help = "Check that no row of the audit trail was altered or removed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One of the two must be asked for."""
        one = parser.add_mutually_exclusive_group(required=True)
        one.add_argument("--verify", action="store_true", help="check each chain")
        one.add_argument(
            "--anchor", action="store_true", help="write down beside the backups where each ends"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Pseudonyms and numbers of rows alone are printed: they lead to nobody."""
        if options["anchor"]:
            self.stdout.write(f"{write_anchors(now=timezone.now())} chains have grown.")
            return
        faults = list(broken_chains(anchors()))
        for fault in faults:
            self.stdout.write(str(fault))
        if faults:
            raise CommandError(f"{len(faults)} chains of the audit trail are broken.")
        self.stdout.write("Every chain of the audit trail is whole.")
