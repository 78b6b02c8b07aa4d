"""Learners and their profiles: who comes, what they learn, and how they want it."""

from datetime import datetime
from typing import Any, TypeVar

from tutor.accounts.checks import NEW_FOR_MINUTES, NO_REMINDER, check_changes, check_new, interface_languages
from tutor.accounts.views import LearnerView, NewProfile, ProfileChanges, ProfileView
from tutor.database import one, row, rows, run, transaction
from tutor.days import next_at_minute
from tutor.errors import Refusal
from tutor.words.course import take_first_course_deck

# In the order of ProfileView's fields, so that a record becomes a view by position.
PROFILE = """p.id, p.learner_id, p.language, p.own_language, p.interface_language, p.level, p.goal, p.daily_minutes,
    p.reminder_minute, p.zone, p.retention, p.new_per_day, p.reviews_per_day, p.both_directions, p.typing,
        p.active_deck_id"""

LEARNER = f"""SELECT l.id, l.telegram_id, l.first_name, l.telegram_language, l.username, l.unreachable_at, {PROFILE}
    FROM learner l LEFT JOIN profile p ON p.id = l.active_profile_id AND p.deleted_at IS NULL"""  # noqa: S608 - constants
PROFILE_STARTS = 6

ARRIVING = f"{LEARNER} WHERE l.telegram_id = $1"
BY_ID = f"{LEARNER} WHERE l.id = $1"
AS = f"""SELECT l.id, l.telegram_id, l.first_name, l.telegram_language, l.username, l.unreachable_at, {PROFILE}
    FROM learner l JOIN profile p ON p.learner_id = l.id AND p.deleted_at IS NULL
    WHERE l.id = $1 AND p.id = $2"""  # noqa: S608 - constants
NEW_LEARNER = """INSERT INTO learner (telegram_id, first_name, username, telegram_language, created_at)
    VALUES ($1, $2, $3, $4, now()) ON CONFLICT (telegram_id) DO NOTHING"""
CHANGED_LEARNER = """UPDATE learner SET first_name = $2, username = $3, telegram_language = $4, unreachable_at = NULL
    WHERE telegram_id = $1"""
NEW_PROFILE = f"""WITH p AS (INSERT INTO profile (learner_id, language, own_language, interface_language, level, goal,
        daily_minutes, reminder_minute, next_reminder_at, zone, retention, new_per_day, reviews_per_day,
        both_directions,
        typing, created_at)
    VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, 0.9, $10, 200, false, true, $11)
    ON CONFLICT (learner_id, language) WHERE deleted_at IS NULL DO NOTHING RETURNING *)
    SELECT {PROFILE} FROM p"""  # noqa: S608 - constants
LIVE = f"SELECT {PROFILE} FROM profile p WHERE p.learner_id = $1 AND p.deleted_at IS NULL"  # noqa: S608 - constants
CHANGED_PROFILE = f"""UPDATE profile p SET own_language = $2, interface_language = $3, level = $4, goal = $5,
        daily_minutes = $6, reminder_minute = $7, next_reminder_at = $8, zone = $9, retention = $10, new_per_day = $11,
        reviews_per_day = $12, both_directions = $13, typing = $14
    WHERE p.id = $1 RETURNING {PROFILE}"""  # noqa: S608 - constants

# The reverse of each word waits behind every word seen from the front: words first, then their reverse.
REVERSES_ON = """INSERT INTO schedule (card_id, profile_id, deck_id, direction, state, due, reps, lapses,
        version, aside)
    SELECT s.card_id, s.profile_id, s.deck_id, 'recall', 0, $2::timestamptz + interval '1 day', 0, 0, 0,
        CASE WHEN s.aside <> 'leech' THEN s.aside END
    FROM schedule s JOIN card c ON c.id = s.card_id
    WHERE s.profile_id = $1 AND s.direction = 'recognise' AND c.deleted_at IS NULL ORDER BY s.id
    ON CONFLICT (card_id, direction) DO UPDATE SET aside = excluded.aside, version = schedule.version + 1
    WHERE schedule.aside = 'off'"""
REVERSES_OFF = """UPDATE schedule SET aside = 'off', version = version + 1
    WHERE profile_id = $1 AND direction = 'recall' AND (aside IS NULL OR aside = 'leech')"""

Value = TypeVar("Value")


