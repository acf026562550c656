"""The operations on walks and on check-ins, which are the same for both."""

from dataclasses import dataclass

from diary.api.schema.operation import Operation, in_header, in_path, in_query
from diary.api.schema.pieces import DAY, KEY, MOMENT, Schema, whole
from diary.api.settings import LONGEST_PAGE

IF_MATCH = in_header("If-Match", "The ETag that was read, to replace exactly that.")
IF_NONE_MATCH = in_header("If-None-Match", "The ETag that is known already: 304 if it still is.")
ONLY_NEW = in_header("If-None-Match", "`*` to create and never to replace.")
LIST = (
    in_query("limit", whole(1, LONGEST_PAGE), "Entries a page; 100 if absent."),
    in_query("cursor", {"type": "string"}, "As `next` of the page before gives it."),
    in_query("from", DAY, "Only local days from this one on."),
    in_query("to", DAY, "Only local days up to this one."),
    in_query(
        "since",
        MOMENT,
        "What has changed since then, oldest change first, deletions among it. An entry may "
        "come twice; none is left out.",
    ),
)
PUT_WORDS = (
    "The client makes the {name}, so a PUT whose answer was lost is sent again: the same body "
    "is confirmed with 200 and the same ETag. To replace another body, send If-Match with its "
    "ETag. The answer holds the warnings that now stand."
)
MISSING = {404: "There is none."}
DELETED = {410: "It was deleted; its tombstone's ETag is in the header."}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """How one kind of entry is spoken of."""

    one: str
    many: str
    tag: str
    schema: str
    name: str
    """What finds it."""
    identity: Schema


def _operations(called: str, words: _Words) -> dict[tuple[str, str], dict]:
    """All operations of one kind of entry, by view and method."""
    place = (in_path(words.name, words.identity, f"The {words.name} of the {words.one}."),)
    return {
        (called, "list"): {"get": (f"list_{called}s", _list(words))},
        (called, "detail"): {
            "get": (f"read_{called}", _read(words, place)),
            "put": (f"put_{called}", _put(words, place)),
            "delete": (f"delete_{called}", _delete(words, place)),
        },
        (called, "restore"): {"post": (f"restore_{called}", _restore(words, place))},
    }


def _list(words: _Words) -> Operation:
    return Operation(
        summary=f"List {words.many}",
        description="Newest first, or by `since` what has changed.",
        tag=words.tag,
        parameters=LIST,
        answers={200: (f"{words.schema}Page", "One page.")},
        problems={400: "A part of the query is not what it must be."},
    )


def _read(words: _Words, place: tuple) -> Operation:
    return Operation(
        summary=f"Read a {words.one}",
        description="Its canonical JSON, byte for byte; the ETag is the SHA-256 of these bytes.",
        tag=words.tag,
        parameters=(*place, IF_NONE_MATCH),
        answers={200: (words.schema, "What was said."), 304: ("", "It has not changed.")},
        problems=MISSING | DELETED,
    )


def _put(words: _Words, place: tuple) -> Operation:
    return Operation(
        summary=f"Save a {words.one}",
        description=PUT_WORDS.format(name=words.name),
        tag=words.tag,
        parameters=(*place, IF_MATCH, ONLY_NEW),
        body=words.schema,
        answers={201: ("Saved", "Created."), 200: ("Saved", "Confirmed or replaced.")},
        problems=MISSING
        | DELETED
        | {412: "It has changed since.", 428: "Another body stands there; send If-Match."},
    )


def _delete(words: _Words, place: tuple) -> Operation:
    return Operation(
        summary=f"Delete a {words.one}",
        description="A tombstone stays, so that a late copy does not bring it back. Deleting it "
        "again is no fault.",
        tag=words.tag,
        parameters=(*place, IF_MATCH),
        answers={204: ("", "Deleted.")},
        problems=MISSING | {400: "If-Match is not one ETag.", 412: "It has changed since."},
    )


def _restore(words: _Words, place: tuple) -> Operation:
    return Operation(
        summary=f"Bring a deleted {words.one} back",
        description="It says again what it said last.",
        tag=words.tag,
        parameters=place,
        answers={200: ("Saved", "It stands.")},
        problems=MISSING,
    )


WALK = _Words(one="walk", many="walks", tag="Walks", schema="Walk", name="id", identity=KEY)
CHECKIN = _Words(
    one="check-in", many="check-ins", tag="Check-ins", schema="CheckIn", name="date", identity=DAY
)
ENTRY_OPERATIONS = _operations("walk", WALK) | _operations("checkin", CHECKIN)
