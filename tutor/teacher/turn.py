"""One answer: what it is made of, and its writing. No transaction is open while a model writes."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from tutor.accounts.views import LearnerView, ProfileView
from tutor.llm import errors
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Asked, Gateway, Payer, Stream
from tutor.llm.schema import tool_name
from tutor.teacher.due import DueWord
from tutor.teacher.guard import Watch, leaks
from tutor.teacher.notes import Notes, Splitter
from tutor.teacher.tools import TOOLS

log = logging.getLogger(__name__)

ANSWER_MOST: Final = 20_000
"""Letters; an answer that goes on for longer is ended there."""

Say = Callable[[str], None]
"""Is told each piece of the answer that may be shown."""


@dataclass(frozen=True, slots=True)
class Turn:
    """``message``: the learner's words that are to be answered; empty: a scene begins."""

    learner: LearnerView
    profile: ProfileView
    message_id: int
    message: str
    asked: Asked
    due: Sequence[DueWord]
    payer: Payer
    scene: str
    window_from: int
    outside: int
    """Messages before ``window_from`` that nobody has noted down yet."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it. ``refusal``: why there is nothing more to show; with no ``text`` the answer has failed."""

    text: str = ""
    notes: Notes = field(default_factory=Notes)
    calls: Sequence[BaseModel] = ()
    stopped: bool = False
    refusal: LlmRefusal | None = None


async def write(gateway: Gateway, turn: Turn, stopped: asyncio.Event, say: Say) -> Written:
    """Never raises for what a model or its server does."""
    pen = _Pen(gateway, turn, say)
    writing = asyncio.create_task(pen.write())
    stopping = asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait({writing, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not writing.done():
            await pen.stop()
            await asyncio.wait({writing}, timeout=0.8)
        if not writing.done():
            writing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await writing
    except LlmRefusal as refusal:
        return pen.written(refusal)
    finally:
        stopping.cancel()
        if not writing.done():  # we are cancelled ourselves: upstream must not go on
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
    return pen.written(None, stopped=stopped.is_set())


class _Pen:
    def __init__(self, gateway: Gateway, turn: Turn, say: Say) -> None:
        self._gateway = gateway
        self._turn = turn
        self._say = say
        self._splitter = Splitter()
        self._watch = Watch(turn.asked.prompt.text)
        self._stream: Stream | None = None
        self._notes = Notes()
        self._calls: list[BaseModel] = []
        self._done = False

    async def write(self) -> None:
        """Raises LlmRefusal."""
        async with self._watched() as flagged:
            stream_of = self._gateway.stream("talk", self._turn.payer, self._turn.asked, TOOLS)
            async with stream_of as stream:
                self._stream = stream
                async for piece in stream:
                    await self._admit(flagged)
                    self._take(piece)
                    if len(self._splitter.text) > ANSWER_MOST:
                        await stream.stop()
                        break
                calls = stream.tool_calls
                if stream.finish == "stopped":
                    return
            await self._admit(flagged)
        self._notes = self._end()
        self._look_through(self._splitter.text)
        self._calls = [call for call in map(_checked, calls) if call is not None and not self._leaks(repr(call))]
        text = self._splitter.text
        if text and await self._gateway.moderate(self._turn.payer, text):
            raise self._reject("output")
        if not text and not self._calls:
            raise errors.garbled("empty")
        self._done = True

    async def stop(self) -> None:
        if self._stream is not None:
            await self._stream.stop()

    def written(self, refusal: LlmRefusal | None, *, stopped: bool = False) -> Written:
        if refusal is not None:
            return Written(refusal=refusal)
        stopped = (stopped and not self._done) or (self._stream is not None and self._stream.finish == "stopped")
        if not self._done:
            self._notes = self._end()
        return Written(self._splitter.text, self._notes, self._calls, stopped)

    def _take(self, piece: str) -> None:
        new = self._splitter.add(piece)
        if not new:
            return
        if self._watch.sees(new):
            raise self._reject("leak")
        self._say(new)

    def _end(self) -> Notes:
        """What was noted; nothing, if it tells the instructions."""
        notes = self._splitter.end()
        return Notes() if self._leaks(repr(notes)) else notes

    def _look_through(self, text: str) -> None:
        """Raises LlmRefusal if the instructions are being told."""
        if self._leaks(text):
            raise self._reject("leak")

    def _leaks(self, text: str) -> bool:
        return leaks(text, self._turn.asked.prompt.text)

    def _reject(self, code: str) -> LlmRefusal:
        log.warning("answer withheld", extra={"reason": code})
        self._splitter = Splitter()
        return errors.refused(code)

    @contextlib.asynccontextmanager
    async def _watched(self) -> AsyncIterator[asyncio.Task[bool] | None]:
        """The learner's message is looked at while the model already works on it; nothing is shown before."""
        if not self._turn.message or not self._gateway.can("moderate"):
            yield None
            return
        task = asyncio.create_task(self._gateway.moderate(self._turn.payer, self._turn.message))
        try:
            yield task
        finally:
            if not task.done():
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)

    async def _admit(self, flagged: asyncio.Task[bool] | None) -> None:
        if flagged is not None and await flagged:
            raise self._reject("moderated")


def _checked(call: Any) -> BaseModel | None:
    """A tool call in its shape; None: it has none."""
    for tool in TOOLS:
        if tool_name(tool) == call.name:
            try:
                return tool.model_validate(call.arguments)
            except ValidationError:
                break
    log.warning("tool call dropped", extra={"tool": call.name[:40]})
    return None
