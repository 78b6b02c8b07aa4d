"""Answers that come piece by piece: server-sent events that survive proxies, leavers and the end of the process."""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncGenerator, Mapping
from typing import Any, Final

import orjson
from aiohttp import web

from webapp.declare import Events
from webapp.edge import HEADERS

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS: Final = 15.0
"""Proxies cut connections on which nothing is said for a minute or so."""

LONGEST_SECONDS: Final = 300.0
"""Then the client is to ask anew, with a session that is still good."""

HEADERS_OF_STREAM: Final = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",  # a proxy that packs it would hold it back
    "X-Accel-Buffering": "no",
}
JSON_OPTIONS: Final = orjson.OPT_UTC_Z | orjson.OPT_NAIVE_UTC
BEAT: Final = b": still here\n\n"


class Streams:
    """All streams of this process."""

    def __init__(self, heartbeat: float = HEARTBEAT_SECONDS, longest: float = LONGEST_SECONDS) -> None:
        self._heartbeat = heartbeat
        self._longest = longest
        self._closing = asyncio.Event()

    async def close(self, _: web.Application) -> None:
        """The process stops: every stream ends where it is, and its reader asks the next process."""
        self._closing.set()

    async def send(self, request: web.Request, kinds: Events, events: AsyncGenerator[Any, None]) -> web.StreamResponse:
        """Until the events end, the reader leaves, or the process stops."""
        usual: Mapping[str, str] = request[HEADERS]
        response = web.StreamResponse(headers={**usual, **HEADERS_OF_STREAM})
        names = {kind: name for name, kind in kinds.kinds.items()}
        until = time.monotonic() + self._longest
        closing = asyncio.create_task(self._closing.wait())
        try:
            await response.prepare(request)
            await self._pump(response, names, events, closing, until)
            await response.write_eof()
        except ConnectionError:
            pass  # the reader has left; whoever wants the rest asks for it
        except Exception:
            # The status is out already: the stream breaks off, and its reader asks anew.
            log.exception("a stream failed")
        finally:
            closing.cancel()
            await events.aclose()
        return response

    async def _pump(
        self,
        response: web.StreamResponse,
        names: dict[type, str],
        events: AsyncGenerator[Any, None],
        closing: asyncio.Task[Any],
        until: float,
    ) -> None:
        coming: asyncio.Task[Any] = asyncio.create_task(_next(events))
        try:
            while not closing.done() and time.monotonic() < until:
                await asyncio.wait({coming, closing}, timeout=self._heartbeat, return_when=asyncio.FIRST_COMPLETED)
                if not coming.done():
                    await response.write(BEAT)
                    continue
                event = coming.result()
                if event is None:
                    return
                await response.write(_written(names[type(event)], event))
                coming = asyncio.create_task(_next(events))
        finally:
            coming.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await coming


async def _next(events: AsyncGenerator[Any, None]) -> Any:
    """The next event; None after the last."""
    return await anext(events, None)


def _written(name: str, event: Any) -> bytes:
    # JSON has no line breaks of its own, so one data line holds it.
    return b"event: %b\ndata: %b\n\n" % (name.encode(), orjson.dumps(event, option=JSON_OPTIONS))
