"""Who gets what from the admin; read it as `access_table` says."""

from typing import Final

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

STAFF: Final = """
staff_reviews                      GET                   login 404   404   404   200
staff_reviews                      POST,PUT,PATCH,DELETE login 404   404   404   405
staff_review_release               GET,PUT,PATCH,DELETE  login 404   404   404   405
staff_review_release               POST                  login 404   404   404   404
"""
"""For the house's own staff."""
