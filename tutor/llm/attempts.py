"""How often one question goes out: three requests at most, each a little later than the one before."""

import asyncio
import random
from typing import Final

from tutor.llm.failures import judge

MOST: Final = 3
DIALECT_MOST: Final = 8
"""Requests that only taught us a server's dialect are not counted with the others, but are not endless either."""


class Attempts:
    def __init__(self, backoff: float) -> None:
        self._backoff = backoff
        self._made = 1
        self._taught = 0

    @property
    def left(self) -> bool:
        return self._made < MOST

    def count(self) -> None:
        """One more goes out for a reason of its own."""
        self._made += 1

    def taught(self) -> bool:
        """Whether one more may go out in another dialect."""
        self._taught += 1
        return self._taught <= DIALECT_MOST

    async def after(self, error: Exception) -> None:
        """Returns when it is time to ask again. Raises LlmRefusal when that is of no use or was done often enough."""
        failure = judge(error)
        if not failure.again or not self.left:
            raise failure.refusal from None
        jittered = self._backoff * 2 ** (self._made - 1) * random.uniform(0.5, 1.5)
        self._made += 1
        await asyncio.sleep(max(failure.after or 0.0, jittered))
