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
from bot.migrations import FOLDER, known_versions, missing
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


PROGRAM = "import asyncio, sys; from bot.migrations import migrate; print(len(asyncio.run(migrate(sys.argv[1]))))"


async def start(url: str, root: Path) -> int:
    """A process that starts, as far as the schema: how many migrations it applied."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, url, cwd=root, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    return int(said)


async def test_processes_that_start_at_once_migrate_once(empty_url: str, root: Path) -> None:
    applied = await asyncio.gather(*(start(empty_url, root) for _ in range(4)))
    assert sorted(applied) == [0, 0, 0, len(known_versions())]
    connection = await asyncpg.connect(**credentials(empty_url))
    assert await missing(connection) == []
    await connection.close()


async def test_starting_again_changes_nothing(empty_url: str, root: Path) -> None:
    assert await start(empty_url, root) == len(known_versions())
    assert await start(empty_url, root) == 0


async def test_models_and_migrations_agree(empty_url: str, tmp_path: Path, root: Path) -> None:
    await start(empty_url, root)
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
