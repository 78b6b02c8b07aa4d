"""The durable inbox: an update is stored before anybody is told that it was taken.

Each learner is a lane; a lane is worked on by one process at a time, which holds its lease. What a killed process held
is free again when the lease runs out.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from tutor.database import row, rows, run

LEASE_SECONDS: Final = 15.0
CLAIMS: Final = 10  # how often an update may be begun: one that kills its process must not do so for ever
REMEMBERED_DAYS: Final = 3  # Telegram redelivers for a day at most

PENDING: Final = "done_at IS NULL AND dead_at IS NULL"

_ACCEPT: Final = f"""
WITH fresh AS (
  INSERT INTO inbox (update_id, lane, body, received_at, attempts) VALUES ($1, $2, $3, now(), 0)
  ON CONFLICT (update_id) DO NOTHING RETURNING update_id
), claim AS (
  INSERT INTO inbox_lane (lane, owner, lease_until)
  SELECT $2, $4, now() + make_interval(secs => $5) FROM fresh WHERE $6
  ON CONFLICT (lane) DO UPDATE SET owner = excluded.owner, lease_until = excluded.lease_until
  WHERE inbox_lane.lease_until < now() RETURNING lane
)
SELECT EXISTS (SELECT 1 FROM fresh) AS fresh, EXISTS (SELECT 1 FROM claim) AS claimed,
       EXISTS (SELECT 1 FROM inbox WHERE lane = $2 AND {PENDING}) AS behind
