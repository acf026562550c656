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

A method without a line must be refused to everybody: 405, or login, 401, 403, 404. HEAD and
OPTIONS are asked too and may answer as GET does. Whatever the line says, nobody but Ada may
be answered anything that holds Ada's words: that is tested for each.
"""

from typing import Final

PAGES: Final = """
today                              GET                   login 200   200   200   200
told                               GET                   login 200   303   404   404
finding_read                       POST                  login 302   404   404   404
finding_outcome                    POST                  login 404   404   404   404
account                            GET                   login 200   200   200   200
profile                            *                     login 200   200   404   404
welcome                            *                     login 200   200   404   404
agreement                          GET                   200   200   200   200   200
sign_out_everywhere                POST                  login login login login login
walk_new                           GET,POST              login 200   200   404   404
walk_painless                      GET,POST              login 200   200   404   404
walk_edit                          GET,POST              login 200   404   404   404
walk_delete                        GET                   login 200   404   404   404
walk_delete                        POST                  login 303   404   404   404
walk_restore                       POST                  login 303   404   404   404
checkin                            GET                   login 200   200   404   404
checkin                            POST                  login 200   303   404   404
checkin_day                        GET                   login 200   200   404   404
checkin_day                        POST                  login 200   303   404   404
checkin_delete                     GET                   login 200   404   404   404
checkin_delete                     POST                  login 303   404   404   404
checkin_restore                    POST                  login 303   404   404   404
history                            GET                   login 200   200   404   404
insights                           GET                   login 200   200   404   404
finding                            GET                   login 200   404   404   404
screen                             GET                   login 200   200   404   404
charts                             GET                   login 200   200   404   404
chart_table                        GET                   login 200   200   404   404
chart_drawing                      GET                   login 200   204   404   404
week                               GET                   login 200   200   404   404
learn                              GET                   200   200   200   200   200
learn_page                         GET                   200   200   200   200   200
devices                            GET                   login 200   200   404   404
devices                            POST                  login 302   302   302   302
devices_revoke                     POST                  login 302   302   404   404
device_revoke                      POST                  login 302   404   404   404
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

STAFF: Final = """
staff_reviews                      GET                   login 404   404   404   200
staff_reviews                      POST,PUT,PATCH,DELETE login 404   404   404   405
staff_review_release               GET,PUT,PATCH,DELETE  login 404   404   404   405
staff_review_release               POST                  login 404   404   404   404
"""
"""For the house's own staff."""

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
api:devices                        GET                   401   200   200   403   403
api:device                         DELETE                401   204   404   403   403
api:missing                        *                     404   404   404   404   404
"""
"""The API."""

ADMIN: Final = """
admin:index                        *                     302   302   302   302   200
admin:login                        GET                   login 403   403   403   302
admin:login                        POST,PUT              login 403   403   403   200
admin:logout                       GET,PUT,PATCH,DELETE  302   302   302   302   405
admin:logout                       POST                  302   302   302   302   200
admin:password_change              GET,POST,PUT          302   302   302   302   200
admin:password_change              PATCH,DELETE          302   302   302   302   405
admin:password_change_done         GET                   302   302   302   302   200
admin:password_change_done         POST,PUT,PATCH,DELETE 302   302   302   302   405
admin:autocomplete                 GET                   302   302   302   302   403
admin:autocomplete                 POST,PUT,PATCH,DELETE 302   302   302   302   405
admin:jsi18n                       GET                   302   302   302   302   200
admin:jsi18n                       POST,PUT,PATCH,DELETE 302   302   302   302   405
admin:view_on_site                 *                     302   302   302   302   404
admin:tracker_user_changelist      *                     302   302   302   302   200
admin:tracker_user_add             *                     302   302   302   302   403
admin:tracker_user_history         *                     302   302   302   302   200
admin:tracker_user_delete          *                     302   302   302   302   403
admin:tracker_user_change          *                     302   302   302   302   200
admin:None                         *                     302   302   302   302   404
admin:app_list                     *                     302   302   302   302   200
"""
"""The admin, which holds people without their diaries."""

TABLE: Final = ADMIN + PAGES + SIGNING_IN + STAFF + API
