"""Talking with the teacher in the chat: every text nobody else waits for, scenes, and what can be done with answers."""

from typing import Final

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import CallbackQuery, Message, MessageReactionUpdated, ReactionTypeEmoji

from bot.deps import Deps
from bot.handlers.filters import data_starts, is_learning
from bot.handlers.help import ways_on
from bot.handlers.memory import forget_question, leave_dialogs
from bot.handlers.offers import offer_rows
from bot.handlers.show import Button, button, label, show, tell, toast
from bot.i18n import Speech
from bot.person import Moment, payload_of
from bot.screens import current_work
from tutor.accounts.views import LearnerView, ProfileView
from tutor.database import row
from tutor.errors import Refusal
from tutor.teacher.scenes import BY_ID
from tutor.teacher.service import TEXT_MOST, AskedTeacher
from tutor.teacher.views import TeacherView

ADD_EMOJI: Final = frozenset({"✍", "✍️", "👌"})
"""A reaction that adds what a message has to learn. Telegram's own set has both."""

LINKED: Final = "SELECT teacher_message_id FROM message_link WHERE chat_id = $1 AND message_id = $2"


def build_talk() -> Router:
    """Needs no dialog's state."""
    router = Router(name="talk")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    router.message.register(on_talk_command, Command("talk"))
    taps = router.callback_query
    taps.register(on_talk, data_starts("go:talk"))
    taps.register(on_scene, data_starts("t:s:"))
    taps.register(on_end_scene, data_starts("t:e"))
    taps.register(on_clear, data_starts("t:c"))
    taps.register(on_cleared, data_starts("t:C"))
    taps.register(on_stop, data_starts("t:x:"))
    taps.register(on_again, data_starts("t:r:"))
    taps.register(on_uncount, data_starts("t:u:"))
    taps.register(on_translate, data_starts("t:t:"))
    taps.register(on_ask_about, data_starts("t:ask"))
    router.message_reaction.register(on_reaction)
    return router


async def ask_teacher(
    message: Message, text: str, deps: Deps, learner: LearnerView, profile: ProfileView, now: Moment, *, heard: bool
) -> None:
    """The text goes to the teacher; the answer comes by itself."""
    asked = await deps.services.teacher.ask(
        learner,
        profile,
        text,
        now,
        chat_id=message.chat.id,
        heard=heard,
        said_in={"said_in": message.message_id},
    )
    _begin(asked)


def _begin(asked: AskedTeacher) -> None:
    if asked.job is not None:
        current_work().jobs.append(asked.job)


async def on_talk_command(
    message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment,
    fsm_storage: BaseStorage,
) -> None:  # fmt: skip
    await leave_dialogs(message, fsm_storage)
    await forget_question(message, fsm_storage)
    await _show_talk(message, deps, learner, profile, t, now)


async def on_talk(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment,
    fsm_storage: BaseStorage,
) -> None:  # fmt: skip
    await leave_dialogs(callback, fsm_storage)
    await forget_question(callback, fsm_storage)
    await _show_talk(callback, deps, learner, profile, t, now)


