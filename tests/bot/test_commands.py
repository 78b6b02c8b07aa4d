"""The command menu lists commands that exist, in every language of the interface."""

from typing import Any

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.commands import COMMANDS, publish
from bot.telegram import TelegramClient
from bot.work import WorkSession
from tests.bot.harness import TOKEN, Person, all_texts


async def published(app_url: str | None) -> list[tuple[str, dict[str, Any]]]:
    """What Telegram is told, over HTTP."""
    heard: list[tuple[str, dict[str, Any]]] = []

    async def answer(request: web.Request) -> web.Response:
        heard.append((request.match_info["method"], await request.json()))
        return web.json_response({"ok": True, "result": True})

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    server = TestServer(app)
    await server.start_server()
    client = TelegramClient(TelegramAPIServer.from_base(str(server.make_url("")).rstrip("/")), TOKEN)
    try:
        await publish(Bot(TOKEN, session=WorkSession(client)), all_texts(), app_url)
    finally:
        await client.close()
        await server.close()
    return heard


async def test_every_language_gets_its_commands_and_the_app_its_button() -> None:
    heard = await published("https://example.org/app/")
    menus = {
        payload.get("language_code"): payload["commands"] for method, payload in heard if method == "setMyCommands"
    }
    assert set(menus) == {None, "en", "ru"}
    for commands in menus.values():
        assert [command["command"] for command in commands] == list(COMMANDS)
        assert all(0 < len(command["description"]) <= 256 for command in commands)
    button = heard[-1][1]["menu_button"]
    assert (button["type"], button["web_app"]["url"]) == ("web_app", "https://example.org/app/")


async def test_without_an_app_neither_its_command_nor_its_button_is_there() -> None:
    heard = await published(None)
    assert "app" not in [command["command"] for command in heard[0][1]["commands"]]
    assert heard[-1][1]["menu_button"]["type"] == "commands"


async def test_every_command_listed_is_known(learner: Person) -> None:
    for command in COMMANDS:
        await learner.send(f"/{command}")
        assert "Такой команды" not in learner.last.plain, command
