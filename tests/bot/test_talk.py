"""Talking with the teacher in the chat, against a real server that speaks the language models' protocol."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.bot.harness import ROOT, BotUnderTest, Person
from tests.support.llm import LlmServer, llm_server, says
from tutor.llm.config import LlmConfig
from tutor.words.courses import load_courses


@pytest_asyncio.fixture
async def llm() -> AsyncIterator[LlmServer]:
    async with llm_server() as server:
        yield server


def config(server: LlmServer, **more: object) -> LlmConfig:
    models = dict.fromkeys(("talk", "draft", "digest", "check"), "small")
    return LlmConfig(base_url=server.url, models=models, backoff=0.01, **more)  # type: ignore[arg-type]


@pytest_asyncio.fixture
async def person(database: str, llm: LlmServer) -> Person:
    """Learns Spanish from Russian, with a teacher."""
    assert database
    await load_courses(ROOT / "courses")
    someone = Person(BotUnderTest(llm=config(llm)))
    await someone.settle()
    return someone


async def test_the_teacher_answers(person: Person, llm: LlmServer) -> None:
    llm.script = [says("¡Hola, Anna! ¿Qué tal **hoy**?")]
    shown = await person.say("Hola, estoy bien!")
    assert shown.text == "¡Hola, Anna! ¿Qué tal hoy?"
    assert llm.calls == 1
