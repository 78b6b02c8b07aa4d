"""Learners and profiles: one each, never lost, never two of a kind."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.people import NOON, new_cards, new_learner, new_profile, schedule_of, telegram_id
from tutor.accounts.service import Accounts
from tutor.accounts.views import NewProfile, ProfileChanges
from tutor.database import one, rows
from tutor.errors import Refusal
from tutor.review.service import Reviews
from tutor.words.courses import load_courses

pytestmark = pytest.mark.usefixtures("database")

ACCOUNTS = Accounts()
SPANISH = NewProfile("es", "ru", "A2", "travel", 15, 19 * 60, "Europe/Moscow")


async def test_twenty_updates_at_once_of_a_new_person_make_one_learner() -> None:
    known = telegram_id()
    learners = await asyncio.gather(*(ACCOUNTS.arrive(known, "Anna", "anna", "ru") for _ in range(20)))
    assert len({learner.id for learner in learners}) == 1
    assert learners[0].profile is None


async def test_a_learner_is_known_again_by_their_new_name() -> None:
    known = telegram_id()
    first = await ACCOUNTS.arrive(known, "Anna", "anna", "ru")
    again = await ACCOUNTS.arrive(known, "Anya", None, "en")
    assert (again.id, again.first_name, again.telegram_language) == (first.id, "Anya", "en")


async def test_who_writes_is_reachable_again() -> None:
    learner = await new_learner()
    await ACCOUNTS.set_reachable(learner.telegram_id, False, NOON)
    assert (await one("SELECT unreachable_at FROM learner WHERE id = $1", learner.id))[0] == NOON
    await ACCOUNTS.arrive(learner.telegram_id, learner.first_name, None, "ru")
    assert (await one("SELECT unreachable_at FROM learner WHERE id = $1", learner.id))[0] is None


async def test_onboarding_sets_what_was_asked_and_what_follows_from_it() -> None:
    learner = await new_learner()
    profile = await ACCOUNTS.create_profile(learner.id, SPANISH, NOON)
    assert (profile.language, profile.own_language, profile.interface_language) == ("es", "ru", "ru")
    assert (profile.level, profile.goal, profile.daily_minutes, profile.new_per_day) == ("A2", "travel", 15, 15)
    assert (profile.retention, profile.reviews_per_day, profile.both_directions, profile.typing) == (
        0.9,
        200,
        False,
        True,
    )
    assert (await ACCOUNTS.learner(learner.id)).profile == profile
    reminder = await one("SELECT next_reminder_at FROM profile WHERE id = $1", profile.id)
    assert reminder[0] == datetime(2026, 5, 12, 16, 0, tzinfo=UTC)


async def test_not_knowing_the_level_starts_at_the_first() -> None:
    learner = await new_learner()
    assert (await ACCOUNTS.create_profile(learner.id, replace(SPANISH, level=None), NOON)).level == "A1"


async def test_a_new_profile_has_the_first_cards_of_its_course() -> None:
    await load_courses()
    profile = await new_profile("en", "ru")
    first = await Reviews().next(profile, NOON, limit=5)
    assert len(first.cards) == 5
    assert first.cards[0].word == "hello"


async def test_the_same_language_twenty_times_at_once_is_one_profile() -> None:
    learner = await new_learner()
    made = await asyncio.gather(*(ACCOUNTS.create_profile(learner.id, SPANISH, NOON) for _ in range(20)))
    assert len({profile.id for profile in made}) == 1
    assert [profile.id for profile in await ACCOUNTS.profiles(learner.id)] == [made[0].id]
    decks = await rows("SELECT 1 FROM deck WHERE profile_id = $1", made[0].id)
    assert len(decks) <= 1


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"language": "tlh"}, "refusals-choice-unknown"),
        ({"own_language": "xx"}, "refusals-choice-unknown"),
        ({"language": "en", "own_language": "en"}, "refusals-same-language"),
        ({"level": "Z9"}, "refusals-choice-unknown"),
        ({"goal": "fame"}, "refusals-choice-unknown"),
        ({"daily_minutes": 7}, "refusals-choice-unknown"),
        ({"reminder_minute": 1440}, "refusals-out-of-range"),
        ({"reminder_minute": -1}, "refusals-out-of-range"),
        ({"zone": "Mars/Olympus"}, "refusals-zone-unknown"),
        ({"zone": "../../etc/passwd"}, "refusals-zone-unknown"),
    ],
)
async def test_what_cannot_be_is_refused(change: dict[str, Any], key: str) -> None:
    learner = await new_learner()
    with pytest.raises(Refusal) as refused:
        await ACCOUNTS.create_profile(learner.id, replace(SPANISH, **change), NOON)
    assert (refused.value.key, refused.value.kind) == (key, "invalid")
    assert await ACCOUNTS.profiles(learner.id) == []


@pytest.mark.parametrize(
    "changes",
    [
        ProfileChanges(retention=0.5),
        ProfileChanges(retention=0.99),
        ProfileChanges(retention=float("nan")),
        ProfileChanges(new_per_day=-1),
        ProfileChanges(reviews_per_day=10**6),
        ProfileChanges(interface_language="es"),
        ProfileChanges(own_language="es"),
        ProfileChanges(zone="Nowhere"),
    ],
)
async def test_settings_stay_as_they_are_when_a_change_is_refused(changes: ProfileChanges) -> None:
    profile = await new_profile()
    with pytest.raises(Refusal):
        await ACCOUNTS.change(profile.learner_id, profile.id, changes, NOON)
    assert (await ACCOUNTS.learner(profile.learner_id)).profile == profile


async def test_only_what_is_named_changes() -> None:
    profile = await new_profile()
    changed = await ACCOUNTS.change(profile.learner_id, profile.id, ProfileChanges(retention=0.85, typing=False), NOON)
    assert changed == replace(profile, retention=0.85, typing=False)


async def test_the_reminder_follows_the_zone_and_can_be_turned_off() -> None:
    profile = await new_profile()
    due = "SELECT next_reminder_at FROM profile WHERE id = $1"
    changed = await ACCOUNTS.change(
        profile.learner_id, profile.id, ProfileChanges(reminder_minute=60, zone="Asia/Tokyo"), NOON
    )
    assert (changed.reminder_minute, changed.zone) == (60, "Asia/Tokyo")
    assert (await one(due, profile.id))[0] == datetime(2026, 5, 12, 16, 0, tzinfo=UTC)
    changed = await ACCOUNTS.change(profile.learner_id, profile.id, ProfileChanges(reminder_minute=-1), NOON)
    assert changed.reminder_minute is None
    assert (await one(due, profile.id))[0] is None


async def test_the_interface_follows_the_own_language_unless_chosen() -> None:
    profile = await new_profile("es", "ru")
    changed = await ACCOUNTS.change(profile.learner_id, profile.id, ProfileChanges(own_language="en"), NOON)
    assert changed.interface_language == "en"
    english = await new_profile("en", "ru")
    changed = await ACCOUNTS.change(english.learner_id, english.id, ProfileChanges(interface_language="en"), NOON)
    assert changed.interface_language == "en"


async def test_both_directions_can_be_turned_on_off_and_on_without_losing_anything() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 3)
    both = await ACCOUNTS.change(profile.learner_id, profile.id, ProfileChanges(both_directions=True), NOON)
    recall = await schedule_of(shelf.card_ids[0], "recall")
    off = await ACCOUNTS.change(profile.learner_id, both.id, ProfileChanges(both_directions=False), NOON)
    tomorrow = NOON + timedelta(days=1)
    assert all(card.direction == "recognise" for card in (await Reviews().next(off, tomorrow, limit=50)).cards)
    await ACCOUNTS.change(profile.learner_id, both.id, ProfileChanges(both_directions=True), NOON)
    assert (await one("SELECT aside FROM schedule WHERE id = $1", recall))[0] is None


async def test_profiles_are_switched_and_deleted_but_never_the_last() -> None:
    learner = await new_learner()
    spanish = await ACCOUNTS.create_profile(learner.id, SPANISH, NOON)
    english = await ACCOUNTS.create_profile(learner.id, replace(SPANISH, language="en"), NOON)
    assert (await ACCOUNTS.learner(learner.id)).profile == english
    assert await ACCOUNTS.switch(learner.id, spanish.id) == spanish
    assert await ACCOUNTS.delete_profile(learner.id, spanish.id, NOON) == english
    with pytest.raises(Refusal) as refused:
        await ACCOUNTS.delete_profile(learner.id, english.id, NOON)
    assert refused.value.key == "refusals-last-profile"
    with pytest.raises(Refusal) as refused:
        await ACCOUNTS.switch(learner.id, spanish.id)
    assert refused.value.kind == "missing"


async def test_two_profiles_deleted_at_once_leave_one() -> None:
    learner = await new_learner()
    made = [await ACCOUNTS.create_profile(learner.id, replace(SPANISH, language=code), NOON) for code in ("es", "en")]
    results = await asyncio.gather(
        *(ACCOUNTS.delete_profile(learner.id, profile.id, NOON) for profile in made), return_exceptions=True
    )
    assert sum(isinstance(result, Refusal) for result in results) == 1
    left = await ACCOUNTS.profiles(learner.id)
    assert len(left) == 1
    assert (await ACCOUNTS.learner(learner.id)).profile == left[0]


async def test_another_learners_profile_is_missing() -> None:
    mine, theirs = await new_profile(), await new_profile()
    for attempt in (
        ACCOUNTS.switch(mine.learner_id, theirs.id),
        ACCOUNTS.change(mine.learner_id, theirs.id, ProfileChanges(level="B1"), NOON),
        ACCOUNTS.delete_profile(mine.learner_id, theirs.id, NOON),
    ):
        with pytest.raises(Refusal) as refused:
            await attempt
        assert refused.value.kind == "missing"
