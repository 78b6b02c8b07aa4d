"""Reviews in the chat. Their state is in the buttons (``r:action:…``): nothing is lost, nothing goes stale unseen."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import CallbackQuery, Message

from bot.deps import Deps
from bot.handlers import review_screens as screens
from bot.handlers.filters import data_starts, is_learning, is_plain_text
from bot.handlers.media import can_speak
from bot.handlers.memory import Asked, forget_question, leave_dialogs, open_question, remember_question
from bot.handlers.show import delete, label, show, toast
from bot.i18n import Speech
from bot.person import Moment
from tutor.accounts.views import ProfileView
from tutor.errors import Refusal
from tutor.review.views import Grading, ReviewCard

Event = Message | CallbackQuery

LONGEST_SHOWING: Final = 600  # seconds; a card left lying longer was not looked at


async def show_next(
    event: Event,
    deps: Deps,
    profile: ProfileView,
    t: Speech,
    now: Moment,
    memory: BaseStorage,
    deck_id: int | None = None,
) -> None:
    """The next card's front, or what was done when none is left. ``deck_id`` None: of all decks."""
    queue = await deps.services.reviews.next(profile, now, deck_id)
    if queue.cards:
        card = queue.cards[0]
        message_id = show(event, *screens.front(t, card, queue, deck_id))
        if card.way == "type":
            await remember_question(event, memory, Asked(card.schedule_id, card.version, deck_id, message_id))
        return
    offered = None
    if deck_id is None:
        offered = next((deck for deck in await deps.services.words.course_decks(profile) if deck.deck_id is None), None)
    show(event, *screens.done(t, queue, offered, deck_id, profile.zone, now))


def build_review() -> Router:
    """Tapped most often of all, so it stands first and asks for no dialog state."""
    router = Router(name="review")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    taps = router.callback_query
    taps.register(on_show, data_starts("r:s:"))
    taps.register(on_grade, data_starts("r:g:"))
    taps.register(on_undo, data_starts("r:u:"))
    taps.register(on_menu, data_starts("r:m:"))
    taps.register(on_suspend, data_starts("r:p:"))
    taps.register(on_delete, data_starts("r:x:"))
    taps.register(on_take_back, data_starts("r:b:"))
    taps.register(on_next, data_starts("r:n:"))
    taps.register(on_take_deck, data_starts("r:t:"))
    router.message.register(on_review_command, Command("review"))
    router.message.register(on_undo_command, Command("undo"))
    router.message.register(on_typed, is_plain_text, waits_for_answer)
    return router


