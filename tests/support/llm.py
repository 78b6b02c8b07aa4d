"""An OpenAI-compatible server over real HTTP that answers as it is told, counts tokens, and sees who hangs up.

In a test: ``async with llm_server() as server`` and ``server.script = [says("Hi"), fails(500)]``. On its own, for
benchmarks: ``python -m tests.support.llm PORT``; ``/stats`` then tells what it has counted.
"""

import argparse
import asyncio
import json
import re
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from aiohttp import web

HELLO: Final = "Hello! What would you like to talk about?"
IMAGE_TOKENS: Final = 1000
TOKEN: Final = re.compile(r"\w+|[^\w\s]")
DATA_URL: Final = re.compile(r"data:[\w/+.-]+;base64,[A-Za-z0-9+/=]*")
FOREVER: Final = 3600.0
MOST: Final = 100_000_000

Usage = Mapping[str, Any] | Literal[False]
"""As reported; False: not reported at all."""


@dataclass(frozen=True)
class Reply:
    """What comes next. Made by the functions below; ``dataclasses.replace`` combines them."""

    text: str = ""
    pieces: int | Sequence[str] | None = None
    wait: float = 0.0
    """Seconds before anything."""
    delay: float = 0.0
    """Seconds between two pieces."""
    usage: Usage | None = None
    finish: str = "stop"
    tools: Sequence[tuple[str, Any]] = ()
    """Names with their arguments; arguments that are a str go out as they are."""
    refusal: str = ""
    status: int = 200
    retry_after: float | None = None
    param: str | None = None
    code: str | None = None
    cut: int | None = None
    """Pieces before the connection is cut."""
    broken: bool = False
    """A stream with an event that is no JSON."""
    flagged: bool = False
    sound: bytes | None = None

    def split(self) -> list[str]:
        if isinstance(self.pieces, int):
            size = max(1, -(-len(self.text) // self.pieces))
            return [self.text[start : start + size] for start in range(0, len(self.text), size)]
        if self.pieces is not None:
            return [*self.pieces]
        return re.findall(r"\S+\s*|\s+", self.text)


def says(
    text: str, pieces: int | Sequence[str] | None = None, delay: float = 0.0, usage: Usage | None = None,
    wait: float = 0.0, finish: str = "stop",
) -> Reply:  # fmt: skip
    return Reply(text, pieces, wait, delay, usage, finish)


def calls_tool(name: str, arguments: Any, text: str = "") -> Reply:
    return Reply(text, finish="tool_calls", tools=[(name, arguments)])


def gives(answer: Any) -> Reply:
    """JSON, as a model asked for it writes it."""
    return Reply(json.dumps(answer, ensure_ascii=False))


def refuses(words: str = "I can't help with that.") -> Reply:
    return Reply(refusal=words)


def content_filtered(text: str = "") -> Reply:
    return Reply(text, finish="content_filter")


def fails(status: int, retry_after: float | None = None, code: str | None = None) -> Reply:
    return Reply(status=status, retry_after=retry_after, code=code)


def hangs(seconds: float = FOREVER) -> Reply:
    return Reply(HELLO, wait=seconds)


def cut_after(pieces: int, text: str = HELLO, delay: float = 0.0) -> Reply:
    return Reply(text, cut=pieces, delay=delay)


def garbled() -> Reply:
    """JSON that never ends; in a stream, an event that is no JSON."""
    return Reply('{"never": ["ends', broken=True)


def empty() -> Reply:
    return Reply()


def rejects(param: str, status: int = 400) -> Reply:
    return Reply(status=status, param=param, code="unsupported_parameter")


def flags() -> Reply:
    return Reply(flagged=True)


@dataclass
class Request:
    """One request as it came. ``body``: the JSON, or a form's fields (a file as its bytes)."""

    path: str
    body: dict[str, Any]
    headers: Mapping[str, str]
    at: float = field(default_factory=time.monotonic)
    disconnected_at: float | None = None
    first_at: float | None = None
    """When the first piece was written."""
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    reported: bool = False
    """Whether the client was told these figures."""

    @property
    def system(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def last(self) -> str:
        """The newest message, if it is text."""
        content = self.body["messages"][-1]["content"]
        if isinstance(content, str):
            return content
        return " ".join(part["text"] for part in content if part.get("type") == "text")

    @property
    def words(self) -> str:
        """Everything in it."""
        return json.dumps(self.body["messages"], ensure_ascii=False)


Script = list[Reply] | Callable[[Request], Reply | None]


class LlmServer:
    """``script`` is for chats; ``others`` for "transcriptions", "speech" and "moderations". A list is used up from its
    front, a function is asked each time; when neither has anything, the reply is a sensible one."""

    def __init__(self, *, keep: bool = True) -> None:
        self.url = ""
        self.requests: list[Request] = []
        self.script: Script = []
        self.others: dict[str, Script] = {}
        self.lacks: set[str] = set()
        """Parameters it does not know ("tools", "max_completion_tokens", "response_format", or only "json_schema")."""
        self.calls = 0
        self.input_tokens = 0
        self.cached_tokens = 0
        self.output_tokens = 0
        self.open = 0
        """Requests being answered at this moment."""
        self._keep = keep
        self._known: defaultdict[str, set[int]] = defaultdict(set)

    def chats(self) -> list[Request]:
        return [request for request in self.requests if request.path.endswith("/chat/completions")]

    def forget(self) -> None:
        """A new beginning: nothing asked, nothing counted, nothing to come."""
        self.requests.clear()
        self._known.clear()
        self.script, self.others, self.lacks = [], {}, set()
        self.calls = self.input_tokens = self.cached_tokens = self.output_tokens = 0

    async def until(self, true: Callable[[], bool], seconds: float = 5.0) -> None:
        async with asyncio.timeout(seconds):
            while not true():
                await asyncio.sleep(0.005)

    def app(self) -> web.Application:
        app = web.Application(client_max_size=MOST)
        app.router.add_post("/v1/chat/completions", self._chat)
        app.router.add_post("/v1/audio/transcriptions", self._hear)
        app.router.add_post("/v1/audio/speech", self._say)
        app.router.add_post("/v1/moderations", self._moderate)
        app.router.add_get("/v1/models", self._models)
        app.router.add_get("/stats", self._stats)
        return app

    async def _chat(self, http: web.Request) -> web.StreamResponse:
        request = self._came(http, await http.json())
        missing = self._missing(request.body)
        reply = rejects(missing) if missing else self._next(self.script, request)
        if reply is None:
            reply = _default(request.body)
        return await self._answering(request, self._chat_reply(http, request, reply))

    async def _chat_reply(self, http: web.Request, request: Request, reply: Reply) -> web.StreamResponse:
        await asyncio.sleep(reply.wait)
        if reply.status != 200:
            return _failure(reply)
        self._count(request, reply)
        if request.body.get("stream"):
            return await self._stream(http, request, reply)
        message: dict[str, Any] = {"role": "assistant", "content": reply.text or None}
        if reply.refusal:
            message["refusal"] = reply.refusal
        if reply.tools:
            message["tool_calls"] = _tool_calls(reply)
        body = _completion(request, [{"index": 0, "message": message, "finish_reason": reply.finish}])
        usage = self._report(request, reply)
        if usage is not None:
            body["usage"] = usage
        text = json.dumps(body)
        if reply.cut is not None:
            response = web.StreamResponse(headers={"Content-Type": "application/json"})
            await response.prepare(http)
            await response.write(text[: len(text) // 2].encode())
            _hang_up(http)
            return response
        return web.json_response(text=text)

    async def _stream(self, http: web.Request, request: Request, reply: Reply) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(http)

        async def send(delta: dict[str, Any], finish: str | None = None) -> None:
            choice = {"index": 0, "delta": delta, "finish_reason": finish}
            await response.write(f"data: {json.dumps(_chunk(request, [choice]))}\n\n".encode())

        await send({"role": "assistant", "content": ""})
        for number, piece in enumerate([] if reply.broken else reply.split()[: reply.cut]):
            await asyncio.sleep(reply.delay if number else 0)
            request.first_at = request.first_at or time.monotonic()
            await send({"content": piece})
        if reply.cut is not None:
            _hang_up(http)
            return response
        if reply.broken:
            await response.write(b"data: {this is no JSON\n\n")
            return response
        if reply.refusal:
            await send({"refusal": reply.refusal})
        for part in _tool_pieces(reply):
            await send({"tool_calls": [part]})
        await send({}, reply.finish)
        if (request.body.get("stream_options") or {}).get("include_usage"):
            usage = self._report(request, reply)
            if usage is not None:
                await response.write(f"data: {json.dumps(_chunk(request, []) | {'usage': usage})}\n\n".encode())
        await response.write(b"data: [DONE]\n\n")
        return response

    async def _hear(self, http: web.Request) -> web.StreamResponse:
        form = await http.post()
        request = self._came(
            http,
            {name: value.file.read() if isinstance(value, web.FileField) else value for name, value in form.items()},
        )

        async def answer(reply: Reply) -> web.StreamResponse:
            return web.json_response({"text": reply.text})

        return await self._answering(request, self._other(request, says("Hello"), answer))

    async def _say(self, http: web.Request) -> web.StreamResponse:
        request = self._came(http, await http.json())

        async def answer(reply: Reply) -> web.StreamResponse:
            sound = b"OggS\0\2OpusHead" + request.body["input"].encode() if reply.sound is None else reply.sound
            return web.Response(body=sound, content_type="audio/ogg")

        return await self._answering(request, self._other(request, Reply(), answer))

    async def _moderate(self, http: web.Request) -> web.StreamResponse:
        request = self._came(http, await http.json())

        async def answer(reply: Reply) -> web.StreamResponse:
            return web.json_response({"id": "modr-1", "model": "m", "results": [{"flagged": reply.flagged}]})

        return await self._answering(request, self._other(request, Reply(), answer))

    async def _other(self, request: Request, usual: Reply, answer: Callable[[Reply], Any]) -> web.StreamResponse:
        missing = self._missing(request.body)
        reply = self._next(self.others.get(request.path.rpartition("/")[2], []), request) or usual
        if missing:
            reply = rejects(missing)
        await asyncio.sleep(reply.wait)
        if reply.status != 200:
            return _failure(reply)
        response: web.StreamResponse = await answer(reply)
        return response

    async def _models(self, _http: web.Request) -> web.Response:
        return web.json_response({"object": "list", "data": [{"id": "test", "object": "model"}]})

    async def _stats(self, _http: web.Request) -> web.Response:
        names = ("calls", "input_tokens", "cached_tokens", "output_tokens", "open")
        return web.json_response({name: getattr(self, name) for name in names})

    def _came(self, http: web.Request, body: dict[str, Any]) -> Request:
        request = Request(http.path, body, dict(http.headers))
        self.calls += 1
        if self._keep:
            self.requests.append(request)
        return request

    async def _answering(self, request: Request, answer: Any) -> web.StreamResponse:
        self.open += 1
        try:
            response: web.StreamResponse = await answer
        except (asyncio.CancelledError, ConnectionResetError):
            request.disconnected_at = time.monotonic()
            raise
        finally:
            self.open -= 1
        return response

    @staticmethod
    def _next(script: Script, request: Request) -> Reply | None:
        if callable(script):
            return script(request)
        return script.pop(0) if script else None

    def _missing(self, body: Mapping[str, Any]) -> str | None:
        shape = body.get("response_format")
        if "json_schema" in self.lacks and isinstance(shape, dict) and shape.get("type") == "json_schema":
            return "response_format"
        return next((name for name in sorted(self.lacks) if name in body), None)

    def _count(self, request: Request, reply: Reply) -> None:
        """Input: tools, then messages; cached: as much of its beginning as this model has read before."""
        body = request.body
        seen = json.dumps([body.get("tools") or [], body["messages"]], ensure_ascii=False)
        found = TOKEN.findall(DATA_URL.sub("image", seen))
        known, so_far, cached = self._known[body["model"]], 0, 0
        for number, token in enumerate(found, 1):
            so_far = hash((so_far, token))
            if so_far in known:
                cached = number
            known.add(so_far)
        request.input_tokens = len(found) + IMAGE_TOKENS * len(DATA_URL.findall(seen))
        request.cached_tokens = cached
        written = reply.text + reply.refusal + "".join(str(call) for call in reply.tools)
        request.output_tokens = len(TOKEN.findall(written))

    def _report(self, request: Request, reply: Reply) -> dict[str, Any] | None:
        """The figures for the client; what it is told is what is counted."""
        if reply.usage is False:
            return None
        if reply.usage is not None:
            details = reply.usage.get("prompt_tokens_details") or {}
            request.input_tokens = reply.usage["prompt_tokens"]
            request.output_tokens = reply.usage["completion_tokens"]
            request.cached_tokens = details.get("cached_tokens", 0)
        request.reported = True
        self.input_tokens += request.input_tokens
        self.cached_tokens += request.cached_tokens
        self.output_tokens += request.output_tokens
        return {
            "prompt_tokens": request.input_tokens,
            "completion_tokens": request.output_tokens,
            "total_tokens": request.input_tokens + request.output_tokens,
            "prompt_tokens_details": {"cached_tokens": request.cached_tokens},
        }


@asynccontextmanager
async def llm_server() -> AsyncIterator[LlmServer]:
    """A server of its own on a free port."""
    server = LlmServer()
    # With handler_cancellation a request that is hung up on ends at once, and is seen to end.
    runner = web.AppRunner(server.app(), access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield server
    finally:
        await runner.cleanup()


def minimal(schema: Mapping[str, Any], whole: Mapping[str, Any] | None = None) -> Any:
    """The least that fits a JSON schema."""
    whole = whole or schema
    if "$ref" in schema:
        node: Any = whole
        for step in schema["$ref"].removeprefix("#/").split("/"):
            node = node[step]
        return minimal(node, whole)
    for many in ("anyOf", "allOf", "oneOf"):
        if many in schema:
            return minimal(schema[many][0], whole)
    if "const" in schema or "enum" in schema:
        return schema.get("const", [*schema.get("enum", ()), None][0])
    return _minimal_of(schema, whole)


def _minimal_of(schema: Mapping[str, Any], whole: Mapping[str, Any]) -> Any:
    match schema.get("type", "object"):
        case "object":
            return {name: minimal(part, whole) for name, part in schema.get("properties", {}).items()}
        case "array":
            return [minimal(schema.get("items", {}), whole) for _ in range(schema.get("minItems", 0))]
        case "string":
            return "text"
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return False
        case _:
            return None


def _default(body: Mapping[str, Any]) -> Reply:
    shape = body.get("response_format") or {}
    if shape.get("type") == "json_schema":
        return gives(minimal(shape["json_schema"]["schema"]))
    return says(HELLO)


def _failure(reply: Reply) -> web.Response:
    message = f"Unsupported parameter: '{reply.param}' is not supported here." if reply.param else "It failed."
    error = {"message": message, "type": "error", "param": reply.param, "code": reply.code}
    headers = {} if reply.retry_after is None else {"Retry-After": f"{reply.retry_after:g}"}
    return web.json_response({"error": error}, status=reply.status, headers=headers)


def _tool_calls(reply: Reply) -> list[dict[str, Any]]:
    return [
        {
            "index": number,
            "id": f"call_{number}",
            "type": "function",
            "function": {
                "name": name,
                "arguments": arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False),
            },
        }
        for number, (name, arguments) in enumerate(reply.tools)
    ]


def _tool_pieces(reply: Reply) -> Iterator[dict[str, Any]]:
    """Each call in two pieces: its arguments are broken in the middle."""
    for call in _tool_calls(reply):
        arguments = call["function"]["arguments"]
        middle = len(arguments) // 2
        yield {**call, "function": {**call["function"], "arguments": arguments[:middle]}}
        yield {"index": call["index"], "function": {"arguments": arguments[middle:]}}


def _completion(request: Request, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": "c-1", "object": "chat.completion", "created": 1, "model": request.body["model"], "choices": choices}


def _chunk(request: Request, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return _completion(request, choices) | {"object": "chat.completion.chunk"}


def _hang_up(http: web.Request) -> None:
    if http.transport is not None:
        http.transport.close()


async def _serve(port: int, wait: float, pieces: int) -> None:
    server = LlmServer(keep=False)
    reply = says(" ".join(["word"] * pieces), wait=wait)

    def usual(request: Request) -> Reply | None:
        return None if "response_format" in request.body else reply

    server.script = usual
    runner = web.AppRunner(server.app(), access_log=None, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description="An OpenAI-compatible server with a fixed, quick reply.")
    parser.add_argument("port", type=int)
    parser.add_argument("--wait", type=float, default=0.0, help="seconds before each reply")
    parser.add_argument("--pieces", type=int, default=40, help="pieces of a streamed reply")
    given = parser.parse_args()
    asyncio.run(_serve(given.port, given.wait, given.pieces))


if __name__ == "__main__":
    main()
