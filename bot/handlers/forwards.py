"""A forwarded message: the words in it that are worth learning, each a tap away from becoming a card."""

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from aiogram import Router
from aiogram.types import Message

from bot.deps import Deps
from bot.handlers.filters import is_learning
from bot.handlers.help import ways_on
from bot.handlers.offers import offer_rows
from bot.handlers.show import Button, Keyboard, button, label, short, tell
from bot.handlers.texts import nobody_waits
from bot.i18n import Speech
from bot.person import Moment
from bot.screens import current_work
from tutor.accounts.views import LearnerView, ProfileView
from tutor.words.guess import language_of, words_of
from tutor.words.met import WORTH_MOST, worth_learning
from tutor.words.offers import OfferItem, OfferView

MET_IN: Final = "forward"
FEW: Final = 3
"""Fewer words than these are not all there is to learn from a text."""

TEXT_MOST: Final = 4000
LINE_MOST: Final = 90


def build_forwards() -> Router:
    router = Router(name="forwards")
    router.message.filter(is_learning)
    router.message.register(on_forwarded, is_forwarded_text, nobody_waits)
    return router


async def is_forwarded_text(message: Message, deps: Deps) -> bool:
    """With something to read in it. A picture's caption is part of the picture where pictures can be looked at."""
    if message.forward_origin is None:
        return False
    return bool(message.text) or (bool(message.caption) and not (message.photo and deps.services.gateway.can("look")))


async def on_forwarded(
    message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    services = deps.services
    text = (message.text or message.caption or "")[:TEXT_MOST]
    language = language_of(text)
    items = await worth_learning(profile, text) if language in (profile.language, profile.own_language, None) else []
    if language == profile.own_language and len(items) < FEW:
        items = []  # a foreign name or two in a text of one's own is nothing to learn from
    if not items and language not in (profile.language, None):
        name = t(f"accounts-language-{profile.language}")
        say(message, t("offers-forwarded-other", language=name), _ways(t, deps, profile))
        return
    offer = await services.offers.make(profile, items, MET_IN, now)
    looks = len(items) < FEW and services.drafting.ready and bool(words_of(text))
    if looks:
        await _look_for_words(message, deps, learner, profile, text, items)
    if offer is not None:
        say(message, forwarded_text(t, offer), [*offer_rows(t, offer), *_ways(t, deps, profile)])
    if looks:
        say(message, t("offers-forwarded-looking"), [])
    elif offer is None:
        say(message, t("offers-forwarded-nothing"), _ways(t, deps, profile))


async def _look_for_words(
    message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, text: str, offered: Sequence[OfferItem]
) -> None:
    payload = {
        "learner_id": learner.id,
        "profile_id": profile.id,
        "chat_id": message.chat.id,
        "message_id": message.message_id,
        "text": text,
        "most": WORTH_MOST,
        "offered": [item.entry_id for item in offered],
    }
    job = await deps.services.jobs.post("forward", learner.telegram_id, payload)
    if job is not None:
        current_work().jobs.append(job)


def forwarded_text(t: Speech, offer: OfferView) -> str:
    lines = [
        f"<b>{escape(short(item.word, LINE_MOST), quote=False)}</b> — "
        f"{escape(short(item.translation, LINE_MOST), quote=False)}"
        for item in offer.items
    ]
    return "\n".join([t("offers-forwarded", count=len(offer.items)), "", *lines])


def _ways(t: Speech, deps: Deps, profile: ProfileView) -> Keyboard:
    return ask_teacher_row(t) if deps.teacher_ready else ways_on(t, profile)


def ask_teacher_row(t: Speech) -> list[list[Button]]:
    """The teacher is asked about the message this one answers."""
    return [[button(label(t, "offers-ask-teacher"), "t:ask")]]


def say(message: Message, text: str, keyboard: Keyboard) -> None:
    answer_to(message.chat.id, message.message_id, text, keyboard)


def answer_to(chat_id: int, message_id: int, text: str, keyboard: Keyboard) -> None:
    """A message of its own, under the one it is about."""
    tell(chat_id, text, keyboard)
    reply: dict[str, Any] = {"message_id": message_id, "allow_sending_without_reply": True}
    current_work().calls[-1].payload["reply_parameters"] = reply
