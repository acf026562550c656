"""What the morning letter says: not a word of health, no name, not even that of the team."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from diary.letters.counting import News


def sender() -> str:
    """Whom it is from."""
    return _("Your list")


def subject() -> str:
    """The same on each day, so that a screen that shows it tells nothing."""
    return _("The list has news")


def line(news: News) -> str:
    """Both numbers, in one sentence."""
    first = ngettext("%(count)d to look at first", "%(count)d to look at first", news.first)
    more = ngettext("%(count)d more", "%(count)d more", news.more)
    said = {"first": first % {"count": news.first}, "more": more % {"count": news.more}}
    return _("The list has news: %(first)s, %(more)s.") % said


def caution() -> str:
    """What the letter is not."""
    return _(
        "These are the numbers of the moment at which this was sent. A day without a letter does "
        "not mean that there is nothing to do: look at the list all the same."
    )
