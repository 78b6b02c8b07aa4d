"""Log lines carry the ids of their request or update, and never a secret."""

import io
import json
import logging

import pytest

from bot.logs import JsonLines, Redacting, TextLines
from tutor.trace import TRACE, note

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"


def line(formatter: logging.Formatter, message: str, **extra: object) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    logger = logging.getLogger("tests.line")
    logger.handlers = [handler]
    logger.warning(message, extra=extra)
    return stream.getvalue()


@pytest.mark.parametrize("formatter", [JsonLines, TextLines])
def test_the_token_is_hidden_wherever_it_stands(formatter: type[JsonLines]) -> None:
    written = line(
        formatter(Redacting(["hunter22"])),
        f"POST https://api.telegram.org/bot{TOKEN}/getMe",
        url=f"x{TOKEN}",
        p="hunter22",
    )
    assert TOKEN not in written
    assert "hunter22" not in written
    assert written.count("[hidden]") == 3


def test_a_traceback_hides_it_too() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines(Redacting([])))
    logger = logging.getLogger("tests.traceback")
    logger.handlers = [handler]
    try:
        int(TOKEN)
    except ValueError:
        logger.exception("failed")
    assert TOKEN not in stream.getvalue()
    assert "ValueError" in stream.getvalue()


def test_a_line_is_json_with_the_ids_of_what_it_belongs_to() -> None:
    token = TRACE.set({"update_id": 7, "request_id": "u7"})
    note(learner=3)
    try:
        found = json.loads(line(JsonLines(Redacting([])), "hello", seconds=1.5))
    finally:
        TRACE.reset(token)
    assert found["message"] == "hello"
    assert found["level"] == "WARNING"
    assert (found["update_id"], found["request_id"], found["learner"], found["seconds"]) == (7, "u7", 3, 1.5)
    assert "time" in found
