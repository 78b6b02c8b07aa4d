"""Where load tests keep their data: the servers of this machine if it has any, else what the bot itself brings."""

import asyncio
import contextlib
import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import asyncpg

from bot.embedded import EmbeddedPostgres, data_folder, ensure_database
from bot.migrations import migrate
from tests.support.process import free_port, wait_for_port
from tutor.database import credentials

REDIS_DATABASE: Final = 9
TOKEN: Final = f"{7_000_000_000 + os.getpid()}:a-token-that-belongs-to-nobody"
"""A bot of this run's own, so that its names in a shared Redis are nobody else's."""


@dataclass(frozen=True, slots=True)
class Backends:
    database_url: str
    redis_url: str | None
    """None: the bot has its own, in the process."""

    @property
    def environment(self) -> dict[str, str]:
        return {"BOT_TOKEN": TOKEN, "DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url or ""}

    async def connect(self) -> Any:
        return await asyncpg.connect(**credentials(self.database_url))


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def redis_url() -> str | None:
    given = os.environ.get("REDIS_URL")
    return given or (f"redis://127.0.0.1:6379/{REDIS_DATABASE}" if _listens(6379) else None)


def _named(server_url: str, name: str) -> str:
    head, _, query = server_url.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


async def _usable(url: str) -> bool:
    try:
        connection = await asyncpg.connect(**{**credentials(url), "database": "postgres"}, timeout=3)
    except (OSError, TimeoutError, asyncpg.PostgresError):
        return False
    await connection.close()
    return True


async def _drop(url: str) -> None:
    wanted = credentials(url)
    server = await asyncpg.connect(**{**wanted, "database": "postgres"})
    try:
        await server.execute(f'DROP DATABASE IF EXISTS "{wanted["database"]}" WITH (FORCE)')
    finally:
        await server.close()


async def _forget_dialogs(url: str) -> None:
    from redis.asyncio import Redis

    client = Redis.from_url(url)
    try:
        async for name in client.scan_iter(f"*{TOKEN.partition(':')[0]}*", count=1000):
            await client.delete(name)
    finally:
        await client.aclose()


@asynccontextmanager
async def backends(name: str) -> AsyncIterator[Backends]:
    """A new, migrated database ``<name>_<process id>``, and Redis if there is one; nothing of it is left behind."""
    server = os.environ.get("DATABASE_URL") or "postgres://postgres@127.0.0.1:5432/postgres"
    engine: EmbeddedPostgres | None = None
    if not await _usable(server):
        engine = EmbeddedPostgres(own_folder("tests", unique=False) / "postgres")
        server = await asyncio.to_thread(engine.start)
    url = _named(server, f"{name}_{os.getpid()}")
    redis = redis_url()
    try:
        await _drop(url)
        await ensure_database(url)
        # In a task: Aerich leaves Tortoise's context behind, closed, and the next migration would find that one.
        await asyncio.create_task(migrate(url))
        yield Backends(url, redis)
    finally:
        await _drop(url)
        if redis is not None:
            await _forget_dialogs(redis)
        if engine is not None:
            await asyncio.to_thread(engine.stop)


def own_folder(purpose: str, *, unique: bool = True) -> Path:
    """Beside the program's data, where PostgreSQL's system user can walk (as root it drops to one)."""
    beside = data_folder(None)
    return beside.with_name(f"{beside.name}-{purpose}" + (f"-{os.getpid()}" if unique else ""))


class OwnPostgres:
    """A PostgreSQL of this test's own, to be stopped and started at will."""

    def __init__(self) -> None:
        self._folder = own_folder("prove")
        self._engine = EmbeddedPostgres(self._folder / "postgres")

    async def create(self) -> str:
        url = await asyncio.to_thread(self._engine.start)
        await ensure_database(url)
        await asyncio.create_task(migrate(url))
        return url

    async def stop(self) -> None:
        await asyncio.to_thread(self._engine._server.stop)

    async def start(self) -> None:
        await asyncio.to_thread(self._engine._server.start)

    async def remove(self) -> None:
        await asyncio.to_thread(self._engine.stop)
        await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)


class OwnRedis:
    """A Redis of this test's own that keeps nothing on disk. Needs the ``redis-server`` program."""

    program = shutil.which("redis-server")

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        assert self.program is not None
        self._process = await asyncio.create_subprocess_exec(
            self.program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
            "--dir", str(self._folder), stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        await wait_for_port(self.port, 10)

    async def flush(self) -> int:
        """How many names it held."""
        from redis.asyncio import Redis

        client = Redis.from_url(self.url)
        try:
            held = int(await client.dbsize())
            await client.flushall()
        finally:
            await client.aclose()
        return held

    async def stop(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()
