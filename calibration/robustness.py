"""Our detector where people differ from what it was tuned on, and on the other series."""

from collections.abc import Iterator
from itertools import product, repeat
from multiprocessing import get_context
from typing import Final

from calibration.others import SLOWER_TO_GO, STILL, girth_years, relief_years
from calibration.runs import CHANGES, Told, first_told
from calibration.years import FIRST_DAY, World, Year, years

WORLDS: Final[dict[str, World]] = {
    "as tuned": World(),
    "nothing lost with age": World(ageing=1.0),
    "12% a year lost with age": World(ageing=0.88),
    "days more alike (0.3 to 0.7)": World(likeness=(0.3, 0.7)),
    "more odd days (t with 3)": World(freedom=3),
    "wider from day to day (0.3 to 0.55)": World(spread=(0.3, 0.55)),
    "every distance to 50 m": World(rounding=(50,)),
    "half to three quarters missing": World(missing=(0.5, 0.75)),
    "twice the season": World(season=0.1),
}
OTHERS: Final = (
    *("relief, steady", "relief, twice as long over 8 weeks"),
    *("calves, steady", "calves, 2 cm over 4 weeks"),
)


def robustness(people: int, *, seed: int, processes: int) -> Iterator[Told]:
    """What each person of each world was told; `detector` names the world."""
    asked = product(WORLDS, CHANGES, range(people))
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap_unordered(_told, zip(asked, repeat(seed), strict=False), chunksize=8)


def others(people: int, *, seed: int, processes: int) -> Iterator[Told]:
    """What each person was told of the relief of their pain and of the girth of their calves."""
    with get_context("spawn").Pool(processes) as pool:
        work = zip(product(OTHERS, range(people)), repeat(seed), strict=False)
        yield from pool.imap_unordered(_other, work, chunksize=8)


def _told(work: tuple[tuple[str, str, int], int]) -> Told:
    (world, change, n), seed = work
    (year,) = years(CHANGES[change], 1, seed=seed + n, world=WORLDS[world])
    return _first(year, change=change, detector=world, subject="walking")


def _other(work: tuple[tuple[str, int], int]) -> Told:
    (name, n), seed = work
    return _first(_year(name, seed + n), change=name, detector=name, subject=_subject(name))


def _year(name: str, seed: int) -> Year:
    if _subject(name) == "relief":
        change = STILL if "steady" in name else SLOWER_TO_GO
        (year,) = relief_years(change, 1, seed=seed)
    else:
        (year,) = girth_years(0.0 if "steady" in name else 2.0, 1, seed=seed)
    return year


def _subject(name: str) -> str:
    return "relief" if name.startswith("relief") else "swelling"


def _first(year: Year, *, change: str, detector: str, subject: str) -> Told:
    began, day = (year.began - FIRST_DAY).days, first_told(year.diary, subject=subject)
    return Told(change=change, detector=detector, began=began, day=day)
