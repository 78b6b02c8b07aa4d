"""What a bot says of itself: name, descriptions, commands, menu buttons."""

from typing import Any, Final

from playground.errors import bad_request

USERNAME: Final = "lang_agent_playground_bot"

Json = dict[str, Any]


class BotProfile:
    def __init__(self, bot_id: int, name: str) -> None:
        self.id = bot_id
        self.names: dict[str, str] = {"": name}
        """By language code, "" for all others; the same below."""
        self.descriptions: dict[str, str] = {}
        self.short_descriptions: dict[str, str] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        """(scope, language) → commands; the scope is its type, with the chat's id where it names one."""
        self.menu_buttons: dict[int | None, Json] = {}
        """By chat; None: for all others."""

    @property
    def user(self) -> Json:
        """The bot as a Bot API ``User``."""
        return {"id": self.id, "is_bot": True, "first_name": self.names[""], "username": USERNAME}

    @property
    def me(self) -> Json:
        return self.user | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
        }

    def commands_for(self, chat_id: int, language: str) -> list[Json]:
        """What a person sees in a private chat: the narrowest scope wins, then their own language."""
        for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
            for code in (language, ""):
                if (commands := self.commands.get((scope, code))) is not None:
                    return commands
        return []

    def menu_button_for(self, chat_id: int | None) -> Json:
        return self.menu_buttons.get(chat_id) or self.menu_buttons.get(None) or {"type": "commands"}

    def snapshot(self) -> Json:
        return {
            "names": self.names,
            "descriptions": self.descriptions,
            "short_descriptions": self.short_descriptions,
            "commands": [[*key, commands] for key, commands in self.commands.items()],
            "menu_buttons": [[key, button] for key, button in self.menu_buttons.items()],
        }

    def restore(self, kept: Json) -> None:
        self.names.update(kept["names"])
        self.descriptions.update(kept["descriptions"])
        self.short_descriptions.update(kept["short_descriptions"])
        self.commands = {(scope, code): commands for scope, code, commands in kept["commands"]}
        self.menu_buttons = dict(kept["menu_buttons"])


def scope_key(scope: Any) -> str:
    """The key of a ``BotCommandScope``."""
    if scope is None:
        return "default"
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind in ("default", "all_private_chats", "all_group_chats", "all_chat_administrators"):
        return str(kind)
    if kind in ("chat", "chat_administrators", "chat_member") and isinstance(scope, dict) and "chat_id" in scope:
        return ":".join(str(part) for part in (kind, scope["chat_id"], scope.get("user_id")) if part is not None)
    raise bad_request("can't parse BotCommandScope: Unsupported type specified")
