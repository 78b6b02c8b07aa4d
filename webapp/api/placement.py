"""The placement quiz: which level a learner is at. Whether an answer was right is not told."""

from dataclasses import dataclass
from random import Random
from typing import Annotated

from pydantic import Field

from tutor.accounts.views import ProfileView
from tutor.exercises.item import Answer
from tutor.placement.estimate import LEAST, MOST, OPTIONS
from tutor.placement.service import placed
from tutor.quizzes.views import Outcome, Step
from webapp.api.accounts import Level
from webapp.api.review import BIGGEST_VERSION
from webapp.declare import Body, Call, Id, endpoint


@dataclass(frozen=True, slots=True)
class PlacementQuestion:
    number: int
    """From 1; there are ``most`` at most."""
    text: str
    """In the language being learnt, with a gap: ``___``."""
    options: list[str]


@dataclass(frozen=True, slots=True)
class PlacementResult:
    level: Level
    sure: bool
    """False: it may be a neighbouring level as well; the lower one is given."""
    early: bool
    """Stopped after so few answers that they say next to nothing."""


@dataclass(frozen=True, slots=True)
class PlacementReply:
    """Where a placement stands: at a question, or over."""

    outcome: Outcome
    id: Id
    version: int
    """Sent along with an answer, which counts once."""
    most: int
    question: PlacementQuestion | None
    result: PlacementResult | None


class PlacementAnswerBody(Body):
    version: Annotated[int, Field(ge=0, le=BIGGEST_VERSION, description="The placement's, when the question was shown")]
    place: Annotated[int, Field(ge=0, lt=OPTIONS, description='In `options`; null: "I don\'t know"')] | None = None


@endpoint("POST", "/api/placement", reply=PlacementReply)
async def start_placement(call: Call) -> PlacementReply:
    """Begins a placement, or goes on with the one that was left."""
    return _reply(await call.services.placement.start(call.profile, call.now, Random()))


@endpoint("GET", "/api/placement/{quiz_id}", reply=PlacementReply)
async def get_placement(call: Call, quiz_id: int) -> PlacementReply:
    """Where a placement stands."""
    return _reply(await call.services.placement.current(call.profile, quiz_id))


@endpoint("POST", "/api/placement/{quiz_id}/answers", body=PlacementAnswerBody, reply=PlacementReply)
async def answer_placement(call: Call, quiz_id: int, body: PlacementAnswerBody) -> PlacementReply:
    """Answers the question that is asked; the next one, or the result, is in the reply."""
    answer = Answer() if body.place is None else Answer(picked=(body.place,))
    step = await call.services.placement.answer(call.profile, quiz_id, body.version, answer, call.now, Random())
    return _reply(step)


@endpoint("POST", "/api/placement/{quiz_id}/stop", reply=PlacementReply)
async def stop_placement(call: Call, quiz_id: int) -> PlacementReply:
    """Ends a placement with what its answers say so far."""
    await call.services.placement.stop(call.profile, quiz_id, call.now)
    return _reply(await call.services.placement.current(call.profile, quiz_id))


@endpoint("POST", "/api/placement/{quiz_id}/accept", reply=ProfileView)
async def accept_placement(call: Call, quiz_id: int) -> ProfileView:
    """Gives the profile the level that was found; ends the placement if it is not over."""
    return await call.services.placement.accept(call.profile, quiz_id, call.now)


def _reply(step: Step) -> PlacementReply:
    question = result = None
    if step.asked is not None:
        item = step.asked.item
        question = PlacementQuestion(step.asked.number, item.text, [*item.options])
    else:
        found = placed(step.quiz)
        result = PlacementResult(found.level, found.sure, found.asked < LEAST)
    return PlacementReply(step.outcome, step.quiz.id, step.quiz.version, MOST, question, result)
