"""Reading in the chat. Its state is in the buttons: they work from any message, old or new.

``go:readings`` and ``rdl:<before>``: the list · ``rd:<reading>[:<page>[:<word>]]``: a page, with its words from that
one on · ``rd:m``: a reading of the text that this message answers · ``rda:…:<entry>``, ``rdb:…:<card>``: a word becomes
a card, and goes back · ``rdq:``: questions · ``rdx:``, ``rdu:``: away, and back again.
"""

from aiogram import Router
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot.deps import Deps
from bot.dialogs.exercise import open_run
from bot.handlers.filters import data_in, data_starts, is_id, is_learning
from bot.handlers.memory import forget_question, leave_dialogs
from bot.handlers.reading_runs import questions_about
from bot.handlers.reading_screens import LIST_PAGE, Screen, deleted_screen, list_screen, page_screen, pages_of, to_take
from bot.handlers.runs import abilities
from bot.handlers.show import label, show, tell, toast
from bot.i18n import Speech
from bot.person import Moment
from tutor.accounts.views import ProfileView
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.readings.views import ReadingView


def build_readings() -> Router:
    """Needs no dialog's state."""
    router = Router(name="readings")
    router.callback_query.filter(is_learning)
    taps = router.callback_query
    taps.register(on_list, data_in({"go:readings"}))
    taps.register(on_older, data_starts("rdl:"))
    taps.register(on_read, data_in({"rd:m"}))
    taps.register(on_page, data_starts("rd:"))
    taps.register(on_take, data_starts("rda:"))
    taps.register(on_put_back, data_starts("rdb:"))
    taps.register(on_delete, data_starts("rdx:"))
    taps.register(on_restore, data_starts("rdu:"))
    return router


def build_reading_questions() -> Router:
    """Leads into the dialog of a run."""
    router = Router(name="reading questions")
    router.callback_query.filter(is_learning)
    router.callback_query.register(on_questions, data_starts("rdq:"))
    return router


async def on_list(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, fsm_storage: BaseStorage
) -> None:
    await leave_dialogs(callback, fsm_storage)
    await forget_question(callback, fsm_storage)
    await _show_list(callback, deps, profile, t, None)


async def on_older(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech) -> None:
    await _show_list(callback, deps, profile, t, _numbers(callback, 1)[0] or None)


async def _show_list(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, before: int | None) -> None:
    page = await deps.services.readings.list(profile, before, LIST_PAGE)
    show(callback, *list_screen(t, page, first=before is None))


async def on_read(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    """The reading comes below: what stands here is still of use."""
    message = callback.message
    about = message.reply_to_message if isinstance(message, Message) else None
    text = (about.text or about.caption or "") if about is not None else ""
    if not isinstance(message, Message) or not text:
        toast(callback, label(t, "common-old-screen"))
        return
    try:
        reading = await deps.services.readings.bring(profile, text, now)
    except Refusal as refusal:
        toast(callback, label(t, refusal.key, **refusal.params), alert=True)
        return
    toast(callback)
    tell(message.chat.id, *await _page(deps, profile, t, reading, 0, 0))


async def on_page(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, fsm_storage: BaseStorage
) -> None:
    reading_id, number, offset = _numbers(callback, 3)
    await leave_dialogs(callback, fsm_storage)
    await forget_question(callback, fsm_storage)
    await _show_page(callback, deps, profile, t, reading_id, number, offset)


async def on_take(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    """A word, or with ``all`` at the end all of the page."""
    reading_id, number, offset, entry_id = _numbers(callback, 4)
    readings = deps.services.readings
    try:
        ids = [entry_id]
        if (callback.data or "").endswith(":all"):
            reading = await readings.reading(profile, reading_id)
            pages = pages_of(reading)
            words = to_take(reading, pages[min(number, len(pages) - 1)])
            ids = [word.entry_id for word in words if word.entry_id is not None and not word.fresh]
        added = await readings.add(profile, reading_id, ids, now, default_title=label(t, "adding-default-deck"))
    except Refusal as refusal:
        toast(callback, label(t, refusal.key, **refusal.params), alert=True)
    else:
        toast(callback, _taken(t, added))
    await _show_page(callback, deps, profile, t, reading_id, number, offset)


def _taken(t: Speech, added: Added) -> str:
    if not added.cards:
        return label(t, "offers-had")
    if len(added.cards) == 1:
        return label(t, "readings-taken-one", word=added.cards[0].word, title=added.deck_title)
    return label(t, "readings-taken-many", count=len(added.cards), title=added.deck_title)


async def on_put_back(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    reading_id, number, offset, card_id = _numbers(callback, 4)
    await deps.services.words.undo_added(profile, [card_id], now)
    toast(callback, label(t, "adding-undone"))
    await _show_page(callback, deps, profile, t, reading_id, number, offset)


async def on_delete(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    (reading_id,) = _numbers(callback, 1)
    try:
        await deps.services.readings.delete(profile, reading_id, now)
    except Refusal as refusal:
        await _gone(callback, deps, profile, t, refusal)
        return
    show(callback, *deleted_screen(t, reading_id))


async def on_restore(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech) -> None:
    (reading_id,) = _numbers(callback, 1)
    try:
        await deps.services.readings.restore(profile, reading_id)
    except Refusal as refusal:
        await _gone(callback, deps, profile, t, refusal)
        return
    await _show_page(callback, deps, profile, t, reading_id, 0, 0)


async def on_questions(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, dialog_manager: DialogManager
) -> None:
    """Goes on where they were left; the text stays above."""
    (reading_id,) = _numbers(callback, 1)
    try:
        step = await questions_about(deps, profile, reading_id, abilities(deps), t, now)
    except Refusal as refusal:
        if refusal.kind == "missing":
            await _gone(callback, deps, profile, t, refusal)
        else:
            toast(callback, label(t, refusal.key, **refusal.params), alert=True)
        return
    await open_run(dialog_manager, step)


async def _show_page(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, reading_id: int, number: int, offset: int
) -> None:
    try:
        reading = await deps.services.readings.reading(profile, reading_id)
    except Refusal as refusal:
        await _gone(callback, deps, profile, t, refusal)
        return
    show(callback, *await _page(deps, profile, t, reading, number, offset))


async def _page(deps: Deps, profile: ProfileView, t: Speech, reading: ReadingView, number: int, offset: int) -> Screen:
    begun = await deps.services.readings.open_run(profile, reading.id) is not None
    return page_screen(t, reading, number, offset, begun=begun)


async def _gone(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, refusal: Refusal) -> None:
    """The list, in place of what is there no more."""
    toast(callback, label(t, refusal.key, **refusal.params), alert=True)
    await _show_list(callback, deps, profile, t, None)


def _numbers(callback: CallbackQuery, count: int) -> list[int]:
    """The numbers in a button; 0 for what is missing or none."""
    parts = (callback.data or "").split(":")[1 : 1 + count]
    numbers = [int(part) if is_id(part) else 0 for part in parts]
    return numbers + [0] * (count - len(numbers))
