"""What the same machine needs for next to nothing: the bot and the API are held against these two.

``python -m tests.bench.bare echo PORT API_URL``: aiogram's own webhook on aiohttp, one sendMessage per update.
``python -m tests.bench.bare json PORT``: an aiohttp handler that answers a small JSON object.
"""

import asyncio
import sys

import uvloop
from aiohttp import web


async def _answer(_: web.Request) -> web.Response:
    return web.json_response({"cards": [], "counts": {"new": 0, "learning": 0, "review": 0}, "done_today": 0})


def json_app() -> web.Application:
    app = web.Application()
    app.router.add_get("/", _answer)
    return app


def echo_app(api_url: str) -> web.Application:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application

    bot = Bot("1:echo", session=AiohttpSession(api=TelegramAPIServer.from_base(api_url)))
    dispatcher = Dispatcher()

    async def echo(message: Message) -> None:
        await message.answer("echo")

    dispatcher.message.register(echo)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot).register(app, path="/")
    setup_application(app, dispatcher, bot=bot)
    return app


async def serve(app: web.Application, port: int) -> None:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


def main() -> None:
    which, port, *rest = sys.argv[1:]
    uvloop.run(serve(echo_app(*rest) if which == "echo" else json_app(), int(port)))


if __name__ == "__main__":
    main()
