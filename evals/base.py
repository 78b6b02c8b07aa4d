"""A database of the evaluation's own, for the ledger and a lexicon that may be emptied."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from bot.embedded import EmbeddedPostgres, data_folder, ensure_database
from bot.migrations import migrate
from bot.schema import ALL_MODELS
from tutor.database import connect, disconnect

SUFFIX: Final = "_evals"


def beside(url: str) -> str:
    """Another database on the same server: the bot's own is never touched."""
    head, mark, query = url.partition("?")
    return f"{head}{SUFFIX}{mark}{query}"


@asynccontextmanager
async def database(url: str | None, data_dir: Path | None) -> AsyncIterator[None]:
    """On the server of ``url``; without one, on an embedded PostgreSQL in ``data_dir``."""
    engine: EmbeddedPostgres | None = None
    if url is None:
        engine = EmbeddedPostgres(data_folder(data_dir) / "postgres")
        own = await asyncio.to_thread(engine.start, f"lang_agent{SUFFIX}")
    else:
        own = beside(url)
    try:
        await ensure_database(own)
        await migrate(own)
        await connect(own, ALL_MODELS, pool=8)
        try:
            yield
        finally:
            await disconnect()
    finally:
        if engine is not None:
            engine.stop()
