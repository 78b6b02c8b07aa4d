"""What people do all day, as operations on one connection."""

import asyncio
import itertools
import time
from typing import Any, Final

import orjson

from tests.bench.connection import Connection
from tests.bench.load import Operation
from tests.support.bot_api import BotApi
from tests.support.crowd import init_data, message, tap
from tests.support.process import SECRET

HEADERS: Final = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": SECRET}
SHOW: Final = "r:s:"
AGAIN: Final = "r:g:"
EXERCISES: Final = ("exercises",)
QUIZ: Final = (("x:", ":n"), ("x:", ":a"), ("x:", ":k"), ("qa:",))

_newcomers = itertools.count(900_000_000)
_clients = itertools.count(1)


class Chat:
    """Updates over the webhook; done when the bot's answer has reached the Bot API."""

    def __init__(self, api: BotApi, people: list[int], path: str = "/telegram/webhook") -> None:
        self._api = api
        self._people = people
        self._path = path

    async def _tell(self, connection: Connection, person: int, update: dict[str, Any]) -> float:
        shown = self._api.next_screen(person)
        status, _ = await connection.request("POST", self._path, HEADERS, orjson.dumps(update))
        if status != 200:
            raise RuntimeError(f"The webhook said {status}")
        return (await shown).at

    def text(self, text: str) -> Operation:
        async def operation(connection: Connection, number: int) -> float:
            person = self._people[number % len(self._people)]
            return await self._tell(connection, person, message(person, text))

        return operation

    def talk(self, text: str) -> Operation:
        """As ``text``, but nobody writes again before they are answered."""
        free: asyncio.Queue[int] = asyncio.Queue()
        for person in self._people:
            free.put_nowait(person)

        async def operation(connection: Connection, _: int) -> float:
            person = await free.get()
            try:
                return await self._tell(connection, person, message(person, text))
            finally:
                free.put_nowait(person)

        return operation

    async def newcomer(self, connection: Connection, _: int) -> float:
        person = next(_newcomers)
        return await self._tell(connection, person, message(person, "/start"))

    async def open_reviews(self, connection: Connection) -> None:
        """Puts a card before everybody."""
        for person in self._people:
            await self._tell(connection, person, message(person, "/review"))

    async def review(self, connection: Connection, number: int) -> float:
        """Shows the answer, or grades "again": so even a lone card comes back at once."""
        person = self._people[number % len(self._people)]
        screen = self._api.screens[person]
        data = screen.button(SHOW, AGAIN)
        if data is None:
            raise RuntimeError(f"No review on the screen: {screen}")
        return await self._tell(connection, person, tap(person, screen, data))

    async def open_lessons(self, connection: Connection, lesson: int) -> None:
        """Puts the first exercise of a lesson before everybody."""
        for person in self._people:
            await self._tell(connection, person, message(person, "/start"))
            await self._tap(connection, person, (f"l:{lesson}",), offered=False)
            await self._tap(connection, person, EXERCISES)

    async def quiz(self, connection: Connection, number: int) -> float:
        """Answers with the first option there is, right or wrong; skips what is typed; goes on; begins anew."""
        return await self._tap(connection, self._people[number % len(self._people)], *QUIZ)

    async def _tap(self, connection: Connection, person: int, *wanted: tuple[str, ...], offered: bool = True) -> float:
        """The first button whose data has all parts of the first of ``wanted`` that any button has."""
        screen = self._api.screens[person]
        for parts in wanted:
            for _, data in screen.buttons:
                if all(part in data for part in parts):
                    return await self._tell(connection, person, tap(person, screen, data))
        if not offered:
            return await self._tell(connection, person, tap(person, screen, wanted[0][0]))
        raise RuntimeError(f"None of {wanted} on the screen: {screen}")


class Api:
    """The Mini App's requests, each learner with a session of their own."""

    def __init__(self, bot_token: str, people: list[int]) -> None:
        self._bot_token = bot_token
        self._people = people
        self._headers: list[dict[str, str]] = []
        self._showing: list[dict[str, Any]] = []

    async def log_in(self, connection: Connection) -> None:
        for person in self._people:
            body = {"init_data": init_data(self._bot_token, person)}
            reply = await _json(connection, "POST", "/api/session", {"Content-Type": "application/json"}, body)
            self._headers.append({"Authorization": f"Bearer {reply['token']}", "Content-Type": "application/json"})

    async def open_reviews(self, connection: Connection) -> None:
        """Reads everybody's card to be graded."""
        for headers in self._headers:
            queue = await _json(connection, "GET", "/api/review/next", headers)
            self._showing.append(queue["cards"][0])

    def get(self, path: str) -> Operation:
        async def operation(connection: Connection, number: int) -> float:
            await _json(connection, "GET", path, self._headers[number % len(self._headers)])
            return time.monotonic()

        return operation

    async def grade(self, connection: Connection, number: int) -> float:
        who = number % len(self._people)
        card = self._showing[who]
        review = {
            "client_id": f"bench-{next(_clients)}",
            "schedule_id": card["schedule_id"],
            "version": card["version"],
            "grade": 1,
            "way": card["way"],
        }
        reply = await _json(connection, "POST", "/api/reviews", self._headers[who], {"reviews": [review]})
        if reply["results"][0]["outcome"] != "counted":
            raise RuntimeError(f"Not counted: {reply['results'][0]}")
        self._showing[who] = reply["queue"]["cards"][0]
        return time.monotonic()


async def bare(connection: Connection, _: int) -> float:
    await _json(connection, "GET", "/", {})
    return time.monotonic()


async def _json(connection: Connection, method: str, path: str, headers: dict[str, str], body: Any = None) -> Any:
    status, reply = await connection.request(method, path, headers, orjson.dumps(body) if body is not None else b"")
    if status != 200:
        raise RuntimeError(f"{method} {path}: {status} {reply[:300]!r}")
    return orjson.loads(reply)
