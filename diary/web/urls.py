"""Every page's address, one line each. An area adds its lines under its own heading."""

from django.urls import URLPattern, path, register_converter

from diary.api.converters import Day
from diary.web import (
    account,
    charts,
    checkins,
    devices,
    findings,
    history,
    insights,
    learn,
    screen,
    staff,
    summary,
    today,
    told,
    walks,
)

register_converter(Day, "local_day")

urlpatterns: list[URLPattern] = [
    # Today, and what was told at once
    path("", today.today, name="today"),
    path("told/", told.told, name="told"),
    path("findings/<int:pk>/read/", findings.read, name="finding_read"),
    path("findings/<int:pk>/outcome/", findings.outcome, name="finding_outcome"),
    # The person's own account
    path("account/", account.account, name="account"),
    path("account/profile/", account.profile, name="profile"),
    path("account/welcome/", account.welcome, name="welcome"),
    path("account/agreement/", account.agreement, name="agreement"),
    path("account/sign-out-everywhere/", account.sign_out_everywhere, name="sign_out_everywhere"),
    # Walks, check-ins and the diary's months
    path("walks/new/", walks.walk_new, name="walk_new"),
    path("walks/new/painless/", walks.walk_new, {"painless": True}, name="walk_painless"),
    path("walks/<str:key>/", walks.walk_edit, name="walk_edit"),
    path("walks/<str:key>/delete/", walks.walk_delete, name="walk_delete"),
    path("walks/<str:key>/restore/", walks.walk_restore, name="walk_restore"),
    path("checkin/", checkins.checkin, name="checkin"),
    path("checkin/<local_day:day>/", checkins.checkin, name="checkin_day"),
    path("checkin/<local_day:day>/delete/", checkins.checkin_delete, name="checkin_delete"),
    path("checkin/<local_day:day>/restore/", checkins.checkin_restore, name="checkin_restore"),
    path("diary/", history.history, name="history"),
    # What the diary shows, and charts
    path("insights/", insights.insights, name="insights"),
    path("insights/<int:pk>/", insights.finding, name="finding"),
    path("insights/screen/", screen.screen, name="screen"),
    path("charts/", charts.charts, name="charts"),
    path("charts/<str:name>/<str:period>/", charts.chart_table, name="chart_table"),
    path("charts/<str:name>/<str:period>.svg", charts.chart_drawing, name="chart_drawing"),
    # The week, and pages to read; the latter are open to all
    path("week/", summary.week, name="week"),
    path("learn/", learn.learn, name="learn"),
    path("learn/<slug:name>/", learn.learn_page, name="learn_page"),
    # Devices that keep the diary by the API
    path("account/devices/", devices.devices, name="devices"),
    path("account/devices/shut-out/", devices.devices_revoke, name="devices_revoke"),
    path("account/devices/<slug:prefix>/shut-out/", devices.device_revoke, name="device_revoke"),
    # For the house's own staff
    path("staff/reviews/", staff.reviews, name="staff_reviews"),
    path("staff/reviews/<int:pk>/release/", staff.review_release, name="staff_review_release"),
]
