"""A running HTTP face on the real database, with the bundled courses and a teacher."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.support.llm import LlmServer, llm_server
from tests.webapp.support import Face, Person, face, new_person
from tests.webapp.teaching import teaching
from tutor.lessons.loading import load_lessons
from tutor.words.courses import load_courses


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def model() -> AsyncIterator[LlmServer]:
    """The language model behind ``client``'s teacher."""
    async with llm_server() as server:
        yield server


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def client(database: str, model: LlmServer) -> AsyncIterator[Face]:
    await load_courses()
    await load_lessons()
    async with teaching(model) as services, face(services=services) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def person(client: Face) -> Person:
    """A learner of Spanish, logged in, with the first course deck."""
    return await new_person(client)
