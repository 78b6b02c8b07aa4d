"""Delivery to a webhook as Telegram does it: one POST per update, in order per chat, again and again until a 2xx."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp
import orjson

from playground.errors import bad_request
from playground.updates import Updates

FIRST_PAUSE: Final = 2.0
LONGEST_PAUSE: Final = 60.0
PATIENCE: Final = aiohttp.ClientTimeout(total=60, connect=5)
LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
DEFAULT_CONNECTIONS: Final = 40
MOST_CONNECTIONS: Final = 100
LONGEST_SECRET: Final = 256

Perform = Callable[[dict[str, Any]], Awaitable[None]]


class Webhook:
    def __init__(self, updates: Updates, perform: Perform) -> None:
        """``perform`` makes the call that a bot may put into its answer to an update."""
        self._updates = updates
        self._perform = perform
        self.url = ""
        self.secret = ""
        self.max_connections = DEFAULT_CONNECTIONS
        self.last_error: tuple[int, str] | None = None
        self._session: aiohttp.ClientSession | None = None
        self._free = asyncio.Semaphore(DEFAULT_CONNECTIONS)
        self._lanes: dict[int, deque[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def info(self) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
        }
        if self.url:
            info["max_connections"] = self.max_connections
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        if self.last_error is not None:
            info["last_error_date"], info["last_error_message"] = self.last_error
        return info

    def set(self, url: str, secret: str, max_connections: int) -> None:
        """Delivers to ``url`` from now on. Only this machine: nothing said in the playground leaves it."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or parts.hostname not in LOOPBACK:
            raise bad_request("bad webhook: the playground delivers to this machine only")
        if len(secret) > LONGEST_SECRET:
            raise bad_request("secret token is too long")
        if not all(c.isascii() and (c.isalnum() or c in "_-") for c in secret):
            raise bad_request("secret token contains unallowed characters")
        if not 1 <= max_connections <= MOST_CONNECTIONS:
            raise bad_request("max_connections must be between 1 and 100")
        self.remove()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self._free = asyncio.Semaphore(max_connections)
        self._updates.on_new = self._push
        for update_id, update in self._updates.pending.items():
            self._push(update.lane, update_id)

    def remove(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._lanes.clear()
        self.url, self.secret, self.last_error = "", "", None
        self._updates.on_new = None

    async def close(self) -> None:
        tasks = list(self._tasks)
        self.remove()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _push(self, lane: int, update_id: int) -> None:
        queue = self._lanes.get(lane)
        if queue is not None:
            queue.append(update_id)
            return
        queue = self._lanes[lane] = deque([update_id])
        task = asyncio.ensure_future(self._work(lane, queue))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, lane: int, queue: deque[int]) -> None:
        pause = FIRST_PAUSE
        while queue:
            update = self._updates.pending.get(queue[0])
            if update is None:  # too old, or dropped
                queue.popleft()
                continue
            async with self._free:
                wait = await self._post(update.body, pause)
            if wait is None:
                self._updates.pending.pop(queue.popleft(), None)
                pause = FIRST_PAUSE
            else:
                await asyncio.sleep(wait)
                pause = min(pause * 2, LONGEST_PAUSE)
        if self._lanes.get(lane) is queue:
            del self._lanes[lane]

    async def _post(self, body: dict[str, Any], pause: float) -> float | None:
        """None when the update was taken, else the seconds until the next try."""
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        try:
            async with self._session.post(
                self.url, data=orjson.dumps(body), headers=headers, timeout=PATIENCE, allow_redirects=False
            ) as response:
                answer = await response.read()
        except TimeoutError:
            return self._failed("Read timeout expired", pause)
        except (aiohttp.ClientError, OSError) as error:
            refused = isinstance(error, aiohttp.ClientConnectorError)
            return self._failed("Connection refused" if refused else "Connection reset by peer", pause)
        if not 200 <= response.status < 300:  # noqa: PLR2004 - HTTP's own numbers
            asked = response.headers.get("Retry-After", "")
            return self._failed(
                f"Wrong response from the webhook: {response.status} {response.reason}",
                float(asked) if asked.isdecimal() else pause,
            )
        if answer.startswith(b"{") and response.content_type == "application/json":
            try:
                call = orjson.loads(answer)
            except orjson.JSONDecodeError:
                call = {}
            if "method" in call:
                await self._perform(call)
        return None

    def _failed(self, message: str, wait: float) -> float:
        self.last_error = (int(time.time()), message)
        return wait
