"""Who gets what from every address: one line for an address and its methods.

How to add an address: its name as `reverse` takes it, the methods (`*` is all of GET, POST,
PUT, PATCH and DELETE), and what each of the cast is answered, in this order: somebody not
signed in, Ada (whose row the address names), Ben (another patient), Pia (a clinician without
Ada's consent), staff.

`login` is a redirect to the sign-in form, a number is the status. The places in an address are
filled with Ada's own: her walk, check-in, finding, chart and device (see `places` in
tests/test_who_sees_what.py). Requests carry no data, so a form that is sent answers 200 with
its faults and an API call 415; a row of somebody else is always 404, and where a page is for
patients alone a clinician is told that it is not there.

Dora, the doctor with a link, has a table of her own in `access_by_link`, and a clinic's team one
in `access_by_care`: Pia has no second factor here, so that the clinic's pages say how to get one.

A method without a line must be refused to everybody: 405, or login, 401, 403, 404. HEAD and
OPTIONS are asked too and may answer as GET does. Whatever the line says, nobody but Ada may
be answered anything that holds Ada's words: that is tested for each.
"""

from typing import Final

from tests.access_by_care import AT_THE_GATE
from tests.access_by_link import SHARED
from tests.access_to_admin import ADMIN, STAFF

PAGES: Final = """
today                              GET                   login 200   200   200   200
told                               GET                   login 200   303   404   404
finding_read                       POST                  login 302   404   404   404
finding_outcome                    POST                  login 404   404   404   404
account                            GET                   login 200   200   200   200
profile                            *                     login 200   200   404   404
welcome                            *                     login 200   200   404   404
language                           POST                  404   404   404   404   404
look                               GET,POST              login 200   200   404   404
agreement                          GET                   200   200   200   200   200
sign_out_everywhere                POST                  login login login login login
walk_new                           GET,POST              login 200   200   404   404
walk_painless                      GET,POST              login 200   200   404   404
walk_timer                         GET                   login 200   200   404   404
walk_edit                          GET,POST              login 200   404   404   404
walk_delete                        GET                   login 200   404   404   404
walk_delete                        POST                  login 303   404   404   404
walk_restore                       POST                  login 303   404   404   404
landmarks                          GET,POST              login 200   200   404   404
landmark                           GET,POST              login 200   404   404   404
landmark_remove                    POST                  login 303   404   404   404
landmark_undo                      POST                  login 303   404   404   404
checkin                            GET                   login 200   200   404   404
checkin                            POST                  login 200   303   404   404
checkin_day                        GET                   login 200   200   404   404
checkin_day                        POST                  login 200   303   404   404
checkin_delete                     GET                   login 200   404   404   404
checkin_delete                     POST                  login 303   404   404   404
checkin_restore                    POST                  login 303   404   404   404
history                            GET                   login 200   200   404   404
paper                              GET                   login 200   200   404   404
paper_type_in                      GET                   login 200   200   404   404
paper_type_in                      POST                  login 302   302   404   404
paper_done                         GET                   login 302   302   404   404
paper_undo                         POST                  login 302   302   404   404
insights                           GET                   login 200   200   404   404
finding                            GET                   login 200   404   404   404
screen                             GET                   login 200   200   404   404
charts                             GET                   login 200   200   404   404
chart_table                        GET                   login 200   200   404   404
chart_drawing                      GET                   login 200   204   404   404
report                             GET                   login 200   200   404   404
report                             POST                  login 200   200   404   404
report_pdf                         GET                   login 200   200   404   404
week                               GET                   login 200   200   404   404
learn                              GET                   200   200   200   200   200
learn_page                         GET                   200   200   200   200   200
worker                             GET                   200   200   200   200   200
manifest                           GET                   200   200   200   200   200
offline                            GET                   200   200   200   200   200
offline_walk                       GET                   200   200   200   200   200
offline_walk_yards                 GET                   200   200   200   200   200
offline_painless                   GET                   200   200   200   200   200
offline_painless_yards             GET                   200   200   200   200   200
offline_timer                      GET                   200   200   200   200   200
offline_checkin                    GET                   200   200   200   200   200
offline_checkin_full               GET                   200   200   200   200   200
offline_checkin_past               GET                   200   200   200   200   200
offline_rules                      GET                   200   200   200   200   200
offline_words                      GET                   200   200   200   200   200
outbox_who                         GET                   200   200   200   200   200
outbox_send                        POST                  401   403   403   404   404
data                               GET                   login 200   200   404   404
data_document                      GET                   login 200   200   404   404
data_tables                        GET                   login 200   200   404   404
data_bundle                        GET                   login 200   200   404   404
import_file                        POST                  login 200   200   404   404
import                             GET                   login 200   404   404   404
import_begin                       POST                  login 302   404   404   404
import_leave                       POST                  login 302   404   404   404
import_undo                        POST                  login 302   404   404   404
devices                            GET                   login 200   200   404   404
devices                            POST                  login 302   302   302   302
devices_revoke                     POST                  login 302   302   404   404
device_revoke                      POST                  login 302   404   404   404
everything                         GET                   login 200   200   200   200
everything                         POST                  login 200   200   200   200
erase                              GET,POST              login 200   200   200   200
erase_undo                         POST                  login 302   302   302   302
trail                              GET                   login 200   200   404   404
reminders                          GET                   login 200   200   404   404
reminder_add                       POST                  login 200   200   404   404
reminder_remove                    POST                  login 302   404   404   404
reminders_email                    POST                  login 302   302   404   404
reminders_pause                    POST                  login 200   200   404   404
reminders_go_on                    POST                  login 302   302   404   404
browser_add                        POST                  login 302   302   404   404
browser_renewed                    POST                  login 404   404   404   404
browser_remove                     POST                  login 302   404   404   404
reminder_answer                    POST                  410   410   410   410   410
reminders_stop                     GET,POST              200   200   200   200   200
letter_stop                        GET,POST              200   200   200   200   200
shares                             GET                   login 200   200   404   404
share_new                          GET,POST              login 200   200   404   404
share                              GET                   login 200   404   404   404
share_change                       GET,POST              login 200   404   404   404
share_renew                        POST                  login 302   404   404   404
share_replace                      POST                  login 200   404   404   404
share_revoke                       POST                  login 302   404   404   404
share_look                         POST                  login 303   404   404   404
share_seen                         POST                  login 302   404   404   404
watched                            GET,POST              login 200   200   404   404
watched_join                       GET,POST              login 200   200   404   404
watched_change                     GET,POST              login 200   404   404   404
watched_withdraw                   POST                  login 302   404   404   404
nothing                            GET                   login 200   200   404   404
nothing                            POST                  login 303   303   404   404
nothing_undo                       POST                  login 302   302   404   404
no_walk                            POST                  login 400   400   404   404
no_walk_undo                       POST                  login 302   302   404   404
programme                          GET                   login 200   200   404   404
programme_new                      GET,POST              login 200   200   404   404
programme_end                      POST                  login 302   302   404   404
programme_tell                     POST                  login 200   302   404   404
programme_go_on                    POST                  login 404   404   404   404
programme_session                  GET                   login 200   302   404   404
programme_session                  POST                  login 200   302   404   404
programme_plan                     GET                   204   200   200   404   404
programme_sheet                    GET                   login 200   302   404   404
six_minutes                        GET,POST              login 200   200   404   404
programme_month                    GET,POST              login 200   200   404   404
medicines                          GET,POST              login 200   200   404   404
medicine_rename                    GET,POST              login 200   404   404   404
medicine_end                       POST                  login 302   404   404   404
medicine_take_up                   POST                  login 302   404   404   404
medicine_say                       POST                  login 404   404   404   404
medicine_undo                      POST                  login 302   404   404   404
"""
"""Pages."""

