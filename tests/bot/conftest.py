"""The bot with courses loaded, and a person to talk to it."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.bot.harness import ROOT, BotUnderTest, Person
from tutor.words.courses import load_courses


@pytest_asyncio.fixture
async def bot(database: str) -> AsyncIterator[BotUnderTest]:
    await load_courses(ROOT / "courses")
    yield BotUnderTest()


@pytest_asyncio.fixture
async def anna(bot: BotUnderTest) -> Person:
    """Russian-speaking, new to the bot."""
    return Person(bot)


@pytest_asyncio.fixture
async def learner(bot: BotUnderTest) -> Person:
    """Learns Spanish from Russian, with the first deck of the course."""
    person = Person(bot)
    await person.settle()
    return person
