"""Days in a row. Pure."""

from collections.abc import Iterable
from datetime import date

from tutor.days import ONE_DAY
from tutor.review.views import DayMark

WEEK = 7


def streak(days: Iterable[date], today: date) -> int:
    """How many days in a row were studied, up to today. ``days``: those that were, newest first, each once.

    A today that is still open breaks nothing.
    """
    length, expected = 0, today
    for day in days:
        if day > today:  # written in a zone the learner has left
            continue
        if day == expected - ONE_DAY and length == 0 and expected == today:
            expected = day
        if day != expected:
            break
        length += 1
        expected -= ONE_DAY
    return length


def week(days: Iterable[date], today: date) -> list[DayMark]:
    """The last seven days, today last."""
    studied = set(days)
    last = [today - ONE_DAY * back for back in reversed(range(WEEK))]
    return [DayMark(day, day in studied) for day in last]
