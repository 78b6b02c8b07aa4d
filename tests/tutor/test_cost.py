"""What a person waits for costs the same however many cards there are: theirs or everybody's."""

import json
import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
import pytest_asyncio
from tortoise import connections

from tests.support.people import NOON, new_profile
from tutor.accounts import service as accounts
from tutor.accounts.views import ProfileView
from tutor.database import one, run, transaction
from tutor.decks import cards, listing
from tutor.decks.service import Decks
from tutor.review import queue, service
from tutor.review.service import Reviews
from tutor.review.views import GOOD, Grading

EVERYBODYS = 1_000_000 if os.environ.get("PROVE") else 60_000
THEIRS = 20_000
BIG_TABLES = {"schedule", "card", "review", "learner", "profile", "study_day", "entry_form"}

FILL = """WITH decks AS (
    INSERT INTO deck (profile_id, title, position, created_at)
    SELECT $1, 'Deck ' || n, n, $3 FROM generate_series(1, 4) n RETURNING id
), cards AS (
    INSERT INTO card (profile_id, deck_id, word, lemma_key, transcription, translation, part_of_speech, grammar,
        example, example_translation, hint, met_in, created_at, updated_at)
    SELECT $1, d.id, 'la palabra ' || n, 'palabra ' || n, 'paˈlabɾa', 'слово', 'noun', '{"gender": "f"}',
        'Una palabra.', 'Слово.', '', 'list', $3, $3
    FROM decks d, generate_series(1, $2::int / 4) n RETURNING id, deck_id
), schedules AS (
    INSERT INTO schedule (card_id, profile_id, deck_id, direction, state, step, stability, difficulty, due,
        last_review, reps, lapses, version)
    SELECT id, $1, deck_id, 'recognise', (ARRAY[0, 0, 2, 2, 2, 2, 2, 2, 1, 3])[id % 10 + 1],
        CASE WHEN id % 10 > 7 THEN 0 END, id % 60 + 1, 5,
        $3 + ((id * 7919) % 4000 - 2000) * interval '20 minutes', $3 - interval '60 days', 3, 0, 3
    FROM cards RETURNING id, state
)
INSERT INTO review (schedule_id, profile_id, version, grade, way, graded_at, day, duration_ms, before)
SELECT id, $1, 2, 3, 'recognise', $3, $3::date - 60, 3000, '{"state": 0}' FROM schedules WHERE state > 0"""

OTHERS = """WITH learners AS (
    INSERT INTO learner (telegram_id, first_name, telegram_language, created_at)
    SELECT -n, 'Crowd', '', now() FROM generate_series(1, 5000) n RETURNING id
), profiles AS (
    INSERT INTO profile (learner_id, language, own_language, interface_language, level, goal, daily_minutes, zone,
        retention, new_per_day, reviews_per_day, both_directions, typing, created_at)
    SELECT id, 'es', 'ru', 'ru', 'A1', 'travel', 10, 'UTC', 0.9, 10, 200, false, true, now() FROM learners RETURNING id
), decks AS (
    INSERT INTO deck (profile_id, title, position, created_at) SELECT id, 'Deck', 0, now() FROM profiles RETURNING id
)
INSERT INTO study_day (profile_id, day, reviews, new_cards, milliseconds, added)
SELECT id, date '2026-05-12' - n, 1, 0, 0, 0 FROM profiles, generate_series(0, 5) n"""