class Accounts:
    """Who learns, and what. Every method checks that what it is asked about is the learner's own."""

    async def arrive(
        self, telegram_id: int, first_name: str, username: str | None, telegram_language: str | None
    ) -> LearnerView:
        """Knows the learner, or takes in a new one. One statement for a known learner nothing has changed about."""
        name, handle, language = first_name[:128], username and username[:64], (telegram_language or "")[:16]
        found = await row(ARRIVING, telegram_id)
        if found is None:
            await run(NEW_LEARNER, telegram_id, name, handle, language)
            found = await one(ARRIVING, telegram_id)
        known = (found["first_name"], found["username"], found["telegram_language"])
        if known != (name, handle, language) or found["unreachable_at"] is not None:
            await run(CHANGED_LEARNER, telegram_id, name, handle, language)
            found = await one(ARRIVING, telegram_id)
        return _learner(found)

    async def learner(self, learner_id: int) -> LearnerView:
        """Raises Refusal (missing)."""
        found = await row(BY_ID, learner_id)
        if found is None:
            raise Refusal("refusals-learner-missing", "missing")
        return _learner(found)

    async def learner_as(self, learner_id: int, profile_id: int) -> LearnerView | None:
        """The learner as they were when something was begun: with that profile, active or not. None: it is no more."""
        found = await row(AS, learner_id, profile_id)
        return _learner(found) if found is not None else None

    async def set_reachable(self, telegram_id: int, reachable: bool, now: datetime) -> None:
        """Whether Telegram lets the bot write to them."""
        await run(
            "UPDATE learner SET unreachable_at = $2 WHERE telegram_id = $1", telegram_id, None if reachable else now
        )

    async def create_profile(self, learner_id: int, new: NewProfile, now: datetime) -> ProfileView:
        """Makes the profile active, with the first deck of its course in it. A language the learner already has is
        only made active: asked twice, it is made once. Raises Refusal for what cannot be taken."""
        check_new(new)
        async with transaction():
            await _lock(learner_id)
            reminder = next_at_minute(new.reminder_minute, new.zone, now) if new.reminder_minute is not None else None
            found = await row(
                NEW_PROFILE, learner_id, new.language, new.own_language, new.level or "A1", new.goal, new.daily_minutes,
                new.reminder_minute, reminder, new.zone, NEW_FOR_MINUTES[new.daily_minutes], now,
            )  # fmt: skip
            if found is None:
                profile = ProfileView(*await one(f"{LIVE} AND p.language = $2", learner_id, new.language))
            else:
                profile = ProfileView(*found)
                await take_first_course_deck(profile, now)
            await _activate(profile)
        return profile

    async def profiles(self, learner_id: int) -> list[ProfileView]:
        """The live ones, oldest first."""
        return [ProfileView(*found) for found in await rows(f"{LIVE} ORDER BY p.id", learner_id)]

    async def switch(self, learner_id: int, profile_id: int) -> ProfileView:
        """Makes another profile the active one. Raises Refusal (missing)."""
        async with transaction():
            await _lock(learner_id)
            profile = await _own(learner_id, profile_id)
            await _activate(profile)
        return profile

    async def change(self, learner_id: int, profile_id: int, changes: ProfileChanges, now: datetime) -> ProfileView:
        """Raises Refusal (missing, invalid)."""
        async with transaction():
            await row(
                "SELECT 1 FROM profile WHERE id = $1 AND learner_id = $2 FOR NO KEY UPDATE", profile_id, learner_id
            )
            old = await _own(learner_id, profile_id)
            check_changes(old.language, old.own_language, changes)
            own = changes.own_language or old.own_language
            reminder = _or(changes.reminder_minute, old.reminder_minute)
            if reminder == NO_REMINDER:
                reminder = None
            zone = changes.zone or old.zone
            both = _or(changes.both_directions, old.both_directions)
            changed = await one(
                CHANGED_PROFILE, profile_id, own, _interface(old, own, changes), changes.level or old.level,
                changes.goal or old.goal, changes.daily_minutes or old.daily_minutes, reminder,
                None if reminder is None else next_at_minute(reminder, zone, now), zone,
                _or(changes.retention, old.retention), _or(changes.new_per_day, old.new_per_day),
                _or(changes.reviews_per_day, old.reviews_per_day), both, _or(changes.typing, old.typing),
            )  # fmt: skip
            if both and not old.both_directions:
                await run(REVERSES_ON, profile_id, now)
            elif old.both_directions and not both:
                await run(REVERSES_OFF, profile_id)
        return ProfileView(*changed)

    async def delete_profile(self, learner_id: int, profile_id: int, now: datetime) -> ProfileView:
        """Sets the profile aside and returns the one that is active now.
        Raises Refusal (missing; invalid: the last one)."""
        async with transaction():
            await _lock(learner_id)
            await _own(learner_id, profile_id)
            others = [profile for profile in await self.profiles(learner_id) if profile.id != profile_id]
            if not others:
                raise Refusal("refusals-last-profile")
            await run("UPDATE profile SET deleted_at = $2, next_reminder_at = NULL WHERE id = $1", profile_id, now)
            active = _learner(await one(BY_ID, learner_id)).profile
            if active is None:
                active = others[-1]
                await _activate(active)
        return active


def _learner(found: Any) -> LearnerView:
    profile = ProfileView(*found[PROFILE_STARTS:]) if found["learner_id"] is not None else None
    learner_id, telegram_id, first_name, telegram_language = found[:4]
    return LearnerView(learner_id, telegram_id, first_name, telegram_language, profile)


async def _lock(learner_id: int) -> None:
    """What one learner does to their profiles goes one after the other."""
    if await row("SELECT 1 FROM learner WHERE id = $1 FOR NO KEY UPDATE", learner_id) is None:
        raise Refusal("refusals-learner-missing", "missing")


async def _own(learner_id: int, profile_id: int) -> ProfileView:
    found = await row(f"{LIVE} AND p.id = $2", learner_id, profile_id)
    if found is None:
        raise Refusal("refusals-profile-missing", "missing")
    return ProfileView(*found)


async def _activate(profile: ProfileView) -> None:
    await run("UPDATE learner SET active_profile_id = $2 WHERE id = $1", profile.learner_id, profile.id)


def _interface(old: ProfileView, own: str, changes: ProfileChanges) -> str:
    """The interface follows the own language unless it is set to the one being learnt."""
    if changes.interface_language is not None:
        return changes.interface_language
    kept = old.interface_language
    return kept if kept != old.own_language and kept in interface_languages(old.language, own) else own


def _or(new: Value | None, old: Value) -> Value:
    return old if new is None else new
