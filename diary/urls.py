"""Every address of the site; each area brings its own list."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("diary.web.urls")),
    path("account/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("diary.api.urls")),
]
