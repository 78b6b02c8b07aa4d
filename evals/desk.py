"""Where a case is asked: a gateway, who pays, and a learner made up for it."""

import asyncio
from dataclasses import dataclass
from typing import Final

from tutor.accounts.views import LearnerView, ProfileView
from tutor.llm.gateway import Gateway, Payer
from tutor.teacher.asking import asked_for
from tutor.teacher.memory import Memory
from tutor.teacher.turn import Turn, Written, write

BOT: Final = Payer()
"""Nobody's budget but the bot's own."""


def profile_of(language: str, own_language: str, level: str) -> ProfileView:
    """No row in any table: it has no cards, and nothing is written for it."""
    return ProfileView(
        id=0, learner_id=0, language=language, own_language=own_language, interface_language=own_language, level=level,
        goal="travel", daily_minutes=10, reminder_minute=None, zone="UTC", retention=0.9, new_per_day=10,
        reviews_per_day=100, both_directions=False, typing=False, active_deck_id=None,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Desk:
    gateway: Gateway

    async def talk(self, profile: ProfileView, message: str, memory: Memory | None = None) -> Written:
        """The teacher's answer as the product makes it. Raises LlmRefusal where it would tell its learner of one."""
        known = memory or Memory()
        learner = LearnerView(0, 0, "Anna", profile.own_language, profile)
        asked = asked_for(profile, known, message, ())
        turn = Turn(learner, profile, 0, message, asked, (), BOT, known.scene, 0, 0)
        written = await write(self.gateway, turn, asyncio.Event(), lambda _: None)
        if written.refusal is not None:
            raise written.refusal
        return written
