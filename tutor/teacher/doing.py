"""What a tool call of the model leads to, for the learner whose message it answers and nobody else."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel

from tutor.accounts.service import Accounts
from tutor.accounts.views import LearnerView, ProfileChanges, ProfileView
from tutor.decks.service import TITLE_MOST, Decks
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.jobs import Job, Jobs
from tutor.lessons.about import lesson_about
from tutor.llm.gateway import Gateway
from tutor.quizzes.topics import Topics
from tutor.teacher.tools import WORDS_MOST, ActionName, AddCards, SetReminder, ShowProgress, StartLesson, StartQuiz
from tutor.words.service import Words
from tutor.words.text import clean, fold

MET_IN: Final = "answer"
DRAFT: Final = "draft"
"""The kind of job that looks words up, and the gateway's task it is for."""


@dataclass(frozen=True, slots=True)
class Done:
    """``name``: what was done or is to be offered. ``refusal``: why it could not be. ``jobs``: to be started."""

    name: ActionName
    added: Added | None = None
    minute: int | None = None
    """Of a reminder, after midnight; −1: off."""
    topic: str | None = None
    """What a lesson or quiz is to be about: a bundled one's slug."""
    lesson_id: int | None = None
    """The lesson about it to go on with."""
    title: str = ""
    """Of the topic."""
    refusal: Refusal | None = None
    jobs: list[Job] = field(default_factory=list)

    def kept(self) -> dict[str, Any]:
        about = {"topic": self.topic, "lesson_id": self.lesson_id, "title": self.title}
        return {"name": self.name, **{name: value for name, value in about.items() if value}}


class Doing:
    def __init__(
        self, words: Words, decks: Decks, accounts: Accounts, jobs: Jobs, gateway: Gateway, topics: Topics
    ) -> None:
        self._words = words
        self._decks = decks
        self._accounts = accounts
        self._jobs = jobs
        self._gateway = gateway
        self._topics = topics

    async def do(
        self,
        learner: LearnerView,
        profile: ProfileView,
        call: BaseModel,
        now: datetime,
        *,
        chat_id: int | None,
        default_title: str,
    ) -> Done:
        """In the transaction that settles the answer. ``chat_id``: where the rest is told that takes longer."""
        match call:
            case AddCards():
                return await self._add(learner, profile, call, now, chat_id, default_title)
            case SetReminder():
                return await self._remind(learner, profile, call, now)
            case StartLesson(topic=topic) | StartQuiz(topic=topic):
                return await self._offer(profile, "lesson" if isinstance(call, StartLesson) else "quiz", topic)
            case ShowProgress():
                return Done("progress")
        raise TypeError(f"No such tool: {type(call).__name__}")

    async def _offer(self, profile: ProfileView, name: ActionName, text: str) -> Done:
        """A lesson or quiz about the topic that is meant, if there is one; else the choice is the learner's."""
        topic = await self._topics.find(profile, text[:TITLE_MOST]) if fold(text) else None
        if topic is None:
            return Done(name)
        lesson_id = topic.lesson_id if not topic.slug else None
        if name == "lesson" and topic.slug:
            lesson_id = await lesson_about(profile, topic.slug)
        return Done(name, topic=topic.slug or None, lesson_id=lesson_id, title=topic.title)

    async def _add(
        self,
        learner: LearnerView,
        profile: ProfileView,
        call: AddCards,
        now: datetime,
        chat_id: int | None,
        default_title: str,
    ) -> Done:
        text = "\n".join(word.replace("\n", " ") for word in call.words[:WORDS_MOST])
        try:
            deck_id = await self._deck(profile, call.deck, now)
            added = await self._words.add(profile, text, deck_id, MET_IN, now, default_title=default_title)
        except Refusal as refusal:
            return Done("cards", refusal=refusal)
        if not added.unknown or not self._gateway.can(DRAFT):
            return Done("cards", added=added)
        payload = {
            "learner_id": learner.id,
            "profile_id": profile.id,
            "chat_id": chat_id,
            "words": added.unknown,
            "deck_id": added.deck_id,
            "keep_both": False,
            "met_in": MET_IN,
        }
        job = await self._jobs.post(DRAFT, learner.telegram_id, payload)
        return Done("cards", added=added, jobs=[job] if job else [])

    async def _deck(self, profile: ProfileView, title: str, now: datetime) -> int | None:
        """The deck that is called so; a new one if there is none. None: none was named. Raises Refusal."""
        wanted = fold(title)
        if not wanted:
            return None
        for deck in await self._decks.list(profile, now):
            if fold(deck.title) == wanted:
                return deck.id
        return (await self._decks.create(profile, clean(title)[:TITLE_MOST], now)).id

    async def _remind(self, learner: LearnerView, profile: ProfileView, call: SetReminder, now: datetime) -> Done:
        if call.minute is None:
            return Done("reminder", refusal=Refusal("refusals-choice-unknown", field="reminder_minute"))
        await self._accounts.change(learner.id, profile.id, ProfileChanges(reminder_minute=call.minute), now)
        return Done("reminder", minute=call.minute)
