"""Who gets what from the pages behind a link; read it as `access_table` says."""

from typing import Final

SHARED: Final = """
shared                             GET                   404   404   404   404   404
shared_pdf                         GET                   404   404   404   404   404
shared_chart                       GET                   404   404   404   404   404
shared_entries                     GET                   404   404   404   404   404
shared_close                       POST                  200   200   200   200   200
shared_link                        GET                   200   200   200   200   200
shared_link                        POST                  303   303   303   303   303
"""
"""What a doctor opens by a link: nothing without having pressed *Open*, whoever is signed in.
The link itself, where an address names it, opens for everybody who has it."""

DORA: Final = """
shared                             GET                   200   404   404
shared_pdf                         GET                   200   404   404
shared_chart                       GET                   200   404   404
shared_entries                     GET                   200   404   404
shared_close                       POST                  200   200   200
shared_link                        GET                   200   404   404
shared_link                        POST                  303   404   404
"""
"""Dora has opened Ada's link, which is live, was revoked since, or has expired since. Everywhere
else she is answered like anybody who is not signed in."""
