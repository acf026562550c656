"""How e-mail leaves: printed in a local run, by SMTP where EMAIL_URL names a server."""

from diary import environment
from diary.settings.place import IN_PRODUCTION

_MAIL = environment.mail_server(None if IN_PRODUCTION else "console:")

EMAIL_BACKEND = _MAIL.backend
EMAIL_HOST = _MAIL.host
EMAIL_PORT = _MAIL.port
EMAIL_HOST_USER = _MAIL.user
EMAIL_HOST_PASSWORD = _MAIL.password
EMAIL_USE_TLS = _MAIL.starttls
EMAIL_USE_SSL = _MAIL.tls
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.text("EMAIL_FROM", "Calf Diary <diary@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
