"""Everything of a person in one zip: the diary in the open format, and each table beside it."""

import io
import json
import zipfile
from datetime import datetime
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils.translation import gettext as _

from diary import telling
from diary.log import export_document
from diary.trail_words import names_for, trail_line
from tracker.access import findings_readable_by, trail_readable_by
from tracker.people.models import User
from tracker.theirs.shelves import SHELVES

FOLDER: Final = "calf-diary"
EARLIEST_OF_A_ZIP: Final = 1980


@transaction.atomic
def everything_of(user: User, *, now: datetime) -> bytes:
    """The zip. What is missing of a table, and why, stands in the table's own description."""
    files = {f"tables/{shelf.file}.json": _json(shelf.rows_of(user)) for shelf in SHELVES}
    if user.is_patient:
        files["diary.json"] = _json(export_document(_diary_of(user)))
        files["messages.txt"] = _messages(user)
        files["who-did-what.txt"] = _trail(user)
    return _zip({"READ-ME.txt": _read_me(user)} | files, now=now)


def _diary_of(user: User) -> Any:
    user.diary.owner = user
    return user.diary


def _read_me(user: User) -> str:
    lines = [
        _("This is everything that Calf Diary holds of you."),
        _("diary.json: your walks and check-ins in the open format calf-diary/1."),
        _("messages.txt: what the diary has told you, in words."),
        _("who-did-what.txt: each change, and each time somebody else looked."),
        _("tables: the same and all the rest, as the program keeps it."),
        _("Keys and passwords are left out, so that nobody who finds this file can use them."),
    ]
    own = lines if user.is_patient else [lines[0], *lines[4:]]
    return "\n".join(own) + "\n"


def _messages(user: User) -> str:
    told = []
    for finding in findings_readable_by(user, with_gone=True):
        words = telling.words_of(finding, profile=user.profile)
        day = finding.first_told_at.date().isoformat()
        told.append("\n".join(filter(None, (day, words.headline, words.why, words.do))))
    return "\n\n".join(told) + "\n"


def _trail(user: User) -> str:
    rows = list(trail_readable_by(user))
    names = names_for(rows)
    lines = [
        f"{row.at:%Y-%m-%d %H:%M} UTC  {trail_line(row, own=user.pseudonym, names=names)}"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def _json(said: Any) -> str:
    return json.dumps(said, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1) + "\n"


def _zip(files: dict[str, str], *, now: datetime) -> bytes:
    page = io.BytesIO()
    moment = (max(now.year, EARLIEST_OF_A_ZIP), *now.timetuple()[1:6])
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as held:
        for name, text in files.items():
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", moment)
            entry.external_attr = 0o600 << 16
            held.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return page.getvalue()
