"""Plain text that no screen waits for: words to add, a word to look up, or something only a teacher could answer."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any, Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY

from bot.deps import Deps
from bot.dialogs.states import WAITING_FOR_TEXT, Adding, Decks
from bot.handlers.doors import open_dialog
from bot.handlers.filters import data_starts, has_text, is_id, is_learning, is_plain_text
from bot.handlers.help import help_text, ways_on
from bot.handlers.media import was_heard
from bot.handlers.requests import Request, Requests
from bot.handlers.show import Button, button, label, short, show
from bot.handlers.talk import ask_teacher
from bot.i18n import Speech, Texts
from bot.person import Moment
from tutor.accounts.views import LearnerView, ProfileView
from tutor.decks.views import EntryView
from tutor.words.lexicon import entries_by_form, view_of
from tutor.words.text import lemma_key, split_list

WORD_LETTERS: Final = 60
WORDS_OF_A_PHRASE: Final = 3
WORDS_OF_AN_ITEM: Final = 4
BUTTON_BYTES: Final = 64
ITEMS_OF_A_CLEAR_LIST: Final = 4
WORDS_OF_A_VAGUE_ITEM: Final = 2
OWN_MOST: Final = 8
SAID_TO_SOMEBODY: Final = frozenset({"interjection", "phrase"})
SENTENCE: Final = re.compile(r"[.!?…]\s*$|[.!?…]\s")
PAIR: Final = re.compile(r"\s[-–—=]\s|\t")


def build_texts(texts: Texts) -> Router:
    router = Router(name="texts")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    requests = Requests(texts)

    async def asks_to_add(message: Message) -> bool | dict[str, Request]:
        request = requests.read(message.text or "")
        return {"request": request} if request else False

    router.message.register(on_words, has_text, nobody_waits, asks_to_add)
    router.message.register(on_list, has_text, nobody_waits, looks_like_a_list)
    router.message.register(on_text, is_plain_text, nobody_waits)
    router.callback_query.register(on_entry, data_starts("a:e:"))
    router.callback_query.register(on_own_translation, data_starts("a:w:"))
    router.callback_query.register(on_deck, data_starts("a:d:"))
    return router


async def nobody_waits(_message: Message, **data: Any) -> bool:
    """No dialog's window asks for a text."""
    context: Context | None = data.get(CONTEXT_KEY)
    return context is None or context.state not in WAITING_FOR_TEXT


async def looks_like_a_list(message: Message, deps: Deps, profile: ProfileView, now: Moment) -> bool:
    """Several lines or items of few words each; a sentence with a comma is no list, nor is an answer to the teacher
    with one."""
    text = message.text or ""
    if not _is_list(text):
        return False
    items = split_list(text)
    is_clear = "\n" in text.strip() or bool(PAIR.search(text)) or len(items) >= ITEMS_OF_A_CLEAR_LIST
    if is_clear or not deps.teacher_ready:
        return True
    if any(len(item.word.split()) > WORDS_OF_A_VAGUE_ITEM for item in items):
        return False
    if await deps.services.teacher.is_underway(profile, now):
        return False
    return not any([_is_said_to_somebody(await _look_up(profile, item.word)) for item in items])


def _is_list(text: str) -> bool:
    if text.startswith("/"):
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    items = split_list(text)
    if any(PAIR.search(line) for line in lines):
        return all(len(item.word.split()) <= WORDS_OF_AN_ITEM for item in items)
    if len(items) < 2 or any(SENTENCE.search(item.word) for item in items):  # noqa: PLR2004 - a list has at least two items
        return False
    return all(len(item.word.split()) <= WORDS_OF_AN_ITEM for item in items)


async def on_words(_message: Message, request: Request, dialog_manager: DialogManager) -> None:
    data = {"text": request.words, "met_in": "message", "title": request.deck, "name": request.name}
    await open_dialog(dialog_manager, Adding.ask, data)


