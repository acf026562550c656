"""How reminders leave: the key that push services know us by, and where links in e-mails lead."""

from email.utils import parseaddr

from django.core.exceptions import ImproperlyConfigured

from diary import environment
from diary.house.places import web_address
from diary.settings.mail import DEFAULT_FROM_EMAIL
from diary.settings.place import ALLOWED_HOSTS, IN_PRODUCTION, VAR_DIR

_HERE = (
    f"https://{ALLOWED_HOSTS[0].removeprefix('.')}"
    if IN_PRODUCTION
    else f"http://127.0.0.1:{web_address()[1]}"
)
SITE_URL = environment.address("SITE_URL", _HERE, schemes=("https", "http")).rstrip("/")
if IN_PRODUCTION and not SITE_URL.startswith("https://"):
    raise ImproperlyConfigured("SITE_URL must begin with https:// in production.")

VAPID_PRIVATE_KEY = environment.signing_key("VAPID_PRIVATE_KEY")
VAPID_KEY_FILE = VAR_DIR / "vapid_key"
VAPID_CONTACT = environment.text("VAPID_CONTACT", f"mailto:{parseaddr(DEFAULT_FROM_EMAIL)[1]}")
if not VAPID_CONTACT.startswith(("mailto:", "https://")):
    raise ImproperlyConfigured(
        f"VAPID_CONTACT is {VAPID_CONTACT!r}: it must begin with mailto: or https://."
    )

PUSH_TO_PRIVATE_ADDRESSES = environment.yes_or_no("PUSH_TO_PRIVATE_ADDRESSES", default=False)
if IN_PRODUCTION and PUSH_TO_PRIVATE_ADDRESSES:
    raise ImproperlyConfigured(
        "PUSH_TO_PRIVATE_ADDRESSES is on in production: anybody could reach this network by it."
    )
