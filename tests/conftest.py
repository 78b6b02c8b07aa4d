"""What every test stands on: a real PostgreSQL with the real migrations, one database per test process."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.embedded import EmbeddedPostgres, data_folder, ensure_database
from bot.migrations import migrate
from bot.schema import ALL_MODELS
from tutor.database import connect, credentials, disconnect


def _with_database(url: str, name: str) -> str:
    head, _, query = url.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


async def _recreate(url: str) -> None:
    import asyncpg

    wanted = credentials(url)
    server = await asyncpg.connect(**{**wanted, "database": "postgres"})
    try:
        await server.execute(f'DROP DATABASE IF EXISTS "{wanted["database"]}" WITH (FORCE)')
    finally:
        await server.close()
    await ensure_database(url)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The server tests run on: TEST_DATABASE_URL, else the embedded one (both are PostgreSQL)."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    engine = EmbeddedPostgres(data_folder(None).with_name(data_folder(None).name + "-tests") / "postgres")
    yield engine.start()
    engine.stop()


@pytest.fixture(scope="session")
def database_url(postgres_url: str) -> str:
    """A new, migrated database of this test process."""
    # The shell's own process id keeps two runs on one machine apart.
    url = _with_database(postgres_url, f"test_{os.getpid()}")
    asyncio.run(_prepare(url))
    return url


async def _prepare(url: str) -> None:
    await _recreate(url)
    await migrate(url)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def database(database_url: str) -> AsyncIterator[str]:
    """Tortoise connected to this run's database. Tests make learners of their own, so nothing needs cleaning."""
    await connect(database_url, ALL_MODELS, pool=24)
    yield database_url
    await disconnect()


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parent.parent
