"""Setting up a quiz: what it is to be about, and how long."""

from typing import Any, Final

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window
from aiogram_dialog.widgets.kbd import Row

from bot.dialogs.exercise import open_run
from bot.dialogs.person import deps_of, now_of, profile_of, speech
from bot.dialogs.states import Lesson, Quiz
from bot.dialogs.topics import chosen_topic, lesson_on, own_window, topic_choices
from bot.dialogs.widgets import (
    Choice,
    Data,
    Label,
    Say,
    back_to,
    choices,
    goto,
    home_button,
    marked,
    page_of,
    pager,
    tap,
)
from bot.handlers.doors import open_dialog
from bot.handlers.lesson_texts import row_label
from bot.handlers.runs import start_quiz
from bot.handlers.show import label
from tutor.quizzes.views import SIZES, Wish

SIZE: Final = "size"
USUAL: Final = SIZES[1]


def build_quiz() -> Dialog:
    return Dialog(
        Window(
            Say("lessons-quiz"),
            tap("mixed", Label("lessons-quiz-mixed"), _mixed),
            tap("mistakes", Label("lessons-quiz-mistakes"), _mistakes),
            goto("topics", Label("lessons-quiz-topics"), Quiz.topics),
            Row(
                goto("decks", Label("lessons-quiz-decks"), Quiz.decks),
                goto("lessons", Label("lessons-quiz-lessons"), Quiz.lessons),
            ),
            choices("size", "sizes", _choose_size, width=len(SIZES)),
            home_button(),
            state=Quiz.source,
            getter=_source,
        ),
        Window(
            Say("lessons-ask-topic"),
            choices("topic", "items", _topic),
            pager("topics"),
            goto("own", Label("lessons-own-topic"), Quiz.own),
            Row(back_to(Quiz.source), home_button()),
            state=Quiz.topics,
            getter=topic_choices,
        ),
        own_window(_own),
        Window(
            Say("lessons-ask-deck"),
            choices("deck", "items", _deck),
            pager("decks"),
            Row(back_to(Quiz.source), home_button()),
            state=Quiz.decks,
            getter=_decks,
        ),
        Window(
            Say("lessons-ask-lesson"),
            choices("lesson", "items", _lesson),
            pager("lessons"),
            Row(back_to(Quiz.source), home_button()),
            state=Quiz.lessons,
            getter=_lessons,
        ),
        launch_mode=LaunchMode.ROOT,
    )


def size_of(manager: DialogManager) -> int:
    return int(manager.dialog_data.get(SIZE, USUAL))


async def begin(manager: DialogManager, wish: Wish, title: str) -> None:
    """Raises Refusal: there is nothing to make it from."""
    step = await start_quiz(deps_of(manager), profile_of(manager), wish, title, now_of(manager))
    await open_run(manager, step)


async def _source(dialog_manager: DialogManager, **_: Any) -> Data:
    t, chosen = speech(dialog_manager), size_of(dialog_manager)
    return {"sizes": [Choice(str(size), marked(t, str(size), chosen=size == chosen)) for size in SIZES]}


async def _choose_size(manager: DialogManager, size: str) -> None:
    manager.dialog_data[SIZE] = int(size)


async def _mixed(manager: DialogManager) -> None:
    await begin(manager, Wish(size=size_of(manager)), label(speech(manager), "lessons-quiz-mixed"))


async def _mistakes(manager: DialogManager) -> None:
    await begin(manager, Wish(mistakes=True, size=size_of(manager)), label(speech(manager), "lessons-quiz-mistakes"))


async def _topic(manager: DialogManager, chosen: str) -> None:
    topic = await chosen_topic(manager, chosen)
    if topic.own_id is None:
        await begin(manager, Wish(topic=topic.slug, size=size_of(manager)), topic.title)
    else:
        await _to_lesson(manager, await lesson_on(manager, topic.own_id))


async def _own(manager: DialogManager, text: str) -> None:
    """A topic or deck that is there already is meant by whoever writes its name; else the teacher writes a lesson."""
    there = await deps_of(manager).services.writing.instead(profile_of(manager), text, now_of(manager))
    if there is not None:
        await begin(manager, Wish(topic=there.topic, deck_id=there.deck_id, size=size_of(manager)), there.title)
    else:
        await _to_lesson(manager, await lesson_on(manager, text))


async def _to_lesson(manager: DialogManager, lesson_id: int | None) -> None:
    """None: it is still being written; meanwhile there are other topics."""
    if lesson_id is None:
        await manager.switch_to(Quiz.topics)
    else:
        await open_dialog(manager, Lesson.aim, {"lesson": lesson_id})


async def _decks(dialog_manager: DialogManager, **_: Any) -> Data:
    decks = await deps_of(dialog_manager).services.decks.list(profile_of(dialog_manager), now_of(dialog_manager))
    return page_of(dialog_manager, [Choice(str(deck.id), deck.title) for deck in decks], "decks")


async def _deck(manager: DialogManager, deck_id: str) -> None:
    deck = await deps_of(manager).services.decks.deck(profile_of(manager), int(deck_id), now_of(manager))
    await begin(manager, Wish(deck_id=deck.id, size=size_of(manager)), deck.title)


async def _lessons(dialog_manager: DialogManager, **_: Any) -> Data:
    lessons = await deps_of(dialog_manager).services.lessons.list(profile_of(dialog_manager))
    found = [Choice(str(lesson.id), row_label(lesson)) for lesson in lessons if lesson.sort == "lesson"]
    return page_of(dialog_manager, found, "lessons")


async def _lesson(manager: DialogManager, lesson_id: str) -> None:
    lesson = await deps_of(manager).services.lessons.lesson(profile_of(manager), int(lesson_id))
    await begin(manager, Wish(lesson_id=lesson.id, size=size_of(manager)), lesson.title)
