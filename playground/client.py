"""The people's side over HTTP: what the chat page and tests call, under ``/client/``. JSON in and out."""

import asyncio
import math
from collections.abc import Awaitable, Callable
from typing import Any, Final

import orjson
from aiohttp import web

from playground import people
from playground.chat import Chat
from playground.errors import ApiError, bad_request
from playground.launch import DARK, LIGHT, init_data, launch_url
from playground.methods import METHODS
from playground.params import Params, read_params
from playground.screen import person, stream, view
from playground.world import Playground

LONGEST_WAIT: Final = 60.0
_MOST_NAME: Final = 64
_MOST_PEOPLE: Final = 20_000

Json = dict[str, Any]
Action = Callable[[Chat, Params], Any]


class PeopleApi:
    def __init__(self, world: Playground) -> None:
        self._world = world

    def add_routes(self, app: web.Application) -> None:
        router = app.router
        router.add_get("/client/users", self.users)
        router.add_post("/client/users", self.add_user)
        router.add_get("/client/users/{id}/chat", self.chat)
        router.add_get("/client/users/{id}/settled", self.settled)
        router.add_get("/client/users/{id}/events", self.events)
        actions: dict[str, Action] = {
            "send": self._send,
            "media": self._media,
            "album": self._album,
            "forward": self._forward,
            "tap": self._tap,
            "edit": self._edit,
            "react": self._react,
            "stop": self._stop,
            "block": self._block,
            "unblock": self._unblock,
            "launch": self._launch,
        }
        for name, action in actions.items():
            router.add_post(f"/client/users/{{id}}/{name}", self._handler(action))
        router.add_get("/client/files/{file_id}", self.file)
        router.add_get("/client/faults", self.faults)
        router.add_put("/client/faults", self.set_faults)
        router.add_get("/client/methods", self.methods)
        router.add_get("/client/calls", self.calls)
        router.add_get("/client/texts/{language}", self.texts)

    # Reading

    async def users(self, request: web.Request) -> web.Response:
        return _json({"bot": self._world.profile.user, "users": [person(chat) for chat in self._world.chats.values()]})

    async def add_user(self, request: web.Request) -> web.Response:
        """Body: name, language_code (optional), username (optional)."""
        try:
            params = await read_params(request)
            name = (params.text("name") or "").strip()
            if not 1 <= len(name) <= _MOST_NAME:
                raise bad_request("a name has 1 to 64 characters")
            if len(self._world.chats) >= _MOST_PEOPLE:
                raise bad_request("there are enough people")
            chat = self._world.add_person(name, params.text("language_code"), params.text("username"))
        except ApiError as error:
            return _refusal(error)
        return _json(person(chat))

    async def chat(self, request: web.Request) -> web.Response:
        """The chat as the person sees it: at once, or with ``after`` (a ``rev``) once it is newer, or after ``wait`` s.

        With ``after``, ``messages`` holds only those that changed since.
        """
        try:
            chat = self._chat(request)
            after = int(_number(request, "after", -1))
            until = asyncio.get_running_loop().time() + min(_number(request, "wait", 0), LONGEST_WAIT)
        except ApiError as error:
            return _refusal(error)
        while chat.rev <= after and (left := until - asyncio.get_running_loop().time()) > 0:
            await chat.wait(left)
        return _json(view(self._world, chat, after))

    async def settled(self, request: web.Request) -> web.Response:
        """Waits up to ``timeout`` s until the bot has dealt with everything; see people.settled."""
        try:
            chat = self._chat(request)
            seconds = min(_number(request, "timeout", 5), LONGEST_WAIT)
            quiet = min(_number(request, "quiet", 0.05), 5)
        except ApiError as error:
            return _refusal(error)
        done = await people.settled(self._world, chat, seconds, quiet)
        return _json({"settled": done, "chat": view(self._world, chat)})

    async def events(self, request: web.Request) -> web.StreamResponse:
        """A stream (text/event-stream): first the whole chat as ``{"type": "chat"}``, then each change."""
        try:
            chat = self._chat(request)
        except ApiError as error:
            return _refusal(error)
        return await stream(self._world, chat, request)

    async def file(self, request: web.Request) -> web.Response:
        file_id = request.match_info["file_id"]
        data = self._world.files.read(file_id)
        if data is None:
            return _refusal(ApiError(404, "Not Found"))
        mime_type = self._world.files.get(file_id)["mime_type"]
        # Pictures and sounds are shown, all else is only saved: a document must not run as a page of ours.
        shown = mime_type.startswith(("image/png", "image/jpeg", "image/gif", "image/webp", "audio/"))
        headers = {
            "Content-Type": mime_type if shown else "application/octet-stream",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, max-age=3600",
        }
        if not shown:
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=data, headers=headers)

    async def faults(self, request: web.Request) -> web.Response:
        return _json(self._world.faults.as_json())

    async def set_faults(self, request: web.Request) -> web.Response:
        """Body: {method or "*": {delay_ms, reset, lost, too_many, retry_after, broken, unknown, times}}; {} ends."""
        try:
            params = await read_params(request)
            self._world.faults.set(params.values)
        except ApiError as error:
            return _refusal(error)
        return _json(self._world.faults.as_json())

    async def methods(self, _: web.Request) -> web.Response:
        """The names of the Bot API methods there are: what can be made to fail."""
        return _json(sorted(name for name, _ in METHODS.values()))

    async def calls(self, request: web.Request) -> web.Response:
        """The bot's calls later than ``after``, at most ``limit``, oldest first, and how many there were in all."""
        try:
            after, limit = int(_number(request, "after", 0)), int(_number(request, "limit", 1000))
        except ApiError as error:
            return _refusal(error)
        calls = self._world.calls
        return _json({"count": calls.count, "calls": calls.after(after, limit)})

    async def texts(self, request: web.Request) -> web.Response:
        messages = self._world.texts.messages(request.match_info["language"])
        if messages is None:
            return _refusal(ApiError(404, "Not Found"))
        return _json({"languages": self._world.texts.languages(), "messages": messages})

    # Doing

    def _handler(self, action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            try:
                return _json(action(self._chat(request), await read_params(request)))
            except ApiError as error:
                return _refusal(error)

        return handle

    def _send(self, chat: Chat, params: Params) -> Json:
        message = people.send_text(self._world, chat, params.text("text") or "", params.integer("reply_to"))
        return {"message_id": message["message_id"]}

    def _media(self, chat: Chat, params: Params) -> Json:
        upload = params.files.get("file")
        if upload is None:
            raise bad_request("a file is needed")
        message = people.send_media(
            self._world,
            chat,
            params.text("kind") or "",
            upload,
            params.text("caption") or "",
            params.integer("duration") or 0,
            params.integer("reply_to"),
        )
        return {"message_id": message["message_id"]}

    def _album(self, chat: Chat, params: Params) -> Json:
        """The pictures are the form's files, in their order."""
        sent = people.send_album(self._world, chat, list(params.files.values()), params.text("caption") or "")
        return {"message_ids": [message["message_id"] for message in sent]}

    def _forward(self, chat: Chat, params: Params) -> Json:
        message = people.forward(self._world, chat, params.required_integer("message_id"))
        return {"message_id": message["message_id"]}

    def _tap(self, chat: Chat, params: Params) -> Json:
        """With ``stale`` the button need not be there any more."""
        message_id, data = params.required_integer("message_id"), params.text("data") or ""
        message = chat.message(message_id)
        if params.boolean("stale") and message is not None:
            return {"callback_id": people.tap_unseen(self._world, chat, message, data)}
        return {"callback_id": people.tap(self._world, chat, message_id, data)}

    def _edit(self, chat: Chat, params: Params) -> Json:
        people.edit(self._world, chat, params.required_integer("message_id"), params.text("text") or "")
        return {}

    def _react(self, chat: Chat, params: Params) -> Json:
        people.react(self._world, chat, params.required_integer("message_id"), params.text("emoji"))
        return {}

    def _stop(self, chat: Chat, params: Params) -> Json:
        people.stop_draft(self._world, chat)
        return {}

    def _block(self, chat: Chat, params: Params) -> Json:
        people.set_blocked(self._world, chat, blocked=True)
        return person(chat)

    def _unblock(self, chat: Chat, params: Params) -> Json:
        people.set_blocked(self._world, chat, blocked=False)
        return person(chat)

    def _launch(self, chat: Chat, params: Params) -> Json:
        """Body: url, start_param (optional), theme (light or dark). The reply: url with signed data, data, theme."""
        url = params.text("url") or ""
        if not url.startswith(("http://", "https://")):
            raise bad_request("a Mini App's address is needed")
        data = init_data(self._world.token, chat.user, self._world.clock(), params.text("start_param"))
        dark = params.text("theme") == "dark"
        return {"url": launch_url(url, data, dark=dark), "data": data, "themes": {"light": LIGHT, "dark": DARK}}

    def _chat(self, request: web.Request) -> Chat:
        number = request.match_info["id"]
        chat = self._world.chats.get(int(number)) if number.isascii() and number.isdigit() else None
        if chat is None:
            raise ApiError(404, "Not Found: there is no such person")
        return chat


def _number(request: web.Request, name: str, default: float) -> float:
    try:
        value = float(request.query.get(name, default))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise bad_request(f"{name} must be a number")
    return value


def _json(value: Any) -> web.Response:
    return web.Response(
        body=orjson.dumps(value), content_type="application/json", headers={"Cache-Control": "no-store"}
    )


def _refusal(error: ApiError) -> web.Response:
    body = {"ok": False, "error_code": error.code, "description": error.description}
    return web.Response(body=orjson.dumps(body), status=error.code, content_type="application/json")
