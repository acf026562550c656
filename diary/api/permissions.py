"""Who may use the API: somebody who keeps a diary, and only for that diary."""

from typing import Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request


class KeepsADiary(BasePermission):
    """Patients alone. Everything else is denied unless a view says otherwise."""

    message = "Only somebody who keeps a diary may use this."

    def has_permission(self, request: Request, _view: Any) -> bool:
        """True of a signed-in patient."""
        return bool(request.user.is_authenticated and request.user.is_patient)
