"""The app of the floors; it lives in the benchmark's own database alone."""

from django.apps import AppConfig


class FloorsConfig(AppConfig):
    """One table of rows to show."""

    name = "bench.floors"
    label = "floors"
    default_auto_field = "django.db.models.BigAutoField"
