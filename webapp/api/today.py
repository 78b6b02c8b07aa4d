"""The first screen: what is due, how far the day is, what to carry on with, which decks wait."""

from dataclasses import dataclass, fields

from tutor.accounts.views import ProfileView
from tutor.decks.views import DeckView
from tutor.lessons.views import LessonRow
from tutor.review.views import Today
from webapp.api.quizzes import QuizState, quiz_state
from webapp.declare import Call, endpoint

SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayReply(Today):
    profile: ProfileView
    decks: list[DeckView]
    """Up to three: those with cards due, else the first ones."""
    quiz: QuizState | None
    """The one that was begun last and not finished."""
    lesson: LessonRow | None
    """The next one of the course that has not been finished; null when ``quiz`` is about it, or there is none."""


@endpoint("GET", "/api/today", reply=TodayReply)
async def get_today(call: Call) -> TodayReply:
    """All that the Today screen shows."""
    today = await call.services.reviews.today(call.profile, call.now)
    decks = await call.services.decks.list(call.profile, call.now)
    waiting = [deck for deck in decks if deck.due > 0]
    quiz = await _open_quiz(call)
    lesson = await _next_lesson(call)
    shown = {field.name: getattr(today, field.name) for field in fields(Today)}
    return TodayReply(
        **shown,
        profile=call.profile,
        decks=(waiting or decks)[:SHOWN],
        quiz=quiz,
        lesson=lesson if lesson is None or quiz is None or quiz.lesson_id != lesson.id else None,
    )


async def _open_quiz(call: Call) -> QuizState | None:
    quiz_id = await call.services.quizzes.open_quiz(call.profile)
    return None if quiz_id is None else quiz_state((await call.services.quizzes.current(call.profile, quiz_id)).quiz)


async def _next_lesson(call: Call) -> LessonRow | None:
    lessons = await call.services.lessons.list(call.profile)
    return next((lesson for lesson in lessons if lesson.state != "done" and not lesson.written), None)
