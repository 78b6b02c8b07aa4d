"""The durable outbox: what is owed to Telegram, in order per chat, until Telegram has taken it.

The answer a person waits for is sent straight away by the lane that made it; what Telegram refuses for now, what a
killed process left behind, and what can wait (reminders, announcements) is sent from here.
"""

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import orjson
from aiolimiter import AsyncLimiter

from bot.metrics import BotMetrics
from tutor.database import DATABASE_GONE, row, rows, run

if TYPE_CHECKING:  # the operator's commands come here without aiogram, whose import takes seconds
    from bot.telegram import Reply, TelegramClient
    from bot.work import Call

log = logging.getLogger(__name__)

LEASE_SECONDS: Final = 30
BULK_PER_SECOND: Final = 25  # Telegram allows about 30 overall; answers to people need the rest
GROUP_PER_MINUTE: Final = 20
TRIES: Final = 12
CALLBACK_SECONDS: Final = 150  # a callback answer is of no use to anybody later

DONE: Final = f"""
WITH done AS (
  UPDATE inbox SET done_at = now(), body = NULL, error = NULL, retry_at = NULL
  WHERE update_id = $1 AND done_at IS NULL RETURNING update_id
), owed AS (
  INSERT INTO outbox (update_id, number, chat_id, method, payload, priority, due_at, attempts, owner, lease_until,
                      about, created_at)
  SELECT $1, number, chat, method, payload, 0, now(), 0, $6, now() + interval '{LEASE_SECONDS} seconds', about, now()
  FROM unnest($2::smallint[], $3::bigint[], $4::text[], $5::text[], $7::bigint[])
    AS call (number, chat, method, payload, about), done
  RETURNING id, number
)
SELECT EXISTS (SELECT 1 FROM done) AS done, array(SELECT id FROM owed ORDER BY number) AS ids,
       EXISTS (SELECT 1 FROM outbox WHERE chat_id = ANY($3) AND dead_at IS NULL) AS behind
"""  # noqa: S608 - only a constant is put in

# The same for work that no update waits for: a job's effects are its own to finish.
OWED: Final = f"""
WITH owed AS (
  INSERT INTO outbox (number, chat_id, method, payload, priority, due_at, attempts, owner, lease_until, about,
                      created_at)
  SELECT number, chat, method, payload, 0, now(), 0, $5, now() + interval '{LEASE_SECONDS} seconds', about, now()
  FROM unnest($1::smallint[], $2::bigint[], $3::text[], $4::text[], $6::bigint[])
    AS call (number, chat, method, payload, about)
  RETURNING id, number
)
SELECT array(SELECT id FROM owed ORDER BY number) AS ids,
       EXISTS (SELECT 1 FROM outbox WHERE chat_id = ANY($2) AND dead_at IS NULL) AS behind
"""  # noqa: S608 - only a constant is put in

LINKED_DAYS: Final = 30
LINK: Final = """INSERT INTO message_link (chat_id, message_id, teacher_message_id, created_at)
VALUES ($1, $2, $3, now()) ON CONFLICT (chat_id, message_id) DO NOTHING"""
SENT: Final = """WITH linked AS (
  INSERT INTO message_link (chat_id, message_id, teacher_message_id, created_at)
  SELECT chat, message, about, now() FROM unnest($2::bigint[], $3::bigint[], $4::bigint[]) AS new (chat, message, about)
  ON CONFLICT (chat_id, message_id) DO NOTHING
)
DELETE FROM outbox WHERE id = ANY($1::bigint[])"""

OTHERWISE: Final = "otherwise"
"""In a payload: what to send by ``sendMessage`` where Telegram will not take the call itself. Never sent along."""

_CLAIM: Final = f"""
UPDATE outbox SET owner = $1, lease_until = now() + interval '{LEASE_SECONDS} seconds' WHERE id IN (
  SELECT id FROM outbox AS head WHERE dead_at IS NULL AND due_at <= now() AND NOT id = ANY($2::bigint[])
  AND (lease_until IS NULL OR lease_until < now())
  AND NOT EXISTS (SELECT 1 FROM outbox AS older
                  WHERE older.chat_id = head.chat_id AND older.id < head.id AND older.dead_at IS NULL)
  ORDER BY priority, due_at LIMIT 50 FOR UPDATE SKIP LOCKED
) RETURNING id, chat_id, method, payload, attempts, priority, update_id, number, about,
            created_at < now() - interval '{CALLBACK_SECONDS} seconds' AS old
"""  # noqa: S608 - only constants are put in


