"""The settings of the API: default deny, strict bodies, limits that hold in every process."""

from typing import Any

LARGEST_ROW = 1024 * 1024
"""Bytes of one walk, check-in or profile."""
LARGEST_DIARY = 20 * 1024 * 1024
"""Bytes of a whole diary brought in."""
PAGE = 100
LONGEST_PAGE = 400

RATES = {
    "read": (1200, 60),
    "write": (240, 60),
    "import": (10, 60),
    "refused": (30, 60),
    "signed": (60, 60),
    "shared": (30, 60),
    "open": (60, 60),
    "codes": (10, 3600),
}
"""Requests allowed in so many seconds: the first three per device or session, the others per
address of the network, for tokens that open nothing and for what a signed word alone may do;
then for shared links that open nothing, and for presses of *Open*; the last for wrong codes of
clinics, per person."""


def rest_framework(*, proxies: int) -> dict[str, Any]:
    """The settings of Django REST framework; `proxies` is how many of them are trusted."""
    return {
        "DEFAULT_AUTHENTICATION_CLASSES": [
            "diary.api.tokens.DeviceToken",
            "diary.api.tokens.SameSiteSession",
        ],
        "DEFAULT_PERMISSION_CLASSES": ["diary.api.permissions.KeepsADiary"],
        "DEFAULT_THROTTLE_CLASSES": ["diary.api.throttles.SharedThrottle"],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
        "DEFAULT_CONTENT_NEGOTIATION_CLASS": "diary.api.answers.AlwaysJson",
        "DEFAULT_SCHEMA_CLASS": "diary.api.schema.describing.ByOperation",
        "EXCEPTION_HANDLER": "diary.api.problems.answer_to",
        "NUM_PROXIES": proxies,
        "URL_FORMAT_OVERRIDE": None,
    }


SPECTACULAR = {
    "TITLE": "Calf Diary",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "DESCRIPTION": (
        "One person's diary: walks, check-ins, what was found in them, and the whole as "
        "`calf-diary/1`. The API says what the pages say: it is no diagnosis, and nobody reads "
        "a diary at once.\n\nWhat a finding says is in the language that the person chose for "
        "their diary, and `Content-Language` names it. `Accept-Language` counts only where "
        "nothing was chosen: `en`, `de`, `es` or `ar`, else English. Codes, the words that people "
        "typed and the sentences of problems are never translated."
    ),
    "LICENSE": {"name": "BSD-3-Clause"},
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "PREPROCESSING_HOOKS": ["diary.api.schema.paths.only_the_api"],
    "POSTPROCESSING_HOOKS": ["diary.api.schema.paths.with_components"],
    "AUTHENTICATION_WHITELIST": None,
}
