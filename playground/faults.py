"""Troubles to order: how the bot behaves when Telegram is busy, broken, slow or gone."""

import random
from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from playground.errors import bad_request

EVERY: Final = "*"
_LONGEST_DELAY_MS: Final = 60_000


class Fault(NamedTuple):
    """Chances are from 0 to 1 and are tried in this order; ``times`` limits how many calls are hit at all."""

    delay_ms: int = 0
    reset: float = 0.0
    """The connection breaks, the call was not carried out."""
    lost: float = 0.0
    """The call was carried out, then the connection breaks: the bot can't know."""
    too_many: float = 0.0
    """429 with ``retry_after`` seconds."""
    retry_after: int = 1
    broken: float = 0.0
    """502."""
    unknown: float = 0.0
    """404: as a server that is older than the method."""
    times: int | None = None


class Hit(NamedTuple):
    delay_ms: int
    kind: Literal["reset", "lost", "too_many", "broken", "unknown"] | None
    retry_after: int


class Faults:
    def __init__(self, seed: int | None = None) -> None:
        self._random = random.Random(seed)
        self._by_method: dict[str, Fault] = {}

    def set(self, wanted: Mapping[str, Mapping[str, Any]]) -> None:
        """Replaces all. Keys: a method's name, or "*" for every method that has none of its own."""
        self._by_method = {}
        for method, values in wanted.items():
            if not isinstance(values, Mapping) or (unknown := set(values) - set(Fault._fields)):
                raise bad_request(f"unknown faults: {', '.join(sorted(unknown)) if values else method}")
            try:
                fault = Fault(
                    min(int(values.get("delay_ms", 0)), _LONGEST_DELAY_MS),
                    float(values.get("reset", 0)),
                    float(values.get("lost", 0)),
                    float(values.get("too_many", 0)),
                    int(values.get("retry_after", 1)),
                    float(values.get("broken", 0)),
                    float(values.get("unknown", 0)),
                    None if values.get("times") is None else int(values["times"]),
                )
            except (TypeError, ValueError):
                raise bad_request(f"faults of {method} must be numbers") from None
            self._by_method[method.lower()] = fault

    def as_json(self) -> dict[str, dict[str, Any]]:
        return {method: fault._asdict() for method, fault in self._by_method.items()}

    def strike(self, method: str) -> Hit | None:
        """What happens to this call; None: nothing. ``method`` in lower case."""
        if not self._by_method:
            return None
        name = method if method in self._by_method else EVERY
        fault = self._by_method.get(name)
        if fault is None or fault.times == 0:
            return None
        for kind in ("reset", "lost", "too_many", "broken", "unknown"):
            chance = getattr(fault, kind)
            if chance and self._random.random() < chance:
                break
        else:
            return Hit(fault.delay_ms, None, 0) if fault.delay_ms else None
        if fault.times is not None:
            self._by_method[name] = fault._replace(times=fault.times - 1)
        return Hit(fault.delay_ms, kind, fault.retry_after)
