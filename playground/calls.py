"""What the bot called, for tests and benchmarks to read."""

import time
from collections import deque
from typing import Any, Final

KEEP: Final = 50_000


class Calls:
    def __init__(self, *, enabled: bool = True) -> None:
        self.enabled = enabled
        self.count = 0
        self._log: deque[tuple[int, str, dict[str, Any], float, int, Any]] = deque(maxlen=KEEP)

    def add(self, method: str, params: dict[str, Any], status: int, result: Any) -> None:
        """``result``: what the method returned, or the description of its refusal."""
        self.count += 1
        if self.enabled:
            if isinstance(result, dict):
                result = result.get("message_id")
            elif isinstance(result, list):
                result = len(result)
            self._log.append((self.count, method, params, time.time(), status, result))

    def after(self, number: int, limit: int = 1000) -> list[dict[str, Any]]:
        """Calls later than the ``number``-th, oldest first. ``result``: message id, True, a count, or a description."""
        if not self._log:
            return []
        skip = max(0, number + 1 - self._log[0][0])
        names = ("n", "method", "params", "at", "status", "result")
        return [
            dict(zip(names, self._log[index], strict=True)) for index in range(skip, min(skip + limit, len(self._log)))
        ]
