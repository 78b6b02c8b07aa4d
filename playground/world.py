"""The playground's state: people, chats, messages, updates, files. What the Bot API and the people's side work on."""

import secrets
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

from playground.calls import Calls
from playground.chat import CALLBACK_SECONDS, Chat
from playground.faults import Faults
from playground.files import Files
from playground.profile import BotProfile
from playground.store import Store
from playground.texts import Texts
from playground.updates import Updates
from playground.webhook import Webhook

TOKEN: Final = "1000000001:PLAYGROUND-local-only-no-real-bot-0000"  # noqa: S105 - nobody's: it opens this machine's game
FIRST_USER_ID: Final = 7_000_000_001  # past 32 bits, as many people's ids are
DEFAULT_PEOPLE: Final = (("Анна", "ru", "anna"), ("Tom", "en", "tom"))

Json = dict[str, Any]


class Playground:
    """One bot and the people it talks to.

    ``store`` is a folder where chats, files and the update counter outlive a restart. ``clock`` gives Unix seconds.
    """

    def __init__(
        self,
        locales: Path,
        store: Path | None = None,
        *,
        token: str = TOKEN,
        bot_name: str = "Lang Agent",
        log_calls: bool = True,
        clock: Callable[[], float] = time.time,
    ) -> None:
        if token != TOKEN:
            raise ValueError("the playground takes no real bot's token: it is for trying out, on this machine only")
        self.token = token
        self.clock = clock
        self.texts = Texts(locales)
        self.profile = BotProfile(int(token.partition(":")[0]), bot_name)
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, tuple[Chat, float]] = {}
        """Callback query id → whose tap, and when. Oldest first; answered ones stay until they are too old."""
        self.updates = Updates(clock)
        self.files = Files(store / "files" if store else None)
        self.faults = Faults()
        self.calls = Calls(enabled=log_calls)
        self.perform: Callable[[Json], Awaitable[None]] | None = None
        """How a call in a webhook's answer is made; the Bot API sets it."""
        self.webhook = Webhook(self.updates, self._perform)
        self._next_message_id = 1
        self._next_user_id = FIRST_USER_ID
        self._store = Store(store / "playground.json", self.snapshot) if store else None
        kept = self._store.read() if self._store else None
        if kept:
            self._restore(kept)
        else:
            for name, language, username in DEFAULT_PEOPLE:
                self.add_person(name, language, username)

    # People

    def add_person(self, name: str, language_code: str | None, username: str | None = None) -> Chat:
        user: Json = {"id": self._next_user_id, "is_bot": False, "first_name": name}
        if username:
            user["username"] = username
        if language_code:
            user["language_code"] = language_code
        self._next_user_id += 1
        chat = self.chats[user["id"]] = Chat(user)
        self.dirty()
        return chat

    # Messages

    def new_message(self, chat: Chat, sender: Json, body: Json) -> Json:
        """A message in ``chat``, seen by both sides. Ids run through all chats, as a bot sees them in Telegram."""
        message = {
            "message_id": self._next_message_id,
            "from": sender,
            "chat": chat.as_chat,
            "date": int(self.clock()),
            **body,
        }
        self._next_message_id += 1
        chat.put(message)
        self.dirty()
        return message

    def new_callback(self, chat: Chat) -> str:
        """The id of a new tap; ids too old to be answered are forgotten."""
        now = self.clock()
        while self.callbacks and now - self.callbacks[oldest := next(iter(self.callbacks))][1] > CALLBACK_SECONDS:
            forgotten, _ = self.callbacks.pop(oldest)
            forgotten.unanswered.pop(oldest, None)
        callback_id = str(secrets.randbits(62))
        self.callbacks[callback_id] = (chat, now)
        chat.unanswered[callback_id] = now
        return callback_id

    def dirty(self) -> None:
        """Something changed that outlives a restart."""
        if self._store is not None:
            self._store.soon()

    # Life

    async def close(self) -> None:
        """Ends deliveries, lets every waiting screen go, and writes what is to be kept."""
        await self.webhook.close()
        for chat in self.chats.values():
            for listener in chat.listeners:
                listener.put_nowait({"type": "closing"})
            chat.wake()
        if self._store is not None:
            await self._store.close()

    async def _perform(self, call: Json) -> None:
        if self.perform is not None:
            await self.perform(call)

    def snapshot(self) -> Json:
        return {
            "next_message_id": self._next_message_id,
            "next_user_id": self._next_user_id,
            "next_update_id": self.updates.next_id,
            "profile": self.profile.snapshot(),
            "files": self.files.snapshot(),
            "chats": [chat.snapshot() for chat in self.chats.values()],
        }

    def _restore(self, kept: Json) -> None:
        self._next_message_id = kept["next_message_id"]
        self._next_user_id = kept["next_user_id"]
        self.updates.next_id = kept["next_update_id"]
        self.profile.restore(kept["profile"])
        self.files.restore(kept["files"])
        for each in kept["chats"]:
            chat = Chat.restore(each)
            self.chats[chat.id] = chat
