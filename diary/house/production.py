"""What a production start refuses."""

import sys

from django.conf import settings

from tracker.people.demo import demo_accounts

REFUSAL = (
    "This database holds demo accounts, whose password is public: production does not start "
    "with them. Remove them with `manage.py demo --remove`, or use another database."
)


def refuse_demo_accounts() -> None:
    """Ends the process with a sentence where invented people could sign in to a real site."""
    if settings.IN_PRODUCTION and demo_accounts().exists():
        sys.exit(REFUSAL)
