"""Reviews: what is next, the grade, and taking it back."""

from datetime import date, datetime, timedelta
from typing import Any, Final

import orjson

from tutor.accounts.lock import lock_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows, transaction
from tutor.days import ONE_DAY, day_of
from tutor.errors import Refusal
from tutor.review import queue, schedule
from tutor.review.check import check
from tutor.review.streak import WEEK, streak, week
from tutor.review.views import AGAIN, EASY, Checked, Counts, Graded, Grading, Queue, ReviewCard, Today

OFFLINE_DAYS: Final = timedelta(days=7)
DURATION_MOST: Final = 120_000
"""Milliseconds: a card left lying is not two minutes of work."""

CLIENT_ID_MOST: Final = 64
QUEUE_MOST: Final = 50
SHOWINGS_A_MINUTE: Final = 4
WAYS: Final = ("recognise", "recall", "type", "dialogue")

# Both rows are locked: whoever waited here reads the schedule as the one before left it.
LOCKED: Final = """SELECT s.version, s.state, s.step, s.stability, s.difficulty, s.due, s.last_review, s.reps,
        s.lapses, s.aside,
    s.card_id FROM profile p JOIN schedule s ON s.profile_id = p.id WHERE p.id = $1 AND s.id = $2
    FOR NO KEY UPDATE OF p, s"""

# Everything hangs on the review's row: if this very grade (or another of the same client id) is there, nothing happens.
COUNT: Final = """
WITH counted AS (
    INSERT INTO review (schedule_id, profile_id, version, grade, way, graded_at, day, duration_ms, before, client_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10) ON CONFLICT DO NOTHING RETURNING 1
), moved AS (
    UPDATE schedule SET version = version + 1, state = $11, step = $12, stability = $13, difficulty = $14, due = $15,
        last_review = $6, reps = reps + 1, lapses = $16, aside = $17, not_before = NULL
    WHERE id = $1 AND EXISTS (SELECT 1 FROM counted)
), buried AS (
    UPDATE schedule SET not_before = greatest(not_before, $18::date)
    WHERE card_id = $19 AND id <> $1 AND EXISTS (SELECT 1 FROM counted)
), today AS (
    INSERT INTO study_day (profile_id, day, reviews, new_cards, milliseconds, added)
    SELECT $2, $7, 1, $20, coalesce($8, 0), 0 FROM counted
    ON CONFLICT (profile_id, day) DO UPDATE SET reviews = study_day.reviews + 1,
        new_cards = study_day.new_cards + excluded.new_cards,
        milliseconds = study_day.milliseconds + excluded.milliseconds
)
SELECT 1 FROM counted"""

EARLIER: Final = """SELECT r.grade, r.version, r.client_id, r.schedule_id FROM review r
    WHERE (r.profile_id = $1 AND r.client_id = $2) OR (r.schedule_id = $3 AND r.version = $4)"""

# $3, $4: this grade and no other, if nothing has been done to its card since; null: the newest.
UNDO: Final = f"""
WITH last AS MATERIALIZED (
    SELECT id, schedule_id, day, duration_ms, before FROM {queue.UNDOABLE} undoable
    WHERE $3::bigint IS NULL OR (schedule_id = $3 AND version = $4 AND EXISTS (
        SELECT 1 FROM schedule s WHERE s.id = $3 AND s.version = $4 + 1))
    ORDER BY id DESC LIMIT 1
), undone AS (
    UPDATE review r SET undone_at = $2 FROM last WHERE r.id = last.id
), restored AS (
    UPDATE schedule s SET version = s.version + 1, aside = NULL, state = (last.before->>'state')::int2,
        step = (last.before->>'step')::int2, stability = (last.before->>'stability')::float8,
        difficulty = (last.before->>'difficulty')::float8, due = (last.before->>'due')::timestamptz,
        last_review = (last.before->>'last_review')::timestamptz, reps = (last.before->>'reps')::int4,
        lapses = (last.before->>'lapses')::int4
    FROM last WHERE s.id = last.schedule_id RETURNING s.id, s.card_id
), shown AS (
    UPDATE schedule s SET not_before = NULL FROM last, restored
    WHERE s.card_id = restored.card_id AND s.id <> restored.id AND s.not_before = last.day + 1 AND NOT EXISTS (
        SELECT 1 FROM review r
        WHERE r.schedule_id = last.schedule_id AND r.day = last.day AND r.undone_at IS NULL AND r.id <> last.id)
), today AS (
    UPDATE study_day d SET reviews = greatest(0, d.reviews - 1),
        new_cards = greatest(0, d.new_cards - (last.before->>'state' = '0')::int),
        milliseconds = greatest(0, d.milliseconds - coalesce(last.duration_ms, 0))
    FROM last WHERE d.profile_id = $1 AND d.day = last.day
)
SELECT schedule_id FROM last"""  # noqa: S608 - constants

