"""Words of the profile that belong to the pages, not to calf-diary/1."""

UNITS = ("metric", "imperial")
