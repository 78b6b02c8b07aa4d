"""How the teacher's answers look in the chat: corrections apart, then the answer, with its words a tap from a card."""

from html import escape
from typing import Any, Final

from bot.deps import Deps
from bot.handlers.offers import offer_rows
from bot.handlers.show import Button, button, label, short, tell
from bot.i18n import Speech
from bot.markdown import Formatted, messages
from bot.outbox import LINK, OTHERWISE
from bot.screens import NO_PREVIEW, current_work
from tutor.database import run
from tutor.teacher.doing import Done
from tutor.teacher.service import Settled
from tutor.teacher.views import MessageView

MINUTES: Final = 60
WORDS_MOST: Final = 300


async def show_answer(
    deps: Deps, t: Speech, chat_id: int, said_in: int | None, settled: Settled, shown: int | None
) -> None:
    """``said_in``: the learner's message in the chat; ``shown``: the message that has stood for the answer so far."""
    message = settled.message
    if message.state == "failed":
        _show_failure(t, chat_id, settled, shown)
        return
    if message.corrections or message.counted:
        _show_notes(t, chat_id, said_in, message)
        if said_in is not None and message.corrections:
            await run(LINK, chat_id, said_in, message.id)
    if message.text:
        _show_text(deps, t, chat_id, message, settled.done, shown)
    elif not settled.done:
        _place(chat_id, {"text": t("talk-stopped"), "parse_mode": "HTML"}, shown, None)
    for done in settled.done:
        _tell_done(t, chat_id, done)


def show_translation(chat_id: int, said_in: int, translation: str) -> None:
    """Under the answer it is of."""
    for number, part in enumerate(messages(translation)):
        reply: dict[str, Any] = {"message_id": said_in, "allow_sending_without_reply": True}
        _place(chat_id, _payload(chat_id, part, {} if number else {"reply_parameters": reply}), None, None)


def _show_failure(t: Speech, chat_id: int, settled: Settled, shown: int | None) -> None:
    text = t.refusal(settled.refusal) if settled.refusal else t("talk-failed")
    again = [[button(label(t, "talk-again"), f"t:r:{settled.message.reply_to}")]]
    payload = {"text": text, "parse_mode": "HTML", "reply_markup": {"inline_keyboard": again}}
    _place(chat_id, payload, shown, None)


def _show_notes(t: Speech, chat_id: int, said_in: int | None, message: MessageView) -> None:
    lines = [
        t("talk-fix", wrong=fix.wrong, right=fix.right, why=fix.why)
        if fix.why
        else t("talk-fix-plain", wrong=fix.wrong, right=fix.right)
        for fix in message.corrections
    ]
    keyboard: list[list[Button]] = []
    if message.counted:
        words = short(", ".join(counted.word for counted in message.counted), WORDS_MOST)
        lines.append(t("talk-counted", words=words, count=len(message.counted)))
        keyboard.append([button(label(t, "talk-uncount"), f"t:u:{message.id}")])
    payload: dict[str, Any] = {"text": "\n".join(lines), "parse_mode": "HTML"}
    if keyboard:
        payload["reply_markup"] = {"inline_keyboard": keyboard}
    if said_in is not None:
        payload["reply_parameters"] = {"message_id": said_in, "allow_sending_without_reply": True}
    _place(chat_id, payload, None, message.id)


def _show_text(deps: Deps, t: Speech, chat_id: int, message: MessageView, done: list[Done], shown: int | None) -> None:
    parts = messages(message.text) or [Formatted("…", [])]
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        markup = {"reply_markup": {"inline_keyboard": _keyboard(deps, t, message, done)}} if last else {}
        _place(chat_id, _payload(chat_id, part, markup), shown if number == 0 else None, message.id)


def _keyboard(deps: Deps, t: Speech, message: MessageView, done: list[Done]) -> list[list[Button]]:
    rows: list[list[Button]] = [[*row] for row in offer_rows(t, message.offer)] if message.offer else []
    rows += [_lead(t, each) for each in done if each.name in ("lesson", "quiz")]
    if any(each.name == "progress" for each in done):
        rows.append([button(label(t, "common-home"), "go:home")])
    ways = [button(label(t, "talk-translate"), f"t:t:{message.id}")]
    if deps.services.gateway.can("say"):
        ways.insert(0, button(label(t, "talk-listen"), f"s:m:{message.id}"))
    return [*rows, ways]


def _lead(t: Speech, done: Done) -> list[Button]:
    """To a lesson or quiz: about the topic that was named, if there is one."""
    if done.lesson_id is not None:
        return [button(label(t, "writing-lesson-about", title=done.title), f"l:{done.lesson_id}")]
    if done.name == "lesson":
        return [button(label(t, "writing-lessons"), "go:learn")]
    if done.topic is not None:
        return [button(label(t, "writing-quiz-about", title=done.title), f"go:quiz:{done.topic}")]
    return [button(label(t, "writing-quiz"), "go:quiz"), button(label(t, "common-review-now"), "r:n:0")]


def _payload(chat_id: int, part: Formatted, markup: dict[str, Any]) -> dict[str, Any]:
    plain = {"text": part.text, **({"entities": part.entities} if part.entities else {}), **markup}
    if part.rich is None:
        return plain
    return {
        "rich_message": {"markdown": part.rich, "skip_entity_detection": True},
        OTHERWISE: {"chat_id": chat_id, "link_preview_options": NO_PREVIEW, **plain},
        **markup,
    }


def _place(chat_id: int, payload: dict[str, Any], shown: int | None, about: int | None) -> None:
    """In place of the message ``shown``, or as a new one."""
    work = current_work()
    if "rich_message" in payload and shown is None:
        work.add("sendRichMessage", {"chat_id": chat_id, **payload}, about)
        return
    plain = payload.get(OTHERWISE, payload)
    plain = {"chat_id": chat_id, "link_preview_options": NO_PREVIEW, **plain}
    if shown is None:
        work.add("sendMessage", plain, about)
    else:
        work.add("editMessageText", {**plain, "message_id": shown}, about)


def _tell_done(t: Speech, chat_id: int, done: Done) -> None:
    if done.refusal is not None:
        tell(chat_id, t.refusal(done.refusal))
    elif done.name == "reminder" and done.minute is not None:
        if done.minute < 0:
            tell(chat_id, t("talk-reminder-off"))
        else:
            hour, minute = divmod(done.minute, MINUTES)
            tell(
                chat_id,
                t("talk-reminder", time=f"{hour}:{minute:02}"),
                [[button(label(t, "common-settings"), "go:settings")]],
            )
    elif done.added is not None:
        _tell_added(t, chat_id, done)


def _tell_added(t: Speech, chat_id: int, done: Done) -> None:
    added = done.added
    if added is None:
        return
    lines = []
    if added.cards:
        lines.append(t("adding-added", count=len(added.cards), title=added.deck_title))
        lines += [
            f"<b>{escape(card.word, quote=False)}</b> — {escape(card.translation, quote=False)}" for card in added.cards
        ]
    if added.duplicates:
        words = short(", ".join(duplicate.word for duplicate in added.duplicates), WORDS_MOST)
        lines.append(t("adding-duplicates", count=len(added.duplicates), words=words))
    if lines:
        tell(chat_id, "\n".join(lines), [[button(label(t, "common-review-now"), "r:n:0")]])
