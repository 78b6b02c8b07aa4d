"""What holds for every request: ids, figures, log lines, limits, errors of one shape."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from typing import Any

import asyncpg
import pytest
from prometheus_client import CollectorRegistry

from tests.webapp.support import Face, Person, ask, face, log_in, new_person, services
from tutor.accounts.service import Accounts
from tutor.accounts.views import LearnerView
from tutor.errors import NotReady
from webapp.limits import Limiter
from webapp.server import _is_neighbour


class Broken(Accounts):
    """Accounts that stand on something broken."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def learner(self, learner_id: int) -> LearnerView:
        raise self.error


@pytest.mark.parametrize(
    ("method", "path", "status", "key"),
    [
        ("GET", "/api/nothing", 404, "refusals-not-found"),
        ("GET", "/nothing/at/all", 404, "refusals-not-found"),
        ("POST", "/api/me", 405, "refusals-not-found"),
        ("HEAD", "/api/session", 405, None),
        ("PUT", "/app/", 405, "refusals-not-found"),
        ("DELETE", "/healthz", 405, "refusals-not-found"),
    ],
)
async def test_every_error_has_one_shape(client: Face, method: str, path: str, status: int, key: str | None) -> None:
    async with client.request(method, path) as response:
        assert response.status == status
        assert response.content_type == "application/json"
        if status == 405:
            assert "Allow" in response.headers
        if key is not None:
            body = await response.json()
            assert body == {"error": {"key": key, "params": {}, "request_id": response.headers["X-Request-Id"]}}


async def test_a_sane_request_id_is_kept_and_any_other_replaced(client: Face) -> None:
    async with client.get("/healthz", headers={"X-Request-Id": "trace-0123456789"}) as response:
        assert response.headers["X-Request-Id"] == "trace-0123456789"
    for odd in ("x", "a b c d e f g h", "é" * 10, "a" * 65, '{"a":"bbbbbb"}'):
        async with client.get("/healthz", headers={"X-Request-Id": odd}) as response:
            assert response.headers["X-Request-Id"] != odd
            assert len(response.headers["X-Request-Id"]) == 32


@pytest.mark.usefixtures("database")
async def test_a_fault_of_ours_says_nothing_outside_and_everything_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async with face(services=replace(services(), accounts=Broken(RuntimeError("the inside story")))) as client:
        person = await log_in(client)
        answer = await person.ask_raw("GET", "/api/me")
        assert (answer.status, answer.error) == (500, "refusals-internal")
        assert "inside" not in str(answer.body)
    assert "the inside story" in caplog.text


