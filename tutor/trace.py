"""What every log line of one request or update carries, and nothing else: no names, no texts."""

from contextvars import ContextVar
from typing import Any

TRACE: ContextVar[dict[str, Any] | None] = ContextVar("trace", default=None)
"""request_id, update_id, learner: set at the edge, read by the log formatter and by error replies."""


def note(**fields: Any) -> None:
    """Adds fields to the trace of the current request or update, if there is one."""
    current = TRACE.get()
    if current is not None:
        current.update(fields)
