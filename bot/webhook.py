"""``POST /telegram/webhook``: stores the update, then says 200. The edge trusts nothing."""

import hmac
import logging
from typing import Final

import orjson
from aiohttp import web

from bot.lanes import Lanes
from bot.loops import until_done
from bot.telegram import TelegramClient, TelegramRefusedError
from bot.updates import is_update, without_nul
from tutor.database import DATABASE_GONE

log = logging.getLogger(__name__)

PATH: Final = "/telegram/webhook"
MAX_BYTES: Final = 1_000_000  # Telegram's updates are a few kilobytes; a long message with entities some tens
HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"


def add_webhook(app: web.Application, lanes: Lanes, secret: str) -> None:
    """Adds the route to ``app``. ``secret``: what setWebhook was given."""
    expected = secret.encode()

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, expected):
            return web.json_response({"error": {"key": "refusals-unauthorised"}}, status=401)
        if (request.content_length or 0) > MAX_BYTES:
            return web.Response(status=413)
        body = await request.content.read(MAX_BYTES + 1) if request.can_read_body else b""
        while len(body) <= MAX_BYTES and not request.content.at_eof():
            body += await request.content.read(MAX_BYTES + 1 - len(body))
        if len(body) > MAX_BYTES:
            return web.Response(status=413)
        try:
            update = orjson.loads(body)
        except orjson.JSONDecodeError:
            return web.Response(status=400)
        if not is_update(update):
            return web.Response(status=400)
        update, text = without_nul(update, body.decode())
        try:
            await lanes.take(update, text)
        except DATABASE_GONE as error:
            log.warning("update not taken: database gone", extra={"error": type(error).__name__})
            return web.Response(status=503, headers={"Retry-After": "5"})
        return web.Response()

    app.router.add_post(PATH, receive)


async def register_webhook(client: TelegramClient, url: str, secret: str, allowed: list[str]) -> None:
    """Tells Telegram where updates go, until it has understood. What waits there is kept."""

    async def register() -> None:
        reply = await client.call(
            "setWebhook",
            {
                "url": url,
                "secret_token": secret,
                "allowed_updates": allowed,
                "max_connections": 40,
                "drop_pending_updates": False,
            },
        )
        if not reply.ok:
            raise TelegramRefusedError("setWebhook", reply)

    await until_done(register)
