"""A running HTTP face on the real database, with the bundled courses."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.webapp.support import Face, Person, face, new_person
from tutor.words.courses import load_courses


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def client(database: str) -> AsyncIterator[Face]:
    await load_courses()
    async with face() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def person(client: Face) -> Person:
    """A learner of Spanish, logged in, with the first course deck."""
    return await new_person(client)
