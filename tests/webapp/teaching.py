"""A teacher for the HTTP face: the whole program's services and job handlers, on a model server of the test's own."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from tests.bot.harness import BotUnderTest
from tests.support.gateway import config_for
from tests.support.llm import LlmServer
from tests.webapp.support import Event, Person, events_of
from tutor.services import Services


@asynccontextmanager
async def teaching(server: LlmServer, *, messages_per_day: int = 0, **changes: Any) -> AsyncIterator[Services]:
    """``changes`` to the gateway's configuration."""
    process = BotUnderTest(llm=config_for(server, **changes), messages_per_day=messages_per_day)
    process.now = datetime.now(UTC)
    working = asyncio.create_task(process.jobs.work())
    try:
        yield process.services
    finally:
        working.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await working
        await process.jobs.stop(1.0)
        await process.gateway.close()


async def say(person: Person, text: str = "Hola", client_id: str | None = None, status: int = 200) -> Any:
    """What the learner said, as the server has it; or the error."""
    body = {"client_id": client_id or uuid4().hex, "text": text}
    return await person.call("POST", "/api/teacher/messages", body, status)


async def hear(person: Person, message_id: int) -> list[Event]:
    """The stream of the answer, to its end."""
    answer = await person.ask("GET", f"/api/teacher/messages/{message_id}/answer")
    assert answer.status == 200, answer
    return events_of(answer.body)


async def talk(person: Person, text: str = "Hola") -> Any:
    """Says something; the teacher's answer to it."""
    events = await hear(person, (await say(person, text))["id"])
    assert events[-1].name == "done"
    return events[-1].data
