"""The Bot API over HTTP, as thin as it can be: JSON out, JSON in; models on the way would cost more than the call."""

from dataclasses import dataclass
from typing import Any, Final

import aiohttp
import orjson
from aiogram.client.telegram import TelegramAPIServer

PATIENCE: Final = aiohttp.ClientTimeout(total=20, connect=5)
FILE_PATIENCE: Final = aiohttp.ClientTimeout(total=60, connect=5, sock_read=20)
PIECE: Final = 65_536


@dataclass(frozen=True, slots=True)
class Reply:
    """What Telegram answered. ``status`` 0: there was no answer (refused, reset, timed out, not JSON)."""

    status: int
    result: Any = None
    description: str = ""
    retry_after: float | None = None
    """Seconds."""

    @property
    def ok(self) -> bool:
        return self.status == 200  # noqa: PLR2004 - HTTP's own number

    @property
    def message_id(self) -> int | None:
        return self.result.get("message_id") if isinstance(self.result, dict) else None


class TelegramRefusedError(ConnectionError):
    """A call that could not be made now, where nothing else can be done than to try again."""

    def __init__(self, method: str, reply: Reply) -> None:
        super().__init__(f"{method}: {reply.status} {reply.description}")
        self.retry_after = reply.retry_after
        """Seconds, if Telegram has said."""


class TooLargeError(Exception):
    """A file is larger than whoever asked for it would take."""


class TelegramClient:
    """One bot's calls. Never raises for what Telegram or the network does: that is an answer too."""

    def __init__(self, api: TelegramAPIServer, token: str) -> None:
        self._api = api
        self._token = token
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100, ttl_dns_cache=300))
        return self._session

    async def call(
        self, method: str, payload: dict[str, Any] | bytes, timeout: aiohttp.ClientTimeout = PATIENCE
    ) -> Reply:
        """Calls ``method`` with ``payload`` (its parameters, or the same as JSON bytes)."""
        body = payload if isinstance(payload, bytes) else orjson.dumps(payload)
        return await self._post(method, body, {"Content-Type": "application/json"}, timeout)

    async def upload(self, method: str, payload: dict[str, Any], field: str, name: str, data: bytes) -> Reply:
        """Calls ``method`` with a file in its parameter ``field``, as a form: all other parameters are JSON or text."""
        form = aiohttp.FormData()
        for key, value in payload.items():
            form.add_field(key, value if isinstance(value, str) else orjson.dumps(value).decode())
        form.add_field(field, data, filename=name, content_type="application/octet-stream")
        return await self._post(method, form, None, PATIENCE)

    async def _post(self, method: str, body: Any, headers: dict[str, str] | None, patience: Any) -> Reply:
        try:
            async with self.session.post(
                self._api.api_url(self._token, method), data=body, headers=headers, timeout=patience
            ) as response:
                answer = orjson.loads(await response.read())
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError, orjson.JSONDecodeError) as error:
            return Reply(0, description=type(error).__name__)  # its text may hold the URL, and so the token
        if not isinstance(answer, dict):
            return Reply(0, description="not an object")
        if answer.get("ok"):
            return Reply(200, answer.get("result"))
        parameters = answer.get("parameters") or {}
        return Reply(
            int(answer.get("error_code") or status),
            description=str(answer.get("description", "")),
            retry_after=parameters.get("retry_after"),
        )

    async def download(self, path: str, most: int) -> bytes:
        """The file at ``path`` (as getFile tells it): never more of it in memory than ``most`` bytes.

        Raises TooLargeError; TelegramRefusedError if it cannot be had now, LookupError if it is not there any more.
        """
        taken = bytearray()
        try:
            async with self.session.get(
                self._api.file_url(self._token, path), timeout=FILE_PATIENCE, allow_redirects=False
            ) as response:
                if response.status == 404:  # noqa: PLR2004 - HTTP's own number
                    raise LookupError("no such file")
                if response.status != 200:  # noqa: PLR2004
                    raise TelegramRefusedError("file", Reply(response.status))
                if (response.content_length or 0) > most:
                    raise TooLargeError
                async for piece in response.content.iter_chunked(PIECE):
                    if len(taken) + len(piece) > most:
                        raise TooLargeError
                    taken += piece
        except (aiohttp.ClientError, TimeoutError) as error:
            raise TelegramRefusedError("file", Reply(0, description=type(error).__name__)) from None  # as above
        return bytes(taken)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
