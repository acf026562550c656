"""What the invented patients of a clinic say beside their walks: who they are, and each Sunday."""

from datetime import date, timedelta
from typing import Any, Final

ASKED: Final = ("cold", "pale", "numb", "weak", "wound", "swelling", "chest_pain", "breathless")
"""Signs that are asked about each week, and denied."""
SUNDAY: Final = 7
BORN: Final = range(1938, 1962)
BACKGROUNDS: Final = (
    ("known_pad", "ex_smoker", "antiplatelet", "statin"),
    ("known_pad", "smoker", "high_blood_pressure", "statin"),
    ("known_pad", "high_cholesterol", "antiplatelet"),
    ("known_pad", "ex_smoker", "knee_arthritis", "statin"),
)
DENIED: Final = ("diabetes", "anticoagulant", "previous_clot", "leg_artery_operation")
GOALS: Final = (
    "To walk to the market and back",
    "To play nine holes again",
    "To take the dog round the pond",
    "To climb to my daughter's flat without a stop",
    "To go to the choir on foot",
)


def profile_of(number: int) -> dict[str, Any]:
    """Year of birth, sex and country of the patient of that number."""
    born = BORN[number * 7 % len(BORN)]
    sex = "female" if number % 2 else "male"
    return {"birth_year": born, "sex": sex, "country": "GB", "time_zone": "Europe/London"}


def patient_of(number: int) -> dict[str, Any]:
    """Illnesses, medicines and goal of the patient of that number, as a diary holds them."""
    return {
        "background": list(BACKGROUNDS[number % len(BACKGROUNDS)]),
        "background_denied": list(DENIED),
        "goal": GOALS[number % len(GOALS)],
    }


def sundays(first: date, last: date) -> list[dict[str, Any]]:
    """A check-in for each Sunday between two days, these included: none of the signs."""
    to_sunday = timedelta(days=-first.isoweekday() % SUNDAY)
    days = range((first + to_sunday).toordinal(), last.toordinal() + 1, SUNDAY)
    return [_denying(date.fromordinal(day)) for day in days]


def _denying(day: date) -> dict[str, Any]:
    said = day.isoformat()
    return {"date": said, "entered_at": f"{said}T18:00:00+00:00", "denied": list(ASKED)}
