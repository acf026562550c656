"""The WSGI entry point that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diary.settings")

application = get_wsgi_application()

from diary.house.production import refuse_demo_accounts  # noqa: E402 - needs the apps loaded

refuse_demo_accounts()
