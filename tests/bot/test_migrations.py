"""The schema: models and migrations agree, processes may start at once, a populated database survives."""

import asyncio
import os
import shutil
import sys
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest_asyncio

from bot.embedded import ensure_database
from bot.migrations import FOLDER, known_versions, migrate, missing
from tutor.database import credentials


@pytest_asyncio.fixture
async def empty_url(postgres_url: str) -> AsyncIterator[str]:
    name = f"migrations_{uuid.uuid4().hex[:8]}"
    head, _, query = postgres_url.partition("?")
    url = f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")
    await ensure_database(url)
    yield url
    server = await asyncpg.connect(**{**credentials(url), "database": "postgres"})
    await server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    await server.close()


async def test_processes_that_start_at_once_migrate_once(empty_url: str) -> None:
    applied = await asyncio.gather(*(migrate(empty_url) for _ in range(4)))
    assert sorted(map(len, applied)) == [0, 0, 0, len(known_versions())]
    connection = await asyncpg.connect(**credentials(empty_url))
    assert await missing(connection) == []
    await connection.close()


async def test_starting_again_changes_nothing(empty_url: str) -> None:
    await migrate(empty_url)
    assert await migrate(empty_url) == []


async def test_models_and_migrations_agree(empty_url: str, tmp_path: Path, root: Path) -> None:
    await migrate(empty_url)
    shutil.copytree(FOLDER, tmp_path / "migrations")
    config = tmp_path / "pyproject.toml"
    config.write_text(
        '[tool.aerich]\ntortoise_orm = "bot.schema.TORTOISE"\nlocation = "./migrations"\nsrc_folder = "./."\n'
    )
    process = await asyncio.create_subprocess_exec(
        Path(sys.executable).parent / "aerich",
        "-c",
        config,
        "migrate",
        "--no-input",
        cwd=tmp_path,
        env={**os.environ, "DATABASE_URL": empty_url, "PYTHONPATH": str(root)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    assert b"No changes detected" in said, said.decode()
