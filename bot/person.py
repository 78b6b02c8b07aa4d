"""Who an update is from: the learner, the active profile, and the words to speak with them."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, User

from bot.deps import Deps
from bot.i18n import Speech
from tutor.accounts.views import LearnerView, ProfileView
from tutor.trace import note


class PersonMiddleware(BaseMiddleware):
    """Gives handlers ``learner``, ``profile`` (None before onboarding), ``t`` (their words) and ``now``."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        user: User | None = data.get("event_from_user")
        now = self._deps.now()
        if user is None or user.is_bot:
            return None
        learner = await self._deps.services.accounts.arrive(
            user.id, user.first_name, user.username, user.language_code or ""
        )
        note(learner=learner.id)
        data.update(
            learner=learner, profile=learner.profile, t=speech_for(self._deps, learner), now=now, deps=self._deps
        )
        return await handler(event, data)


def speech_for(deps: Deps, learner: LearnerView, profile: ProfileView | None = None) -> Speech:
    """The interface language of ``profile``, else of the active one; before there is one, what Telegram says."""
    profile = profile or learner.profile
    return deps.texts.speech(profile.interface_language if profile else learner.telegram_language)


def payload_of(learner: LearnerView, profile: ProfileView, chat_id: int) -> dict[str, int]:
    """What a job has to know to find them again (``bot/jobs/whose.py``)."""
    return {"learner_id": learner.id, "profile_id": profile.id, "chat_id": chat_id}


Moment = datetime
