"""What a tool call of the model leads to, for the learner whose message it answers and nobody else."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from tutor.accounts.service import Accounts
from tutor.accounts.views import LearnerView, ProfileChanges, ProfileView
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.teacher.tools import WORDS_MOST, ActionName, AddCards, SetReminder, ShowProgress, StartLesson, StartQuiz
from tutor.words.service import Words


@dataclass(frozen=True, slots=True)
class Done:
    """``name``: what was done or is to be offered. ``refusal``: why it could not be. ``jobs``: to be started."""

    name: ActionName
    added: Added | None = None
    minute: int | None = None
    """Of a reminder, after midnight; −1: off."""
    refusal: Refusal | None = None
    jobs: list[Job] = field(default_factory=list)

    def kept(self) -> dict[str, Any]:
        return {"name": self.name}


class Doing:
    def __init__(self, words: Words, accounts: Accounts) -> None:
        self._words = words
        self._accounts = accounts

    async def do(
        self, learner: LearnerView, profile: ProfileView, call: BaseModel, now: datetime, default_title: str
    ) -> Done:
        """In the transaction that settles the answer."""
        match call:
            case AddCards():
                return await self._add(profile, call, now, default_title)
            case SetReminder():
                return await self._remind(learner, profile, call, now)
            case StartLesson():
                return Done("lesson")
            case StartQuiz():
                return Done("quiz")
            case ShowProgress():
                return Done("progress")
        raise TypeError(f"No such tool: {type(call).__name__}")

    async def _add(self, profile: ProfileView, call: AddCards, now: datetime, default_title: str) -> Done:
        text = "\n".join(word.replace("\n", " ") for word in call.words[:WORDS_MOST])
        try:
            added = await self._words.add(profile, text, None, "answer", now, default_title=default_title)
        except Refusal as refusal:
            return Done("cards", refusal=refusal)
        return Done("cards", added=added)

    async def _remind(self, learner: LearnerView, profile: ProfileView, call: SetReminder, now: datetime) -> Done:
        if call.minute is None:
            return Done("reminder", refusal=Refusal("refusals-choice-unknown", field="reminder_minute"))
        await self._accounts.change(learner.id, profile.id, ProfileChanges(reminder_minute=call.minute), now)
        return Done("reminder", minute=call.minute)
