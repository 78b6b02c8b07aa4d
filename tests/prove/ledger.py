"""Holds what was asked for against what the database and Telegram have in the end: nothing lost, nothing twice."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

import orjson

from tests.prove.crowd import Crowd
from tests.prove.telegram import Telegram
from tests.support.bot_api import BotApi

# What the bot promised to send, kept beside the outbox, whose rows go when Telegram has taken them.
KEEP_OWED: Final = """
CREATE TABLE prove_owed (id bigint, chat_id bigint, method text, payload text, at float8);
CREATE FUNCTION prove_owe() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  INSERT INTO prove_owed VALUES (new.id, new.chat_id, new.method, new.payload, extract(epoch FROM clock_timestamp()));
  RETURN NULL;
END $$;
CREATE TRIGGER prove_owe AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION prove_owe();
"""
QUIET: Final = """SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL AND dead_at IS NULL) AS inbox,
    (SELECT count(*) FROM outbox WHERE dead_at IS NULL) AS outbox,
    (SELECT count(*) FROM job WHERE dead_at IS NULL) AS jobs"""
LATE: Final = 0.25  # seconds: what a process said just before its death may be read by the Bot API just after it
PREPARATIONS: Final = {"setWebhook", "getMe", "setMyCommands", "setChatMenuButton", "deleteMyCommands"}


async def keep_ledger(connection: Any) -> None:
    await connection.execute(KEEP_OWED)


async def quiet(connection: Any, seconds: float) -> float:
    """Until nothing waits in the inbox, the outbox or among the jobs; how long that took. Raises AssertionError."""
    began = time.monotonic()
    while True:
        left = await connection.fetchrow(QUIET)
        if left["inbox"] == left["outbox"] == left["jobs"] == 0:
            return time.monotonic() - began
        if time.monotonic() - began > seconds:
            oldest = await connection.fetch("SELECT * FROM outbox ORDER BY id LIMIT 3")
            raise AssertionError(f"After {seconds} s: {dict(left)}; {[dict(row) for row in oldest]}")
        await asyncio.sleep(0.25)


@dataclass
class Balance:
    """faults: what is lost, doubled or out of order, in words; doubled and window: see ``messages``."""

    faults: list[str] = field(default_factory=list)
    updates: int = 0
    messages: int = 0
    doubled: int = 0
    """Messages that Telegram has got twice."""
    twice: list[str] = field(default_factory=list)
    window_ms: float = 0.0
    """The longest time between such a message's first sending and the end of the process that sent it."""
    slowest_s: float = 0.0
    """The longest time between owing a message and Telegram taking it."""

    @property
    def report(self) -> str:
        return "\n".join([f"{len(self.faults)} faults:", *self.faults[:20]])

    def check(self, right: bool, fault: str) -> None:
        if not right:
            self.faults.append(fault)


async def balance(
    connection: Any, api: BotApi, telegram: Telegram, crowd: Crowd | None, deaths: Sequence[float] = ()
) -> Balance:
    """The whole account, to be drawn when all is quiet. ``deaths``: when processes were killed (monotonic seconds)."""
    found = Balance()
    await _updates(connection, telegram, found)
    if crowd is not None:
        await _effects(connection, api, crowd, found)
    await _messages(connection, api, deaths, found)
    return found


async def _updates(connection: Any, telegram: Telegram, found: Balance) -> None:
    done = {row["update_id"] for row in await connection.fetch("SELECT update_id FROM inbox WHERE done_at IS NOT NULL")}
    dead = await connection.fetch("SELECT update_id, error FROM inbox WHERE dead_at IS NOT NULL")
    lost = set(telegram.taken) - done - {row["update_id"] for row in dead}
    found.updates = len(telegram.taken)
    found.check(not lost, f"{len(lost)} updates lost: {sorted(lost)[:5]}")
    found.check(not dead, f"{len(dead)} dead updates: {[dict(row) for row in dead[:3]]}")
    refused = await connection.fetchval("SELECT count(*) FROM outbox")
    found.check(refused == 0, f"{refused} rows left in the outbox")


