"""What browsers are told to refuse, and how cookies are guarded."""

from csp.constants import NONE, SELF

from diary.settings.place import IN_PRODUCTION

# Nothing inline, nothing from elsewhere. `data:` images are the QR code of a second factor.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

X_FRAME_OPTIONS = "DENY"
# Not `no-referrer`: browsers then send `Origin: null` with a form, and the form is refused. The
# shared pages, whose addresses hold a token, say it all the same and check their forms themselves.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-session" if IN_PRODUCTION else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if IN_PRODUCTION else "csrf"
LANGUAGE_COOKIE_NAME = "__Host-language" if IN_PRODUCTION else "language"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = IN_PRODUCTION
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
# It is sent to the shared pages alone, so it cannot be a `__Host-` cookie.
SHARED_COOKIE_NAME = "__Secure-shared" if IN_PRODUCTION else "shared"
SESSION_COOKIE_SECURE = IN_PRODUCTION
CSRF_COOKIE_SECURE = IN_PRODUCTION

# gunicorn says whether a request came by https; it believes only the proxy it was told of.
SECURE_SSL_REDIRECT = IN_PRODUCTION
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if IN_PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IN_PRODUCTION
SECURE_HSTS_PRELOAD = IN_PRODUCTION
