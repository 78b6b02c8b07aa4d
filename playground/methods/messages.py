"""Sending, forwarding, copying and deleting messages; drafts, chat actions, reactions and answers to taps."""

from typing import Any, Final

from playground.chat import ACTION_SECONDS, CALLBACK_SECONDS, DRAFT_SECONDS, Chat
from playground.errors import bad_request
from playground.formatting import plain_text
from playground.methods.common import (
    MOST_TEXT,
    chat_of,
    read_caption,
    read_message_text,
    read_rich,
    read_text,
    send,
    writable,
)
from playground.methods.registry import method
from playground.params import Params
from playground.world import Playground

MOST_ANSWER: Final = 200
MOST_DELETED: Final = 100
DELETABLE_SECONDS: Final = 48 * 3600
ACTIONS: Final = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_EMOJI: Final = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕
😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
REACTIONS: Final = frozenset(_EMOJI.split())
_CONTENT: Final = (
    "text",
    "entities",
    "link_preview_options",
    "rich_message",
    "photo",
    "voice",
    "audio",
    "document",
    "caption",
    "caption_entities",
)

Json = dict[str, Any]


@method("sendMessage")
def send_message(world: Playground, params: Params) -> Json:
    chat = writable(world, params)
    return send(world, chat, params, read_message_text(params))


@method("sendRichMessage")
def send_rich_message(world: Playground, params: Params) -> Json:
    chat = writable(world, params)
    return send(world, chat, params, read_rich(params))


@method("forwardMessage")
def forward_message(world: Playground, params: Params) -> Json:
    chat = writable(world, params)
    original = _source(world, params, "message to forward not found")
    origin = {"type": "user", "sender_user": original["from"], "date": original["date"]}
    origin = original.get("forward_origin", origin)
    return world.new_message(chat, world.profile.user, _content(original) | {"forward_origin": origin})


@method("copyMessage")
def copy_message(world: Playground, params: Params) -> Json:
    chat = writable(world, params)
    original = _source(world, params, "message to copy not found")
    body = _content(original)
    if "text" not in body and "rich_message" not in body and "caption" in params.values:
        body = {key: value for key, value in body.items() if not key.startswith("caption")} | read_caption(params)
    return {"message_id": send(world, chat, params, body)["message_id"]}


def _source(world: Playground, params: Params, missing: str) -> Json:
    message = chat_of(world, params, "from_chat_id").message(params.required_integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return message


def _content(message: Json) -> Json:
    return {key: message[key] for key in _CONTENT if key in message}


@method("deleteMessage")
def delete_message(world: Playground, params: Params) -> bool:
    chat = chat_of(world, params)
    message_id = params.required_integer("message_id")
    if chat.message(message_id) is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, chat, message_id):
        raise bad_request("message can't be deleted for everyone")
    chat.delete(message_id)
    world.dirty()
    return True


@method("deleteMessages")
def delete_messages(world: Playground, params: Params) -> bool:
    """Those that can't be found or deleted are passed over, as Telegram does."""
    chat = chat_of(world, params)
    ids = params.structure("message_ids")
    if not isinstance(ids, list) or not all(isinstance(each, int) for each in ids):
        raise bad_request("message identifiers must be an Array of Integer")
    if not 1 <= len(ids) <= MOST_DELETED:
        raise bad_request("there must be 1 to 100 message identifiers")
    for message_id in ids:
        if chat.message(message_id) is not None and _deletable(world, chat, message_id):
            chat.delete(message_id)
    world.dirty()
    return True


def _deletable(world: Playground, chat: Chat, message_id: int) -> bool:
    return bool(world.clock() - chat.messages[message_id]["date"] < DELETABLE_SECONDS)


@method("answerCallbackQuery")
def answer_callback_query(world: Playground, params: Params) -> bool:
    text = params.text("text") or ""
    if len(text) > MOST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    callback_id = params.text("callback_query_id") or ""
    chat, at = world.callbacks.get(callback_id, (None, 0.0))
    if chat is None or world.clock() - at > CALLBACK_SECONDS:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if chat.unanswered.pop(callback_id, None) is not None:  # only the first answer is shown
        answer = {
            "callback_id": callback_id,
            "text": text,
            "show_alert": params.boolean("show_alert"),
            "url": params.text("url"),
        }
        chat.answers.append(answer)
        chat.changed({"type": "answer", "answer": answer})
    return True


@method("sendChatAction")
def send_chat_action(world: Playground, params: Params) -> bool:
    chat = writable(world, params)
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = {"action": action, "until": world.clock() + ACTION_SECONDS}
    chat.changed({"type": "action", "action": chat.action})
    return True


@method("sendMessageDraft")
def send_message_draft(world: Playground, params: Params) -> bool:
    """A message while it is being written. It lives half a minute, and until the bot sends a message."""
    chat = writable(world, params)
    text, entities = read_text(params, "text", "entities", MOST_TEXT, "message is too long")
    return _draft(world, chat, params, {"text": text, "entities": entities})


@method("sendRichMessageDraft")
def send_rich_message_draft(world: Playground, params: Params) -> bool:
    chat = writable(world, params)
    rich = read_rich(params)
    text = plain_text(rich["rich_message"]["blocks"])
    return _draft(world, chat, params, {"text": text, "entities": [], **rich})


def _draft(world: Playground, chat: Chat, params: Params, body: Json) -> bool:
    draft_id = params.required_integer("draft_id")
    if draft_id == 0:
        raise bad_request("draft_id must be non-zero")
    if chat.draft is not None and chat.draft["draft_id"] == draft_id and chat.draft.get("stopped"):
        raise bad_request("TEXT_DRAFT_STOPPED")
    chat.draft = {
        "draft_id": draft_id,
        **body,
        "can_stop": params.boolean("can_stop"),
        "keep_on_stop": params.boolean("keep_on_stop"),
        "until": world.clock() + DRAFT_SECONDS,
    }
    chat.changed({"type": "draft", "draft": chat.draft})
    return True


@method("setMessageReaction")
def set_message_reaction(world: Playground, params: Params) -> bool:
    chat = writable(world, params)
    message_id = params.required_integer("message_id")
    if chat.message(message_id) is None:
        raise bad_request("message to react not found")
    given = params.structure("reaction") or []
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise bad_request("reactions must be an Array of ReactionType")
    if len(given) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = [each.get("emoji") for each in given]
    if any(each not in REACTIONS for each in emoji):
        raise bad_request("REACTION_INVALID")
    chat.react(message_id, "bot", emoji)
    return True
