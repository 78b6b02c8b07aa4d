"""Lessons the teacher writes, and answers it judges, as the Mini App sees them: asked for, then asked about."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from tests.support.judged import OTHER, begun, new_item, verdict
from tests.support.lessons import COFFEE, writes
from tests.support.llm import LlmServer, Reply, llm_server
from tests.webapp.support import Face, Person, face, new_person
from tests.webapp.teaching import teaching
from tutor.accounts.views import ProfileView
from tutor.lessons.loading import load_lessons
from tutor.services import Services
from tutor.words.courses import load_courses

pytestmark = pytest.mark.usefixtures("database")


@dataclass
class Room:
    client: Face
    person: Person
    model: LlmServer
    services: Services

    async def own_topic(self, text: str = COFFEE) -> int:
        topic = await self.person.call("POST", "/api/topics", {"text": text})
        return int(topic["own_id"])

    async def profile(self) -> ProfileView:
        me = await self.person.call("GET", "/api/me")
        learner = await self.services.accounts.learner_as(self.person.learner_id, me["profile"]["id"])
        assert learner is not None
        assert learner.profile is not None
        return learner.profile


@asynccontextmanager
async def room(*script: Reply, language: str = "es", **changes: Any) -> AsyncIterator[Room]:
    async with AsyncExitStack() as stack:
        await load_courses()
        await load_lessons()
        model = await stack.enter_async_context(llm_server())
        model.script = [*script]
        services = await stack.enter_async_context(teaching(model, **changes))
        client = await stack.enter_async_context(face(services=services))
        yield Room(client, await new_person(client, language=language), model, services)


async def until(person: Person, path: str, **wanted: Any) -> Any:
    """Asks as the client does, until it is so."""
    async with asyncio.timeout(30):
        while True:
            found = await person.call("GET", path)
            if all(found[name] == value for name, value in wanted.items()):
                return found
            await asyncio.sleep(0.02)


async def test_a_lesson_is_asked_for_and_then_asked_about_until_it_is_there() -> None:
    async with room(writes()) as here:
        own = await here.own_topic()
        path = f"/api/topics/{own}/lesson"
        nothing = {"state": "none", "lesson_id": None, "ready": True, "instead": None}
        assert await here.person.call("GET", path) == nothing
        assert (await here.person.call("POST", path))["state"] in {"writing", "written"}
        done = await until(here.person, path, state="written")
        lesson = await here.person.call("GET", f"/api/lessons/{done['lesson_id']}")
        assert (lesson["title"], lesson["written"], lesson["exercises"]) == ("Кофе, пожалуйста", True, 15)
        assert await here.person.call("POST", path) == done
        assert len(here.model.chats()) == 1
        topics = (await here.person.call("GET", "/api/topics"))["topics"]
        assert [topic["lesson_id"] for topic in topics if topic["own_id"] == own] == [done["lesson_id"]]
        step = await here.person.call("POST", f"/api/lessons/{done['lesson_id']}/run", {"abilities": []})
        assert step["asked"]["kind"] == "match"


async def test_a_lesson_that_could_not_be_written_can_be_asked_for_again() -> None:
    async with room(writes(exercises=[]), writes(exercises=[]), writes()) as here:
        own = await here.own_topic()
        await here.person.call("POST", f"/api/topics/{own}/lesson")
        await here.model.until(lambda: len(here.model.chats()) == 2)
        await until(here.person, f"/api/topics/{own}/lesson", state="none")
        await here.person.call("POST", f"/api/topics/{own}/lesson")
        await until(here.person, f"/api/topics/{own}/lesson", state="written")


async def test_without_a_model_the_answer_says_what_is_needed_and_what_there_is_instead() -> None:
    async with room(models={"talk": "big"}) as here:
        deck = await here.person.call("POST", "/api/decks", {"title": "Улитки"})
        own = await here.own_topic("улитки")
        refused = await here.person.ask("POST", f"/api/topics/{own}/lesson")
        assert (refused.status, refused.error) == (503, "refusals-llm-off")
        state = await here.person.call("GET", f"/api/topics/{own}/lesson")
        assert (state["ready"], state["state"]) == (False, "none")
        assert state["instead"] == {"title": "Улитки", "topic": None, "deck_id": deck["id"]}


async def test_a_days_messages_are_counted_with_the_lessons() -> None:
    async with room(writes(), messages_per_day=1) as here:
        first, second = await here.own_topic(), await here.own_topic("у зубного врача")
        await here.person.call("POST", f"/api/topics/{first}/lesson")
        refused = await here.person.ask("POST", f"/api/topics/{second}/lesson")
        assert (refused.status, refused.error) == (429, "refusals-llm-allowance")


async def test_an_answer_is_checked_while_the_client_waits_and_an_objection_too() -> None:
    async with room(verdict("wrong", "Нет."), verdict("right"), verdict("right"), language="en") as here:
        step = await begun(here.services.quizzes, await here.profile(), [new_item()])
        quiz = f"/api/quizzes/{step.quiz.id}"
        waits = await here.person.call("POST", f"{quiz}/answers", {"version": 0, "text": OTHER})
        assert (waits["outcome"], waits["asked"]["waiting"]["text"]) == ("checking", OTHER)
        async with asyncio.timeout(30):
            while (checked := await here.person.call("GET", f"{quiz}?answered=1"))["answered"] is None:
                await asyncio.sleep(0.02)
        assert (checked["answered"]["given"], checked["answered"]["why"]) == ("wrong", "Нет.")
        disputed = await here.person.call("POST", f"{quiz}/disputes", {"number": 1})
        assert disputed["state"] in {"open", "accepted"}
        async with asyncio.timeout(30):
            while (checked := await here.person.call("GET", f"{quiz}?answered=1"))["answered"]["dispute"] == "open":
                await asyncio.sleep(0.02)
        assert (checked["answered"]["given"], checked["answered"]["dispute"]) == ("right", "accepted")
        again = await here.person.call("POST", f"{quiz}/disputes", {"number": 1})
        assert again["state"] == "accepted"
