"""Parcels: parts of a catalogue for somebody who translates, and the way back into it."""

from collections.abc import Iterator
from pathlib import Path

import polib

from diary.languages.catalogues import blank, keep, key_of, opened, po_path
from diary.languages.faults import faults_of, is_translated


def split(language: str, folder: Path, *, most: int) -> list[Path]:
    """Writes what is not translated yet as files of at most `most` texts, in order."""
    waiting = [entry for entry in opened(po_path(language)) if _waits(entry)]
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, first in enumerate(range(0, len(waiting), most), start=1):
        parcel = blank(language)
        parcel.extend(waiting[first : first + most])
        paths.append(folder / f"{language}-{number:02}.po")
        parcel.save(str(paths[-1]))
    return paths


def _waits(entry: polib.POEntry) -> bool:
    return not (entry.obsolete or is_translated(entry))


def merge(parcel: Path) -> tuple[int, list[str]]:
    """Puts the translations of a parcel into their catalogue: how many, and what was left out.

    A text with a fault is left out, and so is one that the catalogue does not know (any more).
    """
    brought = opened(parcel)
    language = brought.metadata["Language"]
    catalogue = opened(po_path(language))
    known = {key_of(entry): entry for entry in catalogue if not entry.obsolete}
    taken, left = 0, []
    for entry in filter(_says_something, brought):
        problems = [*faults_of(entry)] if key_of(entry) in known else ["is no text of the diary"]
        if problems:
            left.append(sentence(parcel, entry, problems))
            continue
        mine = known[key_of(entry)]
        mine.msgstr, mine.msgstr_plural = entry.msgstr, entry.msgstr_plural
        mine.tcomment, taken = entry.tcomment, taken + 1
    keep(catalogue, language)
    return taken, left


def _says_something(entry: polib.POEntry) -> bool:
    return not entry.obsolete and bool(entry.msgstr or any(entry.msgstr_plural.values()))


def check(path: Path) -> Iterator[str]:
    """What is wrong in a parcel or a catalogue, a line each; what is not translated is no fault."""
    for entry in opened(path):
        if not entry.obsolete and (problems := [*faults_of(entry)]):
            yield sentence(path, entry, problems)


def missing(path: Path) -> list[polib.POEntry]:
    """What is not translated yet."""
    return [entry for entry in opened(path) if _waits(entry)]


def sentence(path: Path, entry: polib.POEntry, problems: list[str]) -> str:
    """One line about one entry."""
    return f"{path.name}:{entry.linenum}: {entry.msgid[:60]!r} {'; '.join(problems)}"