async def _effects(connection: Any, api: BotApi, crowd: Crowd, found: Balance) -> None:
    counted = [(row["schedule_id"], row["version"]) for row in await connection.fetch("SELECT * FROM review")]
    missing, extra = crowd.grades - set(counted), set(counted) - crowd.grades
    found.check(not missing, f"{len(missing)} grades lost: {sorted(missing)[:5]}")
    found.check(not extra, f"{len(extra)} grades nobody gave: {sorted(extra)[:5]}")
    days = await connection.fetchval("SELECT coalesce(sum(reviews), 0) FROM study_day")
    found.check(days == len(counted), f"{len(counted)} reviews, but the days count {days}")
    moved = await connection.fetchval("SELECT count(*) FROM review r JOIN schedule s ON s.id = r.schedule_id "
                                      "WHERE s.version <= r.version")  # fmt: skip
    found.check(moved == 0, f"{moved} reviews did not move their card")

    cards = await connection.fetch(
        "SELECT l.telegram_id, c.word FROM card c JOIN profile p ON p.id = c.profile_id JOIN learner l "
        "ON l.id = p.learner_id WHERE c.word LIKE 'verbo%' ORDER BY c.id"
    )
    added = defaultdict(list)
    for row in cards:
        added[row["telegram_id"]].append(row["word"])
    for person, words in crowd.words.items():
        got = added.get(person, [])
        wrong = [word for word in words if word not in got] or [word for word in got if got.count(word) > 1]
        found.check(got == words, f"{person}: {wrong or got} of {len(words)} words; {_last_heard(api, person)}")
    total = sum(len(words) for words in crowd.words.values())
    found.check(len(cards) == total, f"{total} words added, {len(cards)} cards")
    days = await connection.fetchval("SELECT coalesce(sum(added), 0) FROM study_day")
    found.check(days == total, f"{total} words added, but the days count {days}")

    for person in crowd.newcomers:
        learners = await connection.fetchval("SELECT count(*) FROM learner WHERE telegram_id = $1", person)
        found.check(learners == 1, f"newcomer {person}: {learners} learners")
    profiles = await connection.fetch(
        "SELECT l.telegram_id, count(*) AS n, "
        "(SELECT count(*) FROM deck d WHERE d.profile_id = min(p.id) AND d.source IS NOT NULL) AS decks "
        "FROM profile p JOIN learner l ON l.id = p.learner_id WHERE l.telegram_id = ANY($1::bigint[]) GROUP BY 1",
        crowd.newcomers,
    )
    with_profile = {row["telegram_id"] for row in profiles}
    found.check(crowd.joined <= with_profile, f"no profile: {sorted(crowd.joined - with_profile)[:5]}")
    twice = [dict(row) for row in profiles if row["n"] != 1 or row["decks"] != 1]
    found.check(not twice, f"profiles made twice: {twice[:5]}")


def _last_heard(api: BotApi, person: int) -> str:
    """What the bot last said to somebody: a fault is understood from it."""
    heard = [call for call in api.heard if call.chat_id == person][-4:]
    return " | ".join(f"{call.method} {str(call.payload.get('text'))[:80]!r}" for call in heard)


async def _messages(connection: Any, api: BotApi, deaths: Sequence[float], found: Balance) -> None:
    """Every message owed was sent; twice only where the process died between sending it and noting that."""
    owed: dict[str, list[Any]] = defaultdict(list)
    for row in await connection.fetch("SELECT * FROM prove_owed ORDER BY id"):
        owed[_key(row["method"], orjson.loads(row["payload"]))].append(row)
    sent: dict[str, list[float]] = defaultdict(list)
    for call in api.heard:
        if call.status == 200 and call.method not in PREPARATIONS:
            sent[_key(call.method, call.payload)].append(call.at)
    clock = time.time() - time.monotonic()
    for key, rows in owed.items():
        times = sent.get(key, [])
        found.messages += len(rows)
        found.doubled += max(0, len(times) - len(rows))
        found.check(len(rows) <= len(times) <= 2 * len(rows), f"owed {len(rows)}, sent {len(times)} times: {key[:300]}")
        if len(rows) == 1 and times:
            found.slowest_s = max(found.slowest_s, times[0] + clock - rows[0]["at"])
        if len(rows) == 1 and len(times) == 2:
            died = [at for at in deaths if times[0] - LATE <= at <= times[1]]
            found.check(bool(died), f"sent twice by a process that lived: {key[:300]}")
            found.twice.append(
                f"{1000 * (times[1] - times[0]):.0f} ms apart, dead after "
                f"{[round(1000 * (at - times[0])) for at in died]}: {key[:120]}"
            )
            found.window_ms = max([found.window_ms, *(1000 * (at - times[0]) for at in died[:1])])
    unowed = set(sent) - set(owed)
    found.check(not unowed, f"{len(unowed)} messages nobody owed: {[key[:200] for key in sorted(unowed)[:3]]}")
    _order(owed, sent, found)


def _order(owed: dict[str, list[Any]], sent: dict[str, list[float]], found: Balance) -> None:
    """A chat's messages came in the order in which they were owed. Callback answers hold nobody up."""
    lines: dict[int, list[tuple[int, float, str]]] = defaultdict(list)
    for key, rows in owed.items():
        if len(rows) == 1 and sent.get(key) and not key.startswith("answerCallbackQuery"):
            lines[rows[0]["chat_id"]].append((rows[0]["id"], sent[key][0], key))
    for chat, line in lines.items():
        line.sort()
        for (_, before, _), (_, after, key) in pairwise(line):
            found.check(before <= after, f"out of order in chat {chat}: {key[:200]}")


def _key(method: str, payload: dict[str, Any]) -> str:
    return f"{method} {orjson.dumps(payload, option=orjson.OPT_SORT_KEYS).decode()}"