@pytest.mark.parametrize(
    "error",
    [
        NotReady(),
        ConnectionRefusedError(),
        TimeoutError(),
        asyncpg.CannotConnectNowError(),
        asyncpg.AdminShutdownError(),
        asyncpg.ConnectionDoesNotExistError(),
        asyncpg.InterfaceError("connection is closed"),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.usefixtures("database")
async def test_while_the_database_is_away_the_answer_is_to_come_again(error: Exception) -> None:
    async with face(services=replace(services(), accounts=Broken(error))) as client:
        answer = await (await log_in(client)).ask("GET", "/api/me")
        assert (answer.status, answer.error) == (503, "refusals-unavailable")
        assert answer.headers["Retry-After"] == "2"


@pytest.mark.usefixtures("database")
async def test_a_wrong_value_for_the_database_is_a_fault_and_no_outage() -> None:
    async with face(services=replace(services(), accounts=Broken(asyncpg.DataError("invalid input")))) as client:
        assert (await (await log_in(client)).ask_raw("GET", "/api/me")).status == 500


@pytest.mark.usefixtures("database")
async def test_who_asks_too_fast_waits_and_nobody_else_does() -> None:
    now = [0.0]
    async with face(limiter=Limiter(20, 60, lambda: now[0])) as client:
        hasty, calm = await log_in(client), await log_in(client)
        for _ in range(60):
            await hasty.call("GET", "/api/me")
        answer = await hasty.ask("GET", "/api/me")
        assert (answer.status, answer.error) == (429, "refusals-too-many")
        assert answer.headers["Retry-After"] == "1"
        await calm.call("GET", "/api/me")
        now[0] += 1.0
        for _ in range(20):
            await hasty.call("GET", "/api/me")
        assert (await hasty.ask("GET", "/api/me")).status == 429


@pytest.mark.parametrize("chunked", [False, True])
async def test_thirty_megabytes_are_too_much(client: Face, person: Person, chunked: bool) -> None:
    piece, pieces = b" " * 1_000_000, 30

    async def body() -> AsyncIterator[bytes]:
        for _ in range(pieces):
            yield piece

    headers = {"Authorization": f"Bearer {person.token}"}
    data: Any = body() if chunked else piece * pieces
    async with client.post("/api/words", data=data, headers=headers) as response:
        assert response.status == 413
        assert (await response.json())["error"]["key"] == "refusals-too-large"


@pytest.mark.parametrize("failed", ["database", "redis", "migrations"])
async def test_not_ready_says_what_is_missing_while_the_process_is_well(failed: str) -> None:
    async def ready() -> Mapping[str, bool]:
        return {"database": True, "redis": True, "migrations": True, failed: False}

    async with face(ready=ready) as client:
        async with client.get("/readyz") as response:
            assert response.status == 503
            assert (await response.json())["error"]["params"] == {"failed": failed}
        async with client.get("/healthz") as response:
            assert response.status == 200


async def test_ready_when_all_parts_are(client: Face) -> None:
    async with client.get("/readyz") as response:
        assert (await response.json())["ready"] == {"database": True, "redis": True, "migrations": True}


async def test_not_ready_when_asking_fails() -> None:
    async def ready() -> Mapping[str, bool]:
        raise OSError

    async with face(ready=ready) as client, client.get("/readyz") as response:
        assert response.status == 503


@pytest.mark.usefixtures("database")
async def test_figures_are_for_the_neighbour_and_not_for_the_world() -> None:
    async with face(registry=CollectorRegistry()) as client:
        person = await new_person(client)
        await person.ask("GET", "/api/cards/1")
        await ask(client, "GET", "/wp-login.php")
        async with client.get("/metrics") as response:
            text = await response.text()
        assert 'http_requests_total{method="GET",route="/api/cards/{card_id}",status="404"} 1.0' in text
        assert 'route="unmatched"' in text
        assert "wp-login" not in text
        for header in ("X-Forwarded-For", "Forwarded", "X-Real-Ip"):
            async with client.get("/metrics", headers={header: "203.0.113.5"}) as response:
                assert response.status == 404


@pytest.mark.parametrize(
    ("peer", "near"),
    [
        ("127.0.0.1", True), ("::1", True), ("172.18.0.5", True), ("::ffff:10.0.0.7", True),
        ("8.8.8.8", False), ("::ffff:8.8.8.8", False), ("2606:4700::1111", False), ("", False), (None, False),
    ],
)  # fmt: skip
def test_a_neighbour_is_who_has_a_private_address(peer: str | None, near: bool) -> None:
    assert _is_neighbour(peer) is near


async def test_a_log_line_per_request_with_its_route_and_no_secret(
    client: Face, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await person.call("GET", "/api/cards?q=secretword")
        await ask(client, "GET", "/api/cards/12345")
        await client.get("/healthz")
    lines = [record for record in caplog.records if record.name == "access"]
    assert [(line.route, line.status_code, line.http_method) for line in lines] == [  # type: ignore[attr-defined]  # extra
        ("/api/cards", 200, "GET"),
        ("/api/cards/{card_id}", 401, "GET"),
    ]
    first = vars(lines[0])
    assert first["learner"] == person.learner_id
    assert first["duration_ms"] > 0
    assert len(first["request_id"]) == 32
    said = str([vars(record) for record in caplog.records])
    assert person.token not in said
    assert "secretword" not in said


async def test_bytes_that_are_no_http_break_nothing(client: Face) -> None:
    assert client.server.port is not None
    for raw in (
        b"GET /api/cards/\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /app/\xed\xa0\x80 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /api/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \xff\xfe\r\n\r\n",
        b"GET /api/me HTTP/1.1\r\nHost: x\r\nX-Request-Id: \xff\xfe\xff\xfe\xff\xfe\xff\xfe\r\n\r\n",
        b"POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"\x16\x03\x01\x00\xa5\x01\x00",
    ):
        reader, writer = await asyncio.open_connection("127.0.0.1", client.server.port)
        writer.write(raw)
        async with asyncio.timeout(5):
            first = await reader.readline()
        writer.close()
        assert first.split()[1:2] in ([b"400"], [b"401"], [b"404"], [b"503"]), (raw, first)
