"""What the program stands on: PostgreSQL with its schema brought up to date, and Redis; its own where none is named."""

import asyncio
import logging
from contextlib import AsyncExitStack
from typing import Final

from redis.asyncio import BlockingConnectionPool, Redis

from bot.embedded import EmbeddedPostgres, data_folder, ensure_database
from bot.migrations import migrate
from bot.schema import ALL_MODELS
from bot.settings import Settings
from tutor.database import DATABASE_GONE, connect, disconnect

log = logging.getLogger(__name__)

POOL: Final = 16


async def open_database(settings: Settings, stack: AsyncExitStack) -> str:
    """Its URL. Waits for a server that is not there yet."""
    if settings.database_url is not None:
        url = settings.database_url.get_secret_value()
    else:
        engine = EmbeddedPostgres(data_folder(settings.data_dir) / "postgres")
        url = await asyncio.to_thread(engine.start)
        stack.callback(engine.stop)
        await ensure_database(url)
    pause = 0.5
    while True:
        try:
            applied = await migrate(url)
            break
        except DATABASE_GONE as error:
            log.warning("database not there yet, waiting", extra={"error": type(error).__name__})
            await asyncio.sleep(pause)
            pause = min(pause * 2, 10.0)
    if applied:
        log.info("migrated", extra={"versions": applied})
    await connect(url, ALL_MODELS, pool=POOL)
    stack.push_async_callback(disconnect)
    return url


async def open_redis(settings: Settings, stack: AsyncExitStack) -> Redis:
    if settings.redis_url is None:
        from fakeredis import FakeAsyncRedis

        redis: Redis = FakeAsyncRedis()
    else:
        # Blocking: in a burst callers wait for a connection, where the default pool would refuse them.
        pool = BlockingConnectionPool.from_url(
            settings.redis_url.get_secret_value(),
            max_connections=32,
            timeout=5,
            socket_timeout=3,
            socket_connect_timeout=3,
            health_check_interval=30,
        )
        redis = Redis(connection_pool=pool)
    stack.push_async_callback(redis.aclose)
    return redis
