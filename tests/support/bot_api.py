"""A Bot API for load: a process of its own that does next to nothing per call, so that what is measured is the bot.

It says yes to everything (or 429 to a share of it, when told) and passes on what it heard over ``GET /feed``, a line
of JSON per call. ``BotApi`` listens there. Times are ``time.monotonic()``: one clock for all processes of a machine.
"""

import argparse
import asyncio
import contextlib
import random
import re
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qsl

import orjson

from tests.support.process import ROOT, free_port, wait_for_port

LENGTH: Final = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
SCREENS: Final = {"sendMessage", "editMessageText"}
BOT: Final = {"id": 1, "is_bot": True, "first_name": "Lang Agent", "username": "lang_agent_bot"}


@dataclass(slots=True)
class State:
    """share: of the calls to people that get 429 (0–1) · retry_after: seconds it asks for."""

    share: float = 0.0
    retry_after: int = 1
    message_id: int = 1000
    feeds: list[asyncio.WriteTransport] = field(default_factory=list)
    chance: random.Random = field(default_factory=lambda: random.Random(1))


class Connection(asyncio.Protocol):
    """HTTP/1.1 with Content-Length and keep-alive: all that the two clients in question speak."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._buffer = bytearray()
        self._transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        with contextlib.suppress(ValueError):
            self._state.feeds.remove(self._transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._buffer[: end + 2])
            found = LENGTH.search(head)
            length = int(found[1]) if found else 0
            if len(self._buffer) < end + 4 + length:
                return
            body = bytes(self._buffer[end + 4 : end + 4 + length])
            del self._buffer[: end + 4 + length]
            self._answer(head.split(b" ", 2)[1].decode(), body)

    def _answer(self, path: str, body: bytes) -> None:
        if path == "/feed":
            self._transport.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n")
            self._state.feeds.append(self._transport)
        elif path == "/mood":
            mood = orjson.loads(body)
            self._state.share, self._state.retry_after = mood["share"], mood["retry_after"]
            self._reply(200, {"ok": True})
        else:
            self._call(path.rpartition("/")[2], read_payload(body))

    def _call(self, method: str, payload: dict[str, Any]) -> None:
        state = self._state
        to_people = "chat_id" in payload or "callback_query_id" in payload
        refused = to_people and state.share > 0 and state.chance.random() < state.share
        reply: dict[str, Any] = (
            {
                "ok": False,
                "error_code": 429,
                "description": f"Too Many Requests: retry after {state.retry_after}",
                "parameters": {"retry_after": state.retry_after},
            }
            if refused
            else {"ok": True, "result": self._result(method, payload)}
        )
        line = {
            "at": time.monotonic(),
            "method": method,
            "status": 429 if refused else 200,
            "message_id": state.message_id if method == "sendMessage" else payload.get("message_id"),
            "payload": payload,
        }
        for feed in state.feeds:
            feed.write(orjson.dumps(line) + b"\n")
        self._reply(429 if refused else 200, reply)

    def _result(self, method: str, payload: dict[str, Any]) -> Any:
        if method == "getMe":
            return BOT
        if method not in SCREENS:
            return True
        if method == "sendMessage":
            self._state.message_id += 1
        message_id = self._state.message_id if method == "sendMessage" else payload["message_id"]
        chat = {"id": int(payload["chat_id"]), "type": "private"}
        return {"message_id": message_id, "date": 1, "chat": chat, "text": payload["text"]}

    def _reply(self, status: int, answer: dict[str, Any]) -> None:
        body = orjson.dumps(answer)
        head = b"HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
        self._transport.write(head + body)


def read_payload(body: bytes) -> dict[str, Any]:
    """JSON as our bot sends it, or a form as aiogram's own session does."""
    if body[:1] == b"{":
        found: dict[str, Any] = orjson.loads(body)
        return found
    return dict(parse_qsl(body.decode()))


async def serve(port: int) -> None:
    state = State()
    server = await asyncio.get_running_loop().create_server(lambda: Connection(state), "127.0.0.1", port)
    async with server:
        await server.serve_forever()


@dataclass(frozen=True, slots=True)
class Heard:
    """One call. at: monotonic seconds · status: what it was answered."""

    at: float
    method: str
    status: int
    message_id: int | None
    payload: dict[str, Any]

    @property
    def chat_id(self) -> int:
        """0 for a call that names no chat."""
        return int(self.payload.get("chat_id") or 0)


@dataclass(frozen=True, slots=True)
class Screen:
    """A message of the bot as its reader sees it. buttons: (text, callback data), row by row."""

    message_id: int
    text: str
    buttons: tuple[tuple[str, str], ...]
    at: float

    def button(self, *prefixes: str) -> str | None:
        """The callback data of the first button whose data begins so."""
        return next((data for _, data in self.buttons if data.startswith(prefixes)), None)


@dataclass
class BotApi:
    """The running server. ``heard`` is only kept when asked for; ``screens``: each chat's newest message."""

    port: int
    keep: bool
    heard: list[Heard] = field(default_factory=list)
    screens: dict[int, Screen] = field(default_factory=dict)
    _awaited: dict[int, asyncio.Future[Screen]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def next_screen(self, chat_id: int) -> asyncio.Future[Screen]:
        """Done when the bot next shows something in the chat. One waits per chat at a time."""
        awaited = self._awaited[chat_id] = asyncio.get_running_loop().create_future()
        return awaited

    async def refuse(self, share: float, retry_after: int) -> None:
        """429 for ``share`` (0–1) of the calls to people from now on."""
        import aiohttp

        async with aiohttp.ClientSession() as session:
            body = {"share": share, "retry_after": retry_after}
            async with session.post(f"{self.url}/mood", data=orjson.dumps(body)) as response:
                response.raise_for_status()

    def take(self, line: bytes) -> None:
        call = Heard(**orjson.loads(line))
        if self.keep:
            self.heard.append(call)
        if call.method in SCREENS and call.status == 200:
            markup: Any = call.payload.get("reply_markup") or {}
            rows = markup.get("inline_keyboard", ()) if isinstance(markup, dict) else ()
            buttons = tuple((b["text"], b["callback_data"]) for row in rows for b in row if "callback_data" in b)
            screen = Screen(call.message_id or 0, str(call.payload.get("text", "")), buttons, call.at)
            self.screens[call.chat_id] = screen
            awaited = self._awaited.pop(call.chat_id, None)
            if awaited is not None and not awaited.done():
                awaited.set_result(screen)


@asynccontextmanager
async def bot_api(*, keep: bool) -> AsyncIterator[BotApi]:
    """A Bot API of one's own, gone with the block."""
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.support.bot_api", str(port), cwd=ROOT, stdin=asyncio.subprocess.DEVNULL
    )
    listening: asyncio.Task[None] | None = None
    try:
        await wait_for_port(port, 15)
        api = BotApi(port, keep)
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
        writer.write(b"GET /feed HTTP/1.1\r\n\r\n")
        await reader.readuntil(b"\r\n\r\n")

        async def listen() -> None:
            while line := await reader.readline():
                api.take(line)

        listening = asyncio.create_task(listen())
        yield api
    finally:
        if listening is not None:
            listening.cancel()
            writer.close()
        process.kill()
        await process.wait()


def main() -> None:
    import uvloop

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("port", type=int)
    uvloop.run(serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
