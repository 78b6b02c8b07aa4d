"""Lessons the teacher writes, and quizzes about a topic it named: buttons that work from any message."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.deps import Deps
from bot.dialogs.quiz import begin
from bot.dialogs.states import Lesson
from bot.dialogs.topics import chosen_topic
from bot.handlers.doors import open_dialog
from bot.handlers.filters import data_starts, is_id, is_learning
from bot.handlers.help import ways_on
from bot.handlers.show import Button, Keyboard, button, label, show
from bot.i18n import Speech
from bot.person import Moment, payload_of
from bot.screens import current_work
from tutor.accounts.views import LearnerView, ProfileView
from tutor.lessons.writing import Instead
from tutor.quizzes.views import TopicView, Wish

QUIZ = "go:quiz:"
DECK_QUIZ = "go:quiz:deck="
"""No topic's slug has such a sign."""

AGAIN = "w:"


def build_writing() -> Router:
    router = Router(name="writing")
    router.callback_query.filter(is_learning)
    taps = router.callback_query
    taps.register(on_deck_quiz, data_starts(DECK_QUIZ))
    taps.register(on_topic_quiz, data_starts(QUIZ))
    taps.register(on_again, data_starts(AGAIN))
    return router


async def on_topic_quiz(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """``go:quiz:<topic>``."""
    topic = await chosen_topic(dialog_manager, (callback.data or "").removeprefix(QUIZ))
    await begin(dialog_manager, Wish(topic=topic.slug), topic.title)


async def on_deck_quiz(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, now: Moment, dialog_manager: DialogManager
) -> None:
    """``go:quiz:deck=<deck>``."""
    deck = await deps.services.decks.deck(profile, _number(callback, DECK_QUIZ), now)
    await begin(dialog_manager, Wish(deck_id=deck.id), deck.title)


async def on_again(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment,
    dialog_manager: DialogManager,
) -> None:  # fmt: skip
    """``w:<topic>``: the lesson that was not written is tried once more. Tapped twice, it is written once."""
    asker = {**payload_of(learner, profile, learner.telegram_id), "lane": learner.telegram_id}
    asked = await deps.services.writing.ask_own(profile, _number(callback, AGAIN), now, asker)
    if isinstance(asked, int):
        await open_dialog(dialog_manager, Lesson.aim, {"lesson": asked})
        return
    if asked is not None:
        current_work().jobs.append(asked)
    show(callback, t("lessons-being-written"), ways_on(t, profile))


def written_screen(t: Speech, title: str, lesson_id: int) -> tuple[str, Keyboard]:
    return t("writing-ready", title=title), [[button(label(t, "writing-open"), f"l:{lesson_id}")]]


def not_written_screen(t: Speech, topic: TopicView, why: str, instead: Instead | None) -> tuple[str, Keyboard]:
    """``why``: HTML. ``instead``: what a quiz can be made of right now."""
    lines = [t("writing-failed", topic=topic.title), why]
    rows: list[list[Button]] = [[button(label(t, "writing-again"), f"{AGAIN}{topic.own_id}")]]
    if instead is not None:
        data = f"{QUIZ}{instead.topic}" if instead.topic is not None else f"{DECK_QUIZ}{instead.deck_id}"
        rows.insert(0, [button(label(t, "writing-quiz-about", title=instead.title), data)])
    return "\n\n".join(lines), [*rows, [button(label(t, "common-home"), "go:home")]]


def _number(callback: CallbackQuery, prefix: str) -> int:
    """0, which nothing has, for what is none."""
    text = (callback.data or "").removeprefix(prefix)
    return int(text) if is_id(text) else 0