SHOWING: Final = f"""SELECT {queue.CARD} FROM {queue.CARD_FROM}
    WHERE s.id = $2 AND s.profile_id = $1 AND s.aside IS NULL"""  # noqa: S608 - constants
WORD: Final = "SELECT c.word FROM schedule s JOIN card c ON c.id = s.card_id WHERE s.id = $2 AND s.profile_id = $1"

STUDIED: Final = """SELECT day FROM study_day WHERE profile_id = $1 AND day <= $2
    AND (reviews > 0 OR added > 0 OR exercises > 0) ORDER BY day DESC LIMIT $3"""
MORE_OF_TODAY: Final = f"""SELECT array({STUDIED}) AS days,
    (SELECT count(DISTINCT card_id) FROM schedule WHERE profile_id = $1 AND aside = 'leech') AS leeches"""  # noqa: S608
STREAK_FIRST: Final = 4 * WEEK


class Reviews:
    """Grades count once: however often one arrives, from however many devices, in whatever order."""

    async def next(self, profile: ProfileView, now: datetime, deck_id: int | None = None, limit: int = 1) -> Queue:
        """The next ``limit`` (0–50) showings, of all decks or of one. Raises Refusal (missing: the deck)."""
        limit = max(0, min(limit, QUEUE_MOST))
        found = await _queue(profile, now, deck_id, limit)
        first = found[0]
        return Queue(
            cards=[queue.review_card(record, profile, now) for record in queue.order(found, limit)],
            counts=Counts(first["new"], first["learning"], first["review"]),
            done_today=first["done"],
            undoable=first["undoable"],
            next_due=first["next_due"],
        )

    async def grade(self, profile: ProfileView, grading: Grading, now: datetime) -> Graded:
        """Counts one grade, if it is for the card as it stands. Raises Refusal (missing, invalid)."""
        _valid(grading)
        async with transaction():
            found = await row(LOCKED, profile.id, grading.schedule_id)
            if found is None:
                raise Refusal("refusals-card-missing", "missing")
            if found["version"] == grading.version and found["aside"] is None:
                graded = await _count(profile, grading, found, now)
                if graded is not None:
                    return graded
            return await _not_counted(profile, grading, found)

    async def undo(self, profile: ProfileView, now: datetime) -> ReviewCard:
        """Takes back the newest grade, of the last ten. Returns the card as it is to be shown again.
        Raises Refusal (missing: nothing to take back)."""
        async with transaction():
            await lock_profile(profile.id)
            undone = await row(UNDO, profile.id, now, None, None)
            if undone is None:
                raise Refusal("refusals-nothing-to-undo", "missing")
            return await self.showing(profile, undone["schedule_id"], now)

    async def undo_one(self, profile: ProfileView, schedule_id: int, version: int, now: datetime) -> bool:
        """Takes back one grade of the last ten, by the version it was given for. False: its card has moved on."""
        async with transaction():
            await lock_profile(profile.id)
            return await row(UNDO, profile.id, now, schedule_id, version) is not None

    async def showing(self, profile: ProfileView, schedule_id: int, now: datetime) -> ReviewCard:
        """One card as it stands, due or not. Raises Refusal (missing: not theirs, or set aside)."""
        found = await row(SHOWING, profile.id, schedule_id)
        if found is None:
            raise Refusal("refusals-card-missing", "missing")
        return queue.review_card(found, profile, now)

    async def check(self, profile: ProfileView, schedule_id: int, typed: str) -> Checked:
        """Holds a typed answer against the card's word. Raises Refusal (missing)."""
        found = await row(WORD, profile.id, schedule_id)
        if found is None:
            raise Refusal("refusals-card-missing", "missing")
        return check(typed, found["word"], profile.language)

    async def today(self, profile: ProfileView, now: datetime) -> Today:
        """What today has held and still holds."""
        today = day_of(now, profile.zone)
        first = (await _queue(profile, now, None, 0))[0]
        counts = Counts(first["new"], first["learning"], first["review"])
        more = await one(MORE_OF_TODAY, profile.id, today, STREAK_FIRST)
        length = await _streak(profile.id, today, more["days"])
        done: int = first["done"]
        goal = profile.daily_minutes * SHOWINGS_A_MINUTE
        if done + counts.total:
            goal = min(goal, done + counts.total)  # a day with little to do is done when that is done
        return Today(
            counts=counts,
            done=done,
            goal=goal,
            minutes_left=-(-counts.total // SHOWINGS_A_MINUTE),
            streak=length,
            week=week(more["days"][:WEEK], today),
            leeches=more["leeches"],
        )


async def _queue(profile: ProfileView, now: datetime, deck_id: int | None, limit: int) -> list[Any]:
    sql = queue.ALL_DECKS if deck_id is None else queue.ONE_DECK
    found = await rows(sql, *queue.values(profile, now, limit, deck_id))
    if not found[0]["there"]:
        raise Refusal("refusals-deck-missing", "missing")
    return found


def _valid(grading: Grading) -> None:
    if not AGAIN <= grading.grade <= EASY or grading.way not in WAYS:
        raise Refusal("refusals-choice-unknown", field="grade")
    if grading.client_id is not None and not 0 < len(grading.client_id) <= CLIENT_ID_MOST:
        raise Refusal("refusals-choice-unknown", field="client_id")


async def _count(profile: ProfileView, grading: Grading, found: Any, now: datetime) -> Graded | None:
    """None if this grade is there already."""
    now = schedule.as_utc(now)
    at = now if grading.graded_at is None else schedule.as_utc(grading.graded_at)
    at = min(max(at, now - OFFLINE_DAYS), now)
    if found["last_review"] is not None:
        at = max(at, found["last_review"])  # clocks of two devices differ; time does not run backwards
    day = day_of(at, profile.zone)
    before = queue.memory_of(found)
    after = schedule.grade(before, grading.grade, at, profile.retention, profile.zone)
    lapses = found["lapses"] + schedule.lapsed(before, grading.grade)
    leech = lapses > found["lapses"] and lapses >= schedule.LEECH_LAPSES
    duration = None if grading.duration_ms is None else max(0, min(grading.duration_ms, DURATION_MOST))
    counted = await row(
        COUNT, grading.schedule_id, profile.id, grading.version, grading.grade, grading.way, at, day, duration,
        orjson.dumps({**_fields(before), "reps": found["reps"], "lapses": found["lapses"]}).decode(), grading.client_id,
        after.state, after.step, after.stability, after.difficulty, after.due, lapses, "leech" if leech else None,
        day + ONE_DAY, found["card_id"], int(before.state == schedule.NEW),
    )  # fmt: skip
    return None if counted is None else Graded("counted", grading.schedule_id, None if leech else after.due, leech)


def _fields(memory: schedule.Memory) -> dict[str, Any]:
    return {name: getattr(memory, name) for name in memory.__slots__}


async def _not_counted(profile: ProfileView, grading: Grading, found: Any) -> Graded:
    """Whether this grade had come before, or the card has moved on."""
    repeated = False
    for earlier in await rows(EARLIER, profile.id, grading.client_id, grading.schedule_id, grading.version):
        if grading.client_id is not None and earlier["client_id"] == grading.client_id:
            repeated = True
        elif earlier["schedule_id"] == grading.schedule_id and earlier["version"] == grading.version:
            repeated = repeated or (found["version"] == grading.version + 1 and earlier["grade"] == grading.grade)
    aside = found["aside"]
    return Graded(
        "repeated" if repeated else "stale", grading.schedule_id, None if aside else found["due"], aside == "leech"
    )


async def _streak(profile_id: int, today: date, days: list[date]) -> int:
    """Its length. ``days``: the newest STREAK_FIRST days studied; more are read while all so far belong to it."""
    most = STREAK_FIRST
    while (length := streak(days, today)) == len(days) == most:
        most *= 8
        days = [record["day"] for record in await rows(STUDIED, profile_id, today, most)]
    return length
