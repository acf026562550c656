"""What a reminder says. It is read on a lock screen: not a word of health, not even the name."""

from django.utils.translation import gettext as _

from tracker.reminders.models import CLOSED, OPENED, QUESTION


def sender() -> str:
    """Whom a reminder is from."""
    return _("Your diary")


def line(kind: str) -> str:
    """What it asks or tells, in one line."""
    if kind == OPENED:
        return _("Somebody has opened the link that you shared, for the first time.")
    if kind == CLOSED:
        return _("A link that you shared was closed, since a wrong code was typed five times.")
    if kind == QUESTION:
        return _("It has been quiet for a few days. Do you still want to be reminded?")
    return _("Is there anything to write down today?")


def subject(kind: str) -> str:
    """The subject of an e-mail."""
    if kind == QUESTION:
        return _("Still want to be reminded?")
    return _("News of your link") if kind in {OPENED, CLOSED} else _("Your reminder")


def letter(kind: str, *, page: str, stop: str) -> str:
    """The text of an e-mail, with the addresses of the page to open and of the way out."""
    if kind in {OPENED, CLOSED}:
        see = _("Here you see when, and can shut it:")
        return f"{line(kind)}\n\n{see}\n{page}\n\n{_('No more emails of this kind:')}\n{stop}\n"
    asked = _("This is the reminder that you asked for.")
    quiet = _("If you do nothing, we stay quiet until you write something down again.")
    first = f"{line(kind)} {quiet}" if kind == QUESTION else f"{asked} {line(kind)}"
    out = _("No more of these e-mails:")
    return f"{first}\n\n{page}\n\n{out}\n{stop}\n"
