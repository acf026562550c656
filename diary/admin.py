"""The admin: people's accounts for staff, and not one row of anybody's health."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.utils import timezone

from tracker.audit.services import record

# Its own sign-in form counts no attempts; ours does, and asks for the second factor.
admin.site.login = secure_admin_login(admin.site.login)

# Whatever other apps offered (they come before this one) is taken away: second factors,
# addresses, groups, sessions.
for model in list(admin.site._registry):  # noqa: SLF001 - Django offers no other list
    admin.site.unregister(model)


@admin.register(get_user_model())
class AccountAdmin(admin.ModelAdmin):
    """Lets staff close an account or make somebody a clinician; nothing else."""

    fields = ("email", "name", "role", "is_active", "is_staff", "date_joined", "last_login")
    readonly_fields = ("email", "name", "is_staff", "date_joined", "last_login")
    list_display = ("email", "role", "is_active", "is_staff")
    list_filter = ("role", "is_active", "is_staff")
    search_fields = ("email",)

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """One account; that staff looked at it, or changed it, is told to whose it is."""
        person = super().get_object(request, object_id, from_field)
        if person is not None and hasattr(person, "diary"):
            verb, now = "changed" if request.method == "POST" else "read", timezone.now()
            record(person.diary, actor=request.user, verb=verb, object_kind="account", now=now)
        return person

    def has_add_permission(self, request: HttpRequest) -> bool:
        """People join by themselves."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Never here: the page that asks would list everything that goes with the account."""
        return False
