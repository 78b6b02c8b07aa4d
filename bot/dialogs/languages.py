"""Languages, zones and hours to choose from, and what Telegram lets us guess of them."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.dialogs.widgets import Choice, marked
from bot.handlers.show import label
from bot.i18n import Speech
from tutor.accounts.views import OWN_LANGUAGES

REMINDER_HOURS: Final = (8, 10, 13, 18, 20, 22)

ZONES: Final = (
    "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Argentina/Buenos_Aires",
    "UTC", "Europe/London", "Europe/Madrid", "Europe/Berlin", "Europe/Kaliningrad", "Europe/Kyiv", "Asia/Jerusalem",
    "Europe/Istanbul", "Europe/Minsk", "Europe/Moscow", "Asia/Dubai", "Asia/Tbilisi", "Europe/Samara",
    "Asia/Tashkent", "Asia/Yekaterinburg", "Asia/Almaty", "Asia/Bishkek", "Asia/Omsk", "Asia/Bangkok",
    "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Shanghai", "Asia/Tokyo", "Asia/Yakutsk", "Australia/Sydney",
    "Asia/Vladivostok", "Asia/Kamchatka",
)  # fmt: skip
"""From west to east: a learner finds theirs by the time it shows."""

GUESSED_ZONES: Final = {
    "ru": "Europe/Moscow",
    "be": "Europe/Minsk",
    "uk": "Europe/Kyiv",
    "kk": "Asia/Almaty",
    "ky": "Asia/Bishkek",
    "uz": "Asia/Tashkent",
    "ka": "Asia/Tbilisi",
    "tr": "Europe/Istanbul",
    "he": "Asia/Jerusalem",
    "es": "Europe/Madrid",
    "de": "Europe/Berlin",
    "en": "Europe/London",
}


def guess_zone(telegram_language: str) -> str:
    """Where most who speak it are; anybody else sets it with one more tap."""
    return GUESSED_ZONES.get(telegram_language.partition("-")[0], "UTC")


def own_languages(language: str, telegram_language: str) -> list[str]:
    """Those that can be the own language of somebody who learns ``language``; the likeliest first."""
    guess = telegram_language.partition("-")[0]
    known = [own for own in OWN_LANGUAGES if own != language]
    return sorted(known, key=lambda own: own != guess)


def zone_name(t: Speech, zone: str) -> str:
    """The city people know the zone by; its IANA name where we have no word for it."""
    message_id = f"accounts-zone-{zone.lower().replace('/', '-').replace('_', '-')}"
    return t(message_id) if t.has(message_id) else zone


def local_time(zone: str, now: datetime) -> str:
    return f"{now.astimezone(ZoneInfo(zone)):%H:%M}"


def zone_choices(t: Speech, current: str, now: datetime) -> list[Choice]:
    zones = ZONES if current in ZONES else (current, *ZONES)
    return [
        Choice(
            zone,
            marked(
                t,
                label(t, "accounts-zone-line", zone=zone_name(t, zone), time=local_time(zone, now)),
                chosen=zone == current,
            ),
        )
        for zone in zones
    ]
