"""The calibration's own figures: what is counted as found, as early, and as a false alarm."""

from calibration import grounds, keepers, weeks
from calibration.page import page
from calibration.peers import adwin, cusum, ewma, mann_kendall, page_hinkley
from calibration.robustness import OTHERS
from calibration.runs import CHANGES, Told
from calibration.table import score, table
from calibration.years import FALL_30, STEADY, World, years


def told(day, began=100, change="20% over 8 weeks", detector="Calf Diary"):
    return Told(change=change, detector=detector, began=began, day=day)


def test_an_alarm_before_the_change_is_early_and_not_found():
    one = score([told(90), told(100), told(130), told(None)])
    assert (one.people, one.told, one.early, one.days) == (4, 3, 1, (0, 30))


def test_the_table_says_share_and_median():
    rows = table([told(130), told(None), *(told(None, change=c) for c in CHANGES)])
    assert "| 33.3%, 30 days |" in rows.splitlines()[-1]


def test_every_peer_finds_a_fall_that_anybody_would_see_and_none_in_a_flat_line():
    days = list(range(200))
    flat = [5 + 0.05 * ((7 * n) % 5 - 2) for n in days]
    fallen = [level - (1 if n >= 100 else 0) for n, level in enumerate(flat)]
    for peer in (mann_kendall, cusum, ewma, page_hinkley, adwin):
        assert peer(days, flat) is None
        assert 100 <= peer(days, fallen) < 160


def test_the_same_seed_gives_the_same_years_and_another_world_others():
    first, again = ([y.diary for y in years(FALL_30, 2, seed=3)] for _ in range(2))
    assert first == again
    (coarse,) = years(STEADY, 1, seed=3, world=World(rounding=(50,)))
    assert {(w.onset_m or w.walked_m) % 50 for w in coarse.diary.walks} <= {0, 10}


def test_the_page_has_a_row_for_every_series():
    rows = (keepers.ROWS, grounds.ROWS, weeks.ROWS)
    parts = [[told(None, change=row, detector=row) for row in found] for found in rows]
    walking = [told(None, change=change) for change in CHANGES]
    others = [told(None, change=row, detector=row) for row in OTHERS]
    text = page(walking, walking, others, *parts, seed=1)
    assert not [row for found in (OTHERS, *rows) for row in found if f"| {row} |" not in text]
