"""Files sent in either direction: on disk beside the chats when the playground keeps them, else in memory."""

import contextlib
import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from playground.errors import bad_request

MOST_BYTES: Final = 256 * 1024 * 1024
MOST_FOR_BOTS: Final = 20 * 1024 * 1024
_ID_BYTES: Final = 24


class Files:
    """Oldest go first once all together are larger than ``MOST_BYTES``."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._known: dict[str, dict[str, Any]] = {}
        self._memory: dict[str, bytes] = {}
        self._total = 0
        self._number = 0

    def add(self, kind: str, data: bytes, extension: str, mime_type: str) -> dict[str, Any]:
        """A Bot API ``File`` plus ``mime_type``. ``kind``: photos, voice, music, documents, as in Telegram's paths."""
        self._number += 1
        file_id = f"{kind[:1].upper()}{secrets.token_urlsafe(_ID_BYTES)}"
        file = {
            "file_id": file_id,
            "file_unique_id": hashlib.sha256(data).hexdigest()[:16],
            "file_size": len(data),
            "file_path": f"{kind}/file_{self._number}{extension}",
            "mime_type": mime_type,
        }
        if self._folder is None:
            self._memory[file_id] = data
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / file_id).write_bytes(data)
        self._known[file_id] = file
        self._total += len(data)
        while self._total > MOST_BYTES and len(self._known) > 1:
            self._forget(next(iter(self._known)))
        return file

    def get(self, file_id: str) -> dict[str, Any]:
        file = self._known.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return file

    def by_path(self, path: str) -> dict[str, Any] | None:
        return next((file for file in self._known.values() if file["file_path"] == path), None)

    def read(self, file_id: str) -> bytes | None:
        """None: no such file (any more)."""
        if file_id not in self._known:
            return None
        if self._folder is None:
            return self._memory.get(file_id)
        try:
            return (self._folder / file_id).read_bytes()
        except OSError:
            return None

    def _forget(self, file_id: str) -> None:
        file = self._known.pop(file_id)
        self._total -= file["file_size"]
        self._memory.pop(file_id, None)
        if self._folder is not None:
            with contextlib.suppress(OSError):
                (self._folder / file_id).unlink()

    def snapshot(self) -> list[dict[str, Any]]:
        return list(self._known.values())

    def restore(self, kept: Iterable[dict[str, Any]]) -> None:
        self._known = {file["file_id"]: file for file in kept}
        self._total = sum(file["file_size"] for file in self._known.values())
        self._number = max((int(f["file_path"].split("_")[-1].split(".")[0]) for f in self._known.values()), default=0)
