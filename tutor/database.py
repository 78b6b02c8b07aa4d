"""The way to PostgreSQL: one pool, transactions that join, and plain SQL where a person waits for the answer."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Final, cast
from urllib.parse import parse_qsl, unquote, urlsplit

import asyncpg
from tortoise import Tortoise, connections
from tortoise.backends.base.client import TransactionalDBClient
from tortoise.exceptions import DBConnectionError
from tortoise.transactions import in_transaction

MODELS = ["tutor.models"]

SERVER_SETTINGS: Final = {"enable_incremental_sort": "off"}
"""The planner takes one profile's rows for a few, because most have few, and would sort those of a large one out of
another index for the sake of a page."""

DATABASE_GONE: Final = (
    OSError,
    TimeoutError,
    DBConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.TooManyConnectionsError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.InternalClientError,  # a connection that was cut in the middle of a statement
)
"""What says that PostgreSQL does not answer at the moment, not that a question was wrong."""


def tortoise_config(url: str, models: Sequence[str] = MODELS, *, pool: int = 12) -> dict[str, Any]:
    """Tortoise's configuration for ``url`` (``postgres://…``, a socket folder in ``?host=``), ``pool`` connections."""
    return {
        "connections": {
            "default": {
                "engine": "tortoise.backends.asyncpg",
                "credentials": {
                    **credentials(url),
                    "minsize": 1,
                    "maxsize": pool,
                    "command_timeout": 30,
                    "connection_class": Connection,
                    "server_settings": SERVER_SETTINGS,
                },
            }
        },
        "apps": {"models": {"models": [*models], "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


def credentials(url: str) -> dict[str, Any]:
    """What asyncpg needs of a database URL: host (a name or a socket folder), port, user, password, database."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    found: dict[str, Any] = {
        "host": query.pop("host", None) or parts.hostname or "127.0.0.1",
        "port": parts.port or int(query.pop("port", 5432)),
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password or ""),
        "database": unquote(parts.path.lstrip("/")) or "postgres",
    }
    if "sslmode" in query:
        found["ssl"] = query["sslmode"]
    return found


class Connection(asyncpg.Connection):  # type: ignore[misc]  # asyncpg is not typed
    """A pooled connection that is not reset between uses: nothing here leaves session state behind (advisory locks
    are taken per transaction or on a connection of their own), and the reset would cost a round trip per statement.
    """

    def get_reset_query(self) -> str:
        return ""


async def connect(url: str, models: Sequence[str] = MODELS, *, pool: int = 12) -> None:
    # The fallback lets tasks that were started elsewhere (aiohttp handlers, loops) find the connection.
    await Tortoise.init(config=tortoise_config(url, models, pool=pool), _enable_global_fallback=True)


async def disconnect() -> None:
    await Tortoise.close_connections()


@asynccontextmanager
async def transaction() -> AsyncIterator[None]:
    """Everything inside commits together. Inside another transaction it joins that one: no savepoint, no round trip."""
    if isinstance(connections.get("default"), TransactionalDBClient):
        yield
        return
    context = in_transaction("default")
    async with AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(context)
        except BaseException:
            if hasattr(context, "token"):
                # BEGIN failed, and Tortoise gives back neither the connection nor the place it took: a task that goes
                # on after an outage would be bound to a dead connection for ever.
                context.client._finalized = True  # noqa: SLF001 - nothing to roll back
                await context.__aexit__(None, None, None)
            raise
        yield


def _held(client: TransactionalDBClient) -> Any:
    """The transaction's own connection: one task uses it, one statement after another, so no lock is needed."""
    return client._connection  # noqa: SLF001 - its wrapper costs more than it gives


async def rows(sql: str, *values: Any) -> list[Any]:
    """The rows of one statement (``row["name"]``), in the current transaction if there is one. jsonb comes as text."""
    client = connections.get("default")
    if isinstance(client, TransactionalDBClient):
        return cast("list[Any]", await _held(client).fetch(sql, *values))
    async with client.acquire_connection() as connection:
        return cast("list[Any]", await connection.fetch(sql, *values))


async def row(sql: str, *values: Any) -> Any | None:
    """The first row, or None."""
    client = connections.get("default")
    if isinstance(client, TransactionalDBClient):
        return await _held(client).fetchrow(sql, *values)
    async with client.acquire_connection() as connection:
        return await connection.fetchrow(sql, *values)


async def one(sql: str, *values: Any) -> Any:
    """The one row that must be there. Raises LookupError if it is not: a fault of ours, not of the learner's."""
    found = await row(sql, *values)
    if found is None:
        raise LookupError(sql)
    return found


async def run(sql: str, *values: Any) -> int:
    """How many rows one statement touched."""
    async with connections.get("default").acquire_connection() as connection:
        status: str = await connection.execute(sql, *values)
    return int(status.rsplit(" ", 1)[-1]) if status[-1:].isdigit() else 0
