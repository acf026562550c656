"""What a doctor may examine, in plain words, with the clinical name for asking."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Examination:
    """One examination: what it is called, what is done and what it shows."""

    name: str
    what: str


EXAMINATIONS: Final[Mapping[str, Examination]] = MappingProxyType(
    {
        "talk": Examination(
            "Talking and looking",
            "The doctor asks when it hurts and looks at both legs, standing and lying. Shoes and"
            " socks come off. Your diary helps here.",
        ),
        "pulses": Examination(
            "Feeling the pulses",
            "Fingers feel for the beat of the blood at the groin, behind the knee and on the foot.",
        ),
        "ankle_pressure": Examination(
            "Pressure at the ankle (ankle-brachial index)",
            "Blood pressure is taken at the ankle and at the arm, and the two are compared. A low"
            " number points to narrowed arteries. With diabetes or kidney trouble it can look"
            " better than it is, and then the toe is measured.",
        ),
        "ultrasound": Examination(
            "Ultrasound (Doppler or duplex)",
            "Sound waves draw a picture of veins, arteries, muscles and tendons. It does not hurt.",
        ),
        "treadmill": Examination(
            "Treadmill test",
            "You walk on a moving belt until it hurts. It shows how far you get, and the pressure"
            " at the ankle may be taken again straight after.",
        ),
        "blood": Examination(
            "Blood tests",
            "They look for sugar, fats, infection, clotting, muscle damage, salts or a slow"
            " thyroid, as the doctor thinks fit.",
        ),
        "emg": Examination(
            "Nerve and muscle test (EMG)",
            "Small pulses and a thin needle show how well nerves and muscles work together.",
        ),
        "xray": Examination("X-ray", "A picture of the bones. It takes a minute."),
        "scan": Examination(
            "CT or MRI scan",
            "Pictures in slices, of the back, the chest, the arteries or the muscles.",
        ),
        "muscle_pressure": Examination(
            "Pressure inside the muscle",
            "A thin needle measures the pressure in the calf, before and after exercise.",
        ),
        "feeling": Examination(
            "Feeling and strength",
            "A soft thread, a tuning fork and a small hammer test feeling and reflexes. You push"
            " and pull with the foot.",
        ),
        "heart": Examination(
            "Heart and lungs",
            "Listening, a heart tracing (ECG), oxygen at the finger, and pictures of the chest.",
        ),
        "medicines": Examination(
            "Your medicines",
            "The doctor or pharmacist goes through all you take, also what you bought yourself.",
        ),
    }
)
