"""How fast one caller may be: so many requests a second, with room for a burst."""

import math
import time
from collections.abc import Callable, Hashable
from http import HTTPStatus
from typing import Final

from webapp.errors import Problem

PER_SECOND: Final = 20.0
BURST: Final = 60
REMEMBERED: Final = 50_000


class Limiter:
    """One token bucket a caller, in this process: a guard against a client gone wild, not an account of use.

    Kept as one number a caller: the moment at which the bucket will be full again.
    """

    def __init__(
        self, per_second: float = PER_SECOND, burst: int = BURST, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._interval = 1 / per_second
        self._room = (burst - 1) * self._interval
        self._clock = clock
        self._full_at: dict[Hashable, float] = {}

    def check(self, caller: Hashable) -> None:
        """Takes a token. Raises Problem (429) with the seconds to wait when there is none."""
        now = self._clock()
        full_at = max(self._full_at.get(caller, now), now)
        wait = full_at - now - self._room
        if wait > 0:
            seconds = math.ceil(wait)
            raise Problem(
                HTTPStatus.TOO_MANY_REQUESTS, "refusals-too-many", {"seconds": seconds}, Retry_After=str(seconds)
            )
        self._full_at[caller] = full_at + self._interval
        if len(self._full_at) > REMEMBERED:
            self._full_at = {key: moment for key, moment in self._full_at.items() if moment > now}