async def on_next(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    (deck,) = _numbers(callback, 1)
    await leave_dialogs(callback, fsm_storage)
    await show_next(callback, deps, profile, t, now, fsm_storage, deck or None)


async def on_show(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    schedule, version, deck = _numbers(callback, 3)
    card = await _current(deps, profile, schedule, version, now)
    if card is None:
        await _stale(callback, deps, profile, t, now, fsm_storage, deck)
        return
    # Without typing, what was asked to be typed was only recalled.
    way = "recall" if card.way == "type" else card.way
    since = _shown_at(callback, now)
    show(callback, *screens.back(t, card, way, deck or None, profile, since, speaks=can_speak(deps)))


async def on_grade(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    schedule, version, deck, grade, way, since = _numbers(callback, 6)
    seconds = int(now.timestamp()) - since
    graded = await deps.services.reviews.grade(
        profile,
        Grading(
            schedule_id=schedule,
            version=version,
            grade=grade,
            way=screens.WAYS[way] if way < len(screens.WAYS) else "recognise",
            duration_ms=seconds * 1000 if since and 0 <= seconds <= LONGEST_SHOWING else None,
        ),
        now,
    )
    if graded.outcome == "stale":
        await _stale(callback, deps, profile, t, now, fsm_storage, deck)
        return
    if graded.leech and graded.outcome == "counted":
        toast(callback, label(t, "review-leech"), alert=True)
    await show_next(callback, deps, profile, t, now, fsm_storage, deck or None)


async def on_undo(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    deck, done = _numbers(callback, 2)
    if (await deps.services.reviews.next(profile, now, limit=0)).done_today != done:
        await _stale(callback, deps, profile, t, now, fsm_storage, deck)  # a second tap takes back no second grade
        return
    card = await deps.services.reviews.undo(profile, now)
    toast(callback, label(t, "review-undone"))
    since = int(now.timestamp())
    show(callback, *screens.back(t, card, card.way, deck or None, profile, since, speaks=can_speak(deps)))


async def on_review_command(
    message: Message, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    await leave_dialogs(message, fsm_storage)
    await show_next(message, deps, profile, t, now, fsm_storage)


async def on_undo_command(
    message: Message, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    card = await deps.services.reviews.undo(profile, now)
    await leave_dialogs(message, fsm_storage)
    since = int(now.timestamp())
    show(message, *screens.back(t, card, card.way, None, profile, since, speaks=can_speak(deps)))


async def on_menu(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    schedule, version, deck = _numbers(callback, 3)
    card = await _current(deps, profile, schedule, version, now)
    if card is None:
        await _stale(callback, deps, profile, t, now, fsm_storage, deck)
        return
    show(callback, *screens.menu(t, card, deck or None, profile, speaks=can_speak(deps)))


async def on_suspend(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    async def suspend(card: ReviewCard) -> None:
        await deps.services.decks.suspend(profile, card.card_id)

    await _put_aside(callback, deps, profile, t, now, fsm_storage, suspend, "suspended")


async def on_delete(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    async def remove(card: ReviewCard) -> None:
        await deps.services.decks.delete_card(profile, card.card_id, now)

    await _put_aside(callback, deps, profile, t, now, fsm_storage, remove, "deleted")


async def on_take_back(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    """Undo of a card that was put aside from its menu."""
    card, deleted, deck = _numbers(callback, 3)
    if deleted:
        await deps.services.decks.restore_card(profile, card)
    else:
        await deps.services.decks.resume(profile, card)
    toast(callback, label(t, "review-taken-back"))
    await show_next(callback, deps, profile, t, now, fsm_storage, deck or None)


async def on_take_deck(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, fsm_storage: BaseStorage
) -> None:
    key = (callback.data or "").removeprefix("r:t:")
    deck = await deps.services.words.take_course_deck(profile, key, now)
    toast(callback, label(t, "review-deck-taken", title=deck.title))
    await show_next(callback, deps, profile, t, now, fsm_storage)


async def on_typed(
    message: Message,
    asked: Asked,
    deps: Deps,
    profile: ProfileView,
    t: Speech,
    now: Moment,
    fsm_storage: BaseStorage,
) -> None:
    """A typed answer. If the question is no longer open, the text means something else: other handlers see to it."""
    await forget_question(message, fsm_storage)
    card = await _current(deps, profile, asked.schedule_id, asked.version, now)
    if card is None:
        raise SkipHandler
    checked = await deps.services.reviews.check(profile, card.schedule_id, message.text or "")
    if asked.message_id > 0:
        delete(message.chat.id, asked.message_id)
    since = int(now.timestamp())
    screen = screens.back(t, card, "type", asked.deck_id, profile, since, checked, speaks=can_speak(deps))
    show(message, *screen)


async def waits_for_answer(message: Message, fsm_storage: BaseStorage) -> bool | dict[str, Any]:
    asked = await open_question(message, fsm_storage)
    return {"asked": asked} if asked else False


async def _put_aside(
    callback: CallbackQuery,
    deps: Deps,
    profile: ProfileView,
    t: Speech,
    now: datetime,
    memory: BaseStorage,
    action: Callable[[ReviewCard], Any],
    what: str,
) -> None:
    schedule, version, deck = _numbers(callback, 3)
    card = await _current(deps, profile, schedule, version, now)
    if card is None:
        await _stale(callback, deps, profile, t, now, memory, deck)
        return
    await action(card)
    show(callback, *screens.put_aside(t, card, what, deck or None))


async def _current(deps: Deps, profile: ProfileView, schedule: int, version: int, now: datetime) -> ReviewCard | None:
    """The card as the button knew it; None if it has moved on or is gone."""
    try:
        card = await deps.services.reviews.showing(profile, schedule, now)
    except Refusal:
        return None
    return card if card.version == version else None


async def _stale(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: datetime, memory: BaseStorage, deck: int
) -> None:
    toast(callback, label(t, "review-stale"), alert=True)
    await show_next(callback, deps, profile, t, now, memory, deck or None)


def _numbers(callback: CallbackQuery, count: int) -> list[int]:
    """The numbers of a button after its action; 0 for what is missing or no number."""
    parts = (callback.data or "").split(":")[2 : 2 + count]
    numbers = [int(part) if part.isdecimal() and len(part) < 19 else 0 for part in parts]  # noqa: PLR2004 - what a bigint holds
    return numbers + [0] * (count - len(numbers))


def _shown_at(callback: CallbackQuery, now: datetime) -> int:
    """When the question was put on the screen, in seconds since 1970."""
    message = callback.message
    if not isinstance(message, Message):
        return int(now.timestamp())
    return message.edit_date or int(message.date.timestamp())
