"""Home: where /start and every way back lead a learner with a profile."""

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import CallbackQuery, Message

from bot.deps import Deps
from bot.handlers.filters import data_in, is_learning
from bot.handlers.memory import forget_question, leave_dialogs
from bot.handlers.review import show_next
from bot.handlers.show import Button, Keyboard, app_button, button, label, show
from bot.i18n import Speech
from bot.person import Moment
from tutor.accounts.views import LearnerView, ProfileView
from tutor.quizzes.views import QuizView
from tutor.review.views import Today

DECK_LINK = "deck_"
"""A deep link to a course deck: its key with dashes for slashes, ``deck_es-a1-03-food``."""


async def show_home(
    event: Message | CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    today = await deps.services.reviews.today(profile, now)
    run_id = await deps.services.quizzes.open_quiz(profile)
    run = (await deps.services.quizzes.current(profile, run_id)).quiz if run_id is not None else None
    show(event, *home_screen(t, learner, profile, today, deps.app_url, talk=deps.teacher_ready, run=run))


def home_screen(
    t: Speech, learner: LearnerView, profile: ProfileView, today: Today, app_url: str | None, *, talk: bool = False,
    run: QuizView | None = None,
) -> tuple[str, Keyboard]:  # fmt: skip
    """``run``: exercises that were begun and left."""
    due = today.counts.total
    lines = [
        t("common-greeting", name=learner.first_name or "", language=t(f"accounts-language-{profile.language}")),
        "",
        t("common-due", count=due),
    ]
    if today.done:
        lines.append(t("common-done", count=today.done, goal=today.goal))
    if today.streak:
        lines.append(t("common-streak", days=today.streak))
    if today.leeches:
        lines.append(t("common-leeches", count=today.leeches))
    keyboard: list[list[Button]] = [
        [button(label(t, "common-review", count=due), "r:n:0")],
        [button(label(t, "lessons-lessons"), "go:learn"), button(label(t, "lessons-quizzes"), "go:quiz")],
        [button(label(t, "common-words"), "go:decks"), button(label(t, "common-add"), "go:add")],
        [button(label(t, "readings-all"), "go:readings"), button(label(t, "common-settings"), "go:settings")],
    ]
    if talk:
        keyboard[0].append(button(label(t, "common-talk"), "go:talk"))
    if run is not None:
        going_on = label(t, "lessons-go-on-run", title=run.title, number=run.number, total=run.total)
        keyboard.insert(1, [button(going_on, f"q:{run.id}")])
    if app_url:
        keyboard[-1].append(app_button(label(t, "common-app"), app_url))
    return "\n".join(lines), keyboard


def build_home() -> Router:
    router = Router(name="home")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    router.message.register(on_start, CommandStart(), not_a_deck_link)
    router.callback_query.register(on_home, data_in({"go:home"}))
    return router


async def not_a_deck_link(message: Message) -> bool:
    """A link to a deck opens a dialog: that is not for here."""
    return f" {DECK_LINK}" not in (message.text or "")


async def on_start(
    message: Message,
    command: CommandObject,
    deps: Deps,
    learner: LearnerView,
    profile: ProfileView,
    t: Speech,
    now: Moment,
    fsm_storage: BaseStorage,
) -> None:
    await leave_dialogs(message, fsm_storage)
    await forget_question(message, fsm_storage)
    if command.args == "review":
        await show_next(message, deps, profile, t, now, fsm_storage)
    else:
        await show_home(message, deps, learner, profile, t, now)


async def on_home(
    callback: CallbackQuery,
    deps: Deps,
    learner: LearnerView,
    profile: ProfileView,
    t: Speech,
    now: Moment,
    fsm_storage: BaseStorage,
) -> None:
    await leave_dialogs(callback, fsm_storage)
    await forget_question(callback, fsm_storage)
    await show_home(callback, deps, learner, profile, t, now)
