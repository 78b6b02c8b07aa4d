"""Voice messages on their way out: the outbox knows them by their row in ``speech``, Telegram gets them once.

Until Telegram has one it is uploaded; from then on it goes by the file id Telegram has given it.
"""

import contextlib
from typing import Any, Final

import orjson

from bot.telegram import Reply, TelegramClient
from tutor.database import DATABASE_GONE, row, run

METHOD: Final = "sendVoice"
STALE: Final = ("wrong file identifier", "wrong remote file", "FILE_REFERENCE")
"""How Telegram says that a file id is none, or not this bot's."""

KNOWN: Final = "SELECT file_id FROM speech WHERE id = $1"
SOUND: Final = "SELECT audio FROM speech WHERE id = $1"
SENT: Final = "UPDATE speech SET file_id = $2 WHERE id = $1"


def voice(chat_id: int, speech_id: int) -> dict[str, Any]:
    """What is owed: where, and which row of ``speech``."""
    return {"chat_id": chat_id, "voice": {"speech": speech_id}}


class Voices:
    def __init__(self, client: TelegramClient) -> None:
        self._client = client

    async def send(self, body: bytes) -> Reply:
        """``body``: a sendVoice as the outbox keeps it."""
        payload: dict[str, Any] = orjson.loads(body)
        kept = payload.get("voice")
        if not isinstance(kept, dict):
            return await self._client.call(METHOD, payload)
        speech_id: int = kept["speech"]
        found = await row(KNOWN, speech_id)
        if found is None:
            return Reply(400, description="this speech is gone")
        if found["file_id"] is not None:
            reply = await self._client.call(METHOD, {**payload, "voice": found["file_id"]})
            if reply.status != 400 or not any(sign in reply.description for sign in STALE):  # noqa: PLR2004
                return reply
        return await self._upload(payload, speech_id)

    async def _upload(self, payload: dict[str, Any], speech_id: int) -> Reply:
        found = await row(SOUND, speech_id)
        if found is None:
            return Reply(400, description="this speech is gone")
        rest = {key: value for key, value in payload.items() if key != "voice"}
        reply = await self._client.upload(METHOD, rest, "voice", "voice.ogg", bytes(found["audio"]))
        if reply.ok:
            with contextlib.suppress(*DATABASE_GONE):  # it is sent: another upload is the worst that can come of it
                await run(SENT, speech_id, _file_id(reply))
        return reply


def _file_id(reply: Reply) -> str | None:
    sent = reply.result.get("voice") or reply.result.get("audio") if isinstance(reply.result, dict) else None
    file_id = sent.get("file_id") if isinstance(sent, dict) else None
    return file_id if isinstance(file_id, str) and len(file_id) <= 256 else None  # noqa: PLR2004 - the column's length
