"""The bot with courses loaded, and people to talk to it."""

import pytest
import pytest_asyncio

from tests.bot.harness import ROOT, BotUnderTest, Person
from tutor.words.courses import load_courses


@pytest_asyncio.fixture
async def bot(database: str) -> BotUnderTest:
    assert database
    await load_courses(ROOT / "courses")
    return BotUnderTest()


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
