"""What a person sees of their chat: all of it at once, and every change as it comes."""

import asyncio
import contextlib
from typing import Any, Final

import orjson
from aiohttp import web

from playground.chat import Chat
from playground.world import Playground

_PING_SECONDS: Final = 20.0

Json = dict[str, Any]


def view(world: Playground, chat: Chat, after: int = -1) -> Json:
    """The chat as the person sees it now. ``messages``: those that changed after ``rev`` number ``after``."""
    now = world.clock()
    profile = world.profile
    language = chat.user.get("language_code", "")
    return {
        "rev": chat.rev,
        "bot": profile.user,
        "description": profile.descriptions.get(language) or profile.descriptions.get("", ""),
        "user": person(chat),
        "messages": [_shown(chat, each) for number, each in chat.messages.items() if chat.revs[number] > after],
        "keyboard": chat.keyboard,
        "force_reply": chat.force_reply,
        "draft": chat.draft if chat.draft and chat.draft["until"] > now and not chat.draft.get("stopped") else None,
        "action": chat.action if chat.action and chat.action["until"] > now else None,
        "answers": list(chat.answers),
        "unanswered": list(chat.unanswered),
        "commands": profile.commands_for(chat.id, language),
        "menu_button": profile.menu_button_for(chat.id),
    }


def person(chat: Chat) -> Json:
    """A Bot API ``User``, and how they stand with the bot."""
    return chat.user | {"blocked": chat.blocked, "started": chat.started}


async def stream(world: Playground, chat: Chat, request: web.Request) -> web.StreamResponse:
    """Server-sent events until the page goes or the playground closes."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    queue: asyncio.Queue[Json] = asyncio.Queue()
    chat.listeners.add(queue)
    try:
        await response.prepare(request)
        event: Json = {"type": "chat"}
        while event["type"] != "closing":
            await response.write(b"data: " + orjson.dumps(_event(world, chat, event)) + b"\n\n")
            event = await _next(queue)
    except ConnectionError:
        pass  # the page was closed
    finally:
        chat.listeners.discard(queue)
    return response


async def _next(queue: asyncio.Queue[Json]) -> Json:
    with contextlib.suppress(TimeoutError):
        return await asyncio.wait_for(queue.get(), _PING_SECONDS)
    return {"type": "ping"}


def _event(world: Playground, chat: Chat, event: Json) -> Json:
    if event["type"] == "message":
        return {"type": "message", "message": _shown(chat, event["message"])}
    if event["type"] == "chat":
        return {"type": "chat", "chat": view(world, chat)}
    if event["type"] == "bot":
        return {"type": "bot", "chat": view(world, chat, chat.rev)}
    return event


def _shown(chat: Chat, message: Json) -> Json:
    message_id = message["message_id"]
    return message | {
        "mine": message["from"]["id"] == chat.id,
        "deleted": message_id in chat.deleted,
        "reactions": chat.reactions.get(message_id, {"bot": [], "person": []}),
    }
