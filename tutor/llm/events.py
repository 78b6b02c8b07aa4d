"""A streamed answer on its way in: lines become events, events become text, tool calls and figures."""

from typing import Any, Final

import orjson

from tutor.llm.failures import EventError, GarbledError
from tutor.llm.prices import Usage
from tutor.llm.reading import Thoughts
from tutor.llm.tool_calls import Collector

DONE: Final = b"[DONE]"


class Answer:
    """What has come so far. ``text`` is what a person sees of it."""

    def __init__(self) -> None:
        self.text = ""
        self.refusal = ""
        self.finish = ""
        self.done = False
        self.usage: Usage | None = None
        self.tools = Collector()
        self._rest = b""
        self._thoughts = Thoughts()

    @property
    def usable(self) -> bool:
        return bool(self.text.strip())

    @property
    def begun(self) -> bool:
        return self.usable or len(self.tools) > 0

    @property
    def written(self) -> str:
        return self.text + self.refusal + self.tools.written

    def take(self, chunk: bytes) -> None:
        """Bytes as they came. Raises EventError, GarbledError."""
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            self._event(line)
        if self.done:
            self.end()

    def end(self) -> None:
        """No more will come: what was still held back is said."""
        rest, self._rest = self._rest, b""
        self._event(rest)
        self.text += self._thoughts.rest()

    def whole(self, body: bytes) -> None:
        """An answer that came in one piece, not as a stream. Raises EventError, GarbledError."""
        self._message(body, "message")
        self.done = True
        self.end()

    def _event(self, line: bytes) -> None:
        if not line.startswith(b"data:"):  # comments, names of events, the empty line between two
            return
        data = line[5:].strip()
        if data == DONE:
            self.done = True
        elif data:
            self._message(data, "delta")

    def _message(self, body: bytes, part: str) -> None:
        try:
            self._add(orjson.loads(body), part)
        except (orjson.JSONDecodeError, AttributeError, TypeError) as error:  # other shapes than agreed upon
            raise GarbledError from error

    def _add(self, event: dict[str, Any], part: str) -> None:
        if event.get("error"):
            raise EventError(event["error"])
        self.usage = usage_of(event) or self.usage
        for choice in event.get("choices") or ():
            message = choice.get(part) or {}
            content = message.get("content")
            if content:
                self.text += self._thoughts.take(content.replace("\0", ""))  # which no database can hold
            self.refusal += message.get("refusal") or ""
            if message.get("tool_calls"):
                self.tools.add(message["tool_calls"])
            self.finish = choice.get("finish_reason") or self.finish


def usage_of(event: dict[str, Any]) -> Usage | None:
    """What the server counted, if it says so: under OpenAI's names, old or new."""
    said = event.get("usage")
    if not isinstance(said, dict):
        return None
    taken = said.get("prompt_tokens", said.get("input_tokens"))
    given = said.get("completion_tokens", said.get("output_tokens", 0))
    if not isinstance(taken, int) or not isinstance(given, int):
        return None
    details = said.get("prompt_tokens_details") or said.get("input_tokens_details") or {}
    cached = details.get("cached_tokens") or 0
    return Usage(taken, min(int(cached), taken), given)
