"""What ``/readyz`` asks: whether the database, Redis and the schema are as they should be. It can fail."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import asyncpg
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.migrations import missing
from tutor.database import DATABASE_GONE, credentials, row


def readiness(database_url: str, redis: Redis) -> Callable[[], Awaitable[Mapping[str, bool]]]:
    migrated = False

    async def database() -> bool:
        try:
            async with asyncio.timeout(2):
                return await row("SELECT 1") is not None
        except DATABASE_GONE:
            return False

    async def cache() -> bool:
        try:
            async with asyncio.timeout(2):
                return bool(await redis.ping())
        except (RedisError, OSError, TimeoutError):
            return False

    async def migrations() -> bool:
        nonlocal migrated
        if not migrated:  # once up to date it stays so: only a newer program adds to it
            try:
                async with asyncio.timeout(2):
                    connection = await asyncpg.connect(**credentials(database_url))
                    try:
                        migrated = not await missing(connection)
                    finally:
                        await connection.close()
            except DATABASE_GONE:
                return False
        return migrated

    async def ready() -> Mapping[str, bool]:
        names = ("database", "redis", "migrations")
        return dict(zip(names, await asyncio.gather(database(), cache(), migrations()), strict=True))

    return ready
