"""A lesson, page by page: aim and explanation, words, dialogue; from each the way to its exercises."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager, LaunchMode, ShowMode, Window
from aiogram_dialog.widgets.kbd import Keyboard, Row

from bot.dialogs.exercise import open_run
from bot.dialogs.person import deps_of, learner_of, notice, now_of, profile_of, speech
from bot.dialogs.states import Lesson
from bot.dialogs.widgets import Data, Label, Tap, Written, back_or_home, back_to, goto, home_button, tap
from bot.handlers.lesson_texts import aim_text, dialogue_aloud, dialogue_text, words_aloud, words_text
from bot.handlers.media import can_speak
from bot.handlers.runs import say_text, start_lesson, take_words, taken_notice, without_cards
from bot.handlers.show import label
from tutor.lessons.views import LessonView


def build_lesson() -> Dialog:
    return Dialog(
        Window(
            Written("text"),
            goto("words", Label("lessons-to-words"), Lesson.words, when="taught"),
            _exercises(),
            tap("anew", Label("lessons-anew"), _begin(anew=True), when="left"),
            Row(back_or_home(), home_button()),
            state=Lesson.aim,
            getter=_aim,
        ),
        Window(
            Written("text"),
            Row(
                tap("take", Label("lessons-take-words", "count"), _take, when="fresh"),
                tap("hear", Label("lessons-listen"), _hear_words, when="speaks"),
            ),
            goto("dialogue", Label("lessons-to-dialogue"), Lesson.dialogue),
            _exercises(),
            Row(back_to(Lesson.aim), home_button()),
            state=Lesson.words,
            getter=_words,
        ),
        Window(
            Written("text"),
            tap("hear", Label("lessons-listen"), _hear_dialogue, when="speaks"),
            _exercises(),
            Row(back_to(Lesson.words), home_button()),
            state=Lesson.dialogue,
            getter=_dialogue,
        ),
        launch_mode=LaunchMode.SINGLE_TOP,
    )


def _exercises() -> Keyboard:
    return tap("exercises", Label("lessons-exercises", "going"), _begin(anew=False))


def _begin(*, anew: bool) -> Tap:
    async def begin(manager: DialogManager) -> None:
        step = await start_lesson(deps_of(manager), profile_of(manager), _id(manager), now_of(manager), anew=anew)
        await open_run(manager, step)

    return begin


def _id(manager: DialogManager) -> int:
    data = manager.start_data
    return int(str(data["lesson"])) if isinstance(data, dict) else 0


async def _lesson(manager: DialogManager) -> LessonView:
    return await deps_of(manager).services.lessons.lesson(profile_of(manager), _id(manager))


def _data(lesson: LessonView, text: str, **more: Any) -> Data:
    left = lesson.state == "open"
    return {"text": text, "left": left, "going": "yes" if left else "no", **more}


async def _aim(dialog_manager: DialogManager, **_: Any) -> Data:
    lesson = await _lesson(dialog_manager)
    return _data(lesson, aim_text(speech(dialog_manager), lesson), taught=bool(lesson.words))


async def _words(dialog_manager: DialogManager, **_: Any) -> Data:
    lesson = await _lesson(dialog_manager)
    fresh = {word.lemma for word in await without_cards(profile_of(dialog_manager), lesson.words)}
    known = {word.lemma for word in lesson.words} - fresh
    text = words_text(speech(dialog_manager), lesson, known)
    return _data(lesson, text, fresh=bool(fresh), count=len(fresh), speaks=can_speak(deps_of(dialog_manager)))


async def _dialogue(dialog_manager: DialogManager, **_: Any) -> Data:
    lesson = await _lesson(dialog_manager)
    return _data(lesson, dialogue_text(speech(dialog_manager), lesson), speaks=can_speak(deps_of(dialog_manager)))


async def _take(manager: DialogManager) -> None:
    deps, profile, t = deps_of(manager), profile_of(manager), speech(manager)
    words = await without_cards(profile, (await _lesson(manager)).words)
    notice(manager, taken_notice(t, await take_words(deps, profile, words, "lesson", t, now_of(manager))))


async def _hear_words(manager: DialogManager) -> None:
    await _say(manager, words_aloud((await _lesson(manager)).words))


async def _hear_dialogue(manager: DialogManager) -> None:
    await _say(manager, dialogue_aloud((await _lesson(manager)).dialogue))


async def _say(manager: DialogManager, text: str) -> None:
    await say_text(deps_of(manager), learner_of(manager), profile_of(manager), text)
    notice(manager, label(speech(manager), "media-saying"))
    manager.show_mode = ShowMode.NO_UPDATE
