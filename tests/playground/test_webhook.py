"""Updates reach a webhook as from Telegram: with the secret, in order per chat, again until they are taken."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from playground import webhook
from tests.playground.conftest import Ground

Json = dict[str, Any]


@dataclass
class Bot:
    """A bot's end: answers as told, remembers what came and when."""

    url: str = ""
    got: list[tuple[float, str, Json]] = field(default_factory=list)
    answers: list[web.Response] = field(default_factory=list)
    slow: set[int] = field(default_factory=set)

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.got.append((time.monotonic(), request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), update))
        if update["message"]["chat"]["id"] in self.slow:
            await asyncio.sleep(0.3)
        return self.answers.pop(0) if self.answers else web.Response()

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for _, _, update in self.got]


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    bot = Bot()
    app = web.Application()
    app.router.add_post("/hook", bot.receive)
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    bot.url = str(server.make_url("/hook"))
    yield bot
    await server.close()


async def until(done: Callable[[], bool | Awaitable[bool]], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while True:
            found = done()
            if found if isinstance(found, bool) else await found:
                return
            await asyncio.sleep(0.01)


async def test_waiting_and_new_updates_are_posted_with_the_secret(ground: Ground, bot: Bot) -> None:
    person = await ground.person()
    await ground.call("setWebhook", url=bot.url, secret_token="s3cret_-", max_connections=10)
    await person.send("second")
    await until(lambda: len(bot.got) == 2)
    assert [secret for _, secret, _ in bot.got] == ["s3cret_-"] * 2
    assert bot.texts == ["/start", "second"]
    info = await ground.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (bot.url, 0, 10)


async def test_no_long_polling_beside_a_webhook(ground: Ground, bot: Bot) -> None:
    await ground.call("setWebhook", url=bot.url)
    got = await ground.refused("getUpdates")
    assert got.startswith("409 Conflict: can't use getUpdates method while webhook is active")
    await ground.call("deleteWebhook")
    assert await ground.updates() == []


async def test_a_refused_update_comes_again_in_order_while_others_do_not_wait(
    ground: Ground, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "FIRST_PAUSE", 0.2)
    anna, tom = await ground.stranger("Anna"), await ground.stranger("Tom")
    bot.answers = [web.Response(status=500), web.Response(status=500)]
    await ground.call("setWebhook", url=bot.url)
    await anna.send("first")
    await until(lambda: len(bot.got) == 1)
    await anna.send("second")
    await until(lambda: len(bot.got) == 2)
    info = await ground.call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] == 2
    await tom.send("beside")
    await until(lambda: len(bot.got) == 5)
    assert [text for text in bot.texts if text != "beside"] == ["first", "first", "first", "second"]
    assert bot.texts.index("beside") == 2, "Tom did not wait for Anna's"
    times = [at for at, _, update in bot.got if update["message"]["text"] == "first"]
    assert times[1] - times[0] >= 0.19
    assert times[2] - times[1] >= 0.39, "each pause is longer than the last"


async def test_retry_after_is_honoured(ground: Ground, bot: Bot) -> None:
    person = await ground.stranger()
    bot.answers = [web.Response(status=503, headers={"Retry-After": "1"})]
    await ground.call("setWebhook", url=bot.url)
    await person.send("x")
    await until(lambda: len(bot.got) == 2)
    assert 0.95 <= bot.got[1][0] - bot.got[0][0] < 1.8


async def test_a_slow_chat_keeps_its_own_order_and_holds_nobody_up(ground: Ground, bot: Bot) -> None:
    anna, tom = await ground.stranger("Anna"), await ground.stranger("Tom")
    bot.slow.add(anna.id)
    await ground.call("setWebhook", url=bot.url, max_connections=2)
    await anna.send("a1")
    await anna.send("a2")
    await tom.send("t1")
    await until(lambda: len(bot.got) == 3)
    assert bot.texts == ["a1", "t1", "a2"]


async def test_a_call_in_the_answer_is_made(ground: Ground, bot: Bot) -> None:
    person = await ground.stranger()
    bot.answers = [web.json_response({"method": "sendMessage", "chat_id": person.id, "text": "straight back"})]
    await ground.call("setWebhook", url=bot.url)
    await person.send("x")
    await person.expect("straight back")


async def test_waiting_updates_can_be_dropped(ground: Ground, bot: Bot) -> None:
    await ground.person()
    await ground.call("setWebhook", url=bot.url, drop_pending_updates=True)
    person = await ground.person("Tom")
    await until(lambda: len(bot.got) == 1)
    assert bot.got[0][2]["message"]["from"]["id"] == person.id


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"url": "https://example.org/hook"}, "bad webhook: the playground delivers to this machine only"),
        ({"url": "ftp://127.0.0.1/"}, "bad webhook: the playground delivers to this machine only"),
        ({"secret_token": "no spaces"}, "secret token contains unallowed characters"),
        ({"secret_token": "x" * 257}, "secret token is too long"),
        ({"max_connections": 0}, "max_connections must be between 1 and 100"),
    ],
)
async def test_wrong_webhooks_are_refused(ground: Ground, bot: Bot, given: Json, refusal: str) -> None:
    assert await ground.refused("setWebhook", **{"url": bot.url, **given}) == f"400 Bad Request: {refusal}"
