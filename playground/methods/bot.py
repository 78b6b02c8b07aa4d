"""The bot itself: who it is, its names, commands and menu button."""

import re
from typing import Any, Final

from playground.errors import bad_request
from playground.markup import check_web_app
from playground.methods.common import chat_of
from playground.methods.registry import method
from playground.params import Params
from playground.profile import scope_key
from playground.world import Playground

MOST_COMMANDS: Final = 100
MOST_NAME: Final = 64
MOST_DESCRIPTION: Final = 512
MOST_SHORT_DESCRIPTION: Final = 120
_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMAND_DESCRIPTION: Final = 256
_LANGUAGE: Final = re.compile(r"[a-z]{2}")

Json = dict[str, Any]


@method("getMe")
def get_me(world: Playground, _: Params) -> Json:
    return world.profile.me


@method("logOut", "close")
def leave(_: Playground, __: Params) -> bool:
    return True


@method("setMyCommands")
def set_my_commands(world: Playground, params: Params) -> bool:
    commands = params.structure("commands")
    if not isinstance(commands, list):
        raise bad_request("commands must be an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(each) for each in commands]
    world.profile.commands[scope_key(params.structure("scope")), _language(params)] = kept
    _tell_all(world)
    return True


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(given.get("command", "")).removeprefix("/").lower()
    description = str(given.get("description", "")).strip()
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= _MOST_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


@method("getMyCommands")
def get_my_commands(world: Playground, params: Params) -> list[Json]:
    return world.profile.commands.get((scope_key(params.structure("scope")), _language(params)), [])


@method("deleteMyCommands")
def delete_my_commands(world: Playground, params: Params) -> bool:
    world.profile.commands.pop((scope_key(params.structure("scope")), _language(params)), None)
    _tell_all(world)
    return True


@method("setMyName")
def set_my_name(world: Playground, params: Params) -> bool:
    return _set(world, params, "name", world.profile.names, MOST_NAME)


@method("setMyDescription")
def set_my_description(world: Playground, params: Params) -> bool:
    return _set(world, params, "description", world.profile.descriptions, MOST_DESCRIPTION)


@method("setMyShortDescription")
def set_my_short_description(world: Playground, params: Params) -> bool:
    return _set(world, params, "short_description", world.profile.short_descriptions, MOST_SHORT_DESCRIPTION)


@method("getMyName")
def get_my_name(world: Playground, params: Params) -> Json:
    return {"name": _get(world.profile.names, params)}


@method("getMyDescription")
def get_my_description(world: Playground, params: Params) -> Json:
    return {"description": _get(world.profile.descriptions, params)}


@method("getMyShortDescription")
def get_my_short_description(world: Playground, params: Params) -> Json:
    return {"short_description": _get(world.profile.short_descriptions, params)}


@method("setChatMenuButton")
def set_chat_menu_button(world: Playground, params: Params) -> bool:
    chat_id = chat_of(world, params).id if params.values.get("chat_id") is not None else None
    button = params.structure("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse MenuButton: Unsupported type specified")
    if button["type"] == "web_app":
        if not button.get("text"):
            raise bad_request("can't parse MenuButton: text must be non-empty")
        check_web_app(button.get("web_app"), "menu button")
    if button["type"] == "default":
        world.profile.menu_buttons.pop(chat_id, None)
    else:
        world.profile.menu_buttons[chat_id] = button
    _tell_all(world)
    return True


@method("getChatMenuButton")
def get_chat_menu_button(world: Playground, params: Params) -> Json:
    chat_id = chat_of(world, params).id if params.values.get("chat_id") is not None else None
    return world.profile.menu_button_for(chat_id)


def _set(world: Playground, params: Params, field: str, values: dict[str, str], most: int) -> bool:
    value = params.text(field) or ""
    if len(value) > most:
        raise bad_request(f"{field} is too long")
    language = _language(params)
    if value:
        values[language] = value
    elif language or field != "name":  # a bot always has a name
        values.pop(language, None)
    _tell_all(world)
    return True


def _get(values: dict[str, str], params: Params) -> str:
    return values.get(_language(params)) or values.get("", "")


def _language(params: Params) -> str:
    code = params.text("language_code") or ""
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("LANG_CODE_INVALID")
    return code


def _tell_all(world: Playground) -> None:
    """Every screen shows the bot's name, commands and menu button."""
    world.dirty()
    for chat in world.chats.values():
        chat.changed({"type": "bot"})
