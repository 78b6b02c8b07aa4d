"""Editing the bot's own messages."""

from typing import Any, Final

from playground.chat import Chat
from playground.errors import bad_request
from playground.markup import read_markup
from playground.methods.common import read_caption, read_message_text, read_rich, writable
from playground.methods.registry import method
from playground.params import Params
from playground.world import Playground

NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TEXT: Final = ("text", "entities", "link_preview_options", "rich_message")
_CAPTION: Final = ("caption", "caption_entities")
_MEDIA: Final = ("photo", "voice", "audio", "document")

Json = dict[str, Any]


@method("editMessageText")
def edit_message_text(world: Playground, params: Params) -> Json:
    chat, message = _own(world, params)
    body = read_message_text(params) if params.structure("rich_message") is None else read_rich(params)
    if "text" not in message and "rich_message" not in message:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, chat, message, params, _TEXT, body)


@method("editMessageCaption")
def edit_message_caption(world: Playground, params: Params) -> Json:
    chat, message = _own(world, params)
    if not any(kind in message for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, chat, message, params, _CAPTION, read_caption(params))


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: Playground, params: Params) -> Json:
    chat, message = _own(world, params)
    return _replace(world, chat, message, params, (), {})


def _own(world: Playground, params: Params) -> tuple[Chat, Json]:
    chat = writable(world, params)
    message = chat.message(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.profile.id or "forward_origin" in message:
        raise bad_request("message can't be edited")
    return chat, message


def _replace(world: Playground, chat: Chat, message: Json, params: Params, fields: tuple[str, ...], body: Json) -> Json:
    """Puts ``body`` in the place of ``fields``. A call without reply_markup takes the keyboard away."""
    markup = read_markup(params, inline_only=True)
    if markup == message.get("reply_markup") and all(body.get(key) == message.get(key) for key in fields):
        raise bad_request(NOT_MODIFIED)
    kept = {key: value for key, value in message.items() if key not in fields and key != "reply_markup"}
    edited = {**kept, **body}
    if fields:
        edited["edit_date"] = int(world.clock())
    if markup is not None:
        edited["reply_markup"] = markup
    chat.put(edited)
    world.dirty()
    return edited
