"""The addresses of the clinic's side: each of these asks for a second factor."""

from typing import Final

from django.urls import URLPattern, path

from diary.web import care, care_letter, care_patient, care_programme, care_team

CLINIC: Final[list[URLPattern]] = [
    path("care/", care.care, name="care"),
    path("care/new/", care_team.care_new, name="care_new"),
    path("care/letter/", care_letter.care_letter, name="care_letter"),
    path("care/team/", care_team.care_team, name="care_team"),
    path("care/team/invite/", care_team.care_invite, name="care_invite"),
    path(
        "care/team/invitations/<int:invitation>/withdraw/",
        care_team.care_uninvite,
        name="care_uninvite",
    ),
    path("care/team/members/<int:member>/remove/", care_team.care_remove, name="care_remove"),
    path("care/team/alarms/", care_team.care_alarms, name="care_alarms"),
    path("care/team/code/", care_team.care_code, name="care_code"),
    path("care/invited/<str:token>/", care_team.care_invited, name="care_invited"),
    path("care/<int:following>/", care_patient.care_patient, name="care_patient"),
    path("care/<int:following>/act/", care_patient.care_act, name="care_act"),
    path("care/<int:following>/acts/<int:act>/undo/", care_patient.care_undo, name="care_undo"),
    path("care/<int:following>/notes/", care_patient.care_note, name="care_note"),
    path(
        "care/<int:following>/notes/<int:note>/remove/",
        care_patient.care_note_remove,
        name="care_note_remove",
    ),
    path("care/<int:following>/programme/", care_programme.care_programme, name="care_programme"),
    path(
        "care/<int:following>/programme/new/", care_programme.care_prescribe, name="care_prescribe"
    ),
    path(
        "care/<int:following>/programme/pause/",
        care_programme.care_programme_pause,
        name="care_programme_pause",
    ),
    path(
        "care/<int:following>/programme/resume/",
        care_programme.care_programme_resume,
        name="care_programme_resume",
    ),
    path(
        "care/<int:following>/programme/end/",
        care_programme.care_programme_end,
        name="care_programme_end",
    ),
]