"""  # noqa: S608 - only constants are put in

_CLAIM: Final = """
INSERT INTO inbox_lane (lane, owner, lease_until) VALUES ($1, $2, now() + make_interval(secs => $3))
ON CONFLICT (lane) DO UPDATE SET owner = excluded.owner, lease_until = excluded.lease_until
WHERE inbox_lane.lease_until < now() RETURNING lane
"""

_NEXT: Final = f"""
UPDATE inbox SET attempts = attempts + 1 WHERE update_id = (
  SELECT update_id FROM inbox WHERE lane = $1 AND {PENDING} ORDER BY update_id LIMIT 1
) AND (retry_at IS NULL OR retry_at <= now()) RETURNING update_id, body, attempts
"""  # noqa: S608 - only constants are put in

_SETTLE: Final = f"""
WITH sent AS (DELETE FROM outbox WHERE id = ANY($1::bigint[]))
UPDATE inbox_lane SET lease_until = '-infinity' WHERE lane = $2 AND owner = $3
AND NOT EXISTS (SELECT 1 FROM inbox WHERE lane = $2 AND {PENDING}) RETURNING lane
"""  # noqa: S608 - only constants are put in

_ORPHANS: Final = f"""
SELECT DISTINCT inbox.lane FROM inbox LEFT JOIN inbox_lane ON inbox_lane.lane = inbox.lane
WHERE {PENDING} AND (retry_at IS NULL OR retry_at <= now())
AND (inbox_lane.lane IS NULL OR inbox_lane.lease_until < now()) LIMIT 200
"""  # noqa: S608 - only constants are put in


@dataclass(frozen=True, slots=True)
class Pending:
    """An update to be worked on. ``attempts`` counts this one. ``update``: what ``body`` says, if that is known."""

    update_id: int
    lane: int
    body: str
    attempts: int
    update: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """fresh: not seen before · claimed: the lane is ours now · behind: older updates of the lane come first."""

    fresh: bool
    claimed: bool
    behind: bool


@dataclass(frozen=True, slots=True)
class DeadLetter:
    update_id: int
    lane: int
    attempts: int
    dead_at: datetime
    error: str


class Inbox:
    """``owner`` is new with every process, so a restarted one never mistakes its former leases for its own."""

    def __init__(self, lease_seconds: float = LEASE_SECONDS) -> None:
        self.owner = secrets.token_hex(16)
        self.lease_seconds = lease_seconds

    async def accept(self, update_id: int, lane: int, body: str, *, claim: bool = True) -> Accepted:
        """Stores an update (once, however often it comes) and takes its lane if nobody has it. One statement.

        The ``behind`` it tells of was read before the update itself went in.
        """
        found = await row(_ACCEPT, update_id, lane, body, self.owner, self.lease_seconds, claim)
        assert found is not None  # noqa: S101 - a SELECT of three values
        return Accepted(found["fresh"], found["claimed"], found["behind"])

    async def claim(self, lane: int) -> bool:
        return await row(_CLAIM, lane, self.owner, self.lease_seconds) is not None

    async def next(self, lane: int) -> Pending | None:
        """The lane's oldest update; None when there is none, or it waits for its next attempt."""
        found = await row(_NEXT, lane)
        return Pending(found["update_id"], lane, found["body"], found["attempts"]) if found else None

    async def settle(self, lane: int, sent: list[int]) -> bool:
        """Notes the outbox rows that Telegram took and gives the lane back; False: there is more to do in it."""
        return await row(_SETTLE, sent, lane, self.owner) is not None

    async def release(self, lane: int) -> None:
        """Gives the lane back whatever is pending in it (stopping, or waiting for a later attempt)."""
        await run("UPDATE inbox_lane SET lease_until = '-infinity' WHERE lane = $1 AND owner = $2", lane, self.owner)

    async def renew(self, lanes: list[int]) -> None:
        """Keeps ``lanes``, as far as this process still holds them."""
        await run(
            "UPDATE inbox_lane SET lease_until = now() + make_interval(secs => $2) "
            "WHERE lane = ANY($3::bigint[]) AND owner = $1 AND lease_until > now()",
            self.owner,
            self.lease_seconds,
            lanes,
        )

    async def orphans(self) -> list[int]:
        """Lanes with work that nobody holds: a process was killed, or two met at the door."""
        return [found["lane"] for found in await rows(_ORPHANS)]

    async def retry_later(self, update_id: int, error: str, seconds: float) -> None:
        await run(
            "UPDATE inbox SET error = $2, retry_at = now() + make_interval(secs => $3) WHERE update_id = $1",
            update_id,
            error[:2000],
            seconds,
        )

    async def bury(self, update_id: int, error: str) -> None:
        """Makes it a dead letter: kept whole, seen by operators, in nobody's way."""
        await run("UPDATE inbox SET error = $2, dead_at = now() WHERE update_id = $1", update_id, error[:2000])

    async def dead(self, limit: int = 100) -> list[DeadLetter]:
        found = await rows(
            "SELECT update_id, lane, attempts, dead_at, coalesce(error, '') AS error FROM inbox "
            "WHERE dead_at IS NOT NULL ORDER BY dead_at DESC LIMIT $1",
            limit,
        )
        return [DeadLetter(**dict(record)) for record in found]

    async def replay(self, update_id: int | None = None) -> int:
        """Puts one dead letter, or all, back in its lane. Returns how many."""
        return await run(
            "UPDATE inbox SET dead_at = NULL, attempts = 0, retry_at = NULL, error = NULL "
            "WHERE dead_at IS NOT NULL AND lane <> 0 AND ($1::bigint IS NULL OR update_id = $1)",
            update_id,
        )

    async def forget(self) -> None:
        """Drops what no redelivery can ask for any more."""
        await run(f"DELETE FROM inbox WHERE done_at < now() - interval '{REMEMBERED_DAYS} days'")  # noqa: S608

    async def depth(self) -> dict[str, Any]:
        """Figures for operators: pending, dead, and the age in seconds of the oldest pending update."""
        found = await row(
            f"SELECT count(*) AS pending, coalesce(extract(epoch FROM now() - min(received_at)), 0)::float8 AS age "  # noqa: S608
            f"FROM inbox WHERE {PENDING}"
        )
        dead = await row("SELECT count(*) AS dead FROM inbox WHERE dead_at IS NOT NULL")
        assert found is not None  # noqa: S101 - an aggregate always has a row
        assert dead is not None  # noqa: S101
        return {"pending": found["pending"], "age": found["age"], "dead": dead["dead"]}
