"""What people do in their chats, and the updates that come of it."""

import secrets
import time
from collections.abc import Sequence
from typing import Any, Final

from playground import formatting
from playground.chat import Chat
from playground.errors import bad_request
from playground.formatting import FormattedText, utf16_length
from playground.methods.common import MOST_CAPTION, MOST_TEXT
from playground.methods.media import photo_sizes, stored
from playground.params import Upload
from playground.world import Playground

KINDS: Final = ("photo", "voice", "audio", "document")
MOST_ALBUM: Final = 10
_QUIET_TAP_SECONDS: Final = 0.3
"""A tap that was answered but changed nothing for so long has had its effect."""

Json = dict[str, Any]


def send_text(world: Playground, chat: Chat, text: str, reply_to: int | None = None) -> Json:
    """The new message; longer than Telegram's limit it is refused (a client would split it)."""
    text, entities = formatting.finish(FormattedText(text, []))
    if not text or utf16_length(text) > MOST_TEXT:
        raise bad_request("a message has 1 to 4096 characters")
    return _send(world, chat, {"text": text, "entities": entities} if entities else {"text": text}, reply_to)


def send_media(
    world: Playground,
    chat: Chat,
    kind: str,
    upload: Upload,
    caption: str = "",
    duration: int = 0,
    reply_to: int | None = None,
) -> Json:
    if kind not in KINDS:
        raise bad_request("kind is one of " + ", ".join(KINDS))
    body: Json
    if kind == "photo":
        body = {"photo": photo_sizes(world.files, upload)}
    elif kind == "voice":
        body = {"voice": stored(world.files, "voice", upload, "audio/ogg") | {"duration": duration}}
    elif kind == "audio":
        file = stored(world.files, "music", upload, "audio/mpeg")
        body = {"audio": file | {"duration": duration, "file_name": upload.name}}
    else:
        file = stored(world.files, "documents", upload, "application/octet-stream")
        body = {"document": file | {"file_name": upload.name}}
    return _send(world, chat, body | _caption(caption), reply_to)


def send_album(world: Playground, chat: Chat, uploads: Sequence[Upload], caption: str = "") -> list[Json]:
    """Several pictures at once: a message each, all of one group, the caption under the first."""
    if not 2 <= len(uploads) <= MOST_ALBUM:  # noqa: PLR2004 - one picture is no album
        raise bad_request("an album has 2 to 10 pictures")
    pictures = [photo_sizes(world.files, upload) for upload in uploads]
    group: Json = {"media_group_id": str(secrets.randbits(62))}
    captions = [_caption(caption), *({} for _ in pictures[1:])]
    return [
        _send(world, chat, {**group, "photo": sizes, **words}, None)
        for sizes, words in zip(pictures, captions, strict=True)
    ]


def _caption(caption: str) -> Json:
    text, entities = formatting.finish(FormattedText(caption, []))
    if utf16_length(text) > MOST_CAPTION:
        raise bad_request("a caption has up to 1024 characters")
    body: Json = {"caption": text} if text else {}
    return body | {"caption_entities": entities} if entities else body


def forward(world: Playground, chat: Chat, message_id: int) -> Json:
    """Forwards a message of this chat to the bot."""
    original = _message(chat, message_id)
    origin = {"type": "user", "sender_user": original["from"], "date": original["date"]}
    kept = ("text", "entities", "rich_message", "photo", "voice", "audio", "document", "caption", "caption_entities")
    body = {key: original[key] for key in kept if key in original}
    return _send(world, chat, {**body, "forward_origin": original.get("forward_origin", origin)}, None)


def _send(world: Playground, chat: Chat, body: Json, reply_to: int | None) -> Json:
    if chat.blocked:
        set_blocked(world, chat, blocked=False)  # as in Telegram: writing to a bot restarts it
    replied = _message(chat, reply_to) if reply_to is not None else None
    if replied is not None:
        body["reply_to_message"] = {key: value for key, value in replied.items() if key != "reply_to_message"}
    chat.started = True
    keyboard = chat.keyboard
    if keyboard and keyboard.get("one_time_keyboard"):
        chat.keyboard = None
    if chat.force_reply is not None or (keyboard and chat.keyboard is None):
        chat.force_reply = None
        chat.changed({"type": "keyboard", "keyboard": chat.keyboard, "force_reply": None})
    message = world.new_message(chat, chat.user, body)
    chat.unheard = world.updates.add(chat.id, "message", message) is not None
    chat.last_was_tap = False
    return message


