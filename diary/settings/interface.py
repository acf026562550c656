"""The settings of the API and of its description."""

from diary.api.settings import SPECTACULAR, rest_framework
from diary.settings.place import TRUSTED_PROXIES

REST_FRAMEWORK = rest_framework(proxies=TRUSTED_PROXIES)
SPECTACULAR_SETTINGS = SPECTACULAR
