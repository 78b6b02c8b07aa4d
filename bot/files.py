"""Files people have sent, fetched from Telegram: as many side by side as memory allows, none larger than allowed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from bot.telegram import TelegramClient, TelegramRefusedError, TooLargeError
from tutor.errors import Refusal

MEGABYTE: Final = 1024 * 1024
FILE_MOST: Final = 20 * MEGABYTE
"""What Telegram gives to bots."""

ROOM: Final = 3 * FILE_MOST
"""Bytes of files in memory at once, in this process; whoever comes later waits."""


def too_big(most: int) -> Refusal:
    return Refusal("media-file-too-big", "limit", most=most // MEGABYTE)


def gone() -> Refusal:
    return Refusal("media-file-gone", "missing")


class Files:
    def __init__(self, client: TelegramClient, room: int = ROOM) -> None:
        self._client = client
        self._room = room
        self._used = 0
        self._left = asyncio.Condition()

    @asynccontextmanager
    async def fetched(self, file_id: str, most: int = FILE_MOST) -> AsyncIterator[bytes]:
        """The file's bytes, for as long as the block lasts: keep none beyond it. ``most``: bytes.

        Raises Refusal (limit: too big; missing: Telegram has it no more), TelegramRefusedError (not now).
        """
        path, size = await self._find(file_id, most)
        async with self._room_for(min(size or most, most)):
            try:
                data = await self._client.download(path, most)
            except TooLargeError:
                raise too_big(most) from None
            except LookupError:
                raise gone() from None
            yield data

    async def _find(self, file_id: str, most: int) -> tuple[str, int]:
        """Where it is, and how large it is said to be; 0: not known."""
        reply = await self._client.call("getFile", {"file_id": file_id})
        if reply.ok and isinstance(reply.result, dict) and isinstance(reply.result.get("file_path"), str):
            size = reply.result.get("file_size")
            size = size if isinstance(size, int) and size > 0 else 0
            if size > most:
                raise too_big(most)
            return reply.result["file_path"], size
        if reply.ok:
            raise gone()
        if reply.status == 400:  # noqa: PLR2004 - HTTP's own number
            raise too_big(FILE_MOST) if "too big" in reply.description else gone()
        raise TelegramRefusedError("getFile", reply)

    @asynccontextmanager
    async def _room_for(self, size: int) -> AsyncIterator[None]:
        async with self._left:
            await self._left.wait_for(lambda: self._used + size <= self._room or not self._used)
            self._used += size
        try:
            yield
        finally:
            async with self._left:
                self._used -= size
                self._left.notify_all()
