"""The OpenAI client as it is used here: no repetitions of its own, no redirects, no words in any log."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from tutor.llm.config import LlmConfig

if TYPE_CHECKING:
    from openai import AsyncAPIResponse

CONNECTIONS: Final = 500
KEPT: Final = 100
CONNECT_SECONDS: Final = 5.0
NO_KEY: Final = "none"
"""Servers of one's own want the header, not what is in it."""


class Upstream:
    def __init__(self, config: LlmConfig) -> None:
        import httpx2
        import openai

        # At "debug" they would log what people write.
        for name in ("openai", "httpx2", "httpcore2"):
            logging.getLogger(name).setLevel(logging.WARNING)
        self._client = openai.AsyncOpenAI(
            api_key=config.api_key or NO_KEY,
            base_url=config.address,
            max_retries=0,
            http_client=httpx2.AsyncClient(
                limits=httpx2.Limits(max_connections=CONNECTIONS, max_keepalive_connections=KEPT),
                # How long an answer may take is each task's business, not the connection's.
                timeout=httpx2.Timeout(None, connect=CONNECT_SECONDS),
                follow_redirects=False,
            ),
        )

    async def chat(self, body: dict[str, Any]) -> "AsyncAPIResponse[Any]":
        """The open response; whoever asked closes it."""
        # As "extra": the client then sends it as it is, and does not walk through every message of it first.
        asking: Any = self._client.chat.completions.with_streaming_response.create(
            model=body["model"], messages=(), extra_body=body
        )
        response: AsyncAPIResponse[Any] = await asking.__aenter__()
        return response

    async def hear(self, body: dict[str, Any], name: str, audio: bytes) -> bytes:
        asking: Any = self._client.audio.transcriptions.with_streaming_response.create(
            file=(name, audio), model=body["model"], response_format="json",
            **{key: value for key, value in body.items() if key == "language"},
        )  # fmt: skip
        return await _whole(asking)

    async def say(self, body: dict[str, Any]) -> bytes:
        asking: Any = self._client.audio.speech.with_streaming_response.create(**body)
        return await _whole(asking)

    async def moderate(self, body: dict[str, Any]) -> bytes:
        asking: Any = self._client.moderations.with_streaming_response.create(**body)
        return await _whole(asking)

    async def close(self) -> None:
        await self._client.close()


@asynccontextmanager
async def closing(response: "AsyncAPIResponse[Any]") -> AsyncIterator["AsyncAPIResponse[Any]"]:
    try:
        yield response
    finally:
        await response.close()


async def _whole(asking: Any) -> bytes:
    async with asking as response:
        body: bytes = await response.read()
        return body
