"""A run of exercises: a lesson's, a test's, a quiz. One message that edits itself, and what the learner writes to it.

The database knows where a run stands, and every button says for which item it was drawn: this dialog only knows which
run is on the screen, what has been tapped of an answer that takes several taps, and whether a text is an answer.
"""

from typing import Any, Final

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, LaunchMode, ShowMode

from bot.dialogs.drawn import drawn
from bot.dialogs.person import deps_of, event_of, learner_of, notice, now_of, profile_of, speech
from bot.dialogs.states import Exercise
from bot.dialogs.widgets import Data, text_input
from bot.handlers import exercise_keys as keys
from bot.handlers import exercise_screens as screens
from bot.handlers.doors import open_dialog
from bot.handlers.exercise_picks import PICKING, Picks, answer_of, is_whole, picked
from bot.handlers.media import can_speak, was_heard
from bot.handlers.result_screens import result_screen
from bot.handlers.review_screens import Screen
from bot.handlers.runs import abilities, say_text, words_to_take
from bot.handlers.show import label
from bot.person import payload_of
from bot.screens import current_work
from tutor.exercises.item import Answer
from tutor.quizzes.views import Answered, Asked, Step

STEP: Final = "run_step"
"""Where the run stands, for the window that is about to be shown."""


def build_exercise() -> Dialog:
    answer = text_input("answer", _write)
    return Dialog(
        drawn(Exercise.question, keys.PREFIX, _tap, _present),
        drawn(Exercise.typing, keys.PREFIX, _tap, _present, answer),
        drawn(Exercise.speaking, keys.PREFIX, _tap, _present, answer),
        drawn(Exercise.checking, keys.PREFIX, _tap, _present),
        drawn(Exercise.verdict, keys.PREFIX, _tap, _verdict),
        drawn(Exercise.result, keys.PREFIX, _tap, _present),
        on_start=_start,
        launch_mode=LaunchMode.ROOT,
    )


async def open_run(manager: DialogManager, step: Step) -> None:
    """Shows a run where it stands."""
    manager.middleware_data[STEP] = step
    await open_dialog(manager, Exercise.question, {"quiz": step.quiz.id})


async def _start(_start_data: Any, manager: DialogManager) -> None:
    await _stand(manager, await _step(manager), appears=True)


# What a learner does


async def _tap(manager: DialogManager, data: str) -> None:
    tap = keys.tap_of(data)
    if tap is None or tap.quiz_id != _quiz_id(manager):
        return
    quizzes, profile = deps_of(manager).services.quizzes, profile_of(manager)
    if tap.act == keys.ANSWER:
        await _answer(manager, tap.version, Answer(picked=tap.places))
    elif tap.act == keys.SKIP:
        await _go_on(manager, await quizzes.skip(profile, tap.quiz_id, tap.version, now_of(manager)), straight=True)
    elif tap.act == keys.HINT:
        await _go_on(manager, await quizzes.hint(profile, tap.quiz_id, tap.version))
    elif tap.act == keys.NEXT:
        await _stand(manager, await _current(manager, tap.quiz_id), appears=True)
    else:
        step = await _current(manager, tap.quiz_id)
        if step.asked is None or step.asked.waiting is not None or step.quiz.version != tap.version:
            await _moved_on(manager, step)
        elif tap.act == keys.HEAR:
            await _hear(manager, step.asked)
            notice(manager, label(speech(manager), "media-saying"))
            manager.show_mode = ShowMode.NO_UPDATE
        elif tap.act in PICKING or tap.act == keys.DONE:
            await _pick(manager, step, step.asked, tap)


async def _pick(manager: DialogManager, step: Step, asked: Asked, tap: keys.Tap) -> None:
    """A part of an answer; the whole of it once nothing is left to be tapped, or with "Done"."""
    before = _picks(manager, step)
    picks = picked(asked.item, before, tap.act, tap.places)
    if is_whole(asked.item, picks) or (tap.act == keys.DONE and picks.places):
        await _answer(manager, tap.version, answer_of(asked.item, picks))
        return
    manager.dialog_data.update(version=tap.version, places=picks.places, left=picks.left)
    manager.middleware_data[STEP] = step


async def _write(manager: DialogManager, text: str) -> None:
    """A typed answer, or what was heard of a spoken one."""
    message = event_of(manager)
    if manager.current_context().state is Exercise.speaking and not (
        isinstance(message, Message) and was_heard(message)
    ):
        return  # it is to be said: the window that follows asks for it once more
    await _answer(manager, manager.dialog_data["version"], Answer(text=text), asker=_asker(manager))


async def _answer(manager: DialogManager, version: int, answer: Answer, asker: Data | None = None) -> None:
    step = await deps_of(manager).services.quizzes.answer(
        profile_of(manager), _quiz_id(manager), version, answer, now_of(manager), asker=asker
    )
    if step.job is not None:
        current_work().jobs.append(step.job)
    await _go_on(manager, step)


