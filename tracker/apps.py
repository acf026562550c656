"""The one Django app of the record."""

from django.apps import AppConfig


class TrackerConfig(AppConfig):
    """All models of the project, one migrations folder."""

    name = "tracker"
    verbose_name = "Calf Diary"
