"""Databases of the tests' own: copies of one with the schema and the courses, made anew as these change."""

import asyncio
import hashlib
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import asyncpg

from bot.embedded import ensure_database
from bot.migrations import migrate
from bot.schema import ALL_MODELS
from tests.support.process import ROOT
from tutor.database import connect, credentials, disconnect

PATTERN: Final = "pattern_of_tests_"
LOCK: Final = 0x5445_5354  # any number of our own: of several test processes one makes the pattern
MADE_OF: Final = ("migrations/**/*.py", "courses/**/*.yaml", "tutor/**/*.py", "bot/migrations.py", "bot/models.py")
"""Whatever of these changes makes another pattern."""


def named(url: str, name: str) -> str:
    """The database ``name`` of the server at ``url``."""
    head, _, query = url.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


async def drop(url: str) -> None:
    async with _server(url) as server:
        await server.execute(f'DROP DATABASE IF EXISTS "{credentials(url)["database"]}" WITH (FORCE)')


async def create(url: str) -> None:
    """Makes the database ``url`` names, as it is once a bot has started on it; one that is there is replaced."""
    wanted, pattern = credentials(url)["database"], f"{PATTERN}{_digest(ROOT)}"
    async with _server(url) as server:
        await server.execute("SELECT pg_advisory_lock($1)", LOCK)
        if not await server.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", pattern):
            for old in await server.fetch("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", PATTERN):
                await server.execute(f'DROP DATABASE "{old["datname"]}" WITH (FORCE)')
            await _make_apart(named(url, f"{PATTERN}new"))
            await server.execute(f'ALTER DATABASE "{PATTERN}new" RENAME TO "{pattern}"')
        await server.execute(f'DROP DATABASE IF EXISTS "{wanted}" WITH (FORCE)')
        await server.execute(f'CREATE DATABASE "{wanted}" TEMPLATE "{pattern}"')


async def _make_apart(url: str) -> None:
    """In a process of its own: Tortoise has one connection, which tests may be using."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.support.databases", url, cwd=ROOT)
    if await process.wait():
        raise RuntimeError(f"No pattern for the tests' databases: {process.returncode}")


async def _make(url: str) -> None:
    from tutor.lessons.loading import load_lessons
    from tutor.words.courses import load_courses

    await ensure_database(url)
    await migrate(url)
    await connect(url, ALL_MODELS, pool=2)
    try:
        await load_courses()
        await load_lessons()
    finally:
        await disconnect()


def _digest(root: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(path for pattern in MADE_OF for path in root.glob(pattern)):
        found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


@asynccontextmanager
async def _server(url: str) -> AsyncIterator[Any]:
    server = await asyncpg.connect(**{**credentials(url), "database": "postgres"})
    try:
        yield server
    finally:
        await server.close()


if __name__ == "__main__":
    asyncio.run(_make(sys.argv[1]))
