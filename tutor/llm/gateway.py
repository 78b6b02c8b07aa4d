"""All that goes to a language model goes through here: which model, what it may cost, and what is made of failures."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, Final

import orjson
from prometheus_client import CollectorRegistry
from pydantic import BaseModel

from tutor.llm import errors, tokens
from tutor.llm.answers import ModelT, Structured
from tutor.llm.attempts import Attempts
from tutor.llm.config import VARIABLES, Limits, LlmConfig
from tutor.llm.errors import LlmRefusal
from tutor.llm.ledger import Call, Ledger, sweep
from tutor.llm.manners import Manners
from tutor.llm.metrics import LlmMetrics
from tutor.llm.payer import Payer
from tutor.llm.prices import Price, Usage, price
from tutor.llm.prompts import Prompt, prompt
from tutor.llm.schema import tool, tool_name
from tutor.llm.stream import Stream
from tutor.llm.tool_calls import ToolCall
from tutor.llm.upstream import Upstream

__all__ = ["Asked", "Gateway", "LlmRefusal", "Payer", "Prompt", "Stream", "ToolCall", "prompt"]

log = logging.getLogger(__name__)

OGG: Final = b"OggS"
MARGIN: Final = 1.25
REASONING: Final = ("gpt-5", "o1", "o3", "o4")
"""Models that think before they answer, for which somebody who waits would pay twice: they are told to be brief."""
EFFORT: Final = {"talk": "minimal", "check": "minimal", "digest": "minimal", "look": "low"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: our instructions, then Chat Completions messages (text or content parts). What people wrote stands
    in messages of its own, never in the prompt."""

    prompt: Prompt
    messages: Sequence[Mapping[str, Any]]


