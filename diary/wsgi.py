"""The WSGI entry point that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diary.settings")

application = get_wsgi_application()

from diary.house.lean import import_the_api_lean  # noqa: E402 - needs the settings
from diary.house.production import refuse_demo_accounts  # noqa: E402 - needs the apps loaded

refuse_demo_accounts()
import_the_api_lean()
# All pages, before the processes part: they share what is loaded here.
get_resolver().url_patterns  # noqa: B018 - it is loaded by asking for it
