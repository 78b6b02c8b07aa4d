"""Many learners at once: what Telegram says of them, and their cards, written straight into the database."""

import hashlib
import hmac
import itertools
import time
from typing import Any, Final
from urllib.parse import urlencode

import orjson

from tests.support.bot_api import Screen

FIRST_LEARNER: Final = 500_000_000
_update_ids = itertools.count(1)

# Of each learner's cards every tenth is new, six in ten are due, three are not due yet. A lone card is due.
SEED: Final = (
    """INSERT INTO learner (telegram_id, first_name, telegram_language, created_at)
       SELECT $1 + n, 'Anna', 'ru', now() FROM generate_series(1, $2::int) n""",
    """INSERT INTO profile (learner_id, language, own_language, interface_language, level, goal, daily_minutes, zone,
           retention, new_per_day, reviews_per_day, both_directions, typing, created_at)
       SELECT id, 'es', 'ru', 'ru', 'A1', 'travel', 30, 'UTC', 0.9, 20, 1000, false, false, now()
       FROM learner WHERE telegram_id > $1 AND telegram_id <= $1 + $2""",
    """INSERT INTO deck (profile_id, title, position, created_at)
       SELECT p.id, 'Mis palabras', 0, now() FROM profile p JOIN learner l ON l.id = p.learner_id
       WHERE l.telegram_id > $1 AND l.telegram_id <= $1 + $2""",
    """WITH active AS (
           UPDATE profile p SET active_deck_id = d.id FROM deck d, learner l
           WHERE d.profile_id = p.id AND l.id = p.learner_id AND l.telegram_id > $1 AND l.telegram_id <= $1 + $2
           RETURNING p.id, p.learner_id)
       UPDATE learner l SET active_profile_id = active.id FROM active WHERE l.id = active.learner_id""",
    """INSERT INTO card (profile_id, deck_id, word, lemma_key, transcription, translation, part_of_speech, grammar,
           example, example_translation, hint, met_in, created_at, updated_at)
       SELECT d.profile_id, d.id, 'la palabra ' || n, 'palabra ' || n, '[paˈlaβɾa]', 'слово ' || n, 'noun',
           '{"gender": "f", "plural": "las palabras"}', 'Esta palabra ' || n || ' es nueva para mí.',
           'Это слово ' || n || ' для меня новое.', '', 'list', now(), now()
       FROM generate_series(1, $3::int) n CROSS JOIN deck d JOIN profile p ON p.id = d.profile_id
       JOIN learner l ON l.id = p.learner_id WHERE l.telegram_id > $1 AND l.telegram_id <= $1 + $2""",
    """INSERT INTO schedule (card_id, profile_id, deck_id, direction, state, stability, difficulty, due, last_review,
           reps, lapses, version)
       SELECT c.id, c.profile_id, c.deck_id, 'recognise', CASE WHEN fresh THEN 0 ELSE 2 END,
           CASE WHEN NOT fresh THEN days END, CASE WHEN NOT fresh THEN 5.5 END, due,
           CASE WHEN NOT fresh THEN due - make_interval(days => days) END,
           CASE WHEN fresh THEN 0 ELSE 4 END, 0, CASE WHEN fresh THEN 0 ELSE 4 END
       FROM (SELECT c.*, c.id % 10 = 0 AND $3 > 1 AS fresh, (5 + c.id % 60)::int AS days,
                 now() + make_interval(hours => CASE WHEN c.id % 10 > 6 AND $3 > 1 THEN 48 + (c.id % 900)::int
                     ELSE -48 - (c.id % 700)::int END) AS due
             FROM card c JOIN profile p ON p.id = c.profile_id JOIN learner l ON l.id = p.learner_id
             WHERE l.telegram_id > $1 AND l.telegram_id <= $1 + $2) c""",
)  # fmt: skip


async def seed(connection: Any, learners: int, cards_each: int, first: int = FIRST_LEARNER) -> list[int]:
    """Learners of Spanish with a profile, a deck and cards. Returns their Telegram ids."""
    async with connection.transaction():
        if await connection.fetchval("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
            # A million rows whose references are right by making need not be looked up one by one.
            await connection.execute("SET LOCAL session_replication_role = replica")
        for statement in SEED:
            values = (first, learners, cards_each) if "$3" in statement else (first, learners)
            await connection.execute(statement, *values, timeout=600)
    await connection.execute("VACUUM ANALYZE", timeout=600)
    return [first + number for number in range(1, learners + 1)]


def _user(telegram_id: int) -> dict[str, Any]:
    return {"id": telegram_id, "is_bot": False, "first_name": "Anna", "language_code": "ru"}


def _chat(telegram_id: int) -> dict[str, Any]:
    return {"id": telegram_id, "type": "private", "first_name": "Anna"}


def message(telegram_id: int, text: str) -> dict[str, Any]:
    """The update of a private message."""
    sent: dict[str, Any] = {
        "message_id": next(_update_ids),
        "date": int(time.time()),
        "chat": _chat(telegram_id),
        "from": _user(telegram_id),
        "text": text,
    }
    if text.startswith("/"):
        sent["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    return {"update_id": next(_update_ids), "message": sent}


def tap(telegram_id: int, screen: Screen, data: str) -> dict[str, Any]:
    """The update of a button tapped on ``screen``."""
    update_id = next(_update_ids)
    return {
        "update_id": update_id,
        "callback_query": {
            "id": str(update_id),
            "from": _user(telegram_id),
            "chat_instance": str(telegram_id),
            "data": data,
            "message": {
                "message_id": screen.message_id,
                "date": 1,
                "chat": _chat(telegram_id),
                "text": screen.text[:100] or "…",
            },
        },
    }


def init_data(token: str, telegram_id: int) -> str:
    """Launch data of the Mini App, signed as Telegram signs it."""
    fields = {"auth_date": str(int(time.time())), "query_id": "x", "user": orjson.dumps(_user(telegram_id)).decode()}
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.digest(b"WebAppData", token.encode(), hashlib.sha256)
    return urlencode({**fields, "hash": hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()})
