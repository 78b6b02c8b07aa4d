"""Lessons the teacher writes on topics in a learner's own words."""

from dataclasses import dataclass
from typing import Any, Literal

from tutor.jobs import Job
from webapp.declare import Call, Id, endpoint
from webapp.errors import unauthorised


@dataclass(frozen=True, slots=True)
class QuizInstead:
    """What there are exercises on already that the topic may mean; one of the two."""

    title: str
    topic: str | None
    deck_id: Id | None


@dataclass(frozen=True, slots=True)
class WritingReply:
    state: Literal["none", "writing", "written"]
    """none: nobody has asked for it yet, or it could not be written."""
    lesson_id: Id | None
    """Once it is written."""
    ready: bool
    """There is a teacher to write it."""
    instead: QuizInstead | None


@endpoint("POST", "/api/topics/{own_id}/lesson", reply=WritingReply, refusals=("limit", "unavailable"))
async def write_lesson(call: Call, own_id: int) -> WritingReply:
    """Asks the teacher for a lesson on one of the learner's own topics. It takes a minute or two: ask for its state. A
    lesson that is being written, or is there already, is not written anew."""
    asked = await call.services.writing.ask_own(call.profile, own_id, call.now, _asker(call))
    if isinstance(asked, Job):
        call.services.jobs.start(asked)
    return await _state(call, own_id)


@endpoint("GET", "/api/topics/{own_id}/lesson", reply=WritingReply)
async def get_writing(call: Call, own_id: int) -> WritingReply:
    """How far the lesson on one of the learner's own topics is, and what there is in place of one."""
    return await _state(call, own_id)


def _asker(call: Call) -> dict[str, Any]:
    """Nobody is written to: the client asks."""
    if call.learner is None:
        raise unauthorised()
    return {"lane": call.learner.telegram_id, "learner_id": call.learner_id, "chat_id": None}


async def _state(call: Call, own_id: int) -> WritingReply:
    writing = call.services.writing
    state, lesson_id = await writing.state(call.profile, own_id)
    found = None
    if state == "none":
        topic = await call.services.topics.own(call.profile, own_id)
        found = await writing.instead(call.profile, topic.title, call.now)
    instead = None if found is None else QuizInstead(found.title, found.topic, found.deck_id)
    return WritingReply(state, lesson_id, writing.ready, instead)
