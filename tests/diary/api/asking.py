"""Asking the API as a device does: one client with a token, JSON in and out."""

import json
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tracker.people.devices import let_in_device

ROOT = "/api/v1"


class Device:
    """A device of one person. Each call gives Django's response."""

    def __init__(self, user: Any, *, now: datetime | None = None) -> None:
        self.user = user
        self.client = Client()
        self.device, self.token = let_in_device(user, name="phone", now=now or timezone.now())

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> HttpResponse:
        """A request; a body that is not bytes yet is sent as JSON.

        Names in capitals go into the WSGI environment, as `CONTENT_LENGTH` does.
        """
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        content_type = headers.pop("content_type", "application/json")
        environ = {name: headers.pop(name) for name in list(headers) if name.isupper()}
        all_headers = {"authorization": f"Bearer {self.token}"} | headers
        return self.client.generic(
            method,
            ROOT + path,
            body or b"",
            content_type=content_type,
            headers=all_headers,
            **environ,
        )

    def get(self, path: str, **headers: str) -> HttpResponse:
        """Reads."""
        return self.ask("GET", path, **headers)

    def put(self, path: str, body: Any, **headers: str) -> HttpResponse:
        """Saves."""
        return self.ask("PUT", path, body, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        """Acts."""
        return self.ask("POST", path, body, **headers)

    def patch(self, path: str, body: Any, **headers: str) -> HttpResponse:
        """Changes some of it."""
        return self.ask("PATCH", path, body, **headers)

    def delete(self, path: str, **headers: str) -> HttpResponse:
        """Removes."""
        return self.ask("DELETE", path, **headers)

    def put_walk(self, walk: dict[str, Any], **headers: str) -> HttpResponse:
        """Saves a walk under its own id."""
        return self.put(f"/walks/{walk['id']}/", walk, **headers)

    def put_checkin(self, checkin: dict[str, Any], **headers: str) -> HttpResponse:
        """Saves a check-in under its own date."""
        return self.put(f"/checkins/{checkin['date']}/", checkin, **headers)


def problem_of(response: HttpResponse, status: int) -> dict[str, Any]:
    """The problem an answer is, of that status and of the right media type."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    return problem


def faults_of(response: HttpResponse) -> dict[str, str]:
    """What is wrong by place, of an answer that refuses a body."""
    return {e["place"]: e["problem"] for e in problem_of(response, 400)["errors"]}
