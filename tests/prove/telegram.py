"""Telegram's side of the webhook: an update is sent again and again until somebody says 200."""

import asyncio
import itertools
import time
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

import aiohttp
import orjson

from tests.support.process import SECRET, BotProcess

HEADERS: Final = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": SECRET}
PATIENCE: Final = aiohttp.ClientTimeout(total=15)
PAUSE: Final = 0.2  # seconds before it is sent again; Telegram waits longer, which would only thin the load


class Telegram:
    """Keeps each person's order: the next update goes out when the one before was taken. Replicas take turns."""

    def __init__(self, session: aiohttp.ClientSession, bots: Sequence[BotProcess]) -> None:
        self._session = session
        self._bots = itertools.cycle(bots)
        self._waiting: dict[int, deque[dict[str, Any]]] = defaultdict(deque)
        self._busy: dict[int, asyncio.Task[None]] = {}
        self.taken: list[int] = []
        self.refusals: Counter[str] = Counter()
        """What came instead of a 200, each time it did."""
        self.slowest = 0.0
        """The longest a 200 has taken, seconds."""

    def waiting(self, person: int) -> int:
        return len(self._waiting[person])

    def offer(self, person: int, update: dict[str, Any]) -> None:
        self._waiting[person].append(update)
        if person not in self._busy:
            self._busy[person] = asyncio.create_task(self._deliver(person))

    async def _deliver(self, person: int) -> None:
        queue = self._waiting[person]
        while queue:
            update = queue[0]
            if await self.post(update):
                queue.popleft()
                self.taken.append(update["update_id"])
            else:
                await asyncio.sleep(PAUSE)
        del self._busy[person]  # here and not in a callback: nothing may be offered in between

    async def post(self, update: dict[str, Any]) -> bool:
        """One attempt."""
        began = time.monotonic()
        try:
            async with self._session.post(
                next(self._bots).webhook, data=orjson.dumps(update), headers=HEADERS, timeout=PATIENCE
            ) as response:
                await response.read()
                outcome = str(response.status)
                if response.status == 503 and "Retry-After" in response.headers:
                    outcome = "503 with Retry-After"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            outcome = type(error).__name__
        if outcome == "200":
            self.slowest = max(self.slowest, time.monotonic() - began)
            return True
        self.refusals[outcome] += 1
        return False

    async def taken_all(self, seconds: float) -> None:
        """Until every update was taken. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while self._busy:
                await asyncio.wait(list(self._busy.values()))

    async def takes_more(self, count: int, seconds: float) -> None:
        """Until so many more were taken. Raises TimeoutError."""
        until = len(self.taken) + count
        async with asyncio.timeout(seconds):
            while len(self.taken) < until:
                await asyncio.sleep(0.05)

    def close(self) -> None:
        for task in list(self._busy.values()):
            task.cancel()


@asynccontextmanager
async def telegram(*bots: BotProcess) -> AsyncIterator[Telegram]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=40)) as session:
        found = Telegram(session, bots)
        try:
            yield found
        finally:
            found.close()
