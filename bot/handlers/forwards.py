"""A text from elsewhere, forwarded or pasted: the words in it that are worth learning, each a tap away from becoming a
card, and the text itself to be read."""

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import Message

from bot.deps import Deps
from bot.handlers.filters import is_learning, is_plain_text
from bot.handlers.help import ways_on
from bot.handlers.media import was_heard
from bot.handlers.offers import offer_rows
from bot.handlers.reading_screens import read_row
from bot.handlers.show import Button, Keyboard, button, label, short, tell
from bot.handlers.texts import looks_like_a_list, nobody_waits
from bot.i18n import Speech
from bot.person import Moment
from bot.screens import current_work
from tutor.accounts.views import LearnerView, ProfileView
from tutor.readings.languages import language_of
from tutor.words.guess import words_of
from tutor.words.met import WORTH_MOST, worth_learning
from tutor.words.offers import OfferItem, OfferView

MET_IN: Final = "forward"
PASTED_IN: Final = "message"
FEW: Final = 3
"""Fewer words than these are not all there is to learn from a text."""

TEXT_MOST: Final = 4000
LINE_MOST: Final = 90
PASTED_LEAST: Final = 400
"""Characters from which on a text that the teacher is about to answer was more likely pasted than written to them."""


def build_forwards() -> Router:
    router = Router(name="forwards")
    router.message.filter(is_learning)
    router.message.register(on_forwarded, is_forwarded_text, nobody_waits)
    router.message.register(on_pasted, is_plain_text, nobody_waits, is_pasted_text)
    return router


async def is_forwarded_text(message: Message, deps: Deps) -> bool:
    """With something to read in it. A picture's caption is part of the picture where pictures can be looked at."""
    if message.forward_origin is None:
        return False
    return bool(message.text) or (bool(message.caption) and not (message.photo and deps.services.gateway.can("look")))


async def is_pasted_text(message: Message, deps: Deps, profile: ProfileView, now: Moment) -> bool:
    """Several sentences in the language being learnt, and no list of words. Where there is a teacher, all but long ones
    are said to them."""
    text = message.text or ""
    if was_heard(message) or (deps.teacher_ready and len(text) < PASTED_LEAST):
        return False
    return deps.services.readings.is_worth_offering(profile, text) and not await looks_like_a_list(
        message, deps, profile, now
    )


async def on_forwarded(
    message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    text = message.text or message.caption or ""
    language = language_of(text)
    items = await _worth_learning(profile, text, language)
    if not items and language not in (profile.language, None):
        name = t(f"accounts-language-{profile.language}")
        say(message, t("offers-forwarded-other", language=name), _ways(t, deps, profile))
        return
    await _offer_words(message, text, items, MET_IN, deps, learner, profile, t, now)


async def on_pasted(
    message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    """What was meant for the teacher still reaches them: reading it is only offered."""
    text = message.text or ""
    if deps.teacher_ready:
        say(message, t("readings-offered"), read_row(t))
        raise SkipHandler
    items = await _worth_learning(profile, text, profile.language)
    await _offer_words(message, text, items, PASTED_IN, deps, learner, profile, t, now)


async def _worth_learning(profile: ProfileView, text: str, language: str | None) -> list[OfferItem]:
    if language not in (profile.language, profile.own_language, None):
        return []
    items = await worth_learning(profile, text[:TEXT_MOST])
    if language == profile.own_language and len(items) < FEW:
        return []  # a foreign name or two in a text of one's own is nothing to learn from
    return items


async def _offer_words(
    message: Message,
    text: str,
    items: list[OfferItem],
    met_in: str,
    deps: Deps,
    learner: LearnerView,
    profile: ProfileView,
    t: Speech,
    now: Moment,
) -> None:
    services = deps.services
    offer = await services.offers.make(profile, items, met_in, now)
    looks = len(items) < FEW and services.drafting.ready and bool(words_of(text))
    ways = ways_with(t, deps, profile, text)
    if looks:
        await _look_for_words(message, deps, learner, profile, text[:TEXT_MOST], items)
    if offer is not None:
        say(message, forwarded_text(t, offer), [*offer_rows(t, offer), *ways])
    if looks:
        say(message, t("offers-forwarded-looking"), [])
    elif offer is None:
        say(message, t("offers-forwarded-nothing"), ways)


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


def ways_with(t: Speech, deps: Deps, profile: ProfileView, text: str) -> Keyboard:
    """What can be done with ``text`` itself."""
    reading = read_row(t) if deps.services.readings.is_worth_offering(profile, text) else []
    return [*reading, *_ways(t, deps, profile)]


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
