"""Every address of the API, under /api/v1/."""

from django.urls import path, re_path, register_converter

from diary.api import (
    checkins,
    devices,
    document,
    exports,
    findings,
    missing,
    pages,
    profile,
    walks,
)
from diary.api.converters import Day, Uuid

register_converter(Day, "day")
register_converter(Uuid, "key")

app_name = "api"
urlpatterns = [
    path("", pages.readable, name="readable"),
    path("schema/", pages.openapi, name="schema"),
    path("walks/", walks.WalkList.as_view(), name="walks"),
    path("walks/<key:id>/", walks.WalkDetail.as_view(), name="walk"),
    path("walks/<key:id>/restore/", walks.WalkRestore.as_view(), name="walk_restore"),
    path("checkins/", checkins.CheckInList.as_view(), name="checkins"),
    path("checkins/<day:date>/", checkins.CheckInDetail.as_view(), name="checkin"),
    path("checkins/<day:date>/restore/", checkins.CheckInRestore.as_view(), name="checkin_restore"),
    path("findings/", findings.FindingList.as_view(), name="findings"),
    path("findings/<int:number>/read/", findings.FindingRead.as_view(), name="finding_read"),
    path("profile/", profile.ProfileView.as_view(), name="profile"),
    path("diary/", document.DiaryDocument.as_view(), name="diary"),
    path("diary/tables/", exports.DiaryTables.as_view(), name="diary_tables"),
    path("diary/fhir/", exports.DiaryBundle.as_view(), name="diary_bundle"),
    path("devices/", devices.DeviceList.as_view(), name="devices"),
    path("devices/<slug:prefix>/", devices.DeviceDetail.as_view(), name="device"),
    re_path(r"", missing.Missing.as_view(), name="missing"),
]
