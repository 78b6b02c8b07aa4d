"""A person in the playground, for tests: writes, taps, waits, and says what they saw when a promise is broken."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

Json = dict[str, Any]
PATIENCE = 5.0


@dataclass
class Person:
    """``base_url``: the program's, e.g. ``http://127.0.0.1:8080``; the playground is below it."""

    base_url: str
    session: aiohttp.ClientSession
    user: Json
    messages: dict[int, Json] = field(default_factory=dict)
    """All that was ever seen, by message id; deleted ones stay, marked."""
    view: Json = field(default_factory=dict)
    """The rest of the chat as it was last read: keyboard, draft, action, answers, commands, menu_button …"""
    rev: int = -1

    @classmethod
    async def create(
        cls,
        base_url: str,
        session: aiohttp.ClientSession,
        name: str = "Anna",
        language_code: str | None = "ru",
        username: str | None = None,
    ) -> "Person":
        """Somebody new, whom the bot has never met."""
        wanted = {"name": name, "language_code": language_code, "username": username}
        address = f"{base_url.rstrip('/')}/playground/client/users"
        async with session.post(address, json={key: value for key, value in wanted.items() if value}) as response:
            user = await _result(response)
        return cls(base_url.rstrip("/"), session, user)

    @property
    def id(self) -> int:
        """The person's Telegram id, which is the chat's too."""
        return int(self.user["id"])

    # What the person does

    async def send(self, text: str, *, reply_to: int | None = None) -> int:
        """Writes; the message's id. Does not wait for the bot: see ``expect`` and ``settled``."""
        return int((await self._post("send", text=text, reply_to=reply_to))["message_id"])

    async def send_file(self, kind: str, data: bytes, name: str, mime_type: str, **more: str) -> int:
        """``kind``: photo, voice, audio or document. ``more``: caption, duration (seconds, as text), reply_to."""
        form = aiohttp.FormData({"kind": kind, **more})
        form.add_field("file", data, filename=name, content_type=mime_type)
        async with self.session.post(self._address("media"), data=form) as response:
            return int((await _result(response))["message_id"])

    async def send_album(self, pictures: Sequence[bytes], caption: str = "") -> list[int]:
        """Sends PNG pictures at once; their messages' ids. The caption is under the first."""
        form = aiohttp.FormData({"caption": caption})
        for number, picture in enumerate(pictures):
            form.add_field(f"file{number}", picture, filename=f"{number}.png", content_type="image/png")
        async with self.session.post(self._address("album"), data=form) as response:
            return [int(number) for number in (await _result(response))["message_ids"]]

    async def tap(self, wanted: str, message: int | None = None) -> str:
        """Taps the inline button whose text or data holds ``wanted``; the callback query's id.

        On message ``message``, else on the newest message that has such a button. An exact match wins.
        """
        await self.chat()
        shown = [self.messages[message]] if message is not None else list(reversed(self.visible))
        choices = [(each, button) for each in shown for button in _inline(each) if "callback_data" in button]
        for matches in (_same, _within):
            for each, button in choices:
                if matches(wanted, button):
                    tapped = await self._post("tap", message_id=each["message_id"], data=button["callback_data"])
                    return str(tapped["callback_id"])
        raise AssertionError(f"no button {wanted!r} to tap\n{self}")

    async def tap_data(self, message_id: int, data: str) -> str:
        """Taps a button that may be gone already (a slow screen, a second finger); the callback query's id."""
        return str((await self._post("tap", message_id=message_id, data=data, stale=True))["callback_id"])

    async def press(self, wanted: str) -> int:
        """Presses the button of the reply keyboard whose text holds ``wanted``: sends that text."""
        await self.chat()
        rows = (self.view.get("keyboard") or {}).get("keyboard", [])
        text = next((button["text"] for row in rows for button in row if wanted in button["text"]), None)
        if text is None:
            raise AssertionError(f"no key {wanted!r} to press\n{self}")
        return await self.send(text)

    async def edit(self, message_id: int, text: str) -> None:
        await self._post("edit", message_id=message_id, text=text)

    async def react(self, message_id: int, emoji: str | None) -> None:
        await self._post("react", message_id=message_id, emoji=emoji)

    async def forward(self, message_id: int) -> int:
        return int((await self._post("forward", message_id=message_id))["message_id"])

    async def stop(self) -> None:
        """Stops the message that is being written."""
        await self._post("stop")

    async def block(self) -> None:
        await self._post("block")

    async def unblock(self) -> None:
        await self._post("unblock")

    async def launch(self, url: str, start_param: str | None = None, theme: str = "light") -> str:
        """The Mini App's address with signed launch data in its fragment."""
        return str((await self._post("launch", url=url, start_param=start_param, theme=theme))["url"])

    async def launch_data(self, start_param: str | None = None) -> str:
        """Signed launch data alone: what a Mini App sends to log in."""
        url = f"{self.base_url}/app/"
        return str((await self._post("launch", url=url, start_param=start_param))["data"])

    # What the person sees

    async def chat(self) -> list[Json]:
        """Reads the chat; the messages that are there now, oldest first."""
        await self._read({})
        return self.visible

    @property
    def visible(self) -> list[Json]:
        """The messages there when the chat was last read."""
        return [message for message in self.messages.values() if not message["deleted"]]

    @property
    def last(self) -> Json:
        """The newest message of the bot."""
        for message in reversed(self.visible):
            if not message["mine"]:
                return message
        raise AssertionError(f"the bot has said nothing\n{self}")

    @property
    def text(self) -> str:
        """The text or caption of the newest message of the bot, or all that is written in a rich one."""
        return _written(self.last)

    @property
    def draft(self) -> str:
        """What the bot was writing when the chat was last read; "" where it was writing nothing (yet)."""
        return str((self.view.get("draft") or {}).get("text", ""))

    @property
    def buttons(self) -> dict[str, str]:
        """The inline buttons of the newest message of the bot: text → callback data (or the address it opens)."""
        found = {}
        for button in _inline(self.last):
            app = button.get("web_app", {}).get("url")
            found[button["text"]] = str(button.get("callback_data") or button.get("url") or app or "")
        return found

    @property
    def answers(self) -> list[Json]:
        """Answers to taps, oldest first: callback_id, text ("" when it only stopped the clock), show_alert, url."""
        return list(self.view.get("answers", []))

    async def expect(self, wanted: str, timeout: float = PATIENCE) -> Json:
        """Waits until the bot's newest message holds ``wanted`` in its text, caption or a button; that message."""
        until = time.monotonic() + timeout
        await self._read({})
        while True:
            newest = next((each for each in reversed(self.visible) if not each["mine"]), None)
            if newest is not None and wanted in _words(newest):
                return newest
            left = until - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{wanted!r} was not said within {timeout} s\n{self}")
            await self._read({"after": str(self.rev), "wait": f"{left:.3f}"})

    async def expect_draft(self, wanted: str, timeout: float = PATIENCE) -> str:
        """Waits until the message that is being written holds ``wanted``; its text."""
        until = time.monotonic() + timeout
        await self._read({})
        while wanted not in self.draft or not self.view.get("draft"):
            left = until - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{wanted!r} was not written within {timeout} s\n{self}")
            await self._read({"after": str(self.rev), "wait": f"{left:.3f}"})
        return self.draft

    async def expect_answer(self, wanted: str, timeout: float = PATIENCE) -> Json:
        """Waits until an answer to a tap holds ``wanted``; that answer."""
        until = time.monotonic() + timeout
        await self._read({})
        while True:
            found = next((answer for answer in reversed(self.answers) if wanted in answer["text"]), None)
            if found is not None:
                return found
            left = until - time.monotonic()
            if left <= 0:
                raise AssertionError(f"no tap was answered with {wanted!r} within {timeout} s\n{self}")
            await self._read({"after": str(self.rev), "wait": f"{left:.3f}"})

    async def settled(self, timeout: float = PATIENCE, quiet: float = 0.05) -> list[Json]:
        """Waits until the bot has dealt with all the person did; the messages that are there now.

        That is: every tap answered, something said after the last message, and then ``quiet`` seconds of silence.
        """
        query = {"timeout": str(timeout), "quiet": str(quiet)}
        async with self.session.get(self._address("settled"), params=query) as response:
            found = await _result(response)
        self._take(found["chat"])
        if not found["settled"]:
            raise AssertionError(f"the bot was not done within {timeout} s\n{self}")
        return self.visible

    def __str__(self) -> str:
        lines = [f"--- chat of {self.user['first_name']} ({self.id}), rev {self.rev}"]
        for message in self.messages.values():
            who = self.user["first_name"] if message["mine"] else "bot"
            flags = "".join(f" [{flag}]" for flag in ("deleted", "edit_date") if message.get(flag))
            lines.append(f"#{message['message_id']} {who}{flags}: {_content(message)}")
            lines += [
                "    " + " ".join(f"[{button['text']} → {_target(button)}]" for button in row)
                for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            ]
        lines += [f"    keys: {self.view['keyboard']}"] if self.view.get("keyboard") else []
        lines += [f"    draft: {self.view['draft']['text']!r}"] if self.view.get("draft") else []
        lines += [f"    answer: {answer['text']!r}" for answer in self.answers if answer["text"]]
        lines += [f"    taps without an answer: {len(self.view['unanswered'])}"] if self.view.get("unanswered") else []
        return "\n".join([*lines, "---"])

    async def _read(self, query: Mapping[str, str]) -> None:
        async with self.session.get(self._address("chat"), params=query) as response:
            self._take(await _result(response))

    def _take(self, view: Json) -> None:
        for message in view.pop("messages"):
            self.messages[message["message_id"]] = message
        self.messages = dict(sorted(self.messages.items()))
        self.rev, self.view = view["rev"], view

    async def _post(self, action: str, **body: Any) -> Json:
        given = {key: value for key, value in body.items() if value is not None}
        async with self.session.post(self._address(action), json=given) as response:
            return await _result(response)

    def _address(self, action: str) -> str:
        return f"{self.base_url}/playground/client/users/{self.id}/{action}"


