"""The reminder is the due card itself, with its buttons, at the hour its learner chose."""

from dataclasses import replace

from bot.deps import Deps
from bot.handlers import review_screens
from bot.outbox import Outbox
from bot.person import speech_for
from bot.screens import NO_PREVIEW
from tutor.database import transaction


class Reminding:
    def __init__(self, deps: Deps, outbox: Outbox) -> None:
        self._deps = deps
        self._outbox = outbox

    async def send_due(self) -> int:
        """One batch: each reminder's next date and its message commit together. Returns how many were sent."""
        sent = 0
        async with transaction():
            now = self._deps.now()
            for learner in await self._deps.services.reminders.claim(now):
                profile = learner.profile
                if profile is None:
                    continue
                queue = await self._deps.services.reviews.next(profile, now)
                if not queue.cards:
                    continue
                t = speech_for(self._deps, learner)
                card = queue.cards[0]
                if card.way == "type":
                    # What is written to a reminder hours later is hardly an answer: here the card is asked to be said.
                    card = replace(card, way="recall")
                text, keyboard = review_screens.front(t, card, queue, None)
                payload = {
                    "chat_id": learner.telegram_id,
                    "text": f"{t('reminders-due', count=queue.counts.total)}\n\n{text}",
                    "parse_mode": "HTML",
                    "link_preview_options": NO_PREVIEW,
                    "reply_markup": {"inline_keyboard": keyboard},
                }
                await self._outbox.post(learner.telegram_id, "sendMessage", payload)
                sent += 1
        return sent
