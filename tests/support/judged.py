"""Runs of a few typed exercises nobody has been asked before, and what a model is told to say of answers to them."""

import random
from collections.abc import Sequence
from typing import Any, Final

from tests.support.llm import Reply, gives
from tests.support.people import NOON
from tutor.accounts.views import ProfileView
from tutor.exercises.item import Answer, Item
from tutor.quizzes.service import Quizzes
from tutor.quizzes.views import Step

_random = random.SystemRandom()

ACCEPTED: Final = "She started working here in May."
OTHER: Final = "She began to work here in May."
"""As right, and in no list."""


def new_item(**changes: Any) -> Item:
    """A translation into English. What others were asked, and what was accepted of them, is none of it."""
    given: dict[str, Any] = {
        "kind": "translate",
        "shape": "text",
        "language": "en",
        "answer_language": "en",
        "own_language": "ru",
        "meaning": f"Она начала работать здесь в мае. ({_random.randrange(10**12)})",
        "accepted": (ACCEPTED,),
        "topic": "work",
    }
    return Item(**{**given, **changes})


def asker(profile: ProfileView, chat_id: int | None = None) -> dict[str, Any]:
    """Each has a lane of their own."""
    return {"lane": profile.id, "learner_id": profile.learner_id, "chat_id": chat_id}


async def begun(quizzes: Quizzes, profile: ProfileView, items: Sequence[Item]) -> Step:
    return await quizzes.start_with(profile, "quiz", [*items], "Проба", {}, NOON)


async def answered(quizzes: Quizzes, profile: ProfileView, step: Step, text: str, *, judged: bool = False) -> Step:
    """``judged``: a model may be asked."""
    return await quizzes.answer(
        profile, step.quiz.id, step.quiz.version, Answer(text), NOON, asker=asker(profile) if judged else None
    )


def verdict(name: str, rule: str = "", where: str = "") -> Reply:
    """As the model gives one, asked the first time or again."""
    return gives({"says": "She …", "verdict": name, "where": where, "rule": rule})
