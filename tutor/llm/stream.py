"""A streamed answer: pieces of text as they come, tool calls at its end, stopped at any moment."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Collection
from typing import TYPE_CHECKING, Any, Final, Self

from tutor.llm import errors, tokens
from tutor.llm.attempts import Attempts
from tutor.llm.config import Limits
from tutor.llm.errors import LlmRefusal
from tutor.llm.events import Answer
from tutor.llm.failures import SpoiltError, judge
from tutor.llm.ledger import Call
from tutor.llm.manners import Manners
from tutor.llm.prices import Usage
from tutor.llm.tool_calls import ToolCall
from tutor.llm.upstream import Upstream

if TYPE_CHECKING:
    from openai import AsyncAPIResponse

DRAIN_SECONDS: Final = 0.2
"""After the last event the server closes its answer; reading that keeps the connection for the next call."""


class Stream:
    """Iterate over it for the text. The question goes out with the first step; what went wrong before anything came
    is raised there (LlmRefusal). Once something has come, it is never taken back: an answer that breaks off ends the
    iteration, and ``finish`` says "cut"."""

    def __init__(
        self, call: Call, body: dict[str, Any], limits: Limits, backoff: float, upstream: Upstream, manners: Manners,
        offered: Collection[str],
    ) -> None:  # fmt: skip
        self.finish = ""
        self.tool_calls: list[ToolCall] = []
        self._call = call
        self._body = body
        self._sent = body
        self._limits = limits
        self._upstream = upstream
        self._manners = manners
        self._offered = offered
        self._attempts = Attempts(backoff)
        self._answer = Answer()
        self._response: AsyncAPIResponse[Any] | None = None
        self._chunks: AsyncIterator[bytes] | None = None
        self._loop = asyncio.get_running_loop()
        self._started = self._loop.time()
        self._waiting: asyncio.Timeout | None = None
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._given = 0
        self._heard = False
        self._stopped = False
        self._ended = False

    @property
    def text(self) -> str:
        """All of it so far."""
        return self._answer.text

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        if self._ended:
            raise StopAsyncIteration
        self._quiet.clear()
        try:
            async with asyncio.timeout_at(self._deadline()) as self._waiting:
                piece = await self._piece()
        except TimeoutError:
            if not self._stopped and not self._answer.usable:
                raise await self._fail(errors.unavailable("timeout")) from None
            piece = self._fresh()
            await self._end("stopped" if self._stopped else "cut")
        except LlmRefusal as refusal:
            await self._fail(refusal)
            raise
        finally:
            self._waiting = None
            self._quiet.set()
        if not piece:
            raise StopAsyncIteration
        return piece

    async def stop(self) -> None:
        """Ends the upstream call at once, whoever is waiting for its next piece."""
        self._stopped = True
        if self._waiting is not None:
            with contextlib.suppress(RuntimeError):  # it is running out at this very moment
                self._waiting.reschedule(self._loop.time())
            await self._quiet.wait()
        await self._end("stopped")

    async def close(self) -> None:
        """Nobody reads on."""
        await self._end("left")
        await self._close()

    def _deadline(self) -> float:
        first = self._started + self._limits.first
        step = self._loop.time() + self._limits.between if self._answer.begun else first
        return min(step, self._started + self._limits.total)

    async def _piece(self) -> str:
        """The next text; none: the answer has ended. Raises LlmRefusal."""
        while True:
            try:
                if self._chunks is None:
                    await self._ask()
                return await self._read()
            except LlmRefusal:
                raise
            except Exception as error:  # noqa: BLE001 - what is none of the server's comes back from there
                await self._close()
                if self._answer.usable:
                    judge(error)  # a fault of ours is no cut
                    piece = self._fresh()
                    await self._end("cut")
                    return piece
                self._answer, self._given = Answer(), 0
                if self._manners.learn(self._sent, error) and self._attempts.taught():
                    continue
                await self._attempts.after(error)

    async def _ask(self) -> None:
        self._call.requests += 1
        self._sent = self._manners.fit(self._body)
        self._response = await self._upstream.chat(self._sent)
        self._heard = True
        self._chunks = self._response.iter_bytes()
        if "json" in self._response.headers.get("content-type", ""):  # a server that does not stream
            self._answer.whole(b"".join([chunk async for chunk in self._chunks]))

    async def _read(self) -> str:
        """Raises what the server or the network does."""
        assert self._chunks is not None  # noqa: S101 - asked before
        answer, silent = self._answer, False
        while True:
            if answer.begun:
                self._call.came()
            piece = self._fresh()
            if piece:
                return piece
            if answer.done:
                await self._finish()
                return ""
            if silent:
                self._keep_waiting()
            chunk = await anext(self._chunks, None)
            if chunk is not None:
                answer.take(chunk)
                silent = True
                continue
            answer.end()
            if not answer.done and not answer.finish:
                raise SpoiltError
            answer.done = True

    def _fresh(self) -> str:
        """The text that was not given out yet."""
        piece = self._answer.text[self._given :]
        self._given += len(piece)
        return piece

    def _keep_waiting(self) -> None:
        """Something came, if nothing to be shown: the server is at work."""
        if self._waiting is not None and not self._stopped:
            with contextlib.suppress(RuntimeError):  # it ran out while this came
                patience = max(self._waiting.when() or 0.0, self._loop.time() + self._limits.between)
                self._waiting.reschedule(min(patience, self._started + self._limits.total))

    async def _finish(self) -> None:
        """The whole answer is here. Raises LlmRefusal if there is nothing in it."""
        answer = self._answer
        with contextlib.suppress(Exception):
            async with asyncio.timeout(DRAIN_SECONDS):
                while self._chunks is not None and await anext(self._chunks, None) is not None:
                    pass
        self.tool_calls = answer.tools.finished(self._offered)
        finish = answer.finish or "stop"
        if answer.usable or self.tool_calls:
            await self._end(finish)
            return
        self._count()
        if finish == "content_filter":
            raise errors.refused("filter")
        raise errors.refused("refusal") if answer.refusal else errors.garbled("empty")

    async def _end(self, finish: str) -> None:
        """Notes what came and closes the connection; the first end is the true one."""
        if self._ended:
            return
        self._ended = True
        self.finish = finish
        self._count()
        if finish == "cut":
            self._call.finish("failed", "cut")
        else:
            self._call.finish("done", finish if finish in ("stopped", "left") else "")
        await self._close()

    async def _fail(self, refusal: LlmRefusal) -> LlmRefusal:
        self._ended = True
        self._call.finish("failed", refusal.code)
        await self._close()
        return refusal

    def _count(self) -> None:
        """What the server says it counted; else what it must have read, if it began to answer, and wrote."""
        if self._answer.usage is not None:
            self._call.usage += self._answer.usage
        elif self._heard:
            read = tokens.of_messages(self._body["messages"]) + tokens.of_tools(self._body.get("tools"))
            self._call.usage += Usage(read, 0, tokens.of_text(self._answer.written))

    async def _close(self) -> None:
        response, self._response, self._chunks = self._response, None, None
        if response is not None:
            await response.close()
