"""What most methods share: whom a call is for, the text it brings, and how a message gets into a chat."""

from typing import Any, Final

from playground import formatting
from playground.chat import Chat
from playground.errors import ApiError, bad_request
from playground.formatting import FormattedText, utf16_length
from playground.markup import read_markup
from playground.params import Params
from playground.world import Playground

MOST_TEXT: Final = 4096
MOST_CAPTION: Final = 1024

Json = dict[str, Any]


def chat_of(world: Playground, params: Params, name: str = "chat_id") -> Chat:
    """Raises ApiError 400 "chat not found"."""
    value = params.values.get(name)
    if value is None or value == "":
        raise bad_request(f"{name} is empty")
    try:
        chat = world.chats.get(int(value))
    except (TypeError, ValueError):
        chat = None  # "@name" of a channel: there are none
    if chat is None:
        raise bad_request("chat not found")
    return chat


def writable(world: Playground, params: Params) -> Chat:
    """The chat of a call that the person will notice. Raises ApiError 403 where the bot may not write."""
    chat = chat_of(world, params)
    if chat.blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    if not chat.started:
        raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
    return chat


def read_text(params: Params, name: str, entities_name: str, most: int, too_long: str) -> FormattedText:
    """The text of field ``name`` with its entities, at most ``most`` UTF-16 units once they are parsed."""
    source = params.text(name)
    if not source:
        return FormattedText("", [])
    mode = params.text("parse_mode")
    if mode:
        if mode.lower() == "html":
            formatted = formatting.read_html(source)
        elif mode.lower() == "markdownv2":
            formatted = formatting.read_markdown(source)
        else:
            raise bad_request("unsupported parse_mode")
    elif (explicit := params.structure(entities_name)) is not None:
        formatted = formatting.from_explicit(source, explicit)
    else:
        formatted = FormattedText(source, [])
    formatted = formatting.finish(formatted)
    if len(formatted.text) > most or utf16_length(formatted.text) > most:
        raise bad_request(too_long)
    return formatted


def read_message_text(params: Params) -> Json:
    """``text`` and ``entities`` of a message to be sent or edited."""
    text, entities = read_text(params, "text", "entities", MOST_TEXT, "message is too long")
    if formatting.is_blank(text):
        raise bad_request("message text is empty")
    body: Json = {"text": text, "entities": entities} if entities else {"text": text}
    preview = params.structure("link_preview_options")
    if preview:
        body["link_preview_options"] = preview
    return body


def read_rich(params: Params) -> Json:
    """``rich_message`` of a message to be sent or edited."""
    return {"rich_message": formatting.read_rich_message(params.structure("rich_message"))}


def read_caption(params: Params) -> Json:
    """``caption`` and ``caption_entities``; nothing where there is none."""
    text, entities = read_text(params, "caption", "caption_entities", MOST_CAPTION, "message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def send(world: Playground, chat: Chat, params: Params, body: Json) -> Json:
    """Puts the bot's message into the chat with the keyboard and the reply the call asks for."""
    markup = read_markup(params) if "reply_markup" in params.values else None
    replied = _replied(chat, params)
    if replied is not None:
        body["reply_to_message"] = {key: value for key, value in replied.items() if key != "reply_to_message"}
    if params.boolean("protect_content"):
        body["has_protected_content"] = True
    if markup is not None and "inline_keyboard" in markup:
        body["reply_markup"] = markup
        markup = None
    chat.draft = chat.action = None  # a message takes their place
    message = world.new_message(chat, world.profile.user, body)
    if markup is not None:
        chat.force_reply = message["message_id"] if "force_reply" in markup else None
        if "force_reply" not in markup:
            chat.keyboard = markup if "keyboard" in markup else None
        chat.changed({"type": "keyboard", "keyboard": chat.keyboard, "force_reply": chat.force_reply})
    return message


def _replied(chat: Chat, params: Params) -> Json | None:
    reply = params.structure("reply_parameters")
    wanted = reply.get("message_id") if isinstance(reply, dict) else params.integer("reply_to_message_id")
    if wanted is None:
        return None
    message = chat.message(int(wanted))
    if message is None:
        lenient = reply.get("allow_sending_without_reply") if isinstance(reply, dict) else None
        if lenient or params.boolean("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    return message