Link = tuple[int, int, int]
"""A chat, a message in it, and the teacher's message that it shows."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A row of the outbox that this process holds."""

    id: int
    chat_id: int
    method: str
    payload: bytes
    attempts: int = 0
    priority: int = 0
    update_id: int | None = None
    number: int = 0
    about: int | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of storing an update's calls. done False: another process had finished that update already."""

    done: bool
    owed: list[Owed]
    behind: bool
    """Older calls of the same chat are still owed: these must wait their turn."""


class Outbox:
    def __init__(
        self,
        client: "TelegramClient",
        owner: str,
        metrics: BotMetrics,
        on_unreachable: Callable[[int], Awaitable[None]],
    ) -> None:
        """``on_unreachable(chat_id)`` is told when a person has blocked the bot."""
        from bot.voices import METHOD, Voices

        self._client = client
        self._ways = {METHOD: Voices(client).send}
        self._owner = owner
        self._metrics = metrics
        self._on_unreachable = on_unreachable
        self._sent_not_noted: set[int] = set()
        self._bulk = AsyncLimiter(1, 1 / BULK_PER_SECOND)  # evenly: no burst at the start
        self._groups: dict[int, AsyncLimiter] = {}
        self._kick = asyncio.Event()

    async def store(self, update_id: int, calls: "Sequence[Call]") -> Stored:
        """In the update's transaction: marks it done and keeps its calls, held by this process. One statement."""
        payloads = [orjson.dumps(call.payload) for call in calls]
        found = await row(
            DONE,
            update_id,
            [call.number for call in calls],
            [call.chat_id for call in calls],
            [call.method for call in calls],
            [payload.decode() for payload in payloads],
            self._owner,
            [call.about for call in calls],
        )
        assert found is not None  # noqa: S101 - a SELECT of three values
        owed = _owed(found["ids"], calls, payloads, update_id) if found["done"] else []
        return Stored(found["done"], owed, found["behind"])

    async def owe(self, calls: "Sequence[Call]") -> Stored:
        """In the transaction of a job's effects: keeps its calls, held by this process, for ``send``."""
        if not calls:
            return Stored(done=True, owed=[], behind=False)
        payloads = [orjson.dumps(call.payload) for call in calls]
        found = await row(
            OWED,
            [call.number for call in calls],
            [call.chat_id for call in calls],
            [call.method for call in calls],
            [payload.decode() for payload in payloads],
            self._owner,
            [call.about for call in calls],
        )
        assert found is not None  # noqa: S101 - a SELECT of two values
        return Stored(True, _owed(found["ids"], calls, payloads, None), found["behind"])

    async def send(self, stored: Stored) -> dict[int, int]:
        """After the commit: sends what ``owe`` has kept, or leaves it in its line. Number → the new message's id."""
        if not stored.owed:
            return {}
        if stored.behind:
            await self.let_go(stored.owed)
            return {}
        sent, messages = await self.deliver(stored.owed)
        if sent:
            await self._note(sent, [])
        return messages

    async def post(self, chat_id: int, method: str, payload: dict[str, Any], *, priority: int = 1) -> None:
        """Owes a call that belongs to no update (a reminder, an announcement, an apology)."""
        await run(
            "INSERT INTO outbox (number, chat_id, method, payload, priority, due_at, attempts, created_at) "
            "VALUES (0, $1, $2, $3, $4, now(), 0, now())",
            chat_id,
            method,
            orjson.dumps(payload).decode(),
            priority,
        )
        self._kick.set()

    async def deliver(self, owed: Sequence[Owed]) -> tuple[list[int], dict[int, int]]:
        """Sends an update's calls in order: the ids of rows to be deleted, and number → the new message's id.

        Stops at the first that Telegram will not take now; that one and those behind it stay owed. A callback answer
        holds nobody up and goes beside the rest.
        """
        answers = [call for call in owed if call.method == "answerCallbackQuery"]
        others = [call for call in owed if call.method != "answerCallbackQuery"]
        beside = [asyncio.ensure_future(self._send(call)) for call in answers] if others else []
        finished: list[int] = []
        messages: dict[int, int] = {}
        links: list[Link] = []
        line = others or answers
        for place, call in enumerate(line):
            taken, reply = await self._send(call)
            if not taken:
                await self.let_go(line[place + 1 :])  # they follow it as soon as it has gone out, whoever sends it
                break
            finished.append(call.id)
            self._sent_not_noted.add(call.id)  # at once: whatever fails from here on, it must not be sent again
            if reply.message_id is not None:
                messages[call.number] = reply.message_id
            links += _links(call, reply)
        for call, (taken, _) in zip(answers, await asyncio.gather(*beside), strict=False):
            if taken:
                finished.append(call.id)
                self._sent_not_noted.add(call.id)
        if links:
            with contextlib.suppress(*DATABASE_GONE):  # it is sent: nothing may make it go out again
                await self._note(finished, links)
                finished = []
        return finished, messages

    async def _note(self, sent: list[int], links: Sequence[Link]) -> None:
        """Deletes the rows of what Telegram has taken, and keeps which of its messages show an answer."""
        columns = zip(*links, strict=True) if links else ([], [], [])
        await run(SENT, sent, *map(list, columns))
        self.noted(sent)

    def noted(self, ids: Iterable[int]) -> None:
        """The rows of ``ids`` are gone from the database."""
        self._sent_not_noted.difference_update(ids)

    async def let_go(self, owed: Sequence[Owed]) -> None:
        """Leaves calls to the background (older ones of the chat come first)."""
        await run("UPDATE outbox SET owner = NULL, lease_until = NULL WHERE id = ANY($1)", [call.id for call in owed])
        self._kick.set()

    async def _send(self, call: Owed) -> "tuple[bool, Reply]":
        """One call. True: settled for good (taken, or of no use any more). False: it stays owed for later."""
        way = self._ways.get(call.method) or partial(self._client.call, call.method)
        reply = await way(_sendable(call.payload))
        self._metrics.telegram.labels(call.method, str(reply.status)).inc()
        if reply.ok:
            return True, reply
        if reply.status in (400, 404) and (plain := _otherwise(call)) is not None:
            return await self._send(plain)
        if reply.status == 429:  # noqa: PLR2004 - HTTP's own numbers here and below
            await self._postpone(call, reply, reply.retry_after or 1.0)
            return False, reply
        if reply.status == 0 or reply.status >= 500 or reply.status in (401, 404, 409):  # noqa: PLR2004
            if call.method == "answerCallbackQuery" and call.attempts >= 2:  # noqa: PLR2004 - nobody waits any more
                return True, reply
            await self._postpone(call, reply, min(60.0, 2.0**call.attempts) * random.uniform(0.8, 1.2))
            return False, reply
        if reply.status == 403:  # noqa: PLR2004
            await self._on_unreachable(call.chat_id)
            return True, reply
        second = self._another_way(call, reply)
        if second is not None:
            return await self._send(second)
        if "not modified" not in reply.description and "query is too old" not in reply.description:
            log.warning("telegram refused", extra={"method": call.method, "description": reply.description})
        return True, reply

    @staticmethod
    def _another_way(call: Owed, reply: "Reply") -> Owed | None:
        """A refused text still has to reach its reader: without its markup, or as a message of its own."""
        payload = orjson.loads(call.payload)
        if "can't parse entities" in reply.description and ("parse_mode" in payload or "entities" in payload):
            payload.pop("parse_mode", None)
            payload.pop("entities", None)
            return replace(call, payload=orjson.dumps(payload))
        if call.method == "editMessageText" and (
            "message to edit not found" in reply.description or "can't be edited" in reply.description
        ):
            payload.pop("message_id", None)
            return replace(call, method="sendMessage", payload=orjson.dumps(payload))
        return None

    async def _postpone(self, call: Owed, reply: "Reply", seconds: float) -> None:
        dead = call.attempts + 1 >= TRIES and reply.status != 429  # noqa: PLR2004 - a 429 is only ever about when
        log.warning(
            "telegram call put off" if not dead else "telegram call given up",
            extra={"method": call.method, "status": reply.status, "seconds": seconds, "description": reply.description},
        )
        await run(
            "UPDATE outbox SET owner = NULL, lease_until = NULL, attempts = attempts + 1, error = $3, "
            "due_at = now() + make_interval(secs => $2), dead_at = CASE WHEN $4 THEN now() END WHERE id = $1",
            call.id,
            seconds,
            f"{reply.status} {reply.description}"[:500],
            dead,
        )

    async def work_once(self) -> int:
        """Sends what is due from the background: each chat's oldest call first. Returns how many were tried."""
        if self._sent_not_noted:
            await self._note(list(self._sent_not_noted), [])
        claimed = await rows(_CLAIM, self._owner, list(self._sent_not_noted))
        if claimed:
            await asyncio.gather(*(self._send_claimed(record) for record in claimed))
        return len(claimed)

    async def _send_claimed(self, record: Any) -> None:
        owed = Owed(
            record["id"],
            record["chat_id"],
            record["method"],
            record["payload"].encode(),
            record["attempts"],
            record["priority"],
            record["update_id"],
            record["number"],
            record["about"],
        )
        links: list[Link] = []
        if owed.method == "answerCallbackQuery" and record["old"]:
            taken = True
        else:
            if owed.chat_id < 0:
                await self._groups.setdefault(owed.chat_id, AsyncLimiter(GROUP_PER_MINUTE, 60)).acquire()
            if owed.priority:
                await self._bulk.acquire()
            taken, reply = await self._send(owed)
            links = _links(owed, reply)
        if taken:
            self._sent_not_noted.add(owed.id)
            await self._note([owed.id], links)

    async def wait(self, seconds: float) -> None:
        """Until something new is owed, or ``seconds``."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._kick.wait(), seconds)
        self._kick.clear()

    @staticmethod
    async def forget() -> None:
        """Drops which messages were the teacher's, once nobody reacts to them any more."""
        await run(f"DELETE FROM message_link WHERE created_at < now() - interval '{LINKED_DAYS} days'")  # noqa: S608

    @staticmethod
    async def dead(limit: int = 100) -> list[dict[str, Any]]:
        found = await rows(
            "SELECT id, chat_id, method, attempts, error, dead_at FROM outbox WHERE dead_at IS NOT NULL "
            "ORDER BY dead_at DESC LIMIT $1",
            limit,
        )
        return [dict(record) for record in found]

    @staticmethod
    async def replay_dead(number: int | None = None) -> int:
        """Puts one call that was given up, or all, back in its line. Returns how many."""
        return await run(
            "UPDATE outbox SET dead_at = NULL, attempts = 0, due_at = now() "
            "WHERE dead_at IS NOT NULL AND ($1::bigint IS NULL OR id = $1)",
            number,
        )

    @staticmethod
    async def depth() -> dict[str, Any]:
        found = await row(
            "SELECT count(*) FILTER (WHERE dead_at IS NULL) AS pending, "
            "count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead, "
            "coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE dead_at IS NULL)), 0)::float8 AS age "
            "FROM outbox"
        )
        assert found is not None  # noqa: S101 - an aggregate always has a row
        return dict(found)


def _owed(ids: Sequence[int], calls: "Sequence[Call]", payloads: Sequence[bytes], update_id: int | None) -> list[Owed]:
    return [
        Owed(id_, call.chat_id, call.method, payload, update_id=update_id, number=call.number, about=call.about)
        for id_, call, payload in zip(ids, calls, payloads, strict=True)
    ]


def _links(call: Owed, reply: "Reply") -> list[Link]:
    if call.about is None or reply.message_id is None:
        return []
    return [(call.chat_id, reply.message_id, call.about)]


def _sendable(payload: bytes) -> bytes:
    if OTHERWISE.encode() not in payload:
        return payload
    parameters = orjson.loads(payload)
    parameters.pop(OTHERWISE, None)
    return orjson.dumps(parameters)


def _otherwise(call: Owed) -> Owed | None:
    """The plain message that stands in for a call Telegram will not take."""
    if OTHERWISE.encode() not in call.payload:
        return None
    plain = orjson.loads(call.payload).get(OTHERWISE)
    return replace(call, method="sendMessage", payload=orjson.dumps(plain)) if isinstance(plain, dict) else None
