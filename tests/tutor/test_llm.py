"""The gateway: whatever the model's server does, a person gets an answer or a fitting refusal, after few requests."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from prometheus_client import CollectorRegistry
from pydantic import BaseModel, Field

from tests.support.gateway import KEY, asked, calls_of, day_of, gateway_to, limits, somebody
from tests.support.llm import (
    LlmServer,
    Reply,
    calls_tool,
    content_filtered,
    cut_after,
    empty,
    fails,
    flags,
    garbled,
    gives,
    hangs,
    llm_server,
    refuses,
    says,
)
from tutor.llm.config import LlmConfig
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Gateway, Payer, ToolCall


class Word(BaseModel):
    word: str
    gender: str | None = None


class Draft(BaseModel):
    """Words."""

    words: list[Word] = Field(min_length=1)


class AddCards(BaseModel):
    """Adds cards to a deck."""

    words: list[str]
    deck: str | None = None


GOOD = {"words": [{"word": "el sol", "gender": "m"}]}


@pytest_asyncio.fixture
async def server(database: str) -> AsyncIterator[LlmServer]:
    async with llm_server() as running:
        yield running


async def heard(gateway: Gateway, payer: Payer, text: str = "Hello", **more: Any) -> tuple[str, str]:
    """The whole streamed answer and how it ended."""
    async with gateway.stream("talk", payer, asked(text), **more) as stream:
        pieces = [piece async for piece in stream]
        assert "".join(pieces) == stream.text
    return stream.text, stream.finish


# What comes back


async def test_an_answer_comes_in_pieces_while_it_is_written(server: LlmServer) -> None:
    server.script = [says("one two three", delay=0.1)]
    payer = somebody()
    async with gateway_to(server) as gateway:
        async with gateway.stream("talk", payer, asked("Hola")) as stream:
            seen = [(piece, time.monotonic()) async for piece in stream]
        assert (stream.text, stream.finish, stream.tool_calls) == ("one two three", "stop", [])
    assert [piece for piece, _ in seen] == ["one ", "two ", "three"]
    assert seen[-1][1] - seen[0][1] > 0.15
    [request] = server.requests
    assert request.body["messages"] == [
        {"role": "system", "content": "You are a teacher."},
        {"role": "user", "content": "Hola"},
    ]
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    [call] = await calls_of(payer)
    assert (call["task"], call["prompt"], call["state"], call["calls"]) == ("talk", "talk@3", "done", 1)
    assert call["first_ms"] <= call["latency_ms"]


async def test_a_structured_answer_is_an_object_of_its_model(server: LlmServer) -> None:
    server.script = [gives(GOOD)]
    async with gateway_to(server) as gateway:
        draft = await gateway.complete("draft", somebody(), asked(), Draft)
    assert draft == Draft(words=[Word(word="el sol", gender="m")])
    shape = server.requests[0].body["response_format"]["json_schema"]
    assert shape["strict"] is True
    assert shape["schema"]["additionalProperties"] is False
    assert shape["schema"]["$defs"]["Word"]["required"] == ["word", "gender"]


async def test_the_servers_own_default_fits_any_schema(server: LlmServer) -> None:
    async with gateway_to(server) as gateway:
        assert (await gateway.complete("draft", somebody(), asked(), Word)).word == "text"


@pytest.mark.parametrize(
    "text",
    [
        '```json\n{"words": [{"word": "el sol", "gender": "m"}]}\n```',
        'Here you are: {"words": [{"word": "el sol", "gender": "m"}]} Anything {else}?',
        '<think>{"words": []} is too short</think>{"words": [{"word": "el sol", "gender": "m"}]}',
        'One {brace} first. {"words": [{"word": "el sol", "gender": "m"}]}',
    ],
)
async def test_json_is_found_among_other_text(server: LlmServer, text: str) -> None:
    server.script = [says(text)]
    async with gateway_to(server) as gateway:
        assert (await gateway.complete("draft", somebody(), asked(), Draft)).words[0].word == "el sol"
    assert server.calls == 1


async def test_tool_calls_are_whole_when_the_answer_has_ended(server: LlmServer) -> None:
    server.script = [calls_tool("add_cards", {"words": ["солнце", "sol"], "deck": None}, "I'll add them.")]
    async with gateway_to(server) as gateway, gateway.stream("talk", somebody(), asked(), [AddCards]) as stream:
        pieces = [piece async for piece in stream]
    assert "".join(pieces) == "I'll add them."
    assert stream.finish == "tool_calls"
    assert stream.tool_calls == [ToolCall("add_cards", {"words": ["солнце", "sol"], "deck": None})]
    [tool] = server.requests[0].body["tools"]
    assert tool["function"]["name"] == "add_cards"
    assert tool["function"]["description"] == "Adds cards to a deck."


async def test_tool_calls_that_cannot_be_read_or_were_not_offered_are_dropped(
    server: LlmServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.script = [
        Reply(
            "Done.",
            tools=[("add_cards", '{"words": ["half'), ("drop_tables", {}), ("add_cards", "[1]"), ("add_cards", GOOD)],
            finish="tool_calls",
        )
    ]
    async with gateway_to(server) as gateway, gateway.stream("talk", somebody(), asked(), [AddCards]) as stream:
        assert [piece async for piece in stream] == ["Done."]
    assert stream.tool_calls == [ToolCall("add_cards", GOOD)]
    assert sum("tool call dropped" in record.message for record in caplog.records) == 3
    assert "drop_tables" not in caplog.text


async def test_a_models_thoughts_are_not_shown(server: LlmServer) -> None:
    server.script = [says("", pieces=["<th", "ink>Hmm, ", "what?</thi", "nk>\n", "Hola", "!"])]
    async with gateway_to(server) as gateway:
        assert await heard(gateway, somebody()) == ("Hola!", "stop")


@pytest.mark.parametrize("text", ["<", "<b>5</b> < 6", "5", "🙂"])
async def test_short_and_odd_answers_come_as_they_are(server: LlmServer, text: str) -> None:
    server.script = [says("", pieces=[*text])]
    async with gateway_to(server) as gateway:
        assert await heard(gateway, somebody()) == (text, "stop")


async def test_an_answer_that_was_too_long_says_so(server: LlmServer) -> None:
    server.script = [says("and so on", finish="length")]
    async with gateway_to(server) as gateway:
        assert await heard(gateway, somebody()) == ("and so on", "length")


# What goes wrong

KINDS = [
    ([fails(500)] * 5, "refusals-llm-unavailable", 3),
    ([fails(503)] * 5, "refusals-llm-unavailable", 3),
    ([fails(429)] * 5, "refusals-llm-busy", 3),
    ([fails(429, retry_after=60)], "refusals-llm-busy", 1),
    ([fails(429, code="insufficient_quota")], "refusals-llm-unavailable", 1),
    ([fails(401)], "refusals-llm-misconfigured", 1),
    ([fails(403)], "refusals-llm-misconfigured", 1),
    ([fails(404)], "refusals-llm-misconfigured", 1),
    ([fails(302)], "refusals-llm-misconfigured", 1),
    ([fails(400, code="content_filter")], "refusals-llm-refused", 1),
    ([cut_after(0)] * 5, "refusals-llm-unavailable", 3),
    ([refuses()], "refusals-llm-refused", 1),
    ([content_filtered()], "refusals-llm-refused", 1),
]
IDS = [f"{key.removeprefix('refusals-llm-')}-{number}" for number, (_, key, _) in enumerate(KINDS)]


@pytest.mark.parametrize(("script", "key", "calls"), [*KINDS, ([empty()], "refusals-llm-garbled", 1),
                                                       ([garbled()], "refusals-llm-garbled", 1)],
                         ids=[*IDS, "empty", "garbled"])  # fmt: skip
async def test_a_stream_that_fails_is_refused_fittingly_after_few_requests(
    server: LlmServer, script: list[Reply], key: str, calls: int
) -> None:
    server.script = [*script]
    payer = somebody()
    async with gateway_to(server) as gateway:
        with pytest.raises(LlmRefusal) as caught:
            await heard(gateway, payer)
    assert caught.value.key == key
    assert server.calls == calls
    [call] = await calls_of(payer)
    assert (call["state"], call["error"], call["calls"]) == ("failed", caught.value.code, calls)
    day = await day_of(payer)
    assert (day["reserved_micros"], day["calls"], day["spent_micros"]) == (0, calls, call["cost_micros"])


@pytest.mark.parametrize(("script", "key", "calls"), [*KINDS, ([empty()] * 3, "refusals-llm-garbled", 2),
                                                       ([garbled()] * 3, "refusals-llm-garbled", 2)],
                         ids=[*IDS, "empty", "garbled"])  # fmt: skip
async def test_a_structured_answer_that_fails_is_refused_fittingly_after_few_requests(
    server: LlmServer, script: list[Reply], key: str, calls: int
) -> None:
    server.script = [*script]
    payer = somebody()
    async with gateway_to(server) as gateway:
        with pytest.raises(LlmRefusal) as caught:
            await gateway.complete("draft", payer, asked(), Draft)
    assert caught.value.key == key
    assert server.calls == calls
    [call] = await calls_of(payer)
    assert (call["state"], call["calls"]) == ("failed", calls)


async def test_a_server_that_recovers_is_asked_again(server: LlmServer) -> None:
    server.script = [fails(500), cut_after(0), says("Here I am")]
    async with gateway_to(server) as gateway:
        assert await heard(gateway, somebody()) == ("Here I am", "stop")
    assert server.calls == 3


async def test_retry_after_is_waited_for(server: LlmServer) -> None:
    server.script = [fails(429, retry_after=0.6), says("Now")]
    async with gateway_to(server) as gateway:
        assert await heard(gateway, somebody()) == ("Now", "stop")
    first, second = server.requests
    assert 0.55 < second.at - first.at < 3


async def test_nobody_listening_is_an_unavailable_teacher(database: str) -> None:
    async with llm_server() as gone:
        pass
    payer = somebody()
    async with gateway_to(gone) as gateway:
        with pytest.raises(LlmRefusal) as caught:
            await heard(gateway, payer)
    assert (caught.value.key, caught.value.code) == ("refusals-llm-unavailable", "connection")
    assert (await calls_of(payer))[0]["calls"] == 3


async def test_a_hanging_server_is_given_up_once_and_hung_up_on(server: LlmServer) -> None:
    server.script = [hangs(), hangs()]
    payer = somebody()
    async with gateway_to(server, limits=limits("talk", first=0.3)) as gateway:
        begun = time.monotonic()
        with pytest.raises(LlmRefusal) as caught:
            await heard(gateway, payer)
        assert 0.2 < time.monotonic() - begun < 2
        assert (caught.value.key, caught.value.code) == ("refusals-llm-unavailable", "timeout")
        await server.until(lambda: server.requests[0].disconnected_at is not None)
    assert server.calls == 1
    async with gateway_to(server, limits=limits("draft", total=0.3)) as gateway:
        with pytest.raises(LlmRefusal) as caught:
            await gateway.complete("draft", payer, asked(), Draft)
        assert caught.value.code == "timeout"
        await server.until(lambda: server.requests[1].disconnected_at is not None)
    assert server.calls == 2
    assert [call["cost_micros"] for call in await calls_of(payer)] == [0, 0]


async def test_what_has_been_said_stays_when_the_answer_breaks_off(server: LlmServer) -> None:
    server.script = [cut_after(2, "one two three"), says("one two", pieces=2, delay=60)]
    payer = somebody()
    async with gateway_to(server, limits=limits("talk", between=0.2)) as gateway:
        assert await heard(gateway, payer) == ("one two ", "cut")
        assert await heard(gateway, payer) == ("one ", "cut")
    assert server.calls == 2
    calls = await calls_of(payer)
    assert [(call["state"], call["error"]) for call in calls] == [("failed", "cut")] * 2
    assert all(call["cost_micros"] > 0 for call in calls)


async def test_an_answer_has_a_limit_however_steadily_it_drips(server: LlmServer) -> None:
    server.script = [says("drip " * 100, delay=0.05)]
    async with gateway_to(server, limits=limits("talk", total=0.5)) as gateway:
        text, finish = await heard(gateway, somebody())
    assert finish == "cut"
    assert 2 < text.count("drip") < 20


async def test_bad_json_is_asked_for_once_more_saying_what_was_wrong(server: LlmServer) -> None:
    server.script = [gives({"words": []}), gives(GOOD)]
    payer = somebody()
    async with gateway_to(server) as gateway:
        assert await gateway.complete("draft", payer, asked(), Draft) == Draft.model_validate(GOOD)
    second = server.requests[1].body["messages"]
    assert [message["role"] for message in second] == ["system", "user", "assistant", "user"]
    assert "words: List should have at least 1 item" in second[3]["content"]
    [call] = await calls_of(payer)
    assert (call["calls"], call["input_tokens"]) == (2, server.input_tokens)


# Stop, and people who go away


async def test_stop_ends_the_upstream_call_at_once(server: LlmServer) -> None:
    server.script = [says("word " * 200, delay=0.05)]
    payer = somebody()
    async with gateway_to(server) as gateway:
        async with gateway.stream("talk", payer, asked()) as stream:
            pieces = []
            stopped = 0.0
            async for piece in stream:
                pieces.append(piece)
                if len(pieces) == 3:
                    stopped = time.monotonic()
                    await stream.stop()
        assert (stream.finish, stream.text, len(pieces)) == ("stopped", "word word word ", 3)
        await server.until(lambda: server.requests[0].disconnected_at is not None)
    assert (server.requests[0].disconnected_at or 0) - stopped < 1
    [call] = await calls_of(payer)
    assert (call["state"], call["error"]) == ("done", "stopped")
    assert call["output_tokens"] >= 3
    assert call["cost_micros"] > 0
    assert (await day_of(payer))["reserved_micros"] == 0


@pytest.mark.parametrize("reply", [hangs(), says("one two", delay=60)], ids=["nothing yet", "between two pieces"])
async def test_stop_works_from_elsewhere_while_the_next_piece_is_waited_for(server: LlmServer, reply: Reply) -> None:
    server.script = [reply]
    payer = somebody()
    async with gateway_to(server) as gateway, gateway.stream("talk", payer, asked()) as stream:

        async def read() -> list[str]:
            return [piece async for piece in stream]

        reading = asyncio.create_task(read())
        await server.until(lambda: server.open == 1)
        await asyncio.sleep(0.1)
        begun = time.monotonic()
        await stream.stop()
        await reading
        assert time.monotonic() - begun < 0.5
        await server.until(lambda: server.requests[0].disconnected_at is not None, 1)
        assert stream.finish == "stopped"
        await stream.stop()
    assert [call["state"] for call in await calls_of(payer)] == ["done"]


async def test_an_answer_nobody_reads_to_its_end_is_hung_up_on_and_paid(server: LlmServer) -> None:
    server.script = [says("word " * 200, delay=0.05)]
    payer = somebody()
    async with gateway_to(server) as gateway:
        async with gateway.stream("talk", payer, asked()) as stream:
            async for _ in stream:
                break
        await server.until(lambda: server.requests[0].disconnected_at is not None)
    [call] = await calls_of(payer)
    assert (call["state"], call["error"]) == ("done", "left")


@pytest.mark.parametrize("way", ["stream", "complete"])
async def test_a_caller_who_is_cancelled_leaves_nothing_reserved(server: LlmServer, way: str) -> None:
    server.script = [hangs() if way == "complete" else says("one two", delay=60)]
    payer = somebody()
    async with gateway_to(server) as gateway:
        asking: Any = heard(gateway, payer) if way == "stream" else gateway.complete("draft", payer, asked(), Draft)
        task = asyncio.create_task(asking)
        await server.until(lambda: server.open == 1)
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await server.until(lambda: server.requests[0].disconnected_at is not None)
    [call] = await calls_of(payer)
    assert (call["state"], call["error"]) == ("failed", "cancelled")
    assert (await day_of(payer))["reserved_micros"] == 0


# Speech and moderation


async def test_a_voice_message_is_written_down(server: LlmServer) -> None:
    server.others["transcriptions"] = [says(" Hola, ¿qué tal? ")]
    payer = somebody()
    async with gateway_to(server) as gateway:
        assert await gateway.hear(payer, b"OggS sound", "voice.ogg", 90, "es") == "Hola, ¿qué tal?"
    [request] = server.requests
    assert (request.body["file"], request.body["language"]) == (b"OggS sound", "es")
    [call] = await calls_of(payer)
    assert (call["task"], call["cost_micros"], call["state"]) == ("hear", 9_000, "done")


async def test_a_text_is_read_aloud(server: LlmServer) -> None:
    payer = somebody()
    async with gateway_to(server) as gateway:
        assert (await gateway.say(payer, "el sol", "es")).startswith(b"OggS")
    body = server.requests[0].body
    assert (body["input"], body["voice"], body["response_format"]) == ("el sol", "alloy", "opus")
    assert "es" in body["instructions"]
    [call] = await calls_of(payer)
    assert (call["task"], call["cost_micros"], call["prompt"]) == ("say", 90, "say@1")


@pytest.mark.parametrize(("reply", "key"), [(fails(500), "unavailable"), (Reply(sound=b""), "garbled"),
                                            (Reply(sound=b"ID3 mp3"), "misconfigured")])  # fmt: skip
async def test_speech_that_fails_is_refused_and_costs_nothing(server: LlmServer, reply: Reply, key: str) -> None:
    server.others["speech"] = lambda _: reply
    payer = somebody()
    async with gateway_to(server) as gateway:
        with pytest.raises(LlmRefusal) as caught:
            await gateway.say(payer, "el sol", "es")
    assert caught.value.key == f"refusals-llm-{key}"
    if key == "unavailable":
        assert server.calls == 3
        assert (await day_of(payer))["spent_micros"] == 0


async def test_harmful_messages_are_flagged_and_a_silent_moderator_keeps_nobody_from_learning(
    server: LlmServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.others["moderations"] = [flags(), Reply(), fails(500), fails(500), fails(500), hangs()]
    async with gateway_to(server, limits=limits("moderate", total=0.2)) as gateway:
        assert await gateway.moderate(somebody(), "hurt") is True
        assert await gateway.moderate(somebody(), "hola") is False
        assert await gateway.moderate(somebody(), "hola") is False
        assert await gateway.moderate(somebody(), "hola") is False
    assert server.calls == 6
    assert sum(record.message == "not moderated" for record in caplog.records) == 2


# What is off, and what is told


async def test_without_an_endpoint_the_missing_setting_is_named(server: LlmServer) -> None:
    gateway = Gateway(LlmConfig())
    assert not gateway.ready
    assert not gateway.can("talk")
    with pytest.raises(LlmRefusal) as caught:
        await heard(gateway, somebody())
    assert (caught.value.key, caught.value.params) == ("refusals-llm-off", {"variable": "OPENAI_API_KEY"})
    async with gateway_to(server, models={"talk": "m"}) as without_ears:
        assert without_ears.ready
        assert not without_ears.can("hear")
        with pytest.raises(LlmRefusal) as caught:
            await without_ears.hear(somebody(), b"", "voice.ogg", 1)
        assert caught.value.params == {"variable": "MODEL_HEAR"}
        assert await without_ears.moderate(somebody(), "x") is False
    assert server.calls == 0


async def test_neither_keys_nor_texts_come_into_the_log(server: LlmServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.script = [says("la respuesta secreta"), fails(500), fails(401), cut_after(1, "otra respuesta"), garbled()]
    server.script += [gives({"words": "la palabra"}), gives({"words": "la palabra"})]
    async with gateway_to(server) as gateway:
        await heard(gateway, somebody(), "mi pregunta")
        with pytest.raises(LlmRefusal):
            await heard(gateway, somebody(), "mi pregunta")
        await heard(gateway, somebody(), "mi pregunta")
        with pytest.raises(LlmRefusal):
            await heard(gateway, somebody(), "mi pregunta")
        with pytest.raises(LlmRefusal):
            await gateway.complete("draft", somebody(), asked("mi pregunta"), Draft)
    lines = "\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    assert sum(record.message == "llm call" for record in caplog.records) == 5
    for secret in (KEY, "pregunta", "respuesta", "palabra", "You are a teacher"):
        assert secret not in lines


async def test_prometheus_sees_calls_tokens_and_money(server: LlmServer) -> None:
    registry = CollectorRegistry()
    server.script = [says("one two three"), fails(401)]
    async with gateway_to(server, registry) as gateway:
        await heard(gateway, somebody())
        with pytest.raises(LlmRefusal):
            await heard(gateway, somebody())

    def figure(name: str, **labels: str) -> float | None:
        return registry.get_sample_value(name, {"task": "talk", **labels})

    assert figure("llm_calls_total", outcome="done") == 1
    assert figure("llm_calls_total", outcome="http-401") == 1
    assert figure("llm_requests_total") == 2
    assert figure("llm_tokens_total", kind="input") == server.input_tokens
    assert figure("llm_tokens_total", kind="output") == server.output_tokens == 3
    assert figure("llm_first_token_seconds_count") == 1
    assert (figure("llm_cost_micros_total") or 0) > 0
