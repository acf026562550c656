"""Who gets what from the clinic's pages: a line for an address and its methods, as `access_table`.

In this order: Pia (in the team, with Ada's consent), Eve (in the same team, without a second
factor), Rosa (in the team, whose session has not shown hers), Max (in another team), Pia after
Ada has withdrawn, Pia after she was removed, Otto (in no team), Ada herself. `ask` is a redirect
to where the second factor is shown. The rows that an address names are Ada's, and the team's.
"""

from typing import Final

CARE: Final = """
care                               GET        200 403 ask 200 200 302 302 404
care_new                           GET        302 403 ask 302 302 200 200 404
care_new                           POST       302 403 ask 302 302 200 200 404
care_letter                        GET        200 403 ask 200 200 404 404 404
care_letter                        POST       200 403 ask 200 200 404 404 404
care_team                          GET        200 403 ask 200 200 404 404 404
care_invite                        POST       200 403 ask 200 200 404 404 404
care_uninvite                      POST       302 403 ask 404 302 404 404 404
care_remove                        POST       302 403 ask 404 302 404 404 404
care_alarms                        POST       200 403 ask 200 200 404 404 404
care_code                          POST       200 403 ask 200 200 404 404 404
care_invited                       GET        404 403 ask 404 404 404 200 404
care_invited                       POST       404 403 ask 404 404 404 302 404
care_patient                       GET        200 403 ask 404 404 404 404 404
care_act                           POST       200 403 ask 404 404 404 404 404
care_undo                          POST       302 403 ask 404 404 404 404 404
care_note                          POST       200 403 ask 404 404 404 404 404
care_note_remove                   POST       302 403 ask 404 404 404 404 404
care_programme                     GET        200 403 ask 404 404 404 404 404
care_prescribe                     GET        200 403 ask 404 404 404 404 404
care_prescribe                     POST       200 403 ask 404 404 404 404 404
care_programme_pause               POST       200 403 ask 404 404 404 404 404
care_programme_resume              POST       200 403 ask 404 404 404 404 404
care_programme_end                 POST       302 403 ask 404 404 404 404 404
"""

AT_THE_GATE: Final = """
care                               GET                   login 404   404   403   403
care_new                           GET,POST              login 404   404   403   403
care_letter                        GET,POST              login 404   404   403   403
care_team                          GET                   login 404   404   403   403
care_invite                        POST                  login 404   404   403   403
care_uninvite                      POST                  login 404   404   403   403
care_remove                        POST                  login 404   404   403   403
care_alarms                        POST                  login 404   404   403   403
care_code                          POST                  login 404   404   403   403
care_invited                       GET,POST              login 404   404   403   403
care_patient                       GET                   login 404   404   403   403
care_act                           POST                  login 404   404   403   403
care_undo                          POST                  login 404   404   403   403
care_note                          POST                  login 404   404   403   403
care_note_remove                   POST                  login 404   404   403   403
care_programme                     GET                   login 404   404   403   403
care_prescribe                     GET,POST              login 404   404   403   403
care_programme_pause               POST                  login 404   404   403   403
care_programme_resume              POST                  login 404   404   403   403
care_programme_end                 POST                  login 404   404   403   403
"""
"""The same addresses for the cast of `access_table`, none of whom is through the gate."""
