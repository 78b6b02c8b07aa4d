"""What every test stands on: a real PostgreSQL with the real migrations, one database per test process."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.schema import ALL_MODELS
from tests.support.databases import create, drop, named
from tests.support.embedded import tests_engine
from tests.support.llm import LlmServer, llm_server
from tests.support.process import BotProcess
from tutor.database import connect, disconnect


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
    """A new database of this test process, with the schema and the courses."""
    # The process id keeps two runs on one machine apart.
    url = named(postgres_url, f"test_{os.getpid()}")
    asyncio.run(create(url))
    yield url
    asyncio.run(drop(url))


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
    url = named(postgres_url, f"server_{os.getpid()}")
    await create(url)
    folder = tmp_path_factory.mktemp("server")
    process = BotProcess(
        folder, {"DATABASE_URL": url, "DATA_DIR": str(folder), "BOT_TOKEN": "", "PUBLIC_URL": "", "WEBHOOK_SECRET": ""}
    )
    await process.start()
    yield process
    code, _ = await process.stop()
    await drop(url)
    assert code == 0
