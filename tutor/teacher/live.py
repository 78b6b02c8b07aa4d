"""Answers while they are being written in this process, for whoever wants to watch."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager


class Line:
    """One answer in the making."""

    def __init__(self) -> None:
        self.text = ""
        self.over = False
        self._news = asyncio.Event()

    def say(self, piece: str) -> None:
        self.text += piece
        self._wake()

    def end(self) -> None:
        self.over = True
        self._wake()

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def pieces(self) -> AsyncIterator[str]:
        """From the beginning to the end, in pieces as large as they have become meanwhile."""
        given = 0
        while True:
            news = self._news
            if given < len(self.text):
                piece = self.text[given:]
                given += len(piece)
                yield piece
            elif self.over:
                return
            else:
                await news.wait()


class Live:
    """By the id of the learner's message that is being answered."""

    def __init__(self) -> None:
        self._lines: dict[int, Line] = {}

    @contextmanager
    def writing(self, message_id: int) -> Iterator[Line]:
        """While the block runs the answer can be followed."""
        line = self._lines[message_id] = Line()
        try:
            yield line
        finally:
            line.end()
            if self._lines.get(message_id) is line:
                del self._lines[message_id]

    def follow(self, message_id: int) -> AsyncIterator[str] | None:
        """None: nobody writes it here."""
        line = self._lines.get(message_id)
        return line.pieces() if line is not None else None
