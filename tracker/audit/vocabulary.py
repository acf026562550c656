"""The only words an audit row may hold: what was done, and to what kind of thing.

Anything else is refused, so that no word of a person can ever stand in the trail.
"""

import re
from typing import Final

VERBS: Final = frozenset(
    {
        *("created", "changed", "removed", "restored", "ended", "taken_back", "imported"),
        *("paused", "resumed"),
        *("read", "opened", "exported", "printed", "marked", "told"),
        *("let_in", "shut_out", "signed_in", "signed_out", "invited", "agreed", "refused"),
        *("renewed", "revoked", "closed", "released", "asked", "kept", "erased"),
    }
)
KINDS: Final = frozenset(
    {
        *("walk", "checkin", "profile", "diary", "everything", "finding", "report", "chart"),
        *("landmark", "medicine", "reminder", "browser", "device", "session", "password"),
        *("account", "review", "link", "team", "member", "request", "programme", "erasure"),
    }
)
OBJECT_ID: Final = re.compile(r"[0-9]{0,19}")
"""A row's number, or nothing. A key that somebody chose, or a day, would be a value."""


def refuse_unknown(*, verb: str, object_kind: str, object_id: str) -> None:
    """ValueError for whatever is no word of the trail."""
    if verb not in VERBS or object_kind not in KINDS or not OBJECT_ID.fullmatch(object_id):
        raise ValueError("An audit row holds a known verb, a known kind and a number, no more.")
