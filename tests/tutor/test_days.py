"""A learner's day is theirs: midnight on their own clock, also when clocks change."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tutor.days import day_ends, day_of, day_starts, next_at_minute, zone_exists


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Madrid", date(2026, 3, 29), 23),
        ("Europe/Madrid", date(2026, 10, 25), 25),
        ("Europe/Moscow", date(2026, 3, 29), 24),
        ("Asia/Beirut", date(2026, 3, 29), 23),  # its clocks jump at midnight: that day has no 00:00
        ("Pacific/Kiritimati", date(2026, 5, 12), 24),
    ],
)
def test_a_day_lasts_from_midnight_to_midnight(zone: str, day: date, hours: int) -> None:
    starts, ends = day_starts(day, zone), day_ends(day, zone)
    assert ends - starts == timedelta(hours=hours)
    assert day_of(starts, zone) == day
    assert day_of(ends - timedelta(microseconds=1), zone) == day
    assert day_of(ends, zone) == day + timedelta(days=1)


def test_the_same_moment_is_two_days_in_two_zones() -> None:
    moment = datetime(2026, 5, 12, 22, 30, tzinfo=UTC)
    assert day_of(moment, "America/New_York") == date(2026, 5, 12)
    assert day_of(moment, "Europe/Moscow") == date(2026, 5, 13)


def test_the_next_time_is_later_today_or_tomorrow() -> None:
    now = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
    assert next_at_minute(19 * 60, "Europe/Moscow", now) == datetime(2026, 5, 12, 16, 0, tzinfo=UTC)
    assert next_at_minute(15 * 60, "Europe/Moscow", now) == datetime(2026, 5, 13, 12, 0, tzinfo=UTC)


def test_a_time_the_clocks_skip_still_comes_once() -> None:
    now = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    at = next_at_minute(2 * 60 + 30, "Europe/Madrid", now)  # 02:30 is not on that clock
    assert at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert next_at_minute(2 * 60 + 30, "Europe/Madrid", at) == datetime(2026, 3, 30, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc/passwd", "/etc/passwd", "Europe", "a" * 5000, "x\0y", "."]
)
def test_any_text_may_be_asked_about_as_a_zone(name: str) -> None:
    assert not zone_exists(name)


def test_known_zones_are_known() -> None:
    assert zone_exists("Europe/Madrid")
    assert zone_exists("UTC")
