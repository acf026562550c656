"""Whether one sign is said in the way a question asks for."""

from insights.rules.kinds import Present
from insights.rules.known import Moment, Row


def fits(row: Row, question: Present, moment: Moment) -> bool | None:
    """True or False; None if what would decide it was not said."""
    if not question.even_usual and not _speaks(row, moment):
        return False
    verdicts = [_time_fits(row, question, moment), _place_fits(row, question)]
    verdicts += [_manner_fits(row, question), _amount_fits(row, question, moment)]
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _speaks(row: Row, moment: Moment) -> bool:
    """What has long been so says nothing until it changes."""
    return not row.sign.usual or is_dated(row, moment) or _worse_than_before(row, moment)


def _worse_than_before(row: Row, moment: Moment) -> bool:
    """Worked out once for a row: many questions ask it of the same one."""
    kept: dict[int, bool] = moment.known.kept.setdefault("worse", {})
    if id(row) not in kept:
        usual = [old.weight for old in moment.known.earlier(row) if old.weight]
        kept[id(row)] = bool(usual) and row.weight > usual[-1]
    return kept[id(row)]


def is_dated(row: Row, moment: Moment) -> bool:
    """Known to be new: by the day it began, or by a sudden start."""
    if row.sign.since is None:
        return row.sign.onset == "sudden"
    return (row.day - row.sign.since).days <= moment.terms.new_days


def is_new(row: Row, moment: Moment) -> bool:
    """New: dated so, or grown worse, or nobody said since when (then we ask)."""
    if is_dated(row, moment):
        return True
    if row.sign.since is None:
        return True
    return _worse_than_before(row, moment)


def _time_fits(row: Row, question: Present, moment: Moment) -> bool | None:
    if question.dated and not is_dated(row, moment):
        return False
    if question.new and not is_new(row, moment):
        return False
    if question.lasting is None:
        return True
    days = [old.day for old in moment.known.earlier(row)] + [row.day]
    began = min(row.sign.since or row.day, *days)
    return (row.day - began).days >= question.lasting


def _place_fits(row: Row, question: Present) -> bool | None:
    site = row.sign.site
    if question.sites and site is None:
        return None
    if question.sites and site not in question.sites:
        return False
    return site not in question.not_sites


def _manner_fits(row: Row, question: Present) -> bool | None:
    sign = row.sign
    if question.onset and sign.onset != question.onset:
        return None if sign.onset is None else False
    if question.extent and sign.extent != question.extent:
        return None if sign.extent is None else False
    if question.now is not None and sign.now != question.now:
        return None if sign.now is None else False
    if question.when and sign.when not in question.when:
        return None if sign.when is None else False
    if question.eased_by and question.eased_by not in sign.eased_by:
        return None if not sign.eased_by else False
    return sign.when not in question.not_when


def _amount_fits(row: Row, question: Present, moment: Moment) -> bool | None:
    sign = row.sign
    if question.severe and not _severe(row, moment):
        return None if sign.level is None and sign.severity is None else False
    for asked, given in (
        (question.level, sign.level),
        (question.cm, sign.cm),
    ):
        if asked is not None and (given is None or given < asked):
            return None if given is None else False
    if question.minutes is not None and (sign.minutes or 0) <= question.minutes:
        return None if sign.minutes is None else False
    return True


def _severe(row: Row, moment: Moment) -> bool:
    level, severity = row.sign.level or 0, row.sign.severity or 0
    return level >= moment.terms.severe_level or severity >= moment.terms.severe_pain
