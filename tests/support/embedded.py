"""The embedded PostgreSQL that tests run on, with room for several test processes and the bots they start.

``python -m tests.support.embedded`` makes it ready before they do: the number of connections is settled at its start.
"""

import asyncio
import os
from typing import Final

import asyncpg

from bot.embedded import EmbeddedPostgres, data_folder
from tutor.database import credentials

CONNECTIONS: Final = 400


def tests_engine() -> EmbeddedPostgres:
    """Beside the program's own data."""
    folder = data_folder(None)
    return EmbeddedPostgres(folder.with_name(folder.name + "-tests") / "postgres")


async def _settle(url: str) -> None:
    server = await asyncpg.connect(**{**credentials(url), "database": "postgres"})
    try:
        await server.execute(f"ALTER SYSTEM SET max_connections = {CONNECTIONS}")
    finally:
        await server.close()


def main() -> None:
    if os.environ.get("TEST_DATABASE_URL"):
        return
    engine = tests_engine()
    url = engine.start()
    try:
        asyncio.run(_settle(url))
    finally:
        engine.stop()


if __name__ == "__main__":
    main()
