"""Reviews as their learner sees them: each grade counts once, the day's caps hold, and any grade can be taken back."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.support.people import NOON, new_cards, new_profile, schedule_of
from tutor.accounts.service import Accounts
from tutor.accounts.views import ProfileChanges, ProfileView
from tutor.database import one, row, rows, run
from tutor.decks.service import Decks
from tutor.errors import Refusal
from tutor.review.service import Reviews
from tutor.review.views import AGAIN, EASY, GOOD, HARD, Grading, ReviewCard

pytestmark = pytest.mark.usefixtures("database")

REVIEWS, DECKS = Reviews(), Decks()
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
TODAY = NOON.date()


@pytest.fixture(autouse=True)
async def _no_courses(database: str) -> None:
    """Profiles start empty here: what is counted is what the test made."""
    del database
    await run("DELETE FROM course_deck")


def graded(card: ReviewCard, grade: int = GOOD, client_id: str | None = None, at: datetime | None = None) -> Grading:
    return Grading(card.schedule_id, card.version, grade, card.way, client_id, 3000, at)


async def first(profile: ProfileView, now: datetime = NOON) -> ReviewCard:
    return (await REVIEWS.next(profile, now)).cards[0]


async def make_known(
    card_id: int, *, due: datetime, days: int = 10, lapses: int = 0, direction: str = "recognise"
) -> None:
    """The card as if it had been learnt and were due."""
    await run(
        "UPDATE schedule SET state = 2, stability = $3, difficulty = 5, due = $2, last_review = $4, lapses = $5"
        " WHERE card_id = $1 AND direction = $6",
        card_id, due, float(days), due - timedelta(days=days), lapses, direction,
    )  # fmt: skip


async def day_of(profile: ProfileView, day: date = TODAY) -> tuple[int, int, int]:
    found = await row(
        "SELECT reviews, new_cards, milliseconds FROM study_day WHERE profile_id = $1 AND day = $2", profile.id, day
    )
    return tuple(found) if found else (0, 0, 0)


# What is next


async def test_new_cards_come_in_the_order_they_were_added_as_many_as_the_day_allows() -> None:
    profile = await new_profile(minutes=5)
    shelf = await new_cards(profile, 8)
    found = await REVIEWS.next(profile, NOON, limit=20)
    assert [card.card_id for card in found.cards] == shelf.card_ids[:5]
    assert (found.counts.new, found.counts.total) == (5, 5)
    assert found.cards[0].intervals[:3] == (60, 330, 600)


async def test_what_is_being_learnt_comes_back_in_its_minute_and_before_all_else() -> None:
    profile = await new_profile()
    await new_cards(profile, 2)
    card = await first(profile)
    await REVIEWS.grade(profile, graded(card, AGAIN), NOON)
    assert (await first(profile)).card_id != card.card_id
    later = await REVIEWS.next(profile, NOON + MINUTE)
    assert later.cards[0].card_id == card.card_id
    assert later.counts.learning == 1


async def test_rather_than_nothing_a_card_of_the_next_twenty_minutes_is_shown() -> None:
    profile = await new_profile()
    await new_cards(profile, 1)
    card = await first(profile)
    await REVIEWS.grade(profile, graded(card, GOOD), NOON)
    assert [c.card_id for c in (await REVIEWS.next(profile, NOON)).cards] == [card.card_id]


async def test_when_all_is_done_the_next_moment_is_named() -> None:
    profile = await new_profile()
    assert (await REVIEWS.next(profile, NOON)).next_due is None
    await new_cards(profile, 1)
    result = await REVIEWS.grade(profile, graded(await first(profile), EASY), NOON)
    found = await REVIEWS.next(profile, NOON)
    assert found.cards == []
    assert found.next_due == result.due


async def test_new_cards_beyond_the_cap_wait_for_tomorrow() -> None:
    profile = await new_profile(minutes=5, zone="Europe/Moscow")
    await new_cards(profile, 6)
    for _ in range(5):
        await REVIEWS.grade(profile, graded(await first(profile), EASY), NOON)
    found = await REVIEWS.next(profile, NOON)
    assert (found.cards, found.counts.total) == ([], 0)
    assert found.next_due == datetime(2026, 5, 12, 21, 0, tzinfo=UTC)  # midnight in Moscow
    assert len((await REVIEWS.next(profile, found.next_due)).cards) == 1


async def test_a_backlog_is_spread_over_days() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 15)
    for card_id in shelf.card_ids:
        await make_known(card_id, due=NOON - 30 * DAY)
    capped = await Accounts().change(profile.learner_id, profile.id, ProfileChanges(reviews_per_day=10), NOON)
    assert (await REVIEWS.next(capped, NOON)).counts.review == 10
    for _ in range(10):
        await REVIEWS.grade(capped, graded(await first(capped), EASY), NOON)
    found = await REVIEWS.next(capped, NOON)
    assert found.cards == []
    assert (await REVIEWS.next(capped, NOON + DAY)).counts.review == 5


async def test_what_is_due_later_today_is_shown_this_morning_and_what_is_due_tomorrow_is_not() -> None:
    profile = await new_profile(zone="America/New_York")  # NOON is 8 in the morning there
    shelf = await new_cards(profile, 2)
    midnight = datetime(2026, 5, 13, 4, 0, tzinfo=UTC)
    await make_known(shelf.card_ids[0], due=midnight - MINUTE)
    await make_known(shelf.card_ids[1], due=midnight)
    assert [card.card_id for card in (await REVIEWS.next(profile, NOON, limit=9)).cards] == [shelf.card_ids[0]]
    assert [card.card_id for card in (await REVIEWS.next(profile, midnight, limit=9)).cards] == shelf.card_ids


async def test_new_cards_are_mixed_among_reviews() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 12)
    for card_id in shelf.card_ids[:8]:
        await make_known(card_id, due=NOON - DAY)
    line = [card.is_new for card in (await REVIEWS.next(profile, NOON, limit=20)).cards]
    assert line == [False] * 4 + [True] + [False] * 4 + [True] * 3
    shown = []
    for _ in range(10):
        card = await first(profile)
        shown.append(card.is_new)
        await REVIEWS.grade(profile, graded(card, EASY), NOON)
    assert shown == line[:10]


async def test_one_deck_can_be_reviewed_alone_and_keeps_its_own_limit_everywhere() -> None:
    profile = await new_profile()
    one_deck = await DECKS.create(profile, "One", NOON)
    other = await DECKS.create(profile, "Other", NOON)
    in_one = await new_cards(profile, 4, deck_id=one_deck.id)
    in_other = await new_cards(profile, 3, deck_id=other.id)
    assert [c.card_id for c in (await REVIEWS.next(profile, NOON, one_deck.id, 20)).cards] == in_one.card_ids
    await DECKS.limit(profile, one_deck.id, 2, NOON)
    assert [c.card_id for c in (await REVIEWS.next(profile, NOON, one_deck.id, 20)).cards] == in_one.card_ids[:2]
    everything = await REVIEWS.next(profile, NOON, limit=20)
    assert [c.card_id for c in everything.cards] == in_one.card_ids[:2] + in_other.card_ids
    await REVIEWS.grade(profile, graded(everything.cards[0], EASY), NOON)
    assert (await REVIEWS.next(profile, NOON, one_deck.id)).counts.new == 1
    assert [deck.due for deck in await DECKS.list(profile, NOON)] == [1, 3]
    await DECKS.limit(profile, one_deck.id, 0, NOON)
    empty = await REVIEWS.next(profile, NOON, one_deck.id)
    assert empty.counts.new == 0
    assert empty.next_due is not None


async def test_the_two_directions_of_a_word_never_meet_on_one_day() -> None:
    profile = await new_profile()
    profile = await Accounts().change(profile.learner_id, profile.id, ProfileChanges(both_directions=True), NOON)
    shelf = await new_cards(profile, 1)
    assert len((await REVIEWS.next(profile, NOON, limit=9)).cards) == 1
    await REVIEWS.grade(profile, graded(await first(profile), EASY), NOON)
    assert (await REVIEWS.next(profile, NOON)).cards == []
    tomorrow = await REVIEWS.next(profile, NOON + DAY)
    assert [(card.card_id, card.direction, card.way) for card in tomorrow.cards] == [
        (shelf.card_ids[0], "recall", "recall")
    ]
    await REVIEWS.undo(profile, NOON)
    assert len((await REVIEWS.next(profile, NOON, limit=9)).cards) == 1


async def test_undoing_the_second_showing_of_a_day_leaves_the_other_direction_for_tomorrow() -> None:
    profile = await new_profile()
    profile = await Accounts().change(profile.learner_id, profile.id, ProfileChanges(both_directions=True), NOON)
    shelf = await new_cards(profile, 1)
    for _ in range(2):
        await REVIEWS.grade(profile, graded(await first(profile), GOOD), NOON)
    await REVIEWS.undo(profile, NOON)
    recall = await schedule_of(shelf.card_ids[0], "recall")
    buried = "SELECT not_before FROM schedule WHERE id = $1"
    assert (await one(buried, recall))[0] == NOON.date() + DAY
    await REVIEWS.undo(profile, NOON)
    assert (await one(buried, recall))[0] is None


# A grade counts once


async def test_a_grade_counts_and_says_when_the_card_comes_back() -> None:
    profile = await new_profile()
    await new_cards(profile, 1)
    card = await first(profile)
    result = await REVIEWS.grade(profile, graded(card, GOOD), NOON)
    assert (result.outcome, result.due, result.leech) == ("counted", NOON + timedelta(seconds=card.intervals[2]), False)
    assert await day_of(profile) == (1, 1, 3000)


async def test_twenty_taps_at_once_count_once() -> None:
    profile = await new_profile()
    await new_cards(profile, 1)
    card = await first(profile)
    results = await asyncio.gather(*(REVIEWS.grade(profile, graded(card), NOON) for _ in range(20)))
    assert sorted(result.outcome for result in results) == ["counted"] + ["repeated"] * 19
    assert (await day_of(profile))[:2] == (1, 1)
    assert (await REVIEWS.showing(profile, card.schedule_id, NOON)).version == card.version + 1


async def test_two_devices_that_disagree_count_one_and_tell_the_other() -> None:
    profile = await new_profile()
    await new_cards(profile, 1)
    card = await first(profile)
    results = await asyncio.gather(
        *(REVIEWS.grade(profile, graded(card, grade), NOON) for grade in (AGAIN, HARD, GOOD, EASY) * 5)
    )
    outcomes = [result.outcome for result in results]
    assert (outcomes.count("counted"), outcomes.count("repeated"), outcomes.count("stale")) == (1, 4, 15)
    assert (await day_of(profile))[0] == 1


async def test_the_same_client_id_is_the_same_grade_whenever_it_comes() -> None:
    profile = await new_profile()
    await new_cards(profile, 2)
    card, other = (await REVIEWS.next(profile, NOON, limit=2)).cards
    assert (await REVIEWS.grade(profile, graded(card, GOOD, "a"), NOON)).outcome == "counted"
    again = await first(profile, NOON + 10 * MINUTE)
    assert again.card_id == card.card_id
    assert (await REVIEWS.grade(profile, graded(again, GOOD, "b"), NOON + 10 * MINUTE)).outcome == "counted"
    assert (await REVIEWS.grade(profile, graded(card, GOOD, "a"), NOON + DAY)).outcome == "repeated"
    assert (await REVIEWS.grade(profile, graded(other, GOOD, "a"), NOON + DAY)).outcome == "repeated"
    assert (await day_of(profile))[0] == 2


async def test_one_client_id_on_twenty_cards_at_once_counts_once() -> None:
    profile = await new_profile(minutes=30)
    await new_cards(profile, 20)
    cards = (await REVIEWS.next(profile, NOON, limit=20)).cards
    results = await asyncio.gather(*(REVIEWS.grade(profile, graded(card, GOOD, "same"), NOON) for card in cards))
    assert sorted(result.outcome for result in results) == ["counted"] + ["repeated"] * 19
    assert (await day_of(profile))[:2] == (1, 1)


async def test_different_cards_at_once_all_count() -> None:
    profile = await new_profile(minutes=30)
    await new_cards(profile, 20)
    cards = (await REVIEWS.next(profile, NOON, limit=20)).cards
    results = await asyncio.gather(*(REVIEWS.grade(profile, graded(card), NOON) for card in cards))
    assert {result.outcome for result in results} == {"counted"}
    assert (await day_of(profile))[:2] == (20, 20)


async def test_an_old_button_of_a_card_that_moved_on_does_nothing() -> None:
    profile = await new_profile()
    await new_cards(profile, 1)
    card = await first(profile)
    await REVIEWS.grade(profile, graded(card, GOOD), NOON)
    now = await first(profile)
    await REVIEWS.grade(profile, graded(now, GOOD), NOON)
    assert (await REVIEWS.grade(profile, graded(card, GOOD), NOON)).outcome == "stale"
    assert (await REVIEWS.grade(profile, replace(graded(card), version=99), NOON)).outcome == "stale"
    assert (await day_of(profile))[0] == 2


async def test_a_card_that_was_suspended_or_deleted_meanwhile_is_not_graded() -> None:
    profile = await new_profile()
    await new_cards(profile, 2)
    suspended, deleted = (await REVIEWS.next(profile, NOON, limit=2)).cards
    await DECKS.suspend(profile, suspended.card_id)
    await DECKS.delete_card(profile, deleted.card_id, NOON)
    for card in (suspended, deleted):
        assert (await REVIEWS.grade(profile, graded(card), NOON)).outcome == "stale"
        with pytest.raises(Refusal):
            await REVIEWS.showing(profile, card.schedule_id, NOON)
    assert (await REVIEWS.next(profile, NOON)).cards == []


async def test_another_learners_card_is_missing_and_nonsense_is_refused() -> None:
    profile, other = await new_profile(), await new_profile()
    await new_cards(other, 1)
    card = await first(other)
    for attempt in (
        REVIEWS.grade(profile, graded(card), NOON),
        REVIEWS.showing(profile, card.schedule_id, NOON),
        REVIEWS.check(profile, card.schedule_id, "hola"),
        REVIEWS.next(profile, NOON, card.deck_id),
    ):
        with pytest.raises(Refusal) as refused:
            await attempt
        assert refused.value.kind == "missing"
    for nonsense in (graded(card, 0), graded(card, 5), graded(card, GOOD, ""), graded(card, GOOD, "x" * 65)):
        with pytest.raises(Refusal) as refused:
            await REVIEWS.grade(other, nonsense, NOON)
        assert refused.value.kind == "invalid"


async def test_a_grade_given_offline_counts_for_the_day_it_was_given() -> None:
    profile = await new_profile()
    await new_cards(profile, 4)
    cards = (await REVIEWS.next(profile, NOON, limit=4)).cards
    given = [NOON - 2 * DAY, NOON - 30 * DAY, NOON + 5 * DAY, None]
    for card, at in zip(cards, given, strict=True):
        await REVIEWS.grade(profile, graded(card, GOOD, at=at), NOON)
    days = {
        record["day"]: record["reviews"]
        for record in await rows("SELECT * FROM study_day WHERE profile_id = $1", profile.id)
    }
    assert {day: n for day, n in days.items() if n} == {
        (NOON - 2 * DAY).date(): 1,
        (NOON - 7 * DAY).date(): 1,  # trusted no further back
        NOON.date(): 2,  # and never ahead
    }


async def test_clocks_that_differ_never_make_time_run_backwards() -> None:
    profile = await new_profile()
    await new_cards(profile, 1)
    await REVIEWS.grade(profile, graded(await first(profile), GOOD), NOON)
    result = await REVIEWS.grade(profile, graded(await first(profile), AGAIN, at=NOON - DAY), NOON + MINUTE)
    assert result.due == NOON + MINUTE


async def test_the_eighth_lapse_takes_a_card_aside_until_it_is_rescued() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 1)
    await make_known(shelf.card_ids[0], due=NOON, lapses=7)
    result = await REVIEWS.grade(profile, graded(await first(profile), AGAIN), NOON)
    assert (result.leech, result.due) == (True, None)
    assert (await REVIEWS.next(profile, NOON)).cards == []
    assert (await REVIEWS.today(profile, NOON)).leeches == 1
    assert [(card.id, card.state) for card in await DECKS.leeches(profile)] == [(shelf.card_ids[0], "leech")]
    rescued = await DECKS.rescue(profile, shelf.card_ids[0], NOON)
    assert (rescued.state, rescued.due) == ("learning", NOON)
    assert (await first(profile)).card_id == shelf.card_ids[0]
    assert (await one("SELECT lapses FROM schedule WHERE card_id = $1", shelf.card_ids[0]))[0] == 0


async def test_undoing_the_eighth_lapse_brings_the_card_back() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 1)
    await make_known(shelf.card_ids[0], due=NOON, lapses=7)
    await REVIEWS.grade(profile, graded(await first(profile), AGAIN), NOON)
    assert (await REVIEWS.undo(profile, NOON)).card_id == shelf.card_ids[0]
    assert await DECKS.leeches(profile) == []


# Undo


async def test_undo_brings_back_the_card_exactly_as_it_was() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 1)
    await make_known(shelf.card_ids[0], due=NOON - MINUTE, days=13)
    fields = "state, step, stability, difficulty, due, last_review, reps, lapses, aside"
    columns = f"SELECT {fields} FROM schedule WHERE card_id = $1"  # noqa: S608 - constants
    before = tuple(await one(columns, shelf.card_ids[0]))
    card = await first(profile)
    await REVIEWS.grade(profile, graded(card, AGAIN), NOON)
    shown = await REVIEWS.undo(profile, NOON)
    assert tuple(await one(columns, shelf.card_ids[0])) == before
    assert (shown.card_id, shown.version) == (card.card_id, card.version + 2)
    assert await day_of(profile) == (0, 0, 0)
    assert (await REVIEWS.grade(profile, graded(card, AGAIN), NOON)).outcome == "stale"
    assert (await REVIEWS.grade(profile, graded(shown, EASY), NOON)).outcome == "counted"


async def test_the_last_ten_grades_can_be_undone_and_no_more() -> None:
    profile = await new_profile(minutes=30)
    await new_cards(profile, 12)
    cards = []
    for _ in range(12):
        cards.append(await first(profile))
        await REVIEWS.grade(profile, graded(cards[-1], EASY), NOON)
    assert (await REVIEWS.next(profile, NOON)).undoable == 10
    undone = [(await REVIEWS.undo(profile, NOON)).card_id for _ in range(10)]
    assert undone == [card.card_id for card in reversed(cards[2:])]
    with pytest.raises(Refusal) as refused:
        await REVIEWS.undo(profile, NOON)
    assert (refused.value.key, refused.value.kind) == ("refusals-nothing-to-undo", "missing")
    assert (await day_of(profile))[:2] == (2, 2)
    assert (await REVIEWS.next(profile, NOON)).undoable == 0


async def test_undo_tapped_twenty_times_at_once_undoes_each_grade_once() -> None:
    profile = await new_profile()
    await new_cards(profile, 5)
    for _ in range(5):
        await REVIEWS.grade(profile, graded(await first(profile), EASY), NOON)
    results = await asyncio.gather(*(REVIEWS.undo(profile, NOON) for _ in range(20)), return_exceptions=True)
    cards = [result.card_id for result in results if isinstance(result, ReviewCard)]
    assert len(cards) == len(set(cards)) == 5
    assert await day_of(profile) == (0, 0, 0)
    assert (await REVIEWS.next(profile, NOON)).counts.new == 5


async def test_grades_and_undos_at_once_leave_a_day_that_adds_up() -> None:
    profile = await new_profile(minutes=30)
    await new_cards(profile, 10)
    cards = (await REVIEWS.next(profile, NOON, limit=10)).cards
    grades = [REVIEWS.grade(profile, graded(card, GOOD), NOON) for card in cards]
    undos = [REVIEWS.undo(profile, NOON) for _ in range(10)]
    results = await asyncio.gather(
        *(step for pair in zip(grades, undos, strict=True) for step in pair), return_exceptions=True
    )
    undone = sum(isinstance(result, ReviewCard) for result in results)
    assert not [result for result in results if isinstance(result, Exception) and not isinstance(result, Refusal)]
    live = await one("SELECT count(*) AS n FROM review WHERE profile_id = $1 AND undone_at IS NULL", profile.id)
    moved = await one("SELECT count(*) AS n FROM schedule WHERE profile_id = $1 AND state <> 0", profile.id)
    assert live["n"] == moved["n"] == 10 - undone
    assert (await day_of(profile))[:2] == (10 - undone, 10 - undone)


async def test_what_was_suspended_since_is_not_undone() -> None:
    profile = await new_profile()
    await new_cards(profile, 2)
    kept = await first(profile)
    await REVIEWS.grade(profile, graded(kept, EASY), NOON)
    gone = await first(profile)
    await REVIEWS.grade(profile, graded(gone, EASY), NOON)
    await DECKS.suspend(profile, gone.card_id)
    assert (await REVIEWS.undo(profile, NOON)).card_id == kept.card_id


# Today


async def test_today_tells_what_is_left_and_what_was_done() -> None:
    profile = await new_profile(minutes=5)
    await new_cards(profile, 8, now=NOON - 9 * DAY)
    before = await REVIEWS.today(profile, NOON)
    assert (before.counts.new, before.done, before.goal, before.minutes_left, before.streak) == (5, 0, 5, 2, 0)
    for _ in range(5):
        await REVIEWS.grade(profile, graded(await first(profile), EASY), NOON)
    after = await REVIEWS.today(profile, NOON)
    assert (after.counts.total, after.done, after.goal, after.minutes_left, after.streak) == (0, 5, 5, 0, 1)
    assert [mark.done for mark in after.week] == [False] * 6 + [True]


async def test_a_long_streak_is_counted_whole_and_hangs_on_the_learners_midnight() -> None:
    profile = await new_profile(zone="Pacific/Auckland")
    today = date(2026, 5, 13)  # already, there
    await run(
        "INSERT INTO study_day (profile_id, day, reviews, new_cards, milliseconds, added)"
        " SELECT $1, $2::date - n, 1, 0, 0, 0 FROM generate_series(1, 500) n",
        profile.id, today,
    )  # fmt: skip
    assert (await REVIEWS.today(profile, NOON)).streak == 500
    await new_cards(profile, 1)
    assert (await REVIEWS.today(profile, NOON)).streak == 501


async def test_a_typed_answer_is_held_against_the_word() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 1)
    word = (await DECKS.card(profile, shelf.card_ids[0])).word
    schedule_id = await schedule_of(shelf.card_ids[0])
    assert (await REVIEWS.check(profile, schedule_id, f" {word.upper()}! ")).verdict == "right"
    assert (await REVIEWS.check(profile, schedule_id, "")).verdict == "wrong"
