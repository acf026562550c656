"""The numbers of the trend detector, as frozen data; the thresholds come from simulation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """How evidence is weighed. Levels, spreads and changes are natural logarithms."""

    spread: float = 0.27
    """Spread of one person's daily log distance, as it is in most people (0.15 to 0.40)."""
    spread_entries: int = 5
    """The spread of most people counts like this many entries of one's own."""
    likeness: float = 0.25
    """Correlation of neighbouring entries, as it is in most people (0 to 0.5)."""
    likeness_entries: int = 20
    likeness_most: float = 0.7
    neighbours: int = 15
    """Entries whose median is the local level that outliers are pulled in to."""
    outlier: float = 1.6
    """An entry counts at most this many spreads away from the local level."""
    jump: float = 6.0
    """A squared bend between entries counts at most this many squared spreads."""
    indifferent: float = 0.03
    """A change no larger than this is not worth telling."""
    drift: float = 0.05
    """Slow wandering of steady people that no number of entries averages out."""
    changes: tuple[tuple[float, float, float], ...] = ((0.9, 0.3, 0.15), (0.1, 1.0, 0.5))
    """How much people change who change: so many by about so much, give or take so much."""
    ramps: tuple[int, ...] = (0, 56, 182)
    """Days over which a change may come about; 0 is a sudden one."""
    begun: float = 0.12
    """A change is looked for once this share of it has come about."""
    before: int = 3
    """Entries needed before a day that may be the first of a change."""
    every: int = 3
    every_old: int = 9
    recent: int = 60
    """Each how many entries a change may begin (the entry beside is as good): among the
    `recent` entries and among older ones; of these, some of the former."""
    questions: int = 200
    """The evidence is a mean over first days and shapes, and over never fewer than this."""
    agreeing: int = 20
    """About so many of them speak together for a true change."""
    evidence: float = 3.1
    """Log evidence above which a change is told: at most 5 in 100 steady years reach it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """When a series is judged at all, and how long a trend once told stays open."""

    entries: int = 10
    days: int = 14
    """Fewer entries than this, or over fewer days, are not judged."""
    recent_days: int = 14
    recent_entries: int = 5
    recovered: float = 0.5
    """A trend is no longer true when this share of the change has been won back."""
    open_days: int = 182
    """After half a year the new level is what is usual for this person."""
    late_hours: float = 48.0
    late_weight: float = 0.5
    carer_weight: float = 0.5
    least_metres: float = 5.0
    least_seconds: float = 5.0
    least_relief: float = 15.0
    relief: float = 2.0
    """A natural logarithm of relief time counts like 1 / this of one of distance: answers are
    given in spans, and leap from one to the next."""
    points: float = 4.5
    """Points of pain (0 to 10) that count like one natural logarithm of distance."""
    centimetres: float = 1.8
    """Centimetres between the calves that count like one natural logarithm of distance."""


DETECTOR = Detector()
TELLING = Telling()
