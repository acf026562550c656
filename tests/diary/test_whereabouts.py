"""The first guess at where somebody is, and the number that brings an ambulance there."""

from zoneinfo import ZoneInfo

import pytest

from diary.emergency import ANYWHERE, COUNTRIES, emergency_number, is_known
from diary.whereabouts import Whereabouts, country_of, guess, is_time_zone


@pytest.mark.parametrize(
    ("zone", "country", "units"),
    [
        ("Europe/London", "GB", "imperial"),
        ("Europe/Oslo", "NO", "metric"),
        ("America/Chicago", "US", "imperial"),
        ("Australia/Perth", "AU", "metric"),
    ],
)
def test_a_browser_tells_where_it_is_by_its_zone(zone, country, units):
    assert guess(time_zone=zone, languages="fr-FR") == Whereabouts(
        time_zone=zone, country=country, units=units
    )


def test_without_a_zone_the_language_tells():
    assert guess(time_zone="", languages="de-AT,de;q=0.9,en-US;q=0.5") == Whereabouts(
        time_zone="Europe/Vienna", country="AT", units="metric"
    )


@pytest.mark.parametrize("languages", ["", "de", "*", "x" * 10_000, "en-\x00", "zh-Hant"])
def test_where_nothing_tells_nothing_is_guessed(languages):
    found = guess(time_zone="Mars/Olympus", languages=languages)
    assert found == Whereabouts(time_zone="UTC", country="", units="metric")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/localtime", "Europe", "", "\x00"])
def test_a_zone_that_is_none_is_not_believed(name):
    assert not is_time_zone(name)


def test_an_old_name_of_a_zone_is_a_zone():
    assert guess(time_zone="Asia/Calcutta", languages="hi-IN").country == "IN"


def test_the_first_language_that_names_a_country_wins():
    assert country_of("en;q=0.9,fr-CA;q=0.8,de-DE;q=0.7") == "CA"


def test_each_country_has_a_number_that_can_be_dialled():
    assert all(country.number.isdigit() for country in COUNTRIES)
    assert len({country.code for country in COUNTRIES}) == len(COUNTRIES)


@pytest.mark.parametrize(("code", "number"), [("GB", "999"), ("US", "911"), ("DE", "112")])
def test_the_number_is_that_of_the_country(code, number):
    assert emergency_number(code) == number


@pytest.mark.parametrize("code", ["", "ZZ", "gb"])
def test_an_unknown_country_has_112_and_is_not_called_known(code):
    assert emergency_number(code) == ANYWHERE
    assert not is_known(code)


def test_every_guess_is_a_zone_that_python_knows():
    for country in COUNTRIES:
        ZoneInfo(guess(time_zone="", languages=f"en-{country.code}").time_zone)
