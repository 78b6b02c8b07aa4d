"""A person's private chat with the bot, as Telegram's servers and the person's screen know it. Plain dicts: fast."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final

KEEP_MESSAGES: Final = 500
DRAFT_SECONDS: Final = 30.0
ACTION_SECONDS: Final = 5.0
CALLBACK_SECONDS: Final = 150.0

Json = dict[str, Any]


@dataclass(slots=True)
class Chat:
    """Messages are Bot API ``Message`` objects. A change puts a new dict in place, so older updates keep theirs."""

    user: Json
    started: bool = False
    """The person has written: before that a bot may not write to them."""
    blocked: bool = False
    messages: dict[int, Json] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)
    reactions: dict[int, dict[str, list[str]]] = field(default_factory=dict)
    """Message id → emoji of "bot" and "person"."""
    keyboard: Json | None = None
    """The reply keyboard below the input line."""
    force_reply: int | None = None
    """The message the bot wants an answer to."""
    draft: Json | None = None
    action: Json | None = None
    answers: deque[Json] = field(default_factory=lambda: deque(maxlen=50))
    unanswered: dict[str, float] = field(default_factory=dict)
    """Taps the bot has not answered yet: callback query id → when."""

    rev: int = 0
    revs: dict[int, int] = field(default_factory=dict)
    """Message id → the chat's ``rev`` when it last changed."""
    unheard: bool = False
    """The person has done something since the bot last said anything here."""
    last_was_tap: bool = False
    """That something was a tap."""
    last_call: float = 0.0
    """When the bot last did anything here (monotonic)."""
    listeners: set[asyncio.Queue[Json]] = field(default_factory=set)
    waiters: set[asyncio.Future[None]] = field(default_factory=set)
    as_chat: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        kept = ("id", "first_name", "last_name", "username")
        self.as_chat = {key: self.user[key] for key in kept if self.user.get(key)} | {"type": "private"}

    @property
    def id(self) -> int:
        return int(self.user["id"])

    def message(self, message_id: int | None) -> Json | None:
        """A message that is still there."""
        return None if message_id is None or message_id in self.deleted else self.messages.get(message_id)

    def put(self, message: Json) -> None:
        """A new message, or a new state of an old one."""
        message_id = message["message_id"]
        self.messages[message_id] = message
        self.changed({"type": "message", "message": message}, message_id)
        if len(self.messages) > KEEP_MESSAGES:
            oldest = next(iter(self.messages))
            for kept in (self.messages, self.revs, self.reactions):
                kept.pop(oldest, None)
            self.deleted.discard(oldest)

    def delete(self, message_id: int) -> None:
        self.deleted.add(message_id)
        if self.force_reply == message_id:
            self.force_reply = None
        self.changed({"type": "deleted", "message_id": message_id}, message_id)

    def react(self, message_id: int, who: str, emoji: list[str]) -> None:
        """``who``: bot or person."""
        self.reactions.setdefault(message_id, {"bot": [], "person": []})[who] = emoji
        self.changed({"type": "reaction", "message_id": message_id, **self.reactions[message_id]}, message_id)

    def changed(self, event: Json, message_id: int | None = None) -> None:
        """Tells the person's screens and everyone who waits for a change."""
        self.rev += 1
        if message_id is not None:
            self.revs[message_id] = self.rev
        for listener in self.listeners:
            listener.put_nowait(event)
        self.wake()

    def wake(self) -> None:
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(None)
        self.waiters.clear()

    async def wait(self, seconds: float) -> None:
        """Until anything changes, or ``seconds``."""
        waiter = asyncio.get_running_loop().create_future()
        self.waiters.add(waiter)
        try:
            await asyncio.wait([waiter], timeout=seconds)
        finally:
            self.waiters.discard(waiter)

    def snapshot(self) -> Json:
        return {
            "user": self.user,
            "started": self.started,
            "blocked": self.blocked,
            "messages": list(self.messages.values()),
            "deleted": list(self.deleted),
            "reactions": list(self.reactions.items()),
            "keyboard": self.keyboard,
            "force_reply": self.force_reply,
        }

    @classmethod
    def restore(cls, kept: Json) -> "Chat":
        chat = cls(kept["user"], kept["started"], kept["blocked"])
        for message in kept["messages"]:
            chat.put(message)
        chat.deleted = set(kept["deleted"])
        chat.reactions = dict(kept["reactions"])
        chat.keyboard, chat.force_reply = kept["keyboard"], kept["force_reply"]
        return chat
