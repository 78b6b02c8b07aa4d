"""A learner's day: it begins and ends at midnight on their own clock. Pure: the moment comes in."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

ONE_DAY = timedelta(days=1)


def zone_exists(name: str) -> bool:
    """Whether ``name`` is an IANA zone this machine knows. Any text may be asked about."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # odd names reach the file system: paths, folders, too long
        return False
    return bool(name)


def day_of(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()


def day_starts(day: date, zone: str) -> datetime:
    """Midnight in UTC. Where clocks jump over midnight, the moment they jump."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def day_ends(day: date, zone: str) -> datetime:
    """The first moment that is no longer ``day``; 23 to 25 hours after its start."""
    return day_starts(day + ONE_DAY, zone)


def next_at_minute(minute: int, zone: str, now: datetime) -> datetime:
    """The next moment after ``now`` when the learner's clock shows ``minute`` minutes after midnight.

    A time that the clocks skip in spring is taken as much later as they jump.
    """
    wall = time(minute // 60, minute % 60)
    day = day_of(now, zone)
    moment = datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)
    if moment <= now:
        moment = datetime.combine(day + ONE_DAY, wall, ZoneInfo(zone)).astimezone(UTC)
    return moment
