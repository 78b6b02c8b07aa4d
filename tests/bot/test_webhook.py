"""The door Telegram knocks at: only Telegram gets in, nothing it sends is lost, nothing anybody sends is a 500."""

import json
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.webhook import HEADER, MAX_BYTES, PATH, add_webhook
from tests.support.telegram import FakeTelegram, fake_telegram
from tests.support.workshop import Workshop, effects, fresh_id, prepare, update

SECRET = "correct-horse_battery-staple"

Client = TestClient[web.Request, web.Application]


@pytest_asyncio.fixture
async def telegram(database: str) -> AsyncIterator[FakeTelegram]:
    await prepare()
    async with fake_telegram() as fake:
        yield fake


@pytest_asyncio.fixture
async def shop(telegram: FakeTelegram) -> Workshop:
    return Workshop(telegram)


@pytest_asyncio.fixture
async def client(shop: Workshop) -> AsyncIterator[Client]:
    app = web.Application()
    add_webhook(app, shop.lanes, SECRET)
    async with TestClient(TestServer(app)) as opened:
        yield opened


async def post(client: Client, body: bytes, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {HEADER: secret}
    async with client.post(PATH, data=body, headers=headers) as response:
        return response.status


async def test_an_update_with_the_right_secret_is_taken_and_worked_on(client: Client, shop: Workshop) -> None:
    lane = fresh_id()
    assert await post(client, json.dumps(update(lane)).encode()) == 200
    await shop.idle()
    assert len(await effects(lane)) == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "секрет"])
async def test_without_the_secret_nobody_gets_in(client: Client, secret: str | None) -> None:
    lane = fresh_id()
    assert await post(client, json.dumps(update(lane)).encode(), secret) == 401
    assert await effects(lane) == []


async def test_a_secret_in_bytes_that_are_no_text_is_refused(client: Client) -> None:
    import asyncio

    host, port = client.server.host, client.server.port
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(
        f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{HEADER}: ".encode()
        + b"\xff\xfe\x80"
        + b"\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
    )
    status_line = await reader.readline()
    writer.close()
    assert b" 401 " in status_line


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"7",
        b'"x"',
        b"{}",
        b'{"update_id":"1"}',
        b'{"update_id":-1}',
        b'{"update_id":true}',
        b'{"update_id":99999999999999999999}',
        b"\xff\xfe",
        b'{"update_id":1.5}',
        b'{"update_id":NaN}',
    ],
)
async def test_what_is_no_update_is_refused(client: Client, body: bytes) -> None:
    assert await post(client, body) == 400


async def test_a_body_of_30_megabytes_is_refused(client: Client) -> None:
    assert await post(client, b"x" * 30_000_000) == 413


async def test_a_body_that_does_not_tell_its_size_is_cut_off(client: Client) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(MAX_BYTES // 10_000 + 10):
            yield b"x" * 10_000

    async with client.post(PATH, data=endless(), headers={HEADER: SECRET}) as response:
        assert response.status == 413


async def test_a_null_character_does_not_stop_an_update(client: Client, shop: Workshop) -> None:
    lane = fresh_id()
    assert await post(client, json.dumps(update(lane, "a\0b")).encode()) == 200
    await shop.idle()
    assert len(await effects(lane)) == 1


async def test_a_database_that_is_gone_means_come_back_later(
    client: Client, shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(*_: Any, **__: Any) -> None:
        raise asyncpg.ConnectionDoesNotExistError

    monkeypatch.setattr(shop.inbox, "accept", gone)
    async with client.post(PATH, data=json.dumps(update(1)), headers={HEADER: SECRET}) as response:
        assert response.status == 503
        assert response.headers["Retry-After"] == "5"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(
    body=st.one_of(
        st.binary(max_size=60),
        json_values.map(lambda value: json.dumps(value).encode()),
        st.dictionaries(st.sampled_from(["update_id", "message", "callback_query", "poll", "x"]), json_values).map(
            lambda value: json.dumps(value).encode()
        ),
    )
)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
async def test_nothing_anybody_sends_is_a_server_error(client: Client, body: bytes) -> None:
    assert await post(client, body) in (200, 400)
