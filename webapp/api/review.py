"""Reviewing: the next showings, grades, undo, and the check of a typed answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, Field

from tutor.errors import Refusal
from tutor.review.views import AGAIN, EASY, Checked, Grading, Outcome, Queue, ReviewCard, Way
from webapp.declare import Body, Call, Id, Query, Text, endpoint

BIGGEST_VERSION = 2**31 - 1  # PostgreSQL's integer
LONGEST_SHOWING = 24 * 3600 * 1000


class NextQuery(Query):
    deck_id: Id | None = None
    limit: Annotated[int, Field(ge=1, le=20)] = 1


class GradeBody(Body):
    """One grade, as the client noted it down."""

    client_id: Annotated[
        str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Made once per grade; sent again, it counts once")
    ]
    schedule_id: Id
    version: Annotated[int, Field(ge=0, le=BIGGEST_VERSION, description="The showing's, as the queue gave it")]
    grade: Annotated[int, Field(ge=AGAIN, le=EASY, description="1 again, 2 hard, 3 good, 4 easy")]
    way: Way
    duration_ms: Annotated[int, Field(ge=0, le=LONGEST_SHOWING)] | None = None
    graded_at: Annotated[AwareDatetime, Field(description="If it was graded offline")] | None = None


class GradesBody(Body):
    reviews: Annotated[list[GradeBody], Field(min_length=1, max_length=100)]
    deck_id: Annotated[Id, Field(description="For the queue in the reply: this deck only")] | None = None
    limit: Annotated[int, Field(ge=0, le=20, description="Showings in the reply's queue")] = 1


class UndoBody(Body):
    deck_id: Id | None = None
    limit: Annotated[int, Field(ge=0, le=20)] = 1


class CheckBody(Body):
    schedule_id: Id
    typed: Annotated[Text, Field(max_length=500)]


@dataclass(frozen=True, slots=True)
class GradeResult:
    client_id: str
    outcome: Outcome | None
    """Null when the grade was refused: ``error`` says why, and it is not worth sending again."""
    due: datetime | None
    leech: bool
    """This grade made the card a leech: it was set aside."""
    error: str | None = None
    """A key from ``locales/``."""


@dataclass(frozen=True, slots=True)
class GradesReply:
    results: list[GradeResult]
    """In the order of the request."""
    queue: Queue


@dataclass(frozen=True, slots=True)
class UndoReply:
    card: ReviewCard
    queue: Queue


@endpoint("GET", "/api/review/next", query=NextQuery, reply=Queue, refusals=("missing",))
async def next_reviews(call: Call, query: NextQuery) -> Queue:
    """The next showings and what is left today."""
    return await call.services.reviews.next(call.profile, call.now, query.deck_id, query.limit)


@endpoint("POST", "/api/reviews", body=GradesBody, reply=GradesReply, refusals=("missing",))
async def grade_reviews(call: Call, body: GradesBody) -> GradesReply:
    """Counts grades, each in a transaction of its own and in their order: one that is refused holds up no other."""
    results = [await _grade(call, review) for review in body.reviews]
    return GradesReply(results, await call.services.reviews.next(call.profile, call.now, body.deck_id, body.limit))


@endpoint("POST", "/api/review/undo", body=UndoBody, reply=UndoReply, refusals=("missing",))
async def undo_review(call: Call, body: UndoBody) -> UndoReply:
    """Takes the last grade back; its showing comes again."""
    card = await call.services.reviews.undo(call.profile, call.now)
    return UndoReply(card, await call.services.reviews.next(call.profile, call.now, body.deck_id, body.limit))


@endpoint("GET", "/api/review/showing/{schedule_id}", reply=ReviewCard)
async def get_showing(call: Call, schedule_id: int) -> ReviewCard:
    """One showing as it stands now."""
    return await call.services.reviews.showing(call.profile, schedule_id, call.now)


@endpoint("POST", "/api/review/check", body=CheckBody, reply=Checked, refusals=("missing",))
async def check_answer(call: Call, body: CheckBody) -> Checked:
    """Holds a typed answer against the right one; grades nothing."""
    return await call.services.reviews.check(call.profile, body.schedule_id, body.typed)


async def _grade(call: Call, review: GradeBody) -> GradeResult:
    try:
        graded = await call.services.reviews.grade(call.profile, Grading(**dict(review)), call.now)
    except Refusal as refusal:
        return GradeResult(review.client_id, None, None, leech=False, error=refusal.key)
    return GradeResult(review.client_id, graded.outcome, graded.due, graded.leech)
