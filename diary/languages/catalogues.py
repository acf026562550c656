"""The catalogues: one .po a language that people write, and the .mo beside it that Django reads."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import polib
from django.conf import settings

from diary.languages.messages import Message

FOLDER: Final = Path(settings.BASE_DIR) / "diary" / "locale"
PLURALS: Final = {
    "de": "nplurals=2; plural=(n != 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
        " : n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
}
"""Which form goes with which number, by language: how many there are, and when each is said."""
LANGUAGES: Final = tuple(PLURALS)
WIDTH: Final = 100


def po_path(language: str) -> Path:
    """Where people write the translations of a language."""
    return FOLDER / language / "LC_MESSAGES" / "django.po"


def mo_path(language: str) -> Path:
    """Where Django reads them."""
    return po_path(language).with_suffix(".mo")


def opened(path: Path) -> polib.POFile:
    """A catalogue as it stands in its file."""
    return polib.pofile(str(path), wrapwidth=WIDTH)


def key_of(entry: polib.POEntry) -> tuple[str, str]:
    """What a catalogue finds an entry by."""
    return entry.msgctxt or "", entry.msgid


def blank(language: str) -> polib.POFile:
    """A catalogue without entries. It names no day, so that it changes by its words alone."""
    catalogue = polib.POFile(wrapwidth=WIDTH)
    catalogue.metadata = {
        "Project-Id-Version": "Calf Diary",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }
    return catalogue


def renewed(language: str, messages: Sequence[Message]) -> polib.POFile:
    """The catalogue of all messages in their order, with the translations that there are.

    A translation whose English text is gone stays at the end, out of use, until somebody
    deletes it there: a text that was only reworded is translated faster from it.
    """
    known = opened(po_path(language)) if po_path(language).exists() else blank(language)
    translated = {key_of(entry): entry for entry in known}
    catalogue = blank(language)
    for message in messages:
        catalogue.append(_entry(message, translated.pop(message.key, None), language))
    catalogue.extend(_unused(translated.values()))
    return catalogue


def _entry(message: Message, before: polib.POEntry | None, language: str) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=message.text,
        msgid_plural=message.plural,
        msgctxt=message.context or None,
        comment="\n".join(message.places),
        tcomment=before.tcomment if before else "",
        occurrences=[(file, "") for file in message.files],
        flags=["python-format"] if "%(" in message.text + message.plural else [],
    )
    if message.plural:
        said = before.msgstr_plural if before else {}
        forms = range(int(PLURALS[language].partition("=")[2].partition(";")[0]))
        entry.msgstr_plural = {form: said.get(form, "") for form in forms}
    else:
        entry.msgstr = before.msgstr if before else ""
    return entry


def _unused(entries: Iterable[polib.POEntry]) -> list[polib.POEntry]:
    kept = [e for e in entries if e.msgstr or any(e.msgstr_plural.values())]
    for entry in kept:
        entry.obsolete, entry.occurrences, entry.comment = True, [], ""
    return kept


def keep(catalogue: polib.POFile, language: str) -> None:
    """Writes both files of a language."""
    po_path(language).parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(po_path(language)))
    mo_path(language).write_bytes(catalogue.to_binary())
