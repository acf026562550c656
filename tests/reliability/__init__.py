"""Tests of what must survive: kills, a wiped broker, many writers at once."""