async def _show_talk(
    event: Message | CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    if not deps.teacher_ready:
        show(event, t("help-teacher-off"), ways_on(t, profile))
        return
    overview = await deps.services.teacher.overview(learner, profile, now)
    if not overview.ready:
        show(event, t("refusals-llm-paused"), ways_on(t, profile))
        return
    show(event, *_talk_screen(t, overview))


def _talk_screen(t: Speech, overview: TeacherView) -> tuple[str, list[list[Button]]]:
    lines = [t("talk-home")]
    if overview.left_today is not None:
        lines += ["", t("talk-left", count=overview.left_today)]
    rows: list[list[Button]] = []
    if overview.scene in BY_ID:
        lines += ["", t("talk-in-scene", scene=t(f"scenes-{overview.scene}"))]
        rows.append([button(label(t, "talk-end-scene"), "t:e")])
    else:
        lines += ["", t("talk-scenes")]
        fitting = [scene for scene in overview.scenes if scene.fits][-8:]
        buttons = [button(label(t, f"scenes-{scene.id}"), f"t:s:{scene.id}") for scene in fitting]
        rows += [buttons[place : place + 2] for place in range(0, len(buttons), 2)]
    rows.append([button(label(t, "talk-clear"), "t:c"), button(label(t, "common-home"), "go:home")])
    return "\n".join(lines), rows


async def on_scene(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    scene = (callback.data or "").removeprefix("t:s:")
    asked = await deps.services.teacher.begin_scene(learner, profile, scene, now, chat_id=callback.from_user.id)
    _begin(asked)
    text = t("talk-scene-begins", scene=t(f"scenes-{scene}"))
    show(callback, text, [[button(label(t, "talk-end-scene"), "t:e")]])


async def on_end_scene(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    await deps.services.teacher.end_scene(profile)
    toast(callback, label(t, "talk-scene-over"))
    await _show_talk(callback, deps, learner, profile, t, now)


async def on_clear(callback: CallbackQuery, t: Speech) -> None:
    show(
        callback,
        t("talk-clear-sure"),
        [[button(label(t, "talk-clear-yes"), "t:C"), button(label(t, "common-back"), "go:talk")]],
    )


async def on_cleared(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    await deps.services.teacher.clear(profile, now)
    toast(callback, label(t, "talk-cleared"))
    await _show_talk(callback, deps, learner, profile, t, now)


async def on_stop(callback: CallbackQuery, deps: Deps, learner: LearnerView, t: Speech) -> None:
    """Where there are no drafts, the button stands under the message that grows."""
    number = (callback.data or "").removeprefix("t:x:")
    stopping = number.isdecimal() and await deps.services.jobs.ask_to_stop(int(number), learner.telegram_id)
    toast(callback, "" if stopping else label(t, "talk-not-writing"))


async def on_again(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    """Asks anew for an answer that failed; a second tap finds nothing that failed."""
    number = (callback.data or "").removeprefix("t:r:")
    try:
        asked = await deps.services.teacher.retry(
            learner, profile, int(number) if number.isdecimal() else 0, now, chat_id=callback.from_user.id
        )
    except Refusal as refusal:
        if refusal.kind != "missing":
            raise
        toast(callback, label(t, "talk-answered"))
        return
    _begin(asked)
    toast(callback)
    if isinstance(callback.message, Message):
        current_work().add(
            "deleteMessage", {"chat_id": callback.message.chat.id, "message_id": callback.message.message_id}
        )


async def on_uncount(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    number = (callback.data or "").removeprefix("t:u:")
    message = await deps.services.teacher.undo_counted(profile, int(number) if number.isdecimal() else 0, now)
    undone = all(counted.undone for counted in message.counted)
    toast(callback, label(t, "talk-uncounted" if undone else "talk-uncount-late"), alert=not undone)
    if isinstance(callback.message, Message):
        current_work().add(
            "editMessageReplyMarkup",
            {"chat_id": callback.message.chat.id, "message_id": callback.message.message_id},
        )


async def on_translate(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech
) -> None:
    """What an answer means comes under it, as a message of its own."""
    number = (callback.data or "").removeprefix("t:t:")
    message = callback.message
    if not number.isdecimal() or not isinstance(message, Message):
        toast(callback, label(t, "common-old-screen"))
        return
    payload = {
        **payload_of(learner, profile, message.chat.id),
        "message_id": int(number),
        "said_in": message.message_id,
    }
    job = await deps.services.jobs.post("translate", learner.telegram_id, payload, key=f"translate:{number}")
    if job is not None:
        current_work().jobs.append(job)
    toast(callback)


async def on_ask_about(
    callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech, now: Moment
) -> None:
    """The text that the message with this button answers is put before the teacher."""
    message = callback.message
    about = message.reply_to_message if isinstance(message, Message) else None
    text = (about.text or about.caption or "") if about is not None else ""
    if about is None or not text:
        toast(callback, label(t, "common-old-screen"))
        return
    toast(callback)
    room = TEXT_MOST - 200
    await ask_teacher(about, label(t, "talk-about-this", text=text[:room]), deps, learner, profile, now, heard=False)


async def on_reaction(
    event: MessageReactionUpdated, deps: Deps, profile: ProfileView | None, t: Speech, now: Moment
) -> None:
    """An agreed emoji on an answer, or on the learner's own message, makes cards of what it has to learn."""
    new = {each.emoji for each in event.new_reaction if isinstance(each, ReactionTypeEmoji)}
    old = {each.emoji for each in event.old_reaction if isinstance(each, ReactionTypeEmoji)}
    if profile is None or not (new - old) & ADD_EMOJI:
        return
    linked = await row(LINKED, event.chat.id, event.message_id)
    if linked is None:
        return
    services = deps.services
    message = await services.teacher.message(profile, linked["teacher_message_id"])
    if message.offer is None:
        tell(event.chat.id, t("talk-nothing-to-add"))
        return
    corrections = [item.number for item in message.offer.items if item.kind == "correction"]
    taken = await services.offers.take(
        profile, message.offer.id, corrections or None, now, default_title=label(t, "adding-default-deck")
    )
    text = t("adding-added", count=len(taken.cards), title=taken.deck_title) if taken.cards else t("talk-had-already")
    tell(event.chat.id, text, offer_rows(t, taken.offer))
