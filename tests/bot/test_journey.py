"""The bot's screens over the real protocol: the whole program in its own process, a person in the playground's chat."""

from collections.abc import AsyncIterator

import aiohttp
import pytest_asyncio

from tests.support.person import Person
from tests.support.process import BotProcess


@pytest_asyncio.fixture
async def anna(server: BotProcess) -> AsyncIterator[Person]:
    """Past onboarding, with her first card on the screen."""
    async with aiohttp.ClientSession() as session:
        person = await Person.create(server.url, session, "Анна", "ru")
        await person.send("/start")
        await person.expect("Какой язык")
        for choice in ("language:es", "own:ru", "level:A1", "goal:travel", "minutes:10", "reminder:none"):
            await person.tap(choice)
            await person.settled()
        yield person


async def test_a_day_in_the_chat(anna: Person) -> None:
    """Reviews, undo, words added, a deck renamed: Telegram takes every screen, and each tap is answered."""
    await anna.tap("Показать")
    await anna.expect("привет")
    await anna.tap("Легко")
    await anna.expect("buenos")
    await anna.tap("Отменить")
    await anna.expect_answer("Оценка отменена")
    await anna.tap("Легко")
    await anna.settled()
    await anna.send("верано, verano, playa")
    await anna.expect("Пришлите перевод")
    await anna.send("лето по-испански")
    await anna.expect("3 слова")
    await anna.send("/decks")
    await anna.expect("Ваши колоды")
    await anna.tap("Мои слова")
    await anna.expect("Карточек: 3")
    await anna.tap("Переименовать")
    await anna.expect("новое название")
    await anna.send("Отпуск & <море>")
    await anna.expect("Отпуск & <море>")
    await anna.tap("Назад")
    await anna.expect("Ваши колоды")
    await anna.tap("Домой")
    await anna.expect("Сегодня сделано: 1")


async def test_only_the_newest_screen_of_a_dialog_stands_in_the_chat(anna: Person) -> None:
    """A text takes its dialog's window along: the old one is deleted, by the id Telegram has given it meanwhile."""
    await anna.send("/words")
    await anna.expect("Нажмите на слово")
    for query in ("hola", "adiós", "gracias"):
        await anna.send(query)
        await anna.expect(f"«{query}»")
    windows = [message for message in anna.visible if not message["mine"] and "Найдено" in message["text"]]
    assert len(windows) == 1, anna
