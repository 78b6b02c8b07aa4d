"""How many messages a day a learner may send the teacher: one number for the chat and the Mini App."""

from typing import Final

from tutor.database import row, run
from tutor.llm import errors
from tutor.llm.payer import Payer

COUNT: Final = """INSERT INTO llm_day (scope, day, spent_micros, reserved_micros, calls, messages, input_tokens,
        output_tokens)
    VALUES ($1, $2, 0, 0, 0, 1, 0, 0)
    ON CONFLICT (scope, day) DO UPDATE SET messages = llm_day.messages + 1
        WHERE $3::int = 0 OR llm_day.messages < $3::int
    RETURNING messages"""
GIVE_BACK: Final = "UPDATE llm_day SET messages = messages - 1 WHERE scope = $1 AND day = $2 AND messages > 0"
USED: Final = "SELECT messages FROM llm_day WHERE scope = $1 AND day = $2"


async def count_message(payer: Payer, most: int) -> None:
    """Counts one more, in the caller's transaction. ``most`` 0: no cap. Raises LlmRefusal (limit)."""
    if payer.learner_id is None:
        return
    if await row(COUNT, payer.learner_id, payer.day, most) is None:
        raise errors.allowance(most)


async def give_back(payer: Payer) -> None:
    """For a message that got no answer through no fault of its writer."""
    if payer.learner_id is not None:
        await run(GIVE_BACK, payer.learner_id, payer.day)


async def used(payer: Payer) -> int:
    """How many the learner has sent today."""
    found = await row(USED, payer.learner_id, payer.day)
    return 0 if found is None else int(found["messages"])
