"""The operator's switch: while it is off, no question goes out, whichever replica it comes to."""

from datetime import datetime
from typing import Final

from tutor.database import row, run

SET: Final = """INSERT INTO llm_switch (name, off_at) VALUES ('llm', $1)
    ON CONFLICT (name) DO UPDATE SET off_at = CASE WHEN $1::timestamptz IS NULL THEN NULL
        ELSE coalesce(llm_switch.off_at, $1) END"""


async def turn_off(now: datetime) -> None:
    await run(SET, now)


async def turn_on() -> None:
    await run(SET, None)


async def off_since() -> datetime | None:
    """When it was turned off; None: it is on."""
    found = await row("SELECT off_at FROM llm_switch WHERE name = 'llm'")
    return None if found is None else found["off_at"]