async def set_faults(base_url: str, session: aiohttp.ClientSession, faults: Mapping[str, Mapping[str, float]]) -> None:
    """Orders troubles: ``{"sendMessage": {"too_many": 1, "retry_after": 2, "times": 1}}``; ``{}`` ends them all."""
    async with session.put(f"{base_url.rstrip('/')}/playground/client/faults", json=faults) as response:
        await _result(response)


async def bot_calls(base_url: str, session: aiohttp.ClientSession, after: int = 0) -> list[Json]:
    """What the bot called later than call ``after``: n, method, params, at (Unix seconds), status, result."""
    query = {"after": str(after), "limit": "50000"}
    async with session.get(f"{base_url.rstrip('/')}/playground/client/calls", params=query) as response:
        return list((await _result(response))["calls"])


async def _result(response: aiohttp.ClientResponse) -> Json:
    body = await response.json()
    if response.status != 200:
        raise AssertionError(
            f"{response.method} {response.url.path}: {response.status} {body.get('description', body)}"
        )
    return dict(body)


def _inline(message: Json) -> list[Json]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def _same(wanted: str, button: Json) -> bool:
    return wanted in (button["text"], button["callback_data"])


def _within(wanted: str, button: Json) -> bool:
    return wanted in button["text"] or wanted in button["callback_data"]


def _words(message: Json) -> str:
    return "\n".join([_written(message), *(button["text"] for button in _inline(message))])


def _written(message: Json) -> str:
    rich = message.get("rich_message", {})
    return str(message.get("text") or message.get("caption") or "\n".join(map(_read_off, rich.get("blocks", ()))))


def _read_off(rich: Any) -> str:
    """A rich message's blocks or text, without their looks: a row of a table is a line, its cells apart by "|"."""
    if isinstance(rich, str):
        return rich
    if isinstance(rich, list):
        return "".join(map(_read_off, rich))
    if "cells" in rich:
        return "\n".join(" | ".join(map(_read_off, row)) for row in rich["cells"])
    label = f"{rich['label']} " if "label" in rich else ""
    inner = "\n".join(map(_read_off, [*rich.get("blocks", ()), *rich.get("items", ())]))
    return label + _read_off(rich.get("text", "")) + inner


def _content(message: Json) -> str:
    kind = next((kind for kind in ("photo", "voice", "audio", "document") if kind in message), None)
    words = _written(message)
    return f"<{kind}> {words}" if kind else words


def _target(button: Json) -> str:
    return str(button.get("callback_data") or next((value for key, value in button.items() if key != "text"), ""))
