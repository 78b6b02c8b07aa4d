"""A gateway to the test's own model server, and learners who pay."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import Any, Final

from prometheus_client import CollectorRegistry

from tests.support.llm import LlmServer
from tutor.database import one, rows
from tutor.llm.config import LIMITS, VARIABLES, LlmConfig
from tutor.llm.gateway import Asked, Gateway, Payer, Prompt
from tutor.llm.prices import Price

KEY: Final = "sk-test-the-key-nobody-may-see"
TODAY: Final = date(2026, 5, 12)
PLENTY: Final = 10**15
_random = random.SystemRandom()


def config_for(server: LlmServer, **changes: Any) -> LlmConfig:
    """Every task on, money without end, no waiting between repetitions."""
    config = LlmConfig(
        api_key=KEY,
        base_url=server.url,
        models=dict.fromkeys(VARIABLES, "test-model"),
        prices={"test-model": Price(1, 0.5, 4, 0.006, 15)},
        bot_budget_micros=PLENTY,
        learner_budget_micros=PLENTY,
        backoff=0.01,
    )
    return replace(config, **changes)


@asynccontextmanager
async def gateway_to(
    server: LlmServer, registry: CollectorRegistry | None = None, **changes: Any
) -> AsyncIterator[Gateway]:
    gateway = Gateway(config_for(server, **changes), registry)
    try:
        yield gateway
    finally:
        await gateway.close()


def limits(task: str, **changes: Any) -> dict[str, Any]:
    """The usual limits with one task's changed."""
    return {**LIMITS, task: replace(LIMITS[task], **changes)}


def somebody() -> Payer:
    """A learner nobody has met, today."""
    return Payer(_random.randrange(10**10, 10**15), TODAY)


def asked(text: str = "Hello", instructions: str = "You are a teacher.") -> Asked:
    return Asked(Prompt("talk", 3, instructions), [{"role": "user", "content": text}])


async def calls_of(payer: Payer) -> list[Any]:
    """The ledger's rows, oldest first."""
    return await rows("SELECT * FROM llm_call WHERE learner_id = $1 ORDER BY id", payer.learner_id)


async def day_of(payer: Payer) -> Any:
    return await one("SELECT * FROM llm_day WHERE scope = $1 AND day = $2", payer.learner_id, payer.day)


def no_gateway() -> Gateway:
    """One with no model behind it: what a newcomer without a key has."""
    return Gateway(LlmConfig())
