"""Brings the database to this program's schema: Aerich applies what is missing, one process at a time."""

import asyncio
from contextvars import Context
from pathlib import Path
from typing import Final

import asyncpg

from bot.schema import ALL_MODELS
from tutor.database import credentials, tortoise_config

FOLDER: Final = Path(__file__).resolve().parent.parent / "migrations"
LOCK: Final = 0x4C41_4D49  # any number of our own: Aerich itself takes no lock, two upgrades at once crash


def known_versions() -> list[str]:
    return sorted(path.name for path in (FOLDER / "models").glob("[0-9]*_*.py"))


async def missing(connection: asyncpg.Connection) -> list[str]:
    """Versions this program has and the database has not."""
    if not await connection.fetchval("SELECT to_regclass('aerich') IS NOT NULL"):
        return known_versions()
    applied = {record["version"] for record in await connection.fetch("SELECT version FROM aerich")}
    return [version for version in known_versions() if version not in applied]


async def migrate(url: str) -> list[str]:
    """Applies what is missing and says what it was. Waits while another process does the same."""
    connection = await asyncpg.connect(**credentials(url))
    try:
        if not await missing(connection):  # the usual start: no lock, no Aerich
            return []
        await connection.execute("SELECT pg_advisory_lock($1)", LOCK)
        if not await missing(connection):
            return []
        # In a context of its own: Aerich minds what Tortoise has left in this one, and leaves marks itself.
        return await asyncio.create_task(_upgrade(url), context=Context())
    finally:
        await connection.close()  # gives the lock back too


async def _upgrade(url: str) -> list[str]:
    from aerich import Command

    async with Command(tortoise_config(url, ALL_MODELS, pool=2), app="models", location=str(FOLDER)) as command:
        return list(await command.upgrade(run_in_transaction=True))
