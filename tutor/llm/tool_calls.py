"""Tool calls, which come in pieces like text does."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ToolCall:
    """What the model wants done. ``arguments`` are JSON as it wrote them: whoever does it checks them."""

    name: str
    arguments: dict[str, Any]


@dataclass(slots=True)
class _Growing:
    id: str
    name: str = ""
    arguments: str = ""


class Collector:
    def __init__(self) -> None:
        self._places: dict[int, _Growing] = {}
        self._all: list[_Growing] = []

    def __len__(self) -> int:
        return len(self._all)

    @property
    def written(self) -> str:
        """All that was written, to be counted."""
        return "".join(call.name + call.arguments for call in self._all)

    def add(self, pieces: Any) -> None:
        for number, piece in enumerate(pieces):
            if not isinstance(piece, Mapping):
                continue
            function = piece.get("function") or {}
            place, call_id = piece.get("index", number), str(piece.get("id") or "")
            call = self._places.get(place)
            # Some servers give every call the place 0: then another id with a name begins another call.
            if call is None or (call_id and call.id and call_id != call.id and function.get("name")):
                call = self._places[place] = _Growing(call_id)
                self._all.append(call)
            call.name += function.get("name") or ""
            arguments = function.get("arguments")
            if isinstance(arguments, str):
                call.arguments += arguments
            elif arguments is not None:  # some servers give them as an object
                call.arguments += orjson.dumps(arguments).decode()

    def finished(self, offered: Collection[str]) -> list[ToolCall]:
        """Those that can be used: complete, readable, of a tool that was offered. The others are logged."""
        made = []
        for call in self._all:
            try:
                arguments = orjson.loads(call.arguments.replace("\\u0000", "") or "{}")
            except orjson.JSONDecodeError:
                arguments = None
            if call.name in offered and isinstance(arguments, dict):
                made.append(ToolCall(call.name, arguments))
            else:
                known = call.name if call.name in offered else "unknown"
                log.warning("tool call dropped", extra={"tool": known, "readable": isinstance(arguments, dict)})
        return made