SIGNING_IN: Final = """
account_login                      GET,POST,PUT          200   302   302   302   302
account_login                      PATCH,DELETE          405   302   302   302   302
account_logout                     GET                   302   200   200   200   200
account_logout                     POST                  302   302   302   302   302
account_inactive                   GET                   200   200   200   200   200
account_signup                     GET,POST,PUT          200   302   302   302   302
account_signup                     PATCH,DELETE          405   302   302   302   302
account_reauthenticate             GET,POST,PUT          login 200   200   200   200
account_email                      GET                   login 200   200   200   200
account_email                      POST,PUT              login 302   302   302   302
account_email_verification_sent    *                     login 302   302   302   302
account_change_password            GET,POST,PUT          login 200   200   200   200
account_set_password               *                     login 302   302   302   302
account_reset_password             GET,POST,PUT          200   200   200   200   200
account_confirm_login_code         *                     login 302   302   302   302
account_confirm_password_reset_code *                     login login login login login
account_complete_password_reset    *                     302   302   302   302   302
account_password_reset_completed   GET                   200   200   200   200   200
mfa_index                          GET                   login 200   200   200   200
mfa_authenticate                   *                     login 302   302   302   302
mfa_reauthenticate                 *                     login 302   302   302   302
mfa_activate_totp                  *                     login 302   302   302   302
mfa_deactivate_totp                *                     login 404   404   404   404
mfa_view_recovery_codes            GET                   login 404   404   404   404
mfa_generate_recovery_codes        *                     login 302   302   302   302
mfa_download_recovery_codes        *                     login 404   404   404   404
mfa_list_webauthn                  GET                   login 200   200   200   200
mfa_add_webauthn                   *                     login 302   302   302   302
mfa_reauthenticate_webauthn        *                     login 302   302   302   302
mfa_remove_webauthn                *                     login 302   302   302   302
mfa_edit_webauthn                  *                     login 302   302   302   302
mfa_login_webauthn                 GET,POST,PUT          login 302   302   302   302
mfa_login_webauthn                 PATCH,DELETE          405   302   302   302   302
usersessions_list                  GET                   login 200   200   200   200
usersessions_list                  POST,PUT              login 302   302   302   302
"""
"""Signing in, by allauth."""

API: Final = """
api:readable                       GET                   200   200   200   200   200
api:schema                         GET                   200   200   200   200   200
api:walks                          GET                   401   200   200   403   403
api:walk                           GET                   401   200   404   403   403
api:walk                           PUT                   401   415   415   403   403
api:walk                           DELETE                401   204   404   403   403
api:walk_restore                   POST                  401   200   404   403   403
api:checkins                       GET                   401   200   200   403   403
api:checkin                        GET                   401   200   404   403   403
api:checkin                        PUT                   401   415   415   403   403
api:checkin                        DELETE                401   204   404   403   403
api:checkin_restore                POST                  401   200   404   403   403
api:findings                       GET                   401   200   200   403   403
api:finding_read                   POST                  401   200   404   403   403
api:profile                        GET                   401   200   200   403   403
api:profile                        PATCH                 401   415   415   403   403
api:diary                          GET                   401   200   200   403   403
api:diary                          POST                  401   415   415   403   403
api:diary_tables                   GET                   401   200   200   403   403
api:diary_bundle                   GET                   401   200   200   403   403
api:devices                        GET                   401   200   200   403   403
api:device                         DELETE                401   204   404   403   403
api:missing                        *                     404   404   404   404   404
"""
"""The API."""

TABLE: Final = ADMIN + PAGES + SIGNING_IN + SHARED + AT_THE_GATE + STAFF + API
