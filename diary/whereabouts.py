"""A first guess at where somebody is: time zone, country and units. They can change each."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from zoneinfo import available_timezones

from django.utils.translation.trans_real import parse_accept_lang_header

from diary.emergency import is_known

METRIC, IMPERIAL = "metric", "imperial"
COUNT_IN_YARDS = frozenset({"US", "GB", "LR", "MM"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """A guess; an empty country is one that is not known."""

    time_zone: str
    country: str
    units: str


def guess(*, time_zone: str, languages: str) -> Whereabouts:
    """From the browser's time zone, or without one from the languages it asks for."""
    told = time_zone if is_time_zone(time_zone) else ""
    country = _countries_of_zones().get(told, "") or country_of(languages)
    return Whereabouts(
        time_zone=told or _zones_of_countries().get(country, "UTC"),
        country=country if is_known(country) else "",
        units=IMPERIAL if country in COUNT_IN_YARDS else METRIC,
    )


def is_time_zone(name: str) -> bool:
    """True of a zone that the tz database knows."""
    return name in time_zones()


@cache
def time_zones() -> frozenset[str]:
    """Every zone of the tz database."""
    return frozenset(available_timezones())


@cache
def listed_zones() -> frozenset[str]:
    """Each place's zone under its present name; the older names are left out."""
    return frozenset({"UTC", *_countries_of_zones()})


def country_of(languages: str) -> str:
    """The country of the first language that names one, as in "en-GB,en;q=0.8"; else empty."""
    for language, _quality in parse_accept_lang_header(languages.lower()[:500]):
        region = language.rpartition("-")[2].upper()
        if "-" in language and len(region) == 2:
            return region
    return ""


@cache
def _countries_of_zones() -> dict[str, str]:
    """Each zone's country."""
    return {zone: country for country, zone in _zone_table()}


@cache
def _zones_of_countries() -> dict[str, str]:
    """Each country's first zone, which is that of most of its people."""
    return dict(reversed(_zone_table()))


@cache
def _zone_table() -> tuple[tuple[str, str], ...]:
    """The pairs of country and zone in the tz database."""
    text = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((row[0], row[2]) for row in rows)
