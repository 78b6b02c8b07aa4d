"""Telegram's Stop button under an answer that is being written.

The update tells a chat and a draft and nobody's name; a draft's number is its job's, and jobs stop only for the learner
they are for.
"""

from typing import Any, Final

from bot.updates import chat_of, event_of
from tutor.services import Services

KIND: Final = "stopped_message_generation"


def is_stop(update: dict[str, Any]) -> bool:
    return KIND in update


async def stop_answer(services: Services, update: dict[str, Any]) -> None:
    draft_id, chat_id = event_of(update).get("draft_id"), chat_of(update).get("id")
    if isinstance(draft_id, int) and isinstance(chat_id, int):
        await services.jobs.ask_to_stop(draft_id, chat_id)
