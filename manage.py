#!/usr/bin/env python
"""Django's command line for this project."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    """A wrong environment ends in a sentence, before any command of Django is looked for."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diary.settings")
    try:
        import diary.settings  # noqa: F401 - read for its complaints
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
