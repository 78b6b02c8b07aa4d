"""The stage of a proof: a Bot API, a database, Redis if there is one, and processes that do not outlive the test."""

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

import pytest

from tests.prove.crowd import Crowd
from tests.prove.ledger import keep_ledger
from tests.prove.telegram import Telegram, telegram
from tests.support.backends import Backends, backends
from tests.support.bot_api import BotApi, bot_api
from tests.support.crowd import seed
from tests.support.process import BotProcess, bots

LEARNERS = 100
CARDS_EACH = 200
WHOLE = os.environ.get("PROVE") == "1"


@dataclass
class Stage:
    """``connection`` goes straight to the database, past the bot."""

    api: BotApi
    bots: list[BotProcess]
    telegram: Telegram
    crowd: Crowd
    connection: Any

    @property
    def bot(self) -> BotProcess:
        return self.bots[0]


class SetStage(Protocol):
    """``where`` None: the machine's servers. ``chance``: the seed of what the crowd does. ``more``: settings."""

    def __call__(
        self,
        *,
        where: Backends | None = None,
        replicas: int = 1,
        chance: int = 1,
        more: Mapping[str, str] = MappingProxyType({}),
    ) -> AbstractAsyncContextManager[Stage]: ...


@pytest.fixture
def set_stage(tmp_path: Path) -> SetStage:
    """Makes stages: within the block the bot runs and a crowd stands ready."""

    @asynccontextmanager
    async def set_up(
        *,
        where: Backends | None = None,
        replicas: int = 1,
        chance: int = 1,
        more: Mapping[str, str] = MappingProxyType({}),
    ) -> AsyncIterator[Stage]:
        async with AsyncExitStack() as stack:
            used = where if where is not None else await stack.enter_async_context(backends("prove"))
            api = await stack.enter_async_context(bot_api(keep=True))
            connection = await used.connect()
            stack.push_async_callback(connection.close, timeout=5)
            await keep_ledger(connection)
            learners = await seed(connection, LEARNERS, CARDS_EACH)
            environment = {**used.environment, "TELEGRAM_API_URL": api.url, **more}
            processes = [BotProcess(tmp_path, environment, f"bot{number}") for number in range(replicas)]
            await stack.enter_async_context(bots(*processes))
            for process in processes:
                await process.start()
            outside = await stack.enter_async_context(telegram(*processes))
            yield Stage(api, processes, outside, Crowd(api, outside, learners, chance), connection)

    return set_up


@pytest.fixture
def whole() -> bool:
    """Whether to prove at full length (``make prove``) or only that the proof itself works."""
    return WHOLE


class Note(Protocol):
    def __call__(self, **figures: object) -> None: ...


@pytest.fixture
def note(record_property: Any) -> Note:
    """Figures for the summary at the end of the run."""

    def remember(**figures: object) -> None:
        for name, value in figures.items():
            shown = f"{value:.2f}" if isinstance(value, float) else str(value)
            record_property("figure", f"{name.replace('_', ' ')}: {shown}")

    return remember


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Prints what the proofs noted; the figures go into the documentation."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        figures = [value for name, value in report.user_properties if name == "figure"]
        if report.when == "call" and figures:
            terminalreporter.write_line(f"{report.nodeid.partition('::')[2]}: {' · '.join(figures)}")
