"""The bot with courses loaded, and people to talk to it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.bot.harness import ROOT, BotUnderTest, Person
from tests.support.gateway import config_for
from tests.support.llm import LlmServer
from tests.support.room import Room, World, telegram
from tutor.words.courses import load_courses


@pytest_asyncio.fixture
async def bot(database: str) -> BotUnderTest:
    assert database
    await load_courses(ROOT / "courses")
    return BotUnderTest()


@pytest_asyncio.fixture
async def world(database: str) -> AsyncIterator[World]:
    """A Telegram with files, and the courses."""
    assert database
    await load_courses(ROOT / "courses")
    async with telegram() as found:
        yield found


@pytest_asyncio.fixture
async def room(world: World, llm: LlmServer) -> AsyncIterator[Room]:
    """The bot with everything a model can do, in that world."""
    made = Room(world, config_for(llm))
    yield made
    await made.close()


@pytest.fixture
def anna(bot: BotUnderTest) -> Person:
    """Russian-speaking, new to the bot."""
    return Person(bot)


@pytest_asyncio.fixture
async def learner(bot: BotUnderTest) -> Person:
    """Learns Spanish from Russian, with the first deck of the course."""
    person = Person(bot)
    await person.settle()
    return person