def _asker(manager: DialogManager) -> Data | None:
    """Whom a model's verdict is for, and the message that waits for it: it is edited, and must be there already."""
    message_id = manager.current_stack().last_message_id
    if message_id is None or message_id < 0:
        return None
    learner = learner_of(manager)
    payload = payload_of(learner, profile_of(manager), learner.telegram_id)
    return {**payload, "lane": learner.telegram_id, "message_id": message_id}


# Where that leads


async def _go_on(manager: DialogManager, step: Step, *, straight: bool = False) -> None:
    """To the next exercise, or first to a word about the last one. ``straight``: no word about it."""
    if step.outcome == "stale":
        await _moved_on(manager, step)
        return
    if step.outcome == "checking":
        manager.show_mode = ShowMode.EDIT  # the verdict will come to that message
    answered = step.answered
    if answered is not None and answered.item.heard:
        _go_below(manager, step)
    if answered is not None and answered.given in {"wrong", "unsure"} and not straight:
        manager.dialog_data.clear()
        manager.dialog_data["number"] = answered.number
        manager.middleware_data[STEP] = step
        await manager.switch_to(Exercise.verdict)
        return
    await _stand(manager, step, appears=step.outcome == "counted")


def _go_below(manager: DialogManager, step: Step) -> None:
    """What follows stands below the voice that was heard; a second tap on the message that has made room changes
    nothing."""
    event = event_of(manager)
    if not isinstance(event, CallbackQuery) or event.message is None:
        return
    if step.outcome == "counted":
        manager.show_mode = ShowMode.SEND
    elif manager.current_stack().last_message_id != event.message.message_id:
        manager.show_mode = ShowMode.NO_UPDATE


async def _moved_on(manager: DialogManager, step: Step) -> None:
    notice(manager, label(speech(manager), "exercises-stale"))
    await _stand(manager, step)


async def _stand(manager: DialogManager, step: Step, *, appears: bool = False) -> None:
    """At the item that waits, or at the end. ``appears``: it has not been seen; what is to be heard is said."""
    manager.dialog_data.clear()
    manager.dialog_data["version"] = step.quiz.version
    manager.middleware_data[STEP] = step
    await manager.switch_to(_state_of(step))
    if appears and step.asked is not None and step.asked.waiting is None:
        await _hear(manager, step.asked)


def _state_of(step: Step) -> State:
    if step.asked is None:
        return Exercise.result
    if step.asked.waiting is not None:
        return Exercise.checking
    return {"text": Exercise.typing, "voice": Exercise.speaking}.get(step.asked.item.shape, Exercise.question)


async def _hear(manager: DialogManager, asked: Asked) -> None:
    deps = deps_of(manager)
    if asked.item.heard and can_speak(deps):
        await say_text(deps, learner_of(manager), profile_of(manager), asked.item.heard)


# What is on the screen


async def _present(dialog_manager: DialogManager, **_: Any) -> Data:
    """The item that waits, or the end, whatever has happened elsewhere since the window was drawn last."""
    manager = dialog_manager
    step = await _step(manager)
    await manager.switch_to(_state_of(step))
    return _data(await _screen(manager, step))


async def _screen(manager: DialogManager, step: Step) -> Screen:
    t, deps, profile = speech(manager), deps_of(manager), profile_of(manager)
    answered = step.answered if step.outcome in {"counted", "repeated"} else None
    if step.asked is None:
        result = await deps.services.quizzes.result(profile, step.quiz.id)
        return result_screen(t, result, len(await words_to_take(deps, profile, result)), answered)
    if step.asked.waiting is not None:
        return screens.checking_screen(t, step.quiz, step.asked)
    return screens.question_screen(t, step.quiz, step.asked, _picks(manager, step), abilities(deps), answered)


async def _verdict(dialog_manager: DialogManager, **_: Any) -> Data:
    manager = dialog_manager
    deps, step = deps_of(manager), await _step(manager)
    answered: Answered | None = step.answered
    if answered is None:
        number = manager.dialog_data["number"]
        answered = await deps.services.quizzes.answered(profile_of(manager), step.quiz.id, number)
    going_on = keys.data_of(step.quiz, keys.NEXT)
    return _data(
        screens.verdict_screen(speech(manager), step.quiz, answered, teacher=deps.teacher_ready, going_on=going_on)
    )


def _data(screen: Screen) -> Data:
    text, keyboard = screen
    return {"text": text, "keyboard": keyboard}


async def _step(manager: DialogManager) -> Step:
    step: Step | None = manager.middleware_data.get(STEP)
    return step or await _current(manager, _quiz_id(manager))


async def _current(manager: DialogManager, quiz_id: int) -> Step:
    return await deps_of(manager).services.quizzes.current(profile_of(manager), quiz_id)


def _quiz_id(manager: DialogManager) -> int:
    data = manager.start_data
    return int(str(data["quiz"])) if isinstance(data, dict) else 0


def _picks(manager: DialogManager, step: Step) -> Picks:
    """What has been tapped of the answer to this very item."""
    data = manager.dialog_data
    if data.get("version") != step.quiz.version:
        return Picks()
    return Picks(tuple(data.get("places", ())), data.get("left"))
