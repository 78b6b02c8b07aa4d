"""The ways to lessons, quizzes and runs of exercises: commands, and buttons that work from any message, old or new."""

from html import unescape
from typing import Final

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot.deps import Deps
from bot.dialogs.exercise import open_run
from bot.dialogs.lessons import next_of
from bot.dialogs.states import Lesson, Lessons, Quiz
from bot.handlers.doors import open_dialog
from bot.handlers.exercise_screens import verdict_screen
from bot.handlers.exercise_texts import given, instruction
from bot.handlers.filters import ID_DIGITS, data_in, data_starts, is_learning
from bot.handlers.result_screens import result_screen
from bot.handlers.runs import once_more, repeat_mistakes, run_meant, take_words, taken_notice, words_to_take
from bot.handlers.show import label, show, toast
from bot.i18n import Speech
from bot.person import Moment, payload_of
from bot.screens import current_work
from tutor.accounts.views import LearnerView, ProfileView
from tutor.errors import Refusal
from tutor.quizzes.views import Answered
from tutor.teacher.service import TEXT_MOST

COMMANDS: Final = {"learn": Lessons.list, "quiz": Quiz.source}
BUTTONS: Final = {"go:learn": Lessons.list, "go:quiz": Quiz.source, "go:topics": Quiz.topics}


def build_learning() -> Router:
    router = Router(name="learning")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    router.message.register(on_command, Command(*COMMANDS))
    taps = router.callback_query
    taps.register(on_button, data_in(BUTTONS))
    taps.register(on_next_lesson, data_in({"go:next"}))
    taps.register(on_lesson, data_starts("l:"))
    taps.register(on_run, data_starts("q:"))
    taps.register(on_words, data_starts("qw:"))
    taps.register(on_mistakes, data_starts("qm:"))
    taps.register(on_once_more, data_starts("qa:"))
    taps.register(on_dispute, data_starts("qd:"))
    taps.register(on_ask_teacher, data_starts("qt:"))
    return router


async def on_command(_message: Message, command: CommandObject, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, COMMANDS[command.command.lower()])


async def on_button(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_dialog(dialog_manager, BUTTONS[callback.data or ""])


async def on_next_lesson(
    _callback: CallbackQuery, deps: Deps, profile: ProfileView, dialog_manager: DialogManager
) -> None:
    """``go:next``: the lesson to go on with; after the last one the whole course."""
    following = next_of(await deps.services.lessons.list(profile))
    if following is None:
        await open_dialog(dialog_manager, Lessons.list)
    else:
        await open_dialog(dialog_manager, Lesson.aim, {"lesson": following.id})


async def on_lesson(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """``l:<lesson>``."""
    await open_dialog(dialog_manager, Lesson.aim, {"lesson": _ids(callback)[0]})


async def on_run(callback: CallbackQuery, deps: Deps, profile: ProfileView, dialog_manager: DialogManager) -> None:
    """``q:<quiz>``: the item it stands at, or its result."""
    run = await run_meant(deps, profile, _ids(callback)[0])
    if run is None:
        raise Refusal("refusals-quiz-missing", "missing")
    await open_run(dialog_manager, run)


async def on_words(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    """``qw:<quiz>``: the words of its result become cards; the second tap finds that they are."""
    result = await deps.services.quizzes.result(profile, _ids(callback)[0])
    words = await words_to_take(deps, profile, result)
    met_in = "lesson" if result.quiz.sort == "lesson" else "quiz"
    added = await take_words(deps, profile, words, met_in, t, now)
    toast(callback, taken_notice(t, added))
    show(callback, *result_screen(t, result, len(await words_to_take(deps, profile, result))))


async def on_mistakes(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, dialog_manager: DialogManager
) -> None:
    """``qm:<quiz>``: what went wrong in it is asked once more."""
    result = await deps.services.quizzes.result(profile, _ids(callback)[0])
    step = await repeat_mistakes(deps, profile, result, t, now)
    await open_run(dialog_manager, step)


async def on_once_more(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, now: Moment, dialog_manager: DialogManager
) -> None:
    """``qa:<quiz>``: the same lesson anew, or another quiz like it."""
    quiz = (await deps.services.quizzes.current(profile, _ids(callback)[0])).quiz
    step = await once_more(deps, profile, quiz, now)
    await open_run(dialog_manager, step)


async def on_dispute(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    """``qd:<quiz>:<item>``: "my answer is right"."""
    quiz_id, number = _ids(callback, 2)
    message = callback.message
    asker = {
        **payload_of(learner, profile, learner.telegram_id),
        "lane": learner.telegram_id,
        "message_id": message.message_id if message is not None else None,
    }
    disputed = await deps.services.quizzes.dispute(profile, quiz_id, number, now, asker=asker)
    if disputed.job is not None:
        current_work().jobs.append(disputed.job)
    toast(callback, label(t, f"exercises-dispute-{disputed.state}"))
    step = await deps.services.quizzes.current(profile, quiz_id)
    answered = await deps.services.quizzes.answered(profile, quiz_id, number)
    show(callback, *verdict_screen(t, step.quiz, answered, teacher=deps.teacher_ready))


async def on_ask_teacher(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    """``qt:<quiz>:<item>``: the teacher explains it, in a message below; asked twice, it is explained once."""
    quiz_id, number = _ids(callback, 2)
    answered = await deps.services.quizzes.answered(profile, quiz_id, number)
    asked = await deps.services.teacher.ask(
        learner,
        profile,
        _question(t, answered)[:TEXT_MOST],
        now,
        client_id=f"exercise-{quiz_id}-{number}",
        chat_id=learner.telegram_id,
    )
    if asked.job is not None:
        current_work().jobs.append(asked.job)
    toast(callback, label(t, "lessons-teacher-asked"))


def _question(t: Speech, answered: Answered) -> str:
    item = answered.item
    lines = [unescape(instruction(t, item)), item.text, item.meaning, item.heard]
    return label(
        t,
        "lessons-ask-teacher",
        question="\n".join(line for line in lines if line),
        answer=given(item, answered.answer),
        right=answered.marked.answer,
    )


def _ids(callback: CallbackQuery, count: int = 1) -> list[int]:
    """The numbers in a button; 0, which nothing has, for what is none."""
    parts = (callback.data or "").split(":")[1 : 1 + count]
    numbers = [int(part) if part.isascii() and part.isdecimal() and len(part) <= ID_DIGITS else 0 for part in parts]
    return numbers + [0] * (count - len(numbers))
