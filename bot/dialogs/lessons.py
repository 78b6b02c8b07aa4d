"""The course in the order it is learnt, a unit a page; after it the lessons written for the learner."""

from itertools import groupby
from typing import Any

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window

from bot.dialogs.person import deps_of, profile_of
from bot.dialogs.states import Lesson, Lessons
from bot.dialogs.widgets import Choice, Data, Label, Say, choices, home_button, pager, tap
from bot.handlers.lesson_texts import row_label
from tutor.accounts.views import ProfileView
from tutor.lessons.views import LessonRow


def build_lessons() -> Dialog:
    return Dialog(
        Window(
            Say("lessons-list", "done", "all"),
            Say("lessons-unit", "level", "unit", when="unit"),
            Say("lessons-written", when="written"),
            tap("next", Label("lessons-go-on", "title"), _open_next, when="title"),
            choices("lesson", "items", _open),
            pager(),
            home_button(),
            state=Lessons.list,
            getter=_list,
        ),
        launch_mode=LaunchMode.ROOT,
    )


def next_of(lessons: list[LessonRow]) -> LessonRow | None:
    """The lesson or test to go on with: the first that was left, else the first that is new."""
    bundled = [lesson for lesson in lessons if not lesson.written]
    for state in ("open", "new"):
        for lesson in bundled:
            if lesson.state == state:
                return lesson
    return None


def pages_of(lessons: list[LessonRow]) -> list[list[LessonRow]]:
    """By units; those written for the learner last."""
    return [
        [*page] for _, page in groupby(lessons, key=lambda each: ("", 0) if each.written else (each.level, each.unit))
    ]


async def _all(manager: DialogManager) -> list[LessonRow]:
    profile: ProfileView = profile_of(manager)
    return await deps_of(manager).services.lessons.list(profile)


async def _list(dialog_manager: DialogManager, **_: Any) -> Data:
    lessons = await _all(dialog_manager)
    pages, following = pages_of(lessons), next_of(lessons)
    data = dialog_manager.dialog_data
    if "page" not in data:  # where the learner is
        data["page"] = next((number for number, page in enumerate(pages) if following in page), 0)
    data["page"] = max(0, min(data["page"], len(pages) - 1))
    page = pages[data["page"]] if pages else []
    course = [lesson for lesson in lessons if not lesson.written]
    written = bool(page) and page[0].written
    return {
        "items": [Choice(str(lesson.id), row_label(lesson)) for lesson in page],
        "earlier": data["page"] > 0,
        "later": data["page"] < len(pages) - 1,
        "done": sum(lesson.state == "done" for lesson in course),
        "all": len(course),
        "level": page[0].level if page else "",
        "unit": page[0].unit if page and not written else 0,
        "written": written,
        "title": following.title if following else "",
    }


async def _open_next(manager: DialogManager) -> None:
    following = next_of(await _all(manager))
    if following is not None:
        await manager.start(Lesson.aim, {"lesson": following.id})


async def _open(manager: DialogManager, lesson_id: str) -> None:
    await manager.start(Lesson.aim, {"lesson": int(lesson_id)})
