"""Servers that speak OpenAI's language speak dialects of it: each is found out once, by asking."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from pydantic import BaseModel

from tests.support.gateway import asked, calls_of, gateway_to, somebody
from tests.support.llm import LlmServer, Reply, calls_tool, fails, gives, llm_server, rejects, says
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Gateway


class Word(BaseModel):
    """A word."""

    word: str


SOL = {"word": "sol"}


@pytest_asyncio.fixture
async def server(database: str) -> AsyncIterator[LlmServer]:
    async with llm_server() as running:
        yield running


async def talk(gateway: Gateway, **more: Any) -> str:
    async with gateway.stream("talk", somebody(), asked(), **more) as stream:
        return "".join([piece async for piece in stream])


def shapes(server: LlmServer) -> list[str | None]:
    return [(request.body.get("response_format") or {}).get("type") for request in server.requests]


@pytest.mark.parametrize("status", [400, 422])
async def test_a_server_without_schemas_is_asked_for_any_object(server: LlmServer, status: int) -> None:
    server.script = [rejects("response_format", status), gives(SOL), gives(SOL)]
    payer = somebody()
    async with gateway_to(server) as gateway:
        for _ in range(2):
            assert (await gateway.complete("draft", payer, asked(), Word)).word == "sol"
    assert shapes(server) == ["json_schema", "json_object", "json_object"], "it is remembered"
    assert '"required":["word"]' in server.requests[1].system
    assert server.requests[1].system.startswith("You are a teacher."), "the prompt stays in front"
    assert [call["calls"] for call in await calls_of(payer)] == [2, 1]


async def test_a_server_that_cannot_even_do_that_is_just_asked(server: LlmServer) -> None:
    server.lacks = {"response_format"}
    server.script = lambda _: says(f"Here: ```json\n{SOL}\n```".replace("'", '"'))
    async with gateway_to(server) as gateway:
        for _ in range(2):
            assert (await gateway.complete("draft", somebody(), asked(), Word)).word == "sol"
    assert shapes(server) == ["json_schema", "json_object", None, None]


async def test_a_bad_request_that_has_another_cause_is_not_taken_for_a_dialect(server: LlmServer) -> None:
    server.script = [fails(400)] * 3 + [gives(SOL)]
    async with gateway_to(server) as gateway:
        with pytest.raises(LlmRefusal, match="misconfigured"):
            await gateway.complete("draft", somebody(), asked(), Word)
        assert (await gateway.complete("draft", somebody(), asked(), Word)).word == "sol"
    assert shapes(server) == ["json_schema", "json_object", None, "json_schema"]


async def test_the_name_of_the_most_tokens_is_found_out(server: LlmServer) -> None:
    server.lacks = {"max_tokens"}
    async with gateway_to(server) as gateway:
        await talk(gateway)
        await talk(gateway)
    assert ["max_tokens" in request.body for request in server.requests] == [True, False, False]
    assert [request.body.get("max_completion_tokens") for request in server.requests] == [None, 1500, 1500]


async def test_a_server_that_knows_neither_name_gets_neither(server: LlmServer) -> None:
    server.lacks = {"max_tokens", "max_completion_tokens"}
    async with gateway_to(server) as gateway:
        assert await talk(gateway)
        assert await talk(gateway)
    assert server.calls == 4
    assert not any("max" in name for name in server.requests[-1].body)


async def test_what_a_server_does_not_know_is_left_out_from_then_on(server: LlmServer) -> None:
    server.lacks = {"stream_options", "tools", "reasoning_effort"}
    payer = somebody()
    async with gateway_to(server, models={"talk": "gpt-5-mini"}) as gateway:
        async with gateway.stream("talk", payer, asked(), [Word]) as stream:
            assert [piece async for piece in stream]
        assert await talk(gateway, tools=[Word])
    assert server.calls == 5
    assert set(server.requests[-1].body) == {"model", "messages", "max_tokens", "stream"}
    [call] = await calls_of(payer)
    assert call["input_tokens"] > 0, "without figures it is estimated"


async def test_another_model_of_the_same_server_is_not_judged_by_the_first(server: LlmServer) -> None:
    def script(request: Any) -> Reply | None:
        return rejects("tools") if request.body["model"] == "small" and "tools" in request.body else None

    server.script = script
    async with gateway_to(server, models={"talk": "small", "look": "big"}) as gateway:
        await talk(gateway, tools=[Word])
        async with gateway.stream("look", somebody(), asked(), [Word]) as stream:
            assert [piece async for piece in stream]
    assert ["tools" in request.body for request in server.requests] == [True, False, True]


async def test_speech_without_instructions(server: LlmServer) -> None:
    server.lacks = {"instructions"}
    async with gateway_to(server) as gateway:
        assert await gateway.say(somebody(), "sol", "es")
        assert await gateway.say(somebody(), "sol", "es")
    assert server.calls == 3


async def test_a_model_that_thinks_is_told_to_be_brief(server: LlmServer) -> None:
    async with gateway_to(server, models={"talk": "openai/gpt-5-mini", "look": "llama"}) as gateway:
        await talk(gateway)
        async with gateway.stream("look", somebody(), asked()) as stream:
            assert [piece async for piece in stream]
    assert [request.body.get("reasoning_effort") for request in server.requests] == ["minimal", None]


# Servers odder than the one above


async def odd(bodies: list[tuple[str, bytes]], server: LlmServer, **more: Any) -> tuple[str, str, Any]:
    """What is made of a server that answers with these bytes, one after the other."""

    async def answer(_: web.Request) -> web.StreamResponse:
        kind, body = bodies.pop(0)
        return web.Response(body=body, content_type=kind)

    app = web.Application()
    app.router.add_post("/v1/chat/completions", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        async with gateway_to(server, base_url=url) as gateway:
            async with gateway.stream("talk", somebody(), asked(), **more) as stream:
                text = "".join([piece async for piece in stream])
            return text, stream.finish, stream.tool_calls
    finally:
        await runner.cleanup()


SSE = "text/event-stream"


async def test_a_server_that_does_not_stream_answers_in_one_piece(server: LlmServer) -> None:
    body = b'{"choices": [{"message": {"content": "<think>Hm</think>Hola"}, "finish_reason": "stop"}]}'
    assert await odd([("application/json", body)], server) == ("Hola", "stop", [])


async def test_events_may_be_written_in_many_ways(server: LlmServer) -> None:
    body = (
        b': PROCESSING\r\n\r\ndata:{"choices":[{"delta":{"content":"Ho"}}]}\r\n\r\nevent: x\r\n'
        b'data: {"choices":[],"usage":null}\r\n\r\ndata: {"choices":[{"delta":{"content":"la","reasoning":"hm"}}]}\n\n'
        b'data: {"choices":[{"delta":{"content":null},"finish_reason":"stop"}]}'
    )
    assert await odd([(SSE, body)], server) == ("Hola", "stop", [])


async def test_an_error_inside_a_stream_counts_as_one(server: LlmServer) -> None:
    failing = b'data: {"error": {"code": 429, "message": "slow down"}}\n\n'
    hola = b'data: {"choices":[{"delta":{"content":"Hola"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
    assert await odd([(SSE, failing), (SSE, hola)], server) == ("Hola", "stop", [])
    with pytest.raises(LlmRefusal, match="refusals-llm-busy"):
        await odd([(SSE, failing)] * 3, server)
    begun = b'data: {"choices":[{"delta":{"content":"Ho"}}]}\n\n' + failing
    assert await odd([(SSE, begun)], server) == ("Ho", "cut", [])


async def test_two_tools_in_the_same_place_are_two(server: LlmServer) -> None:
    calls = [
        b'{"index":0,"id":"a","function":{"name":"word","arguments":"{\\"word\\": \\"sol\\"}"}}',
        b'{"index":0,"id":"b","function":{"name":"word","arguments":{"word":"mar"}}}',
    ]
    body = b"".join(b'data: {"choices":[{"delta":{"tool_calls":[' + call + b"]}}]}\n\n" for call in calls)
    text, finish, tools = await odd([(SSE, body + b"data: [DONE]\n\n")], server, tools=[Word])
    assert (text, finish) == ("", "stop")
    assert [call.arguments["word"] for call in tools] == ["sol", "mar"]


@pytest.mark.parametrize("body", [b"data: 5\n\n", b'data: {"choices": "no"}\n\n', b"data: [DONE]\n\n", b"<html>"])
async def test_nonsense_is_refused(server: LlmServer, body: bytes) -> None:
    with pytest.raises(LlmRefusal, match=r"refusals-llm-(garbled|unavailable)"):
        await odd([(SSE, body)] * 3, server)


async def test_a_call_of_a_tool_alone_is_an_answer(server: LlmServer) -> None:
    server.script = [calls_tool("word", SOL)]
    async with gateway_to(server) as gateway, gateway.stream("talk", somebody(), asked(), [Word]) as stream:
        assert [piece async for piece in stream] == []
    assert stream.tool_calls[0].arguments == SOL
