"""`manage.py words`: gathers the texts to translate, hands them out, and takes them back."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

MOST = 350


class Command(BaseCommand):
    """A tool of the workshop: it needs polib, which the diary itself does not."""

    help = (
        "Bring diary/locale up to date with the texts of pages, code and rules. Translations that"
        " exist are kept."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """One way at a time; without any, the catalogues are renewed."""
        way = parser.add_mutually_exclusive_group()
        way.add_argument("--check", nargs="+", type=Path, metavar="PO", help="tell their faults")
        way.add_argument("--merge", nargs="+", type=Path, metavar="PO", help="take parcels back")
        way.add_argument("--split", metavar="LANGUAGE", help="write what is missing as parcels")
        parser.add_argument("--into", type=Path, default=Path("parcels"), help="their folder")
        parser.add_argument("--most", type=int, default=MOST, help="texts in a parcel")

    def handle(self, *_args: Any, **options: Any) -> None:
        """What was asked."""
        if options["check"]:
            self._check(options["check"])
        elif options["merge"]:
            self._merge(options["merge"])
        elif options["split"]:
            self._split(options["split"], options["into"], most=options["most"])
        else:
            self._renew()

    def _renew(self) -> None:
        from diary.languages.catalogues import LANGUAGES, keep, po_path, renewed
        from diary.languages.messages import messages
        from diary.languages.parcels import missing

        found = messages()
        for language in LANGUAGES:
            keep(renewed(language, found), language)
            done = len(found) - len(missing(po_path(language)))
            self.stdout.write(f"{language}: {done} of {len(found)} texts are translated")

    def _check(self, paths: list[Path]) -> None:
        from diary.languages.parcels import check, missing

        faults = [fault for path in paths for fault in check(path)]
        for fault in faults:
            self.stdout.write(fault)
        self.stdout.write(f"{sum(len(missing(path)) for path in paths)} texts wait")
        if faults:
            raise CommandError(f"{len(faults)} texts have faults")

    def _merge(self, paths: list[Path]) -> None:
        from diary.languages.parcels import merge

        left = []
        for path in paths:
            taken, problems = merge(path)
            self.stdout.write(f"{path.name}: {taken} texts taken")
            left += problems
        if left:
            raise CommandError("Left out:\n" + "\n".join(left))

    def _split(self, language: str, folder: Path, *, most: int) -> None:
        from diary.languages.parcels import split

        for path in split(language, folder, most=most):
            self.stdout.write(str(path))
