"""Every page that a patient meets, by the table of who sees what: a new one is in it at once."""

from typing import Final

from tests.access_table import PAGES, SIGNING_IN

NO_PAGES: Final = {
    *("worker", "manifest", "chart_drawing"),
    *("offline_rules", "offline_words", "outbox_who", "report_pdf"),
    *("data_document", "data_tables", "data_bundle"),
    *("nothing", "programme_plan"),
}
"""What answers 200 and is no page: scripts, data, files, pieces; the last leads on by itself."""


ASKED: Final = {"offline_checkin_past": "?day=2026-03-01"}
"""What a page must be asked for to stay: without a day, the one for past days leads on to today."""


def names(person: str) -> list[str]:
    """The names of the pages that "anonymous" or "ada" may open."""
    place = {"anonymous": 2, "ada": 3}[person]
    rows = [line.split() for line in (PAGES + SIGNING_IN).splitlines() if line]
    opened = [row[0] for row in rows if row[1][:3] in {"GET", "*"} and row[place] == "200"]
    return sorted({*opened} - NO_PAGES)


OPEN: Final = sorted(
    name
    for name in {*names("anonymous"), *names("ada")}
    if name.startswith("offline") or name not in names("ada")
)
"""Pages for whoever is not signed in: the door, and what a phone shows without network."""
OWN: Final = sorted({*names("ada")} - {*OPEN})
