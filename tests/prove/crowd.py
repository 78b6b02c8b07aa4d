"""A hundred learners who go on whatever happens to the bot, and newcomers among them, and what they did."""

import asyncio
import random
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from tests.prove.telegram import Telegram
from tests.support.bot_api import BotApi
from tests.support.crowd import message, tap

GRADE: Final = re.compile(r"r:g:(\d+):(\d+):")
PER_SECOND: Final = 100
NEWCOMER_EVERY: Final = 50  # of so many things done one is a newcomer's arrival
NEWCOMERS_MOST: Final = 200
JOINING: Final = 0.25  # of all that is done is done by those who have no card yet
GOES_ON: Final = 0.8  # of those with a card before them go on with it
FIRST_NEWCOMER: Final = 800_000_000
PATIENCE: Final = 2.0  # seconds somebody waits for an answer before doing the next thing without it
QUEUE_MOST: Final = 3  # nobody types on for ever at a bot that is silent
AGAIN_AFTER: Final = 1.5  # seconds until a tap that changed nothing is tried again


class Crowd:
    def __init__(self, api: BotApi, telegram: Telegram, learners: list[int], seed: int) -> None:
        self._api = api
        self._telegram = telegram
        self._chance = random.Random(seed)
        self._people = list(learners)
        self._joining: list[int] = []
        self._acted: dict[int, float] = {}
        self._tapped: dict[int, tuple[int, str, float]] = {}
        self.newcomers: list[int] = []
        self.joined: set[int] = set()
        """Newcomers who saw their first card."""
        self.grades: set[tuple[int, int]] = set()
        """(schedule, version) of every grade that was tapped."""
        self.words: dict[int, list[str]] = {}
        """What each asked to be added, in order."""
        self.offered = 0

    async def live(self, seconds: float) -> None:
        """Does something ``PER_SECOND`` times a second."""
        began, done = time.monotonic(), 0
        while (now := time.monotonic()) - began < seconds:
            for _ in range(int((now - began) * PER_SECOND) - done):
                self.act()
                done += 1
            await asyncio.sleep(0.01)

    def act(self) -> None:
        self.offered += 1
        if self.offered % NEWCOMER_EVERY == 0 and len(self.newcomers) < NEWCOMERS_MOST:
            newcomer = FIRST_NEWCOMER + len(self.newcomers)
            self.newcomers.append(newcomer)
            self._joining.append(newcomer)
            self._telegram.offer(newcomer, message(newcomer, "/start"))
            return
        joins = bool(self._joining) and self._chance.random() < JOINING
        candidates = self._chance.choices(self._joining if joins else self._people, k=5)
        person = next((found for found in candidates if self._ready(found)), None)
        if person is None:
            return
        self._acted[person] = time.monotonic()
        if joins:
            self._join(person)
        else:
            self._study(person)

    def _ready(self, person: int) -> bool:
        acted, screen = self._acted.get(person, 0.0), self._api.screens.get(person)
        answered = screen is not None and screen.at > acted
        return (answered or time.monotonic() - acted > PATIENCE) and self._telegram.waiting(person) < QUEUE_MOST

    def _study(self, person: int) -> None:
        kind = self._chance.random()
        screen = self._api.screens.get(person)
        if screen is not None and screen.button("r:s:", "r:g:") and self._chance.random() < GOES_ON:
            grades = [data for _, data in screen.buttons if GRADE.match(data)]
            self._tap(person, self._chance.choice(grades) if grades else screen.button("r:s:") or "")
        elif kind < 0.4:
            self._telegram.offer(person, message(person, "/review"))
        elif kind < 0.8:
            known = self.words.setdefault(person, [])
            known.append(f"verbo{person}n{len(known)}")
            self._telegram.offer(person, message(person, f"{known[-1]} - слово {len(known)}"))
        elif kind < 0.93:
            self._telegram.offer(person, message(person, "/start"))
        else:
            self._telegram.offer(person, message(person, "¿Qué tal?"))

    def _join(self, person: int) -> None:
        """Takes the first thing offered until there is a card."""
        screen = self._api.screens.get(person)
        if screen is None or not screen.buttons:
            return
        if screen.button("r:s:") is not None:
            self._joining.remove(person)
            self._people.append(person)
            self.joined.add(person)
        else:
            self._tap(person, screen.buttons[0][1])

    def _tap(self, person: int, data: str) -> None:
        screen = self._api.screens[person]
        message_id, last, at = self._tapped.get(person, (0, "", 0.0))
        same = (message_id, last) == (screen.message_id, data)
        if same and time.monotonic() - at < AGAIN_AFTER and self._chance.random() > 0.1:
            return  # now and then somebody taps twice
        self._tapped[person] = (screen.message_id, data, time.monotonic())
        graded = GRADE.match(data)
        if graded:
            self.grades.add((int(graded[1]), int(graded[2])))
        self._telegram.offer(person, tap(person, screen, data))


@asynccontextmanager
async def busy(crowd: Crowd) -> AsyncIterator[None]:
    """People go on all the while."""
    living = asyncio.create_task(crowd.live(3600))
    try:
        yield
    finally:
        living.cancel()