def tap(world: Playground, chat: Chat, message_id: int, data: str) -> str:
    """Taps an inline button; the callback query's id."""
    message = _message(chat, message_id)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    if not any(button.get("callback_data") == data for row in rows for button in row):
        raise bad_request("there is no such button under this message")
    return tap_unseen(world, chat, message, data)


def tap_unseen(world: Playground, chat: Chat, message: Json, data: str) -> str:
    """A tap on a button that the message no longer has: a slow client may still show it."""
    callback_id = world.new_callback(chat)
    wanted = world.updates.add(
        chat.id,
        "callback_query",
        {
            "id": callback_id,
            "from": chat.user,
            "message": message,
            "chat_instance": str(-chat.id),
            "data": data,
        },
    )
    if wanted is None:
        chat.unanswered.pop(callback_id, None)
    else:
        chat.unheard = chat.last_was_tap = True
    return callback_id


def edit(world: Playground, chat: Chat, message_id: int, text: str) -> Json:
    """A person edits their own message."""
    message = _message(chat, message_id)
    field = "text" if "text" in message else "caption"
    if message["from"]["id"] != chat.id or "forward_origin" in message:
        raise bad_request("only one's own messages can be edited")
    text, entities = formatting.finish(FormattedText(text, []))
    if not text or utf16_length(text) > (MOST_TEXT if field == "text" else MOST_CAPTION):
        raise bad_request("a message has 1 to 4096 characters")
    edited = {**message, field: text, "edit_date": int(world.clock())}
    name = "entities" if field == "text" else "caption_entities"
    edited.pop(name, None)
    if entities:
        edited[name] = entities
    chat.put(edited)
    world.updates.add(chat.id, "edited_message", edited)
    world.dirty()
    return edited


def react(world: Playground, chat: Chat, message_id: int, emoji: str | None) -> None:
    """Puts a reaction on a message, or takes it off."""
    _message(chat, message_id)
    old = chat.reactions.get(message_id, {}).get("person", [])
    new = [emoji] if emoji else []
    chat.react(message_id, "person", new)
    world.updates.add(
        chat.id,
        "message_reaction",
        {
            "chat": chat.as_chat,
            "message_id": message_id,
            "user": chat.user,
            "date": int(world.clock()),
            "old_reaction": [{"type": "emoji", "emoji": each} for each in old],
            "new_reaction": [{"type": "emoji", "emoji": each} for each in new],
        },
    )
    world.dirty()


def stop_draft(world: Playground, chat: Chat) -> None:
    """The Stop button under a message that is being written."""
    if chat.draft is None or not chat.draft["can_stop"]:
        raise bad_request("there is nothing to stop")
    draft_id = chat.draft["draft_id"]
    chat.draft = {**chat.draft, "stopped": True, "can_stop": False}
    shown = chat.draft if chat.draft["keep_on_stop"] else None
    chat.changed({"type": "draft", "draft": shown})
    world.updates.add(chat.id, "stopped_message_generation", {"chat": chat.as_chat, "draft_id": draft_id})


def set_blocked(world: Playground, chat: Chat, *, blocked: bool) -> None:
    """Blocks the bot, or lets it write again."""
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    member = {"status": "member", "user": world.profile.user}
    kicked = {"status": "kicked", "user": world.profile.user, "until_date": 0}
    world.updates.add(
        chat.id,
        "my_chat_member",
        {
            "chat": chat.as_chat,
            "from": chat.user,
            "date": int(world.clock()),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        },
    )
    chat.changed({"type": "blocked", "blocked": blocked})
    world.dirty()


async def settled(world: Playground, chat: Chat, seconds: float, quiet: float) -> bool:
    """Waits until the bot has dealt with everything the person did. False: it had not within ``seconds``.

    Dealt with: every update taken, every tap answered, something said since the person last did anything (a tap may
    also be answered and change nothing), and then nothing more for ``quiet`` seconds, because an answer and an edit go
    side by side and either may come first.
    """
    until = time.monotonic() + seconds
    while (now := time.monotonic()) < until:
        calm = now - chat.last_call
        needed = max(quiet, _QUIET_TAP_SECONDS) if chat.unheard and chat.last_was_tap else quiet
        if chat.unanswered or (chat.unheard and not chat.last_was_tap):
            pause = until - now
        elif calm < needed:
            pause = needed - calm
        elif any(update.lane == chat.id for update in world.updates.pending.values()):
            pause = 0.02  # the bot has spoken, but has not yet confirmed the update with its next poll
        else:
            return True
        await chat.wait(min(pause, until - now))
    return False


def _message(chat: Chat, message_id: int) -> Json:
    message = chat.message(message_id)
    if message is None:
        raise bad_request("there is no such message")
    return message
