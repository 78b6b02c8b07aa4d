"""The placement quiz: one message that edits itself. The database knows where it stands; every button says for which
question it was drawn."""

from random import Random
from typing import Any, Final

from aiogram_dialog import Dialog, DialogManager, LaunchMode

from bot.dialogs.drawn import drawn
from bot.dialogs.person import deps_of, notice, now_of, profile_of, reload_person, review, speech
from bot.dialogs.states import Placement, Settings
from bot.dialogs.widgets import Data
from bot.handlers import placement_screens as screens
from bot.handlers.doors import open_dialog
from bot.handlers.show import label
from tutor.exercises.item import Answer
from tutor.placement.service import placed
from tutor.quizzes.views import Step

STEP: Final = "placement_step"
"""Where the quiz stands, for the window that is about to be shown."""


def build_placement() -> Dialog:
    return Dialog(drawn(Placement.quiz, screens.PREFIX, _tap, _present), launch_mode=LaunchMode.ROOT)


async def open_placement(manager: DialogManager, *, first: bool = False, deck_id: int | None = None) -> None:
    """Begins it, or goes on where it was left. ``first``: it is what onboarding ends with; then come the first cards,
    those of ``deck_id`` if there is one."""
    step = await deps_of(manager).services.placement.start(profile_of(manager), now_of(manager), Random())
    await _open(manager, step, first=first, deck_id=deck_id)


async def reopen_placement(manager: DialogManager, quiz_id: int) -> None:
    """Shows it where it stands. Raises Refusal (missing)."""
    await _open(manager, await deps_of(manager).services.placement.current(profile_of(manager), quiz_id))


async def _open(manager: DialogManager, step: Step, *, first: bool = False, deck_id: int | None = None) -> None:
    manager.middleware_data[STEP] = step
    await open_dialog(manager, Placement.quiz, {"quiz": step.quiz.id, "first": first, "deck": deck_id})


async def _tap(manager: DialogManager, data: str) -> None:
    tap = screens.tap_of(data)
    if tap is None or tap[0] != _started_with(manager, "quiz"):
        return
    quiz_id, version, act = tap
    placement, profile, now = deps_of(manager).services.placement, profile_of(manager), now_of(manager)
    if act == screens.TAKE:
        await _take(manager, quiz_id)
    elif act == screens.KEEP:
        await open_dialog(manager, Settings.main)
    elif act == screens.AGAIN:
        await open_placement(manager, first=_is_first(manager), deck_id=_started_with(manager, "deck"))
    elif act == screens.STOP:
        await placement.stop(profile, quiz_id, now)
    elif act == screens.UNKNOWN or act.isdecimal():
        answer = Answer() if act == screens.UNKNOWN else Answer(picked=(int(act),))
        step = await placement.answer(profile, quiz_id, version, answer, now, Random())
        manager.middleware_data[STEP] = step
        if step.outcome == "stale":
            notice(manager, label(speech(manager), "exercises-stale"))


async def _take(manager: DialogManager, quiz_id: int) -> None:
    before = profile_of(manager).level
    changed = await deps_of(manager).services.placement.accept(profile_of(manager), quiz_id, now_of(manager))
    await reload_person(manager)
    if _is_first(manager) or changed.level == before:
        await review(manager, _started_with(manager, "deck"))
        return
    notice(manager, label(speech(manager), "placement-taken", level=changed.level))
    await open_dialog(manager, Settings.main)


async def _present(dialog_manager: DialogManager, **_: Any) -> Data:
    manager = dialog_manager
    t, profile, quiz_id = speech(manager), profile_of(manager), _started_with(manager, "quiz") or 0
    step: Step | None = manager.middleware_data.get(STEP)
    step = step or await deps_of(manager).services.placement.current(profile, quiz_id)
    if step.asked is not None:
        text, keyboard = screens.question_screen(t, step.quiz, step.asked)
    else:
        found = placed(step.quiz)
        text, keyboard = screens.result_screen(t, step.quiz, found, first=_is_first(manager), level=profile.level)
    return {"text": text, "keyboard": keyboard}


def _started_with(manager: DialogManager, name: str) -> int | None:
    data = manager.start_data
    value = data.get(name) if isinstance(data, dict) else None
    return value if isinstance(value, int) else None


def _is_first(manager: DialogManager) -> bool:
    return bool(_started_with(manager, "first"))