class Gateway:
    """Never called inside a transaction: a call may take minutes. Everything a person may be told is an LlmRefusal."""

    def __init__(self, config: LlmConfig, registry: CollectorRegistry | None = None) -> None:
        self._config = config
        self._ledger = Ledger(config, LlmMetrics(registry or CollectorRegistry()))
        self._manners = Manners(new_names=config.is_openai)
        # Half a second of CPU: at the start, not while somebody waits, and not at all without a teacher.
        self._upstream = Upstream(config) if config.ready else None

    @property
    def ready(self) -> bool:
        """An endpoint is configured."""
        return self._upstream is not None

    def can(self, task: str) -> bool:
        """… and a model for this task."""
        return self.ready and task in self._config.models

    @property
    def speaker(self) -> tuple[str, str]:
        """Who says what is said: the model and its voice."""
        return self._config.models.get("say", ""), self._config.voice

    async def complete(self, task: str, payer: Payer, asked: Asked, result: type[ModelT]) -> ModelT:
        """One answer in the shape of ``result``. Raises LlmRefusal."""
        upstream, model = self._way(task)
        limits = self._config.limits[task]
        body = self._body(task, model, asked, limits)
        reserved = _most(tokens.of_messages(body["messages"]) + tokens.of_schema(result), limits)
        async with self._priced(task, model, payer, reserved, asked.prompt) as call:
            asking = Structured(call, body, result, self._config.backoff, upstream, self._manners)
            async with _at_most(limits.total):
                return await asking.answer(result)

    @asynccontextmanager
    async def stream(
        self, task: str, payer: Payer, asked: Asked, tools: Sequence[type[BaseModel]] = ()
    ) -> AsyncIterator[Stream]:
        """An answer in pieces; ``tools`` may be called in it (named as their classes in snake case, described by their
        docstrings). Leaving the block ends it. Raises LlmRefusal, here or with the first piece."""
        upstream, model = self._way(task)
        limits = self._config.limits[task]
        body = self._body(task, model, asked, limits)
        body |= {"stream": True, "stream_options": {"include_usage": True}}
        if tools:
            body["tools"] = [tool(model) for model in tools]
        reserved = _most(tokens.of_messages(body["messages"]) + tokens.of_tools(body.get("tools")), limits)
        async with self._priced(task, model, payer, reserved, asked.prompt) as call:
            stream = Stream(
                call, body, limits, self._config.backoff, upstream, self._manners, {tool_name(m) for m in tools}
            )
            try:
                yield stream
            except asyncio.CancelledError:
                call.finish("failed", "cancelled")
                raise
            finally:
                await stream.close()

    async def hear(self, payer: Payer, audio: bytes, name: str, seconds: float, hint: str = "") -> str:
        """What is said in a recording ``seconds`` long; nothing, if nothing is. ``name`` tells its format (voice.ogg),
        ``hint`` is the ISO code of the language most likely spoken. Raises LlmRefusal."""
        upstream, model = self._way("hear")
        rate = self._price("hear", model)
        body = {"model": model, **({"language": hint} if hint else {})}
        cost = rate.of_seconds(seconds)
        async with self._ledger.call("hear", model, payer, rate, cost) as call:
            answer = await self._plainly(call, body, lambda fitting: upstream.hear(fitting, name, audio), cost)
            with _garbled():
                said = orjson.loads(answer)["text"]
                return str(said).strip()

    async def say(self, payer: Payer, text: str, language: str) -> bytes:
        """``text`` spoken in ``language`` (ISO code), as OGG with Opus. Raises LlmRefusal."""
        upstream, model = self._way("say")
        rate = self._price("say", model)
        how = prompt("say", language=language)
        body = {"model": model, "voice": self._config.voice, "input": text, "response_format": "opus",
                "instructions": how.text}  # fmt: skip
        cost = rate.of_characters(len(text))
        async with self._ledger.call("say", model, payer, rate, cost, how.label) as call:
            sound = await self._plainly(call, body, upstream.say, cost)
            if not sound.startswith(OGG):
                raise errors.garbled("empty") if not sound else errors.misconfigured("no-opus")
            return sound

    async def moderate(self, payer: Payer, text: str) -> bool:
        """Whether ``text`` is flagged. False also when nobody can be asked: that must keep no person from learning."""
        if not self.can("moderate"):
            return False
        try:
            upstream, model = self._way("moderate")
            body = {"model": model, "input": text}
            rate = self._price("moderate", model)
            async with self._ledger.call("moderate", model, payer, rate, 0) as call:
                answer = await self._plainly(call, body, upstream.moderate, 0)
                with _garbled():
                    return any(bool(found["flagged"]) for found in orjson.loads(answer)["results"])
        except LlmRefusal as refusal:
            log.warning("not moderated", extra={"outcome": refusal.code})
            return False

    async def sweep(self) -> int:
        """Calls whose process died are settled as lost. Returns how many."""
        return await sweep()

    async def close(self) -> None:
        """After the last call: what has ended is settled, connections are closed."""
        await self._ledger.idle()
        if self._upstream is not None:
            await self._upstream.close()

    def _way(self, task: str) -> tuple[Upstream, str]:
        if self._upstream is None:
            raise errors.off("OPENAI_API_KEY")
        model = self._config.models.get(task)
        if model is None:
            raise errors.off(VARIABLES[task])
        return self._upstream, model

    def _price(self, task: str, model: str) -> Price:
        return price(task, model, self._config.prices)

    @asynccontextmanager
    async def _priced(self, task: str, model: str, payer: Payer, reserved: Usage, asked: Prompt) -> AsyncIterator[Call]:
        rate = self._price(task, model)
        async with self._ledger.call(task, model, payer, rate, rate.of(reserved), asked.label) as call:
            yield call

    def _body(self, task: str, model: str, asked: Asked, limits: Limits) -> dict[str, Any]:
        """The prompt stands first and is the same for everybody it can be: servers need not read it anew."""
        body: dict[str, Any] = {
            "model": model,
            "messages": [{"role": "system", "content": asked.prompt.text}, *asked.messages],
            "max_completion_tokens": limits.output,
        }
        if model.rsplit("/", 1)[-1].startswith(REASONING):
            body["reasoning_effort"] = EFFORT.get(task, "low")
        return body

    async def _plainly(
        self, call: Call, body: dict[str, Any], ask: Callable[[dict[str, Any]], Awaitable[bytes]], cost: int
    ) -> bytes:
        """One question whose answer is a body of bytes; an answer costs ``cost``, a failure nothing."""
        call.cost = 0
        attempts = Attempts(self._config.backoff)
        async with _at_most(self._config.limits[call.task].total):
            while True:
                call.requests += 1
                sent = self._manners.fit(body)
                try:
                    answer = await ask(sent)
                except Exception as error:  # noqa: BLE001 - what is none of the server's comes back from there
                    if not (self._manners.learn(sent, error) and attempts.taught()):
                        await attempts.after(error)
                else:
                    call.cost = cost
                    return answer


def _most(read: int, limits: Limits) -> Usage:
    """What a call can hardly exceed: estimates of what is read are sometimes too low."""
    return Usage(round(read * MARGIN), 0, limits.output)


@asynccontextmanager
async def _at_most(seconds: float) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise errors.unavailable("timeout") from None


@contextmanager
def _garbled() -> Iterator[None]:
    """What is not the JSON that was promised is no answer."""
    try:
        yield
    except (ValueError, LookupError, TypeError):
        raise errors.garbled("unreadable") from None