async def on_list(message: Message, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, Adding.ask, {"text": message.text, "met_in": "list"})


async def on_text(
    message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    """A lone word is looked up, unless it belongs to a conversation; all else is for the teacher. Where there is none,
    the bot says what it can do."""
    text = " ".join((message.text or "").split())
    talks = deps.teacher_ready
    if _may_be_a_word(text) and not (talks and await deps.services.teacher.is_underway(profile, now)):
        entries = await _look_up(profile, text)
        if entries and not (talks and _is_said_to_somebody(entries)):
            show(message, *_offer(t, entries))
            return
    if talks:
        await ask_teacher(message, message.text or "", deps, learner, profile, now, heard=was_heard(message))
    elif _may_be_a_word(text) and text.isalpha():
        show(message, t("adding-unknown", word=text), [*own_translation(t, [text]), *ways_on(t, profile)])
    else:
        show(message, "\n\n".join([t("help-not-understood"), help_text(t, deps)]), ways_on(t, profile))


def _may_be_a_word(text: str) -> bool:
    return len(text) <= WORD_LETTERS and len(text.split()) <= WORDS_OF_A_PHRASE and any(c.isalpha() for c in text)


def _is_said_to_somebody(entries: list[EntryView]) -> bool:
    """Hello, thank you, yes: who says so wants an answer, not a card."""
    return any(entry.part_of_speech in SAID_TO_SOMEBODY for entry in entries)


def own_translation(t: Speech, words: Sequence[str]) -> list[list[Button]]:
    """Buttons to add words with a translation of the learner's own. A word too long for a button goes without."""
    single = len(words) == 1
    rows = []
    for word in words:
        data = f"a:w:{word}"
        if len(data.encode()) <= BUTTON_BYTES:
            rows.append([button(label(t, "adding-add-own") if single else label(t, "offers-own", word=word), data)])
    return rows[:OWN_MOST]


async def _look_up(profile: ProfileView, text: str) -> list[EntryView]:
    """What the lexicon has under ``text``, a form of a word in either language."""
    keys = {lemma_key(profile.language, text), lemma_key(profile.own_language, text)} - {""}
    found = await entries_by_form(profile, keys)
    entries = {entry["id"]: entry for entries in found.values() for entry in entries}
    return [view_of(entry) for entry in entries.values()]


def _offer(t: Speech, entries: list[EntryView]) -> tuple[str, list[list[Button]]]:
    shown = entries[:6]
    lines = [f"<b>{escape(entry.word, quote=False)}</b> — {escape(entry.translation, quote=False)}" for entry in shown]
    if len(shown) == 1:
        rows = [[button(label(t, "adding-add-one"), f"a:e:{shown[0].id}")]]
    else:
        rows = [
            [
                button(
                    label(t, "adding-add-this", word=short(f"{entry.word} — {entry.translation}", 36)),
                    f"a:e:{entry.id}",
                )
            ]
            for entry in shown
        ]
    return "\n".join(lines), [*rows, [button(label(t, "common-home"), "go:home")]]


async def on_entry(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """``a:e:<entry>``, or ``a:e:<entry>:<deck>``: a meaning to add."""
    entry, _, deck = (callback.data or "").removeprefix("a:e:").partition(":")
    if is_id(entry):
        data = {"entry": int(entry), **({"deck": int(deck)} if is_id(deck) else {})}
        await open_dialog(dialog_manager, Adding.ask, data)


async def on_own_translation(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """``a:w:<word>``: to be added with a translation that is still to come."""
    await open_dialog(dialog_manager, Adding.ask, {"own": (callback.data or "").removeprefix("a:w:")})


async def on_deck(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """``a:d:<deck>``: where words went."""
    deck = (callback.data or "").removeprefix("a:d:")
    if is_id(deck):
        await open_dialog(dialog_manager, Decks.deck, {"deck": int(deck)})
