"""The real thing, started and ended from outside: ``python -m bot`` with an environment, port and log of its own."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import aiohttp
import psutil

ROOT: Final = Path(__file__).resolve().parent.parent.parent
SECRET: Final = "a-secret-for-the-webhook"
KEPT: Final = ("PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV", "LD_LIBRARY_PATH")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


async def wait_for_port(port: int, seconds: float) -> None:
    """Until somebody listens there. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.02)
            else:
                writer.close()
                return


class BotProcess:
    """One bot, started as often as wanted on the same port."""

    def __init__(self, folder: Path, environment: Mapping[str, str], name: str = "bot") -> None:
        """``folder``: for its log. ``environment``: BOT_TOKEN, TELEGRAM_API_URL, DATABASE_URL, perhaps REDIS_URL."""
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.webhook = f"{self.url}/telegram/webhook"
        self.log = folder / f"{name}.log"
        self._process: asyncio.subprocess.Process | None = None
        # Nothing of the caller's settings leaks in: an empty value also hides what an .env file says.
        empty = dict.fromkeys(("REDIS_URL", "SENTRY_DSN", "OPENAI_API_KEY", "ADMIN_IDS"), "")
        self._environment = {
            **{name: os.environ[name] for name in KEPT if name in os.environ},
            **empty,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "PUBLIC_URL": self.url,
            "WEBHOOK_SECRET": SECRET,
            "LOG_LEVEL": "WARNING",
            **environment,
        }

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    def usage(self) -> psutil.Process:
        """For its CPU time and memory."""
        return psutil.Process(self.pid)

    async def start(self, seconds: float = 60.0) -> float:
        """Until /readyz says yes; returns how long that took. Raises AssertionError, with the log, if it does not."""
        assert not self.alive
        began = time.monotonic()
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", cwd=ROOT, env=self._environment,
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=asyncio.subprocess.STDOUT,
            )  # fmt: skip
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
            while time.monotonic() - began < seconds:
                if self._process.returncode is not None:
                    break
                try:
                    async with session.get(f"{self.url}/readyz") as response:
                        if response.status == 200:
                            return time.monotonic() - began
                except (aiohttp.ClientError, TimeoutError, OSError):
                    pass
                await asyncio.sleep(0.02)
        raise AssertionError(f"The bot did not become ready in {seconds} s:\n{self.tail()}")

    async def kill(self) -> float:
        """As ``kill -9`` does. Returns when it was dead (monotonic seconds)."""
        await self._end(signal.SIGKILL, 10)
        return time.monotonic()

    async def stop(self, seconds: float = 15.0) -> tuple[int, float]:
        """SIGTERM: its exit code, and how long it took to end. Raises TimeoutError."""
        began = time.monotonic()
        code = await self._end(signal.SIGTERM, seconds)
        return code, time.monotonic() - began

    async def _end(self, how: signal.Signals, seconds: float) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(how)
        async with asyncio.timeout(seconds):
            return await self._process.wait()

    def tail(self, characters: int = 4000) -> str:
        """The end of its log."""
        return self.log.read_text(errors="replace")[-characters:] if self.log.exists() else ""


@asynccontextmanager
async def bots(*processes: BotProcess) -> AsyncIterator[None]:
    """Whatever happens in the block, none of them is left running behind it."""
    try:
        yield
    finally:
        for process in processes:
            if process.alive:
                await process.kill()