@dataclass(frozen=True)
class Crowd:
    few: ProfileView
    """Has 40 cards."""
    many: ProfileView
    """Has 20,000."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def crowd(database: str) -> AsyncIterator[Crowd]:
    del database
    await run("DELETE FROM course_deck")
    made = Crowd(await new_profile(), await new_profile())
    others = [await new_profile() for _ in range(20)]
    async with connections.get("default").acquire_connection() as connection:
        everybody = [(other, EVERYBODYS // 20) for other in others]
        for profile, count in [*everybody[:10], (made.few, 40), (made.many, THEIRS), *everybody[10:]]:
            await connection.execute(FILL, profile.id, count, NOON, timeout=300)
        await connection.execute(OTHERS)
        await connection.execute("ANALYZE", timeout=300)
    yield made
    for profile in (made.few, made.many, *others):
        await run("DELETE FROM learner WHERE id = $1", profile.learner_id)
    await run("DELETE FROM learner WHERE telegram_id < 0")


def _literal(value: Any) -> str:
    return "NULL" if value is None else "'" + (value.isoformat() if isinstance(value, datetime) else str(value)) + "'"


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("Plans", ()):
        yield from _nodes(child)


async def _explain(sql: str, values: list[Any], mode: str) -> dict[str, Any]:
    async with connections.get("default").acquire_connection() as connection, connection.transaction():
        await connection.execute(f"SET LOCAL plan_cache_mode = force_{mode}_plan")
        await connection.execute(f"PREPARE looked_at AS {sql}")
        given = f"({', '.join(map(_literal, values))})" if values else ""
        found = await connection.fetchval(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE looked_at{given}")
        await connection.execute("DEALLOCATE looked_at")
    plan: dict[str, Any] = json.loads(found)[0]["Plan"]
    return plan


async def _asked(name: str, profile: ProfileView) -> tuple[str, list[Any]]:
    deck = (await one("SELECT min(id) AS id FROM deck WHERE profile_id = $1", profile.id))["id"]
    learner = await accounts.Accounts().learner(profile.learner_id)
    day = queue.day_values(profile, NOON, NOON.date())
    return {
        "arrive": (accounts.ARRIVING, [learner.telegram_id]),
        "next": (queue.ALL_DECKS, queue.values(profile, NOON, 1, None)),
        "next of a deck": (queue.ONE_DECK, queue.values(profile, NOON, 1, deck)),
        "undoable": (f"SELECT id FROM {queue.UNDOABLE} undoable", [profile.id]),  # noqa: S608 - constants
        "decks": (
            listing.ALL.replace("(SELECT count(*) FROM card c WHERE c.deck_id = d.id AND c.deleted_at IS NULL)", "0"),
            day,
        ),
        "page of a deck": (cards.OF_DECK, [deck, 0, 101, profile.id]),
        "page of all": (cards.OF_ALL, [profile.id, 0, 101]),
        "days": (service.STUDIED, [profile.id, NOON.date(), 28]),
    }[name]


pytestmark = pytest.mark.timeout(1200 if os.environ.get("PROVE") else 120)  # a million cards take their time to make

MOST_BLOCKS = {"next": 2500, "next of a deck": 2500, "decks": 6000, "page of a deck": 2500, "page of all": 2500}


@pytest.mark.parametrize("mode", ["generic", "custom"])
@pytest.mark.parametrize("limited", [False, True])
@pytest.mark.parametrize(
    "name", ["arrive", "next", "next of a deck", "undoable", "decks", "page of a deck", "page of all", "days"]
)
async def test_no_table_is_read_through(crowd: Crowd, name: str, mode: str, limited: bool) -> None:
    await run("UPDATE deck SET new_per_day = $2 WHERE profile_id = $1", crowd.many.id, 2 if limited else None)
    sql, values = await _asked(name, crowd.many)
    plan = await _explain(sql, values, mode)
    scanned = [n["Relation Name"] for n in _nodes(plan) if n["Node Type"] == "Seq Scan" and n.get("Actual Loops")]
    assert not BIG_TABLES.intersection(scanned), json.dumps(plan, indent=1)
    for node in _nodes(plan):  # no more rows than the caps let through are read from any of them
        if node.get("Relation Name") in BIG_TABLES and node.get("Actual Loops"):
            read = (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"]
            assert read <= 1000, json.dumps(plan, indent=1)
    assert plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] <= MOST_BLOCKS.get(name, 300)


async def _statements(step: Any) -> list[str]:
    """The statements ``step`` sends, but for BEGIN and COMMIT."""
    sent: list[str] = []

    def note(record: Any) -> None:
        sent.append(record.query)

    async with transaction():  # what is called inside joins it, and so its one connection
        async with connections.get("default").acquire_connection() as connection:
            connection.add_query_logger(note)
        await step()
        connection.remove_query_logger(note)
    return sent


async def test_the_next_card_is_one_statement_and_a_grade_two(crowd: Crowd) -> None:
    reviews, decks = Reviews(), Decks()
    card = (await reviews.next(crowd.many, NOON)).cards[0]
    grading = Grading(card.schedule_id, card.version, GOOD, card.way)
    assert len(await _statements(lambda: reviews.next(crowd.many, NOON))) == 1
    assert len(await _statements(lambda: reviews.grade(crowd.many, grading, NOON))) == 2
    assert len(await _statements(lambda: reviews.undo(crowd.many, NOON))) == 3
    assert len(await _statements(lambda: decks.list(crowd.many, NOON))) == 1
    assert len(await _statements(lambda: decks.cards(crowd.many, None, limit=100))) == 1
    assert len(await _statements(lambda: accounts.Accounts().learner(crowd.many.learner_id))) == 1
