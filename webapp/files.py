"""The built Mini App, served from memory: what was found in its folder is all there is, so no path leads out of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Final

from aiohttp import web

from webapp.errors import Problem

INDEX: Final = "index.html"
HASHED: Final = "assets/"
"""Names in here change with their content."""

ENCODINGS: Final = {"br": ".br", "gzip": ".gz"}
"""Best first."""

TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mp3": "audio/mpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True)
class _File:
    plain: bytes
    etag: str
    content_type: str
    cache: str
    packed: Mapping[str, bytes] = field(default_factory=dict)
    """By encoding, best first."""


class Site:
    """The files below ``folder``; read once, and again when a new build has replaced the index."""

    def __init__(self, folder: Path, policy: str) -> None:
        self._folder = folder
        self._policy = policy
        self._files: dict[str, _File] = {}
        self._built: int | None = None

    async def page(self, request: web.Request) -> web.Response:
        """``/app/{path}``. A path without a dot is a screen: the index decides what it shows."""
        path = request.match_info["path"]
        is_screen = "." not in path
        if is_screen or path == INDEX:
            self._read_again()
        file = self._files.get(INDEX if is_screen else path)
        if file is None:
            if is_screen:
                raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, "refusals-not-built", Retry_After="10")
            raise Problem(HTTPStatus.NOT_FOUND, "refusals-not-found")
        return self._answer(request, file)

    def _answer(self, request: web.Request, file: _File) -> web.Response:
        encoding = _best(request.headers.get("Accept-Encoding", ""), file.packed)
        etag = f'"{file.etag}{"-" + encoding if encoding else ""}"'
        headers = {"ETag": etag, "Cache-Control": file.cache, "Content-Security-Policy": self._policy}
        if file.packed:
            headers["Vary"] = "Accept-Encoding"
        if etag in _tags(request.headers.get("If-None-Match", "")):
            return web.Response(status=HTTPStatus.NOT_MODIFIED, headers=headers)
        headers["Content-Type"] = file.content_type
        if encoding:
            headers["Content-Encoding"] = encoding
        return web.Response(body=file.packed[encoding] if encoding else file.plain, headers=headers)

    def _read_again(self) -> None:
        try:
            built = (self._folder / INDEX).stat().st_mtime_ns
        except OSError:
            built = None
        if built != self._built:
            self._files = _read(self._folder) if built is not None else {}
            self._built = built


def _read(folder: Path) -> dict[str, _File]:
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    packed_names = {name + ending for name in found for ending in ENCODINGS.values()}
    files = {}
    for name, path in found.items():
        if name in packed_names:
            continue
        plain = path.read_bytes()
        files[name] = _File(
            plain=plain,
            etag=hashlib.sha256(plain).hexdigest()[:20],
            content_type=TYPES.get(path.suffix, "application/octet-stream"),
            cache="public, max-age=31536000, immutable" if name.startswith(HASHED) else "no-cache",
            packed={
                encoding: found[name + ending].read_bytes()
                for encoding, ending in ENCODINGS.items()
                if name + ending in found
            },
        )
    return files


def _best(accepted: str, packed: Mapping[str, bytes]) -> str | None:
    """The best encoding the client takes. ``q=0`` is a no; other weights are not worth a sort."""
    if not packed:
        return None
    wanted = set()
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        if weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}:
            wanted.add(name.strip())
    return next((encoding for encoding in packed if encoding in wanted), None)


def _tags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
