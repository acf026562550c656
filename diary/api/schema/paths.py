"""What is added to the description as a whole: the schemas, the ways to sign in."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from diary.api.schema import checkins, people, told, walks

Endpoint = tuple[str, str, str, Any]


class DeviceTokenScheme(OpenApiAuthenticationExtension):
    """How a device signs in."""

    target_class = "diary.api.tokens.DeviceToken"
    name = "deviceToken"

    def get_security_definition(self, _auto_schema: Any) -> dict[str, str]:
        """A bearer token."""
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A device's token, shown once on the account's page of devices.",
        }


class SessionScheme(OpenApiAuthenticationExtension):
    """How a page of this site signs in."""

    target_class = "diary.api.tokens.SameSiteSession"
    name = "session"

    def get_security_definition(self, _auto_schema: Any) -> dict[str, str]:
        """The session's cookie; its name in production."""
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "__Host-session",
            "description": "Pages of this site; writes send X-CSRFToken.",
        }


def only_the_api(endpoints: list[Endpoint]) -> list[Endpoint]:
    """The addresses under /api/v1/, none of a library's."""
    return [endpoint for endpoint in endpoints if endpoint[0].startswith("/api/v1/")]


def with_components(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """The description with the schemas that it names."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    for room in (walks, checkins, people, told):
        schemas.update(room.SCHEMAS)
    result["components"]["schemas"] = dict(sorted(schemas.items()))
    return result
