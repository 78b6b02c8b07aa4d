"""Updates of a kind or shape this program does not know are set aside, not tried again and again."""

from typing import Any

import pytest

from bot.lanes import UnreadableError
from bot.process import handler
from tests.bot.harness import BotUnderTest

PERSON = {"id": 5, "is_bot": False, "first_name": "Anna"}


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1},
        {"update_id": 2, "a_kind_of_the_future": {"from": PERSON}},
        {"update_id": 3, "message": "not an object"},
        {"update_id": 4, "message": {"message_id": "x", "chat": {}, "from": PERSON}},
        {"update_id": 5, "callback_query": {"id": "1"}},
    ],
)
async def test_what_cannot_be_read_is_told_apart_from_what_has_failed(
    bot: BotUnderTest, update: dict[str, Any]
) -> None:
    with pytest.raises(UnreadableError):
        await handler(bot.bot, bot.dispatcher, bot.services)(update)
