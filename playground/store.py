"""A snapshot on disk: whole, replaced at once, at most once a second."""

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import orjson

log = logging.getLogger(__name__)

PAUSE_SECONDS: Final = 1.0


class Store:
    def __init__(self, path: Path, snapshot: Callable[[], dict[str, Any]]) -> None:
        self._path = path
        self._snapshot = snapshot
        self._task: asyncio.Task[None] | None = None
        self._dirty = False

    def read(self) -> dict[str, Any] | None:
        """What was kept, or None: nothing, or nothing readable (then it is put aside, not overwritten)."""
        try:
            kept = orjson.loads(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, orjson.JSONDecodeError) as error:
            log.warning("playground's file is unreadable, starting anew", extra={"error": type(error).__name__})
            with contextlib.suppress(OSError):
                self._path.replace(self._path.with_suffix(".unreadable.json"))
            return None
        return kept if isinstance(kept, dict) else None

    def soon(self) -> None:
        """Writes within a second. Before the loop runs (at construction) it only notes that there is something."""
        self._dirty = True
        if self._task is None or self._task.done():
            with contextlib.suppress(RuntimeError):
                self._task = asyncio.get_running_loop().create_task(self._write_later())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._dirty:
            self._write(orjson.dumps(self._snapshot()))

    async def _write_later(self) -> None:
        while self._dirty:
            await asyncio.sleep(PAUSE_SECONDS)
            self._dirty = False
            content = orjson.dumps(self._snapshot())
            try:
                await asyncio.to_thread(self._write, content)
            except OSError as error:
                log.warning("playground not kept", extra={"error": str(error)})

    def _write(self, content: bytes) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(".new")
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._path)
