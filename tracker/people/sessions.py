"""Where a person is signed in."""

from allauth.usersessions.models import UserSession

from tracker.people.models import User


def end_every_session(user: User) -> int:
    """Signs the person out on every device; how many sessions that were.

    Also those that open nothing any more, since their rows may still hold words.
    """
    sessions = list(UserSession.objects.filter(user=user))
    for session in sessions:
        session.end()
    return len(sessions)
