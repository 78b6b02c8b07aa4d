"""How the built Mini App reaches the browser."""

import gzip
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from yarl import URL

from tests.webapp.support import Face, face

SCRIPT = b"console.log('hello');" * 50
PACKED = gzip.compress(SCRIPT)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outside") / "static"
    (folder / "assets").mkdir(parents=True)
    (folder.parent / "secret.txt").write_text("not for you")
    (folder / "index.html").write_text("<!doctype html><title>Lang Agent</title>")
    (folder / "icon.svg").write_text("<svg/>")
    (folder / "assets" / "main-abc123.js").write_bytes(SCRIPT)
    (folder / "assets" / "main-abc123.js.gz").write_bytes(PACKED)
    (folder / "assets" / "main-abc123.js.br").write_bytes(b"as if brotli")
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def site(built: Path) -> AsyncIterator[Face]:
    async with face(static=built, public_url="https://learn.example") as client:
        yield client


@pytest.mark.parametrize("path", ["/app/", "/app/review", "/app/decks/5", "/app/index.html", "/app/cards/5/edit"])
async def test_every_screen_has_its_address(site: Face, path: str) -> None:
    async with site.get(path) as response:
        assert response.status == 200
        assert response.content_type == "text/html"
        assert "Lang Agent" in await response.text()
        assert response.headers["Cache-Control"] == "no-cache"


async def test_the_front_door_leads_to_the_mini_app(site: Face) -> None:
    for path in ("/", "/app"):
        async with site.get(path, allow_redirects=False) as response:
            assert (response.status, response.headers["Location"]) == (302, "/app/")


async def test_hashed_files_are_kept_for_good_and_others_asked_about(site: Face) -> None:
    async with site.get("/app/assets/main-abc123.js") as response:
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert response.content_type == "text/javascript"
    async with site.get("/app/icon.svg") as response:
        assert response.headers["Cache-Control"] == "no-cache"
        assert response.content_type == "image/svg+xml"
        assert "Vary" not in response.headers


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=1.0", "gzip"),
        ("GZIP", "gzip"),
        ("identity", None),
        ("br;q=0", None),
        ("", None),
    ],
)
async def test_the_packed_file_is_sent_to_who_can_unpack_it(site: Face, accepted: str, encoding: str | None) -> None:
    path = "/app/assets/main-abc123.js"
    async with site.get(path, headers={"Accept-Encoding": accepted}, auto_decompress=False) as response:
        assert response.headers.get("Content-Encoding") == encoding
        assert response.headers["Vary"] == "Accept-Encoding"
        assert response.content_type == "text/javascript"
        assert await response.read() == {"br": b"as if brotli", "gzip": PACKED, None: SCRIPT}[encoding]


async def test_what_the_browser_has_is_not_sent_again(site: Face) -> None:
    async with site.get("/app/") as response:
        etag = response.headers["ETag"]
    for known in (etag, f'"other", W/{etag}'):
        async with site.get("/app/", headers={"If-None-Match": known}) as response:
            assert response.status == 304
            assert await response.read() == b""
    async with site.get("/app/", headers={"If-None-Match": '"other"'}) as response:
        assert response.status == 200


async def test_each_packing_has_an_etag_of_its_own(site: Face) -> None:
    tags = set()
    for accepted in ("identity", "gzip", "br"):
        async with site.get(
            "/app/assets/main-abc123.js", headers={"Accept-Encoding": accepted}, auto_decompress=False
        ) as response:
            tags.add(response.headers["ETag"])
    assert len(tags) == 3


async def test_head_tells_the_size_and_sends_nothing(site: Face) -> None:
    async with site.head("/app/icon.svg") as response:
        assert (response.status, response.headers["Content-Length"]) == (200, "6")
        assert await response.read() == b""


@pytest.mark.parametrize(
    "path",
    ["/app/../secret.txt", "/app/%2e%2e/secret.txt", "/app/..%2fsecret.txt", "/app/assets/../../secret.txt",
     "/app//etc/passwd.txt", "/app/%2fetc%2fpasswd.txt", "/app/..%5csecret.txt", "/app/.%00./secret.txt",
     "/app/assets/gone-1.js", "/app/assets/main-abc123.js.gz"],
)  # fmt: skip
async def test_no_path_leads_out_of_the_folder(site: Face, path: str) -> None:
    async with site.get(URL(path, encoded=True)) as response:
        assert response.status == 404
        assert b"not for you" not in await response.read()


async def test_only_telegram_may_frame_the_page_and_only_its_own_scripts_run(site: Face) -> None:
    async with site.get("/app/") as response:
        policy = dict(part.partition(" ")[::2] for part in response.headers["Content-Security-Policy"].split("; "))
        assert policy["frame-ancestors"] == "https://web.telegram.org"
        assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
        assert policy["default-src"] == "'none'"
        assert "unsafe" not in response.headers["Content-Security-Policy"]
        assert "X-Frame-Options" not in response.headers
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "max-age" in response.headers["Strict-Transport-Security"]


async def test_before_the_first_build_the_page_says_what_is_missing(tmp_path: Path) -> None:
    async with face(static=tmp_path) as client:
        async with client.get("/app/") as response:
            assert response.status == 503
            assert (await response.json())["error"]["key"] == "refusals-not-built"
            assert "Strict-Transport-Security" not in response.headers
        (tmp_path / "index.html").write_text("<title>Built</title>")
        async with client.get("/app/") as response:
            assert "Built" in await response.text()


async def test_a_new_build_is_served_without_a_restart(tmp_path: Path) -> None:
    index = tmp_path / "index.html"
    index.write_text("one")
    async with face(static=tmp_path) as client:
        async with client.get("/app/") as response:
            assert await response.text() == "one"
        index.write_text("two")
        os.utime(index, ns=(1, 1))
        async with client.get("/app/") as response:
            assert await response.text() == "two"
