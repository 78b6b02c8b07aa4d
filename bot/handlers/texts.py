"""Plain text that no screen waits for: words to add, a word to look up, or something only a teacher could answer."""

import re
from html import escape
from typing import Any, Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY

from bot.deps import Deps
from bot.dialogs.states import WAITING_FOR_TEXT, Adding
from bot.handlers.doors import open_dialog
from bot.handlers.filters import data_starts, has_text, is_learning, is_plain_text
from bot.handlers.help import help_text, ways_on
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
SENTENCE: Final = re.compile(r"[.!?…]\s*$|[.!?…]\s")
PAIR: Final = re.compile(r"\s[-–—=]\s|\t")


def build_texts(texts: Texts) -> Router:
    router = Router(name="texts")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    requests = Requests(texts)

    async def asks_to_add(message: Message) -> bool | dict[str, str]:
        wanted = requests.wanted(message.text or "")
        return {"wanted": wanted} if wanted else False

    router.message.register(on_words, has_text, nobody_waits, asks_to_add)
    router.message.register(on_list, has_text, nobody_waits, looks_like_a_list)
    router.message.register(on_text, is_plain_text, nobody_waits)
    router.callback_query.register(on_entry, data_starts("a:e:"))
    router.callback_query.register(on_unknown_word, data_starts("a:w:"))
    return router


class Requests:
    """How people ask to add words, in every language of the interface: "add …", "добавь … и … в карточки"."""

    def __init__(self, texts: Texts) -> None:
        openings, endings, conjunctions = (
            _either(texts, name) for name in ("adding-openings", "adding-endings", "adding-conjunctions")
        )
        self._request = re.compile(
            rf"\s*(?:{openings})[\s:]+(?P<words>.+?)(?:[\s,]+(?:{endings}))*[\s.!]*$", re.IGNORECASE | re.DOTALL
        )
        self._last = re.compile(rf",(?P<before>[^,]+?)\s(?:{conjunctions})\s(?P<last>[^,]+)$", re.IGNORECASE)

    def wanted(self, text: str) -> str:
        """The words that ``text`` asks to add, as a list; empty if it asks for nothing."""
        found = self._request.match(text)
        return self._last.sub(r",\g<before>,\g<last>", found["words"]) if found else ""


def _either(texts: Texts, message_id: str) -> str:
    """A pattern for any of the forms in a message, of all languages; longer ones first."""
    forms = {form.strip() for name in texts.languages for form in label(texts.speech(name), message_id).split(",")}
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


async def nobody_waits(_message: Message, **data: Any) -> bool:
    """No dialog's window asks for a text."""
    context: Context | None = data.get(CONTEXT_KEY)
    return context is None or context.state not in WAITING_FOR_TEXT


async def looks_like_a_list(message: Message) -> bool:
    """Several lines or items of few words each; a sentence with a comma is no list."""
    text = message.text or ""
    if text.startswith("/"):
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    items = split_list(text)
    if any(PAIR.search(line) for line in lines):
        return all(len(item.word.split()) <= WORDS_OF_AN_ITEM for item in items)
    if len(items) < 2 or any(SENTENCE.search(item.word) for item in items):  # noqa: PLR2004 - a list has at least two items
        return False
    return all(len(item.word.split()) <= WORDS_OF_AN_ITEM for item in items)


async def on_words(_message: Message, wanted: str, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, Adding.ask, {"text": wanted, "met_in": "message"})


async def on_list(message: Message, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, Adding.ask, {"text": message.text, "met_in": "list"})


async def on_text(
    message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    """A lone word is looked up, unless it belongs to a conversation; all else is for the teacher. Where there is none,
    the bot says what it can do."""
    text = " ".join((message.text or "").split())
    talks = deps.teacher_ready
    if talks and (not _may_be_a_word(text) or await deps.services.teacher.is_underway(profile, now)):
        await ask_teacher(message, message.text or "", deps, learner, profile, now, heard=False)
        return
    if _may_be_a_word(text):
        entries = await _look_up(profile, text)
        if entries:
            show(message, *_offer(t, entries))
            return
        if talks:
            await ask_teacher(message, message.text or "", deps, learner, profile, now, heard=False)
            return
        if text.isalpha():
            data = f"a:w:{text}"
            rows: list[list[Button]] = [[button(label(t, "adding-add-own"), data)]] if _fits(data) else []
            show(message, t("adding-unknown", word=text), [*rows, *ways_on(t, profile)])
            return
    show(message, "\n\n".join([t("help-not-understood"), help_text(t, deps)]), ways_on(t, profile))


def _may_be_a_word(text: str) -> bool:
    return len(text) <= WORD_LETTERS and len(text.split()) <= WORDS_OF_A_PHRASE and any(c.isalpha() for c in text)


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


def _fits(data: str) -> bool:
    return len(data.encode()) <= BUTTON_BYTES


async def on_entry(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    entry = (callback.data or "").removeprefix("a:e:")
    if entry.isdecimal():
        await open_dialog(dialog_manager, Adding.ask, {"entry": int(entry)})


async def on_unknown_word(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    word = (callback.data or "").removeprefix("a:w:")
    await open_dialog(dialog_manager, Adding.ask, {"text": word, "met_in": "message"})
