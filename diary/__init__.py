"""The shell: how do people meet the diary?"""

from diary.celery import app as celery_app

__all__ = ["celery_app"]
