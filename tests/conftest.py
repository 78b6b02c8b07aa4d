"""What every test stands on: a real PostgreSQL with the real migrations, one database per test process."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio

from bot.embedded import ensure_database
from bot.migrations import migrate
from bot.schema import ALL_MODELS
from tests.support.embedded import tests_engine
from tests.support.llm import LlmServer, llm_server
from tests.support.process import BotProcess
from tutor.database import connect, credentials, disconnect


def _with_database(url: str, name: str) -> str:
    head, _, query = url.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


async def _drop(url: str) -> None:
    wanted = credentials(url)
    server = await asyncpg.connect(**{**wanted, "database": "postgres"})
    try:
        await server.execute(f'DROP DATABASE IF EXISTS "{wanted["database"]}" WITH (FORCE)')
    finally:
        await server.close()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The server tests run on: TEST_DATABASE_URL, else the embedded one (both are PostgreSQL)."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    engine = tests_engine()
    yield engine.start()
    engine.stop()


@pytest.fixture(scope="session")
def database_url(postgres_url: str) -> Iterator[str]:
    """A new, migrated database of this test process."""
    # The process id keeps two runs on one machine apart.
    url = _with_database(postgres_url, f"test_{os.getpid()}")
    asyncio.run(_prepare(url))
    yield url
    asyncio.run(_drop(url))


async def _prepare(url: str) -> None:
    await _drop(url)
    await ensure_database(url)
    await migrate(url)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def database(database_url: str) -> AsyncIterator[str]:
    """Tortoise connected to this run's database. Tests make learners of their own, so nothing needs cleaning."""
    await connect(database_url, ALL_MODELS, pool=24)
    yield database_url
    await disconnect()


@pytest_asyncio.fixture
async def llm() -> AsyncIterator[LlmServer]:
    """A server that speaks the language models' protocol and answers as the test tells it."""
    async with llm_server() as server:
        yield server


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parent.parent


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server(postgres_url: str, tmp_path_factory: pytest.TempPathFactory, root: Path) -> AsyncIterator[BotProcess]:
    """The whole program as a newcomer starts it: a process of its own, with the playground and the Mini App."""
    if not (root / "webapp" / "static" / "index.html").exists():
        pytest.fail("the Mini App is not built: run `python3 infra/dev.py test`, or infra/hatch_build.py")
    url = _with_database(postgres_url, f"server_{os.getpid()}")
    await _drop(url)
    await ensure_database(url)
    folder = tmp_path_factory.mktemp("server")
    process = BotProcess(
        folder, {"DATABASE_URL": url, "DATA_DIR": str(folder), "BOT_TOKEN": "", "PUBLIC_URL": "", "WEBHOOK_SECRET": ""}
    )
    await process.start()
    yield process
    code, _ = await process.stop()
    await _drop(url)
    assert code == 0
