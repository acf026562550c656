"""Arabic: the ways to write a day and a list, by the names that templates and code ask for."""

WEEKDAY = "D j M"
WEEKDAY_YEAR = "D j M Y"
WEEKDAY_TIME = "D j M، H:i"
WEEKDAY_YEAR_TIME = "D j M Y، H:i"
LONG_WEEKDAY = "l j F"
LONG_DATE = "j F Y"
PLAIN_DATE = "j M Y"
PLAIN_TIME = "j M Y، H:i"
DAY_MONTH = "j M"
LONG_DAY = "j F"
MONTH = "F Y"
SHORT_MONTH = "M Y"
CLOCK = "H:i"
BETWEEN_WORDS = "، "  # the parts of a list within a sentence

DATE_INPUT_FORMATS = ["%Y-%m-%d"]  # as date controls send it, whatever they show
TIME_INPUT_FORMATS = ["%H:%M", "%H:%M:%S"]
