"""An answer in a given shape, from any server: by an enforced schema, as a JSON object, or because it was asked for."""

from typing import Any, TypeVar

import orjson
from pydantic import BaseModel

from tutor.llm import errors, tokens
from tutor.llm.attempts import Attempts
from tutor.llm.events import Answer
from tutor.llm.ledger import Call
from tutor.llm.manners import NEXT, Manners, Mode, blamed, wrong
from tutor.llm.prices import Usage
from tutor.llm.prompts import prompt
from tutor.llm.reading import UnreadableError, read
from tutor.llm.schema import response_format, strict_schema
from tutor.llm.upstream import Upstream, closing

ModelT = TypeVar("ModelT", bound=BaseModel)


class Structured:
    """One question. Two answers that cannot be read are enough."""

    def __init__(
        self, call: Call, body: dict[str, Any], result: type[BaseModel], backoff: float, upstream: Upstream,
        manners: Manners,
    ) -> None:  # fmt: skip
        self._call = call
        self._body = body
        self._schema = orjson.dumps(strict_schema(result)).decode()
        self._format = response_format(result)
        self._upstream = upstream
        self._manners = manners
        self._attempts = Attempts(backoff)
        self._mode: Mode = manners.mode(body["model"])

    async def answer(self, result: type[ModelT]) -> ModelT:
        """Raises LlmRefusal."""
        body = self._body
        for last in (False, True):
            text = await self._text(body)
            try:
                found = read(text, result)
            except UnreadableError as error:
                if last or not self._attempts.left:
                    break
                self._attempts.count()
                body = self._once_more(text, str(error))
            else:
                self._manners.worked(self._body["model"], self._mode)
                return found
        raise errors.garbled("json")

    def _once_more(self, text: str, faults: str) -> dict[str, Any]:
        again = prompt("again", faults=faults, schema=self._schema)
        return self._body | {
            "messages": [
                *self._body["messages"],
                {"role": "assistant", "content": text or "{}"},
                {"role": "user", "content": again.text},
            ]
        }

    async def _text(self, body: dict[str, Any]) -> str:
        """What the model wrote. Raises LlmRefusal."""
        while True:
            sent = self._manners.fit(self._asking(body))
            try:
                return await self._once(sent)
            except errors.LlmRefusal:
                raise
            except Exception as error:  # noqa: BLE001 - what is none of the server's comes back from there
                if not (self._learns(sent, error) and self._attempts.taught()):
                    await self._attempts.after(error)

    def _asking(self, body: dict[str, Any]) -> dict[str, Any]:
        match self._mode:
            case "schema":
                return body | {"response_format": self._format}
            case "object":
                asked = body | {"response_format": {"type": "json_object"}}
            case "plain":
                asked = dict(body)
        first, *rest = asked["messages"]
        words = prompt("as_json", schema=self._schema).text
        asked["messages"] = [{**first, "content": f"{first['content']}\n\n{words}"}, *rest]
        return asked

    def _learns(self, sent: dict[str, Any], error: Exception) -> bool:
        if blamed(sent, error) != "response_format" and self._manners.learn(sent, error):
            return True
        if wrong(error) and self._mode in NEXT:
            self._mode = NEXT[self._mode]
            return True
        return False

    async def _once(self, sent: dict[str, Any]) -> str:
        self._call.requests += 1
        async with closing(await self._upstream.chat(sent)) as response:
            said = await response.read()
        answer = Answer()
        answer.whole(said)
        self._call.usage += answer.usage or Usage(
            tokens.of_messages(sent["messages"]), 0, tokens.of_text(answer.written)
        )
        if answer.finish == "content_filter":
            raise errors.refused("filter")
        if answer.refusal and not answer.usable:
            raise errors.refused("refusal")
        return answer.text
