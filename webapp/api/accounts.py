"""Profiles: what the learner learns, and how."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import Field

from tutor.accounts.checks import LAST_MINUTE, RANGES
from tutor.accounts.views import (
    DAILY_MINUTES,
    GOALS,
    LEARNABLE,
    LEVELS,
    OWN_LANGUAGES,
    NewProfile,
    ProfileChanges,
    ProfileView,
)
from webapp.declare import Body, Call, Id, OneOf, Text, endpoint


def _between(field: str, description: str | None = None) -> Any:
    """The bounds the rules hold ``field`` to, so that the document shows them."""
    least, most = RANGES[field]
    return Field(ge=least, le=most, description=description)


Level = Annotated[str, OneOf(LEVELS)]
Goal = Annotated[str, OneOf(GOALS)]
Own = Annotated[str, OneOf(OWN_LANGUAGES)]
Minutes = Annotated[int, OneOf(DAILY_MINUTES)]
Zone = Annotated[Text, Field(min_length=1, max_length=64, description="IANA name")]


@dataclass(frozen=True, slots=True)
class OptionsReply:
    """What a profile can be made of."""

    languages: list[str]
    own_languages: list[str]
    levels: list[str]
    goals: list[str]
    daily_minutes: list[int]
    zones: list[str]


@dataclass(frozen=True, slots=True)
class ProfilesReply:
    profiles: list[ProfileView]
    active_id: Id | None


class ProfileBody(Body):
    """What onboarding asks. ``level`` null: "I don't know"."""

    language: Annotated[str, OneOf(LEARNABLE)]
    own_language: Own
    level: Level | None = None
    goal: Goal
    daily_minutes: Minutes
    reminder_minute: Annotated[int, Field(ge=0, le=LAST_MINUTE, description="Minutes after midnight")] | None = None
    zone: Zone


class ProfileChangesBody(Body):
    """Only what is there and not null changes."""

    own_language: Own | None = None
    interface_language: Own | None = None
    level: Level | None = None
    goal: Goal | None = None
    daily_minutes: Minutes | None = None
    reminder_minute: Annotated[int, _between("reminder_minute", "Minutes after midnight; -1: no reminder")] | None = (
        None
    )
    zone: Zone | None = None
    retention: Annotated[float, _between("retention")] | None = None
    new_per_day: Annotated[int, _between("new_per_day")] | None = None
    reviews_per_day: Annotated[int, _between("reviews_per_day")] | None = None
    both_directions: bool | None = None
    typing: bool | None = None


@endpoint("GET", "/api/options", reply=OptionsReply, access="session")
async def get_options(_: Call) -> OptionsReply:
    """What a profile can be made of."""
    return _options()


@endpoint("GET", "/api/profiles", reply=ProfilesReply, access="learner")
async def list_profiles(call: Call) -> ProfilesReply:
    """All of the learner's profiles, oldest first."""
    active = call.learner.profile if call.learner else None
    return ProfilesReply(await call.services.accounts.profiles(call.learner_id), active.id if active else None)


@endpoint("POST", "/api/profiles", body=ProfileBody, reply=ProfileView, access="session")
async def create_profile(call: Call, body: ProfileBody) -> ProfileView:
    """Makes a profile and makes it the active one. A language the learner has already is only made active."""
    return await call.services.accounts.create_profile(call.learner_id, NewProfile(**dict(body)), call.now)


@endpoint("POST", "/api/profiles/{profile_id}/activate", reply=ProfileView, access="session")
async def activate_profile(call: Call, profile_id: int) -> ProfileView:
    """Switches to another profile."""
    return await call.services.accounts.switch(call.learner_id, profile_id)


@endpoint("PATCH", "/api/profiles/{profile_id}", body=ProfileChangesBody, reply=ProfileView, access="session")
async def change_profile(call: Call, profile_id: int, body: ProfileChangesBody) -> ProfileView:
    """Changes what is given."""
    changes = ProfileChanges(**dict(body))
    return await call.services.accounts.change(call.learner_id, profile_id, changes, call.now)


@endpoint("DELETE", "/api/profiles/{profile_id}", reply=ProfileView, access="session", refusals=("invalid",))
async def delete_profile(call: Call, profile_id: int) -> ProfileView:
    """Sets a profile aside (never the last one); the reply is the one that is active now."""
    return await call.services.accounts.delete_profile(call.learner_id, profile_id, call.now)


@cache
def _options() -> OptionsReply:
    # Reading the zones walks a folder: once is enough. "Etc/…" and the names without a place are for machines.
    zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/")))
    return OptionsReply([*LEARNABLE], [*OWN_LANGUAGES], [*LEVELS], [*GOALS], [*DAILY_MINUTES], ["UTC", *zones])
