"""Talking with the teacher: what was said, what is being said, and what is done about it."""

import asyncio
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import Field

from tutor.accounts.views import LearnerView, ProfileView
from tutor.errors import Refusal
from tutor.services import Services
from tutor.teacher.history import PAGE_MOST
from tutor.teacher.service import TEXT_MOST, AskedTeacher
from tutor.teacher.views import HistoryPage, MessageView, TeacherView
from webapp.declare import Body, Call, Events, Id, Query, Text, endpoint
from webapp.errors import unauthorised

PAGE: Final = 30

TICK_SECONDS: Final = 0.05
"""How often this process is asked whether it has begun to write: that costs nothing."""

LOOK_SECONDS: Final = 1.0
"""How often the database is asked for an answer that another process writes; at first, and when one has just been
written, more often."""


@dataclass(frozen=True, slots=True)
class TeacherReply:
    teacher: TeacherView
    history: HistoryPage
    """The newest page."""


@dataclass(frozen=True, slots=True)
class AnswerPiece:
    text: str
    """The next piece of the answer, Markdown."""
    anew: bool
    """The answer begins here: what was shown of it before is void."""


@dataclass(frozen=True, slots=True)
class StopReply:
    stopped: bool
    """False: there was nothing left to stop."""


@dataclass(frozen=True, slots=True)
class SceneReply:
    message: MessageView | None
    """The beginning of the role-play, which the teacher answers with its first line; null when one was ended."""


class TeacherQuery(Query):
    limit: Annotated[int, Field(ge=0, le=PAGE_MOST, description="Messages; 0: only what the teacher can do")] = PAGE


class HistoryQuery(Query):
    before: Annotated[Id, Field(description="The last page's `earlier`")] | None = None
    limit: Annotated[int, Field(ge=1, le=PAGE_MOST)] = PAGE


class AskBody(Body):
    client_id: Annotated[
        str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Made once per message; sent again, it counts once")
    ]
    text: Annotated[Text, Field(min_length=1, max_length=TEXT_MOST)]


class SceneBody(Body):
    scene: Annotated[Text, Field(max_length=24, description="One of the teacher's `scenes`; empty ends the one on")]


@endpoint("GET", "/api/teacher", query=TeacherQuery, reply=TeacherReply)
async def get_teacher(call: Call, query: TeacherQuery) -> TeacherReply:
    """What the teacher can do at the moment, and the newest messages."""
    teacher = call.services.teacher
    learner, profile = _who(call)
    history = await teacher.history(profile, None, query.limit) if query.limit else HistoryPage([], None)
    return TeacherReply(await teacher.overview(learner, profile, call.now), history)


@endpoint("GET", "/api/teacher/messages", query=HistoryQuery, reply=HistoryPage)
async def list_messages(call: Call, query: HistoryQuery) -> HistoryPage:
    """A page of the conversation."""
    return await call.services.teacher.history(call.profile, query.before, query.limit)


@endpoint("POST", "/api/teacher/messages", body=AskBody, reply=MessageView, refusals=("limit", "unavailable"))
async def ask_teacher(call: Call, body: AskBody) -> MessageView:
    """Says something to the teacher. The answer is written at once; see `/api/teacher/messages/{message_id}/answer`."""
    learner, profile = _who(call)
    return _begun(call, await call.services.teacher.ask(
        learner, profile, body.text, call.now, client_id=body.client_id
    ))  # fmt: skip


@endpoint("DELETE", "/api/teacher/messages", reply=None)
async def clear_messages(call: Call) -> None:
    """Forgets the conversation: what was said is hidden, and the teacher remembers none of it."""
    await call.services.teacher.clear(call.profile, call.now)


@endpoint(
    "GET",
    "/api/teacher/messages/{message_id}/answer",
    reply=Events({"text": AnswerPiece, "done": MessageView}),
)
async def follow_answer(call: Call, message_id: int) -> AsyncGenerator[AnswerPiece | MessageView, None]:
    """The answer to a message of the learner, as it is written: `text` events, then `done` with the whole of it.
    Whoever comes late, or again, gets it from its beginning; an answer given long ago is `done` at once. If the stream
    ends without `done`, ask again.
    """
    asked = await call.services.teacher.message(call.profile, message_id)
    if asked.role != "learner":
        raise Refusal("refusals-message-missing", "missing")
    return _answer(call.services, call.profile, message_id)


@endpoint("POST", "/api/teacher/messages/{message_id}/stop", reply=StopReply)
async def stop_answer(call: Call, message_id: int) -> StopReply:
    """Ends the answer to a message of the learner where it is; what has been said stays."""
    learner, profile = _who(call)
    await call.services.teacher.message(profile, message_id)  # whose is it?
    return StopReply(await call.services.teacher.stop(learner, profile, message_id))


@endpoint("POST", "/api/teacher/messages/{message_id}/retry", reply=MessageView, refusals=("limit", "unavailable"))
async def retry_answer(call: Call, message_id: int) -> MessageView:
    """Asks anew for an answer that failed. The message is the learner's."""
    learner, profile = _who(call)
    return _begun(call, await call.services.teacher.retry(learner, profile, message_id, call.now))


@endpoint("POST", "/api/teacher/messages/{message_id}/translate", reply=MessageView, refusals=("limit", "unavailable"))
async def translate_answer(call: Call, message_id: int) -> MessageView:
    """An answer of the teacher with its translation; a language model is asked for it once. May take a minute."""
    learner, profile = _who(call)
    return await call.services.teacher.translate(learner, profile, message_id, call.now)


@endpoint("POST", "/api/teacher/messages/{message_id}/undo", reply=MessageView, refusals=("moved",))
async def undo_counted(call: Call, message_id: int) -> MessageView:
    """Takes back the reviews that an answer of the teacher counted."""
    return await call.services.teacher.undo_counted(call.profile, message_id, call.now)


@endpoint("POST", "/api/teacher/scene", body=SceneBody, reply=SceneReply, refusals=("missing", "limit", "unavailable"))
async def set_scene(call: Call, body: SceneBody) -> SceneReply:
    """Begins a role-play, in which the teacher speaks first, or ends the one that is on."""
    learner, profile = _who(call)
    if not body.scene:
        await call.services.teacher.end_scene(profile)
        return SceneReply(None)
    return SceneReply(_begun(call, await call.services.teacher.begin_scene(learner, profile, body.scene, call.now)))


def _who(call: Call) -> tuple[LearnerView, ProfileView]:
    if call.learner is None:
        raise unauthorised()
    return call.learner, call.profile


def _begun(call: Call, asked: AskedTeacher) -> MessageView:
    if asked.job is not None:
        call.services.jobs.start(asked.job)
    return asked.message


async def _answer(
    services: Services, profile: ProfileView, message_id: int
) -> AsyncGenerator[AnswerPiece | MessageView, None]:
    """From this process while it writes; otherwise the database is asked until the answer is there."""
    look_at, pause = 0.0, TICK_SECONDS
    while True:
        pieces = services.live.follow(message_id)
        if pieces is not None:
            anew = True
            async for piece in pieces:
                yield AnswerPiece(piece, anew)
                anew = False
            look_at, pause = 0.0, TICK_SECONDS  # written to its end: it is there, or about to be
        if time.monotonic() >= look_at:
            answer = await services.teacher.answer_to(profile, message_id)
            if answer is not None:
                yield answer
                return
            look_at, pause = time.monotonic() + pause, min(pause * 2, LOOK_SECONDS)
        await asyncio.sleep(TICK_SECONDS)
