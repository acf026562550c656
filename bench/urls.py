"""The site's addresses, and the floors'."""

from django.urls import include, path

from bench.floors import views

urlpatterns = [
    path("floor/b/", views.fifty_rows, name="floor_b"),
    path("floor/b0/", views.literal, name="floor_b0"),
    path("floor/c/", views.insert, name="floor_c"),
    path("", include("diary.urls")),
]
