"""A Bot API request's parameters: JSON, urlencoded and multipart bodies and the query string, all alike."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl

import orjson
from aiohttp import MultipartReader, web

from playground.errors import ApiError, bad_request

MAX_BODY: Final = 51 * 1024 * 1024  # Telegram takes files up to 50 MB from bots
_TRUE: Final = frozenset({"true", "1", "yes", "t", "y"})


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime_type: str
    data: bytes


class Params:
    """Values are what JSON gave, or strings; each getter takes both and answers None where nothing was given."""

    __slots__ = ("files", "values")

    def __init__(self, values: dict[str, Any], files: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.files = files or {}

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool | int | float):
            return orjson.dumps(value).decode()
        raise bad_request(f'field "{name}" must be of type String')

    def integer(self, name: str) -> int | None:
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f"invalid {name} specified") from None

    def boolean(self, name: str) -> bool:
        value = self.values.get(name)
        return value.strip().lower() in _TRUE if isinstance(value, str) else bool(value)

    def structure(self, name: str) -> Any:
        """An object or array; in forms it comes as JSON text."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def required_integer(self, name: str) -> int:
        value = self.integer(name)
        if value is None:
            raise bad_request(f"{name} is not specified")
        return value

    def upload(self, name: str) -> Upload | str | None:
        """The file of field ``name``: sent along (also as ``attach://part``), or a file id or address."""
        if name in self.files:
            return self.files[name]
        value = self.text(name)
        if value is not None and value.startswith("attach://"):
            return self.files.get(value.removeprefix("attach://"))
        return value


async def read_params(request: web.Request) -> Params:
    """Raises ApiError for a body that is no JSON object, or longer than Telegram takes."""
    values: dict[str, Any] = dict(request.query) if request.query_string else {}
    if not request.can_read_body:
        return Params(values)
    kind = request.content_type
    if kind == "multipart/form-data":
        return await _read_multipart(request, values)
    body = await _read_body(request)
    if kind == "application/json":
        try:
            given = orjson.loads(body) if body.strip() else {}
        except orjson.JSONDecodeError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(given, dict):
            raise bad_request("object expected as JSON")
        return Params({**values, **given} if values else given)
    if kind == "application/x-www-form-urlencoded":
        values.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Params(values)


async def _read_body(request: web.Request) -> bytes:
    # Not request.read(): its limit is the one of the application this one is mounted in.
    chunks, size = [], 0
    async for chunk in request.content.iter_any():
        size += len(chunk)
        if size > MAX_BODY:
            raise ApiError(413, "Request Entity Too Large")
        chunks.append(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


async def _read_multipart(request: web.Request, values: dict[str, Any]) -> Params:
    files: dict[str, Upload] = {}
    size = 0
    reader = MultipartReader(request.headers, request.content)
    while (part := await reader.next()) is not None:
        if isinstance(part, MultipartReader) or part.name is None:
            continue
        data = bytearray()
        while chunk := await part.read_chunk(65536):
            size += len(chunk)
            if size > MAX_BODY:
                raise ApiError(413, "Request Entity Too Large")
            data += chunk
        if part.filename is None:
            values[part.name] = data.decode("utf-8", "replace")
        else:
            mime_type = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(part.filename, mime_type, bytes(data))
    return Params(values, files)
