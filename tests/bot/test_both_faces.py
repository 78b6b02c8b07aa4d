"""The whole program, from outside: a person in the chat and in the Mini App, over the real protocols."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest_asyncio

from tests.support.person import Person
from tests.support.process import BotProcess

DEFAULTS = ("Испанский", "own:ru", "level:A1", "goal:travel", "minutes:10", "reminder:1200")
TIMES = 20


class Learner:
    """One person, in the chat and in the Mini App."""

    def __init__(self, person: Person, session: aiohttp.ClientSession) -> None:
        self.chat = person
        self._session = session
        self._token = ""

    async def log_in(self) -> None:
        async with self._session.post(
            f"{self.chat.base_url}/api/session", json={"init_data": await self.chat.launch_data()}
        ) as response:
            assert response.status == 200, await response.text()
            self._token = (await response.json())["token"]

    async def api(self, method: str, path: str, body: Any = None) -> Any:
        """As the Mini App does: told that it asks too much, it waits as long as it is told."""
        while True:
            async with self._session.request(
                method, f"{self.chat.base_url}/api{path}", json=body, headers={"Authorization": f"Bearer {self._token}"}
            ) as response:
                if response.status == 429:
                    await asyncio.sleep(int(response.headers["Retry-After"]))
                    continue
                assert response.status < 300, await response.text()
                return await response.json() if response.status != 204 else None

    async def queue(self) -> Any:
        return await self.api("GET", "/review/next?limit=20")

    async def grade(self, card: Any, grade: int = 3, client_id: str | None = None) -> Any:
        review = {
            "client_id": client_id or uuid.uuid4().hex, "schedule_id": card["schedule_id"], "version": card["version"],
            "grade": grade, "way": card["way"],
        }  # fmt: skip
        return (await self.api("POST", "/reviews", {"reviews": [review]}))["results"][0]

    async def onboard(self) -> None:
        await self.chat.send("/start")
        await self.chat.expect("Испанский")
        for choice in DEFAULTS:
            await self.chat.tap(choice if ":" in choice else "language:es")
            await self.chat.settled()
        await self.log_in()


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest_asyncio.fixture
async def anna(server: BotProcess, session: aiohttp.ClientSession) -> Learner:
    learner = Learner(await Person.create(server.url, session, "Анна", "ru"), session)
    await learner.onboard()
    return learner


async def newcomer(server: BotProcess, session: aiohttp.ClientSession) -> Person:
    return await Person.create(server.url, session, "Tom", "en")


async def test_from_start_to_the_first_card_in_six_taps(server: BotProcess, session: aiohttp.ClientSession) -> None:
    person = await Person.create(server.url, session, "Анна", "ru")
    await person.send("/start")
    await person.expect("Испанский")
    taps = 0
    for choice in ("language:es", *DEFAULTS[1:]):
        await person.tap(choice)
        await person.settled()
        taps += 1
        if "r:s:" in " ".join(person.buttons.values()):
            break
    assert taps <= 6
    assert "r:s:" in " ".join(person.buttons.values()), person
    assert len([message for message in person.visible if not message["mine"]]) == 1, "one screen that edits itself"


async def test_the_same_cards_are_due_in_the_chat_and_in_the_mini_app(anna: Learner) -> None:
    queue = await anna.queue()
    assert queue["cards"][0]["word"] in anna.chat.text
    assert queue["counts"]["new"] == 10


async def test_a_grade_in_the_chat_is_seen_in_the_mini_app_at_once_and_can_be_undone_there(anna: Learner) -> None:
    first = (await anna.queue())["cards"][0]
    await anna.chat.tap("r:s:")
    await anna.chat.settled()
    await anna.chat.tap("r:g:")
    await anna.chat.settled()
    queue = await anna.queue()
    assert queue["done_today"] == 1
    assert queue["cards"][0]["schedule_id"] != first["schedule_id"]
    undone = await anna.api("POST", "/review/undo", {})
    assert undone["card"]["schedule_id"] == first["schedule_id"]
    assert undone["queue"]["done_today"] == 0


async def test_a_grade_in_the_mini_app_is_seen_in_the_chat_at_once_and_can_be_undone_there(anna: Learner) -> None:
    first = (await anna.queue())["cards"][0]
    assert (await anna.grade(first))["outcome"] == "counted"
    await anna.chat.tap("r:s:")  # the button of a card that has moved on
    await anna.chat.settled()
    assert any(answer["show_alert"] for answer in anna.chat.answers)
    second = (await anna.queue())["cards"][0]
    assert second["word"] in anna.chat.text
    await anna.chat.send("/undo")
    await anna.chat.settled()
    assert first["word"] in anna.chat.text
    assert (await anna.queue())["done_today"] == 0


async def test_twenty_messages_at_once_of_somebody_new_make_one_learner_and_are_all_answered(
    server: BotProcess, session: aiohttp.ClientSession
) -> None:
    person = await newcomer(server, session)
    await asyncio.gather(*(person.send(f"hello {number}") for number in range(TIMES)))
    async with asyncio.timeout(20):  # every message is answered
        while sum(not message["mine"] for message in person.messages.values()) < TIMES:
            await person.chat()
            await asyncio.sleep(0.1)
    learner = Learner(person, session)
    await learner.log_in()
    assert (await learner.api("GET", "/me"))["id"]


async def test_twenty_grades_of_one_card_from_chat_and_mini_app_count_once(anna: Learner) -> None:
    card = (await anna.queue())["cards"][0]
    await anna.chat.tap("r:s:")
    await anna.chat.settled()
    message, data = anna.chat.last["message_id"], next(d for d in anna.chat.buttons.values() if d.startswith("r:g:"))
    outcomes = await asyncio.gather(
        *(anna.grade(card) for _ in range(TIMES // 2)),
        *(anna.chat.tap_data(message, data) for _ in range(TIMES // 2)),
    )
    await anna.chat.settled(timeout=15)
    assert (await anna.queue())["done_today"] == 1
    assert sum(outcome["outcome"] == "counted" for outcome in outcomes if isinstance(outcome, dict)) <= 1


async def test_a_grade_with_the_same_client_id_counts_once_however_often_it_is_sent(anna: Learner) -> None:
    card, client_id = (await anna.queue())["cards"][0], uuid.uuid4().hex
    results = await asyncio.gather(*(anna.grade(card, client_id=client_id) for _ in range(TIMES)))
    assert sorted(result["outcome"] for result in results) == ["counted", *["repeated"] * (TIMES - 1)]


async def test_twenty_second_profiles_at_once_are_one(anna: Learner) -> None:
    new = {
        "language": "en", "own_language": "ru", "level": None, "goal": "work", "daily_minutes": 5,
        "reminder_minute": None, "zone": "Europe/Moscow",
    }  # fmt: skip
    made = await asyncio.gather(*(anna.api("POST", "/profiles", new) for _ in range(TIMES)))
    assert len({profile["id"] for profile in made}) == 1
    profiles = await anna.api("GET", "/profiles")
    assert len(profiles["profiles"]) == 2
    assert profiles["active_id"] == made[0]["id"]


async def test_undo_against_grade_never_leaves_a_half(anna: Learner) -> None:
    for _ in range(TIMES):
        cards = (await anna.queue())["cards"]
        await anna.grade(cards[0], grade=1)  # "again" keeps the cards coming
        before = (await anna.queue())["done_today"]
        undone, graded = await asyncio.gather(anna.api("POST", "/review/undo", {}), anna.grade(cards[1], grade=1))
        after = (await anna.queue())["done_today"]
        assert undone["card"]["schedule_id"] in (cards[0]["schedule_id"], cards[1]["schedule_id"])
        assert graded["outcome"] == "counted"
        assert after == before, "one back, one more"


async def test_two_devices_that_were_offline_count_each_card_once(anna: Learner) -> None:
    cards = (await anna.queue())["cards"][:5]

    def batch(device: str) -> Any:
        reviews = [
            {"client_id": f"{device}-{card['schedule_id']}", "schedule_id": card["schedule_id"],
             "version": card["version"], "grade": 3, "way": card["way"]}
            for card in cards
        ]  # fmt: skip
        return anna.api("POST", "/reviews", {"reviews": reviews})

    replies = await asyncio.gather(*(batch(f"device{number}") for number in range(TIMES)))
    outcomes = [result["outcome"] for reply in replies for result in reply["results"]]
    assert outcomes.count("counted") == len(cards)
    assert (await anna.queue())["done_today"] == len(cards)


async def test_the_chat_answers_in_the_persons_language(server: BotProcess, session: aiohttp.ClientSession) -> None:
    person = await newcomer(server, session)
    await person.send("/start")
    await person.expect("Which language")


async def test_the_newcomers_menu_button_opens_the_mini_app(anna: Learner, session: aiohttp.ClientSession) -> None:
    await anna.chat.chat()
    url = anna.chat.view["menu_button"]["web_app"]["url"]
    async with session.get(url) as response:
        assert response.status == 200
        assert "<script" in await response.text()
        assert "frame-ancestors" in response.headers["Content-Security-Policy"]
