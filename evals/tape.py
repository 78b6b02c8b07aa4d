"""A server between the gateway and the model: it plays recorded replies, or passes on and records what a real one says.

It knows which case is being asked by the address: each worker asks under a path of its own, and says there what it is
at. What is in the request does not matter.
"""

import logging
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import aiohttp
import orjson
from aiohttp import web

from evals.recording import Call, Recording, Reply
from tutor.llm.tokens import of_messages, of_text

log = logging.getLogger(__name__)

PIECES: Final = 12
"""Of a streamed reply."""

MOST: Final = 50_000_000
PASSED_ON: Final = ("Authorization", "Content-Type", "Accept")


CLIENT: Final = web.AppKey("client", aiohttp.ClientSession)


async def _client(app: web.Application) -> AsyncIterator[None]:
    async with aiohttp.ClientSession() as app[CLIENT]:
        yield


class Tape:
    """``at``: worker → the ``task/case`` it is asking."""

    def __init__(self, recording: Recording, upstream: str | None = None) -> None:
        """With ``upstream`` (an address that ends with /v1) it records; without it plays."""
        self.recording = recording
        self.at: dict[int, str] = {}
        self.url = ""
        self._upstream = upstream
        self._played: defaultdict[str, int] = defaultdict(int)

    def address(self, worker: int) -> str:
        return f"{self.url}/{worker}/v1"

    def begin(self, worker: int, key: str) -> None:
        self.at[worker] = key
        if self._upstream is not None:
            self.recording.replies[key] = []

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Tape"]:
        app = web.Application(client_max_size=MOST)
        app.router.add_post("/{worker}/v1/chat/completions", self._pass_on if self._upstream else self._play)
        app.cleanup_ctx.append(_client)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
            yield self
        finally:
            await runner.cleanup()

    def _key(self, request: web.Request) -> str:
        return self.at.get(int(request.match_info["worker"]), "")

    # Playing

    async def _play(self, request: web.Request) -> web.StreamResponse:
        body = orjson.loads(await request.read())
        key = self._key(request)
        replies = self.recording.replies.get(key)
        if not replies:
            log.warning("not recorded", extra={"case": key})
            error = {"message": f"not recorded: {key}", "type": "not_recorded", "code": "not_recorded"}
            return web.json_response({"error": error}, status=404)
        reply = replies[min(self._played[key], len(replies) - 1)]  # asked once more: the last one again
        self._played[key] += 1
        usage = _usage(reply, body)
        if not body.get("stream"):
            return web.json_response(_whole(body, reply, usage), dumps=lambda given: orjson.dumps(given).decode())
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for chunk in _chunks(body, reply, usage):
            await response.write(b"data: " + orjson.dumps(chunk) + b"\n\n")
        await response.write(b"data: [DONE]\n\n")
        return response

    # Recording

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        client: aiohttp.ClientSession = request.app[CLIENT]
        key, body = self._key(request), await request.read()
        headers = {name: request.headers[name] for name in PASSED_ON if name in request.headers}
        asking = client.post(
            f"{self._upstream}/chat/completions", data=body, headers=headers, allow_redirects=False,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=5),
        )  # fmt: skip
        async with asking as answer:
            kept = {name: answer.headers[name] for name in ("Content-Type", "Retry-After") if name in answer.headers}
            response = web.StreamResponse(status=answer.status, headers=kept)
            await response.prepare(request)
            said = b""
            async for piece in answer.content.iter_any():
                said += piece
                await response.write(piece)
            await response.write_eof()
        if answer.ok and key:
            self.recording.replies.setdefault(key, []).append(heard(said))
        return response


def heard(said: bytes) -> Reply:
    """A reply as it came over the wire, streamed or whole."""
    if not said.lstrip().startswith(b"data:"):
        return _kept([orjson.loads(said)], "message")
    events = [line.removeprefix(b"data:").strip() for line in said.splitlines() if line.startswith(b"data:")]
    return _kept([orjson.loads(event) for event in events if event and event != b"[DONE]"], "delta")


def _kept(parts: list[dict[str, Any]], where: str) -> Reply:
    text, usage = "", None
    calls: dict[int, tuple[str, str]] = {}
    for part in parts:
        for choice in part.get("choices") or ():
            said = choice.get(where) or {}
            text += said.get("content") or ""
            for number, call in enumerate(said.get("tool_calls") or ()):
                function = call.get("function") or {}
                name, arguments = calls.get(call.get("index", number), ("", ""))
                given = function.get("arguments") or ""
                calls[call.get("index", number)] = name + (function.get("name") or ""), arguments + given
        if part.get("usage"):
            told = part["usage"]
            cached = (told.get("prompt_tokens_details") or {}).get("cached_tokens") or 0
            usage = told.get("prompt_tokens") or 0, cached, told.get("completion_tokens") or 0
    return Reply(text=text, calls=[call for call in map(_call, calls.values()) if call], usage=usage)


def _call(written: tuple[str, str]) -> Call | None:
    try:
        arguments = orjson.loads(written[1] or "{}")
    except orjson.JSONDecodeError:
        return None
    return Call(name=written[0], arguments=arguments) if isinstance(arguments, dict) else None


# What OpenAI's protocol wants around a reply


def _usage(reply: Reply, body: dict[str, Any]) -> dict[str, Any]:
    given, cached, made = reply.usage or (of_messages(body["messages"]), 0, of_text(reply.written))
    return {
        "prompt_tokens": given, "completion_tokens": made, "total_tokens": given + made,
        "prompt_tokens_details": {"cached_tokens": cached},
    }  # fmt: skip


def _tool_calls(reply: Reply) -> list[dict[str, Any]]:
    return [
        {
            "index": number, "id": f"call_{number}", "type": "function",
            "function": {"name": call.name, "arguments": orjson.dumps(call.arguments).decode()},
        }
        for number, call in enumerate(reply.calls)
    ]  # fmt: skip


def _frame(body: dict[str, Any], kind: str) -> dict[str, Any]:
    return {"id": "recorded", "object": kind, "created": int(time.time()), "model": body.get("model", "")}


def _whole(body: dict[str, Any], reply: Reply, usage: dict[str, Any]) -> dict[str, Any]:
    calls = _tool_calls(reply)
    message = {"role": "assistant", "content": reply.written, **({"tool_calls": calls} if calls else {})}
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if calls else "stop"}
    return _frame(body, "chat.completion") | {"choices": [choice], "usage": usage}


def _chunks(body: dict[str, Any], reply: Reply, usage: dict[str, Any]) -> list[dict[str, Any]]:
    frame = _frame(body, "chat.completion.chunk")
    text, calls = reply.written, _tool_calls(reply)
    size = max(1, -(-len(text) // PIECES))
    deltas: list[dict[str, Any]] = [{"content": text[at : at + size]} for at in range(0, len(text), size)]
    deltas += [{"tool_calls": [call]} for call in calls]
    chunks = [frame | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
    end = {"index": 0, "delta": {}, "finish_reason": "tool_calls" if calls else "stop"}
    return [*chunks, frame | {"choices": [end]}, frame | {"choices": [], "usage": usage}]
