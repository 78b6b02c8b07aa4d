"""The playground is for the person at this machine: not for the network, nor for pages from elsewhere."""

from unittest.mock import Mock

import pytest
from aiohttp.test_utils import make_mocked_request

from playground import TOKEN
from playground.__main__ import main
from playground.guard import refusal
from tests.playground.conftest import Ground

GET_ME = f"/playground/bot{TOKEN}/getMe"


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": "192.168.1.5:8080"},
        {"Host": "[::1"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:3000"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "same-site"},
        {"X-Forwarded-For": "203.0.113.9"},
    ],
)
async def test_strangers_get_403(ground: Ground, headers: dict[str, str]) -> None:
    for path in (GET_ME, "/playground/", "/playground/client/users"):
        async with ground.session.get(ground.url + path, headers=headers) as response:
            assert response.status == 403, path


async def test_its_own_page_comes_in(ground: Ground) -> None:
    for headers in ({}, {"Origin": ground.url}, {"Sec-Fetch-Site": "same-origin"}):
        async with ground.session.get(ground.url + GET_ME, headers=headers) as response:
            assert response.status == 200
    follow = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with ground.session.get(f"{ground.url}/playground/", headers=follow) as response:
        assert response.status == 200, "a link to the page may be followed from anywhere"


@pytest.mark.parametrize(
    ("peer", "let_in"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("192.168.1.5", False),
        ("::ffff:10.0.0.1", False),
        ("", False),
    ],
)
def test_only_peers_of_this_machine(peer: str, let_in: bool) -> None:
    transport = Mock()
    transport.get_extra_info.return_value = (peer, 50_000)
    request = make_mocked_request("GET", GET_ME, headers={"Host": "localhost:8080"}, transport=transport)
    assert (refusal(request) is None) == let_in


def test_alone_it_listens_on_loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["playground", "--host", "0.0.0.0"])  # noqa: S104 - what must be refused
    with pytest.raises(SystemExit, match="loopback"):
        main()


async def test_the_page_allows_nothing_from_outside(ground: Ground) -> None:
    async with ground.session.get(f"{ground.url}/playground/") as response:
        policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for path in ("/playground/static/../app.py", "/playground/static/%2e%2e%2fapp.py", "/playground/static/none.js"):
        async with ground.session.get(ground.url + path) as response:
            assert response.status == 404
