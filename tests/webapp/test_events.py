"""Streams of events: kept alive while nothing happens, left behind when their reader leaves."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client import CollectorRegistry

from tests.webapp.support import events_of
from webapp.declare import Events
from webapp.edge import edge
from webapp.events import Streams


@dataclass(frozen=True, slots=True)
class Tick:
    text: str


KINDS = Events({"tick": Tick})


class Clockwork:
    """Ticks when told to, and knows when nobody listens any more."""

    def __init__(self) -> None:
        self.ticks: asyncio.Queue[Tick | None] = asyncio.Queue()
        self.left = asyncio.Event()

    async def run(self) -> AsyncGenerator[Tick, None]:
        try:
            while (tick := await self.ticks.get()) is not None:
                if tick.text == "break":
                    raise RuntimeError("broken inside")
                yield tick
        finally:
            self.left.set()


@asynccontextmanager
async def running(clockwork: Clockwork, streams: Streams) -> AsyncIterator[TestClient[Any, Any]]:
    async def handle(request: web.Request) -> web.StreamResponse:
        return await streams.send(request, KINDS, clockwork.run())

    app = web.Application(middlewares=[edge(CollectorRegistry(), None)])
    app.router.add_get("/ticks", handle)
    app.on_shutdown.append(streams.close)
    async with TestClient(TestServer(app)) as client:
        yield client


async def test_a_silent_stream_says_that_it_is_there() -> None:
    clockwork = Clockwork()
    async with running(clockwork, Streams(heartbeat=0.02)) as client, client.get("/ticks") as response:
        assert await response.content.readuntil(b"\n\n") == b": still here\n\n"
        clockwork.ticks.put_nowait(Tick("línea\nuna\u2028dos"))
        clockwork.ticks.put_nowait(None)
        (event,) = events_of(await response.read())
        assert (event.name, event.data) == ("tick", {"text": "línea\nuna\u2028dos"})


async def test_what_is_written_for_a_reader_who_left_is_written_no_more() -> None:
    clockwork = Clockwork()
    async with running(clockwork, Streams(heartbeat=0.02)) as client:
        async with client.get("/ticks") as response:
            await response.content.readuntil(b"\n\n")
        async with asyncio.timeout(2):
            await clockwork.left.wait()


async def test_a_stream_that_breaks_inside_breaks_off_and_the_reader_asks_anew(caplog: Any) -> None:
    clockwork = Clockwork()
    async with running(clockwork, Streams()) as client, client.get("/ticks") as response:
        clockwork.ticks.put_nowait(Tick("one"))
        clockwork.ticks.put_nowait(Tick("break"))
        assert [event.data["text"] for event in events_of(await response.read())] == ["one"]
        assert clockwork.left.is_set()
    assert "broken inside" in caplog.text


async def test_no_stream_lasts_for_ever() -> None:
    clockwork = Clockwork()
    async with running(clockwork, Streams(heartbeat=0.02, longest=0.05)) as client, client.get("/ticks") as response:
        async with asyncio.timeout(2):
            await response.read()
        assert clockwork.left.is_set()
