"""What pages are made of: the apps, the middleware, templates, static files and language."""

from diary.settings.place import BASE_DIR, VAR_DIR

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "tracker",
    "diary",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "diary.middleware.PermissionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "diary.middleware.NeverStoredMiddleware",
    "diary.middleware.SharedPagesMiddleware",
    "diary.gone.SessionEndedMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "diary.clinician_sessions.ClinicianSessionsMiddleware",
    "diary.middleware.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "diary.gone.GoneMiddleware",
]

ROOT_URLCONF = "diary.urls"
WSGI_APPLICATION = "diary.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "diary.context.demo",
            ],
        },
    }
]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "diary.static_storage.NamedByContent"},
}

# A message is kept with the session, so that no cookie but the session's carries words.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "en"
# Each under its own name, so that whoever reads no other finds it.
LANGUAGES = (("en", "English"), ("de", "Deutsch"), ("es", "Español"), ("ar", "العربية"))
LOCALE_PATHS = (BASE_DIR / "diary" / "locale",)
FORMAT_MODULE_PATH = ("diary.formats",)
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

# Bodies above this are refused before they are read into memory; imports set their own limit.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
