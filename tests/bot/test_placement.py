"""The placement quiz in the chat: who does not know their level finds it before the first card, or checks it later."""

import re

import pytest

from tests.bot.harness import BotUnderTest, Person, Shown
from tutor.placement.bank import load_bank
from tutor.placement.estimate import MOST

TAPS = ("Испанский", "Русский", "Не знаю", "Работа", "5 минут", "Не напоминать")


async def arrive(person: Person) -> None:
    """A newcomer who has said "I don't know" of their level."""
    await person.send("/start")
    for part in TAPS:
        await person.tap(part)


def asked(shown: Shown, language: str = "es") -> tuple[str, float]:
    """What belongs in the gap on the screen, and how difficult that is."""
    for item in load_bank(language).items:
        if item.text.replace("___", "____") in shown.plain:
            return item.right, item.difficulty
    raise AssertionError(shown.plain)


async def answer(person: Person, ability: float, language: str = "es") -> None:
    """As somebody who knows all that is easier than ``ability`` and says of the rest that they don't."""
    right, difficulty = asked(person.last, language)
    if difficulty > ability:
        await person.tap("🤷")
    else:
        await person.press(next(b["callback_data"] for b in person.last.buttons if b["text"] == right))


def is_asking(shown: Shown) -> bool:
    return any(label.startswith("🤷") for label in shown.labels)


async def go_through(person: Person, ability: float, language: str = "es") -> int:
    count = 0
    while is_asking(person.last):
        await answer(person, ability, language)
        count += 1
        assert count <= MOST
    return count


async def test_who_does_not_know_their_level_is_placed_before_the_first_card(anna: Person) -> None:
    await arrive(anna)
    assert (await anna.profile()).level == "A1"
    assert "Вопрос 1, всего не больше 12" in anna.last.plain
    assert "____" in anna.last.plain
    assert len(anna.last.labels) == 6, "four options, I don't know, stop"
    await go_through(anna, 2.5)
    assert "Ваш уровень: B1" in anna.last.plain
    assert (await anna.profile()).level == "A1", "nothing changes before it is taken"
    await anna.tap("Начать учиться")
    assert (await anna.profile()).level == "B1"
    assert "Показать ответ" in anna.last.labels
    assert len(anna.chat) == 1, "one message that edits itself"


async def test_who_knows_nothing_starts_at_the_beginning_after_a_few_questions(anna: Person) -> None:
    await arrive(anna)
    assert await go_through(anna, -1) < MOST
    assert "Ваш уровень: A1" in anna.last.plain
    await anna.tap("Начать учиться")
    assert (await anna.profile()).level == "A1"
    assert "Показать ответ" in anna.last.labels


async def test_a_link_to_a_deck_is_kept_through_it(anna: Person) -> None:
    await anna.send("/start deck_es-a1-02-people")
    for part in TAPS:
        await anna.tap(part)
    await go_through(anna, 1.5)
    await anna.tap("Начать учиться")
    assert "Люди" in anna.last.plain


async def test_it_can_be_stopped_and_taken_up_anew(anna: Person) -> None:
    await arrive(anna)
    await answer(anna, 6)
    await anna.tap("Закончить")
    assert "Ваш уровень: A1" in anna.last.plain
    assert "слишком мало" in anna.last.plain
    await anna.tap("Ещё раз")
    assert "Вопрос 1" in anna.last.plain
    await go_through(anna, 6)
    assert "Ваш уровень: C2" in anna.last.plain
    await anna.tap("Начать учиться")
    assert (await anna.profile()).level == "C2"


async def test_a_level_is_checked_from_the_settings_and_taken_or_not(learner: Person) -> None:
    for choice, level in (("Оставить A1", "A1"), ("Поставить уровень B2", "B2")):
        await learner.send("/settings")
        await learner.tap("Проверить уровень")
        await go_through(learner, 3.5)
        await learner.tap(choice)
        assert (await learner.profile()).level == level
        assert f"Уровень: {level}" in learner.last.plain
    assert learner.answers[-1]["text"] == "Теперь ваш уровень: B2."


async def test_a_check_stopped_at_once_takes_no_level_away(learner: Person) -> None:
    await learner.send("/settings")
    await learner.tap("Уровень")
    await learner.tap("B1")
    await learner.tap("Проверить уровень")
    await learner.tap("🤷")
    await learner.tap("Закончить")
    assert "слишком мало" in learner.last.plain
    assert [label for label in learner.last.labels if "A1" in label] == []
    await learner.tap("Оставить B1")
    assert (await learner.profile()).level == "B1"


async def test_a_confirmed_level_leads_on_to_the_cards(learner: Person) -> None:
    await learner.send("/start")
    await learner.press("go:placement")
    await go_through(learner, 0.5)
    await learner.tap("Начать учиться")
    assert "Показать ответ" in learner.last.labels


async def test_two_taps_on_one_question_count_once(anna: Person) -> None:
    await arrive(anna)
    before = anna.last.buttons
    await anna.press(before[0]["callback_data"])
    second = anna.last.plain
    await anna.press(before[0]["callback_data"])
    assert anna.last.plain == second, "the same tap again changes nothing"
    await anna.press(before[1]["callback_data"])
    assert "Вопрос 2" in anna.last.plain
    await anna.tap("🤷")
    await anna.press(before[1]["callback_data"])
    assert "Вопрос 3" in anna.last.plain
    assert "текущее" in anna.answers[-1]["text"]


async def test_another_process_goes_on_at_the_same_question(anna: Person) -> None:
    """Killed in the middle: with the memory of dialogs, and without it."""
    await arrive(anna)
    for _ in range(3):
        await answer(anna, 2.5)
    question = anna.last.plain
    anna.bot.restart()
    await answer(anna, 2.5)
    assert "Вопрос 5" in anna.last.plain
    question = anna.last.plain
    await anna.bot.forget()
    fresh = BotUnderTest()
    fresh.client.people[anna.id] = anna
    anna.bot = fresh
    await anna.tap("🤷")
    assert anna.last.plain == question, "an old button shows the question that is open"
    await go_through(anna, 2.5)
    assert re.search(r"Ваш уровень: (A2|B1)", anna.last.plain)


async def test_left_and_taken_up_from_the_settings_it_goes_on(anna: Person) -> None:
    await arrive(anna)
    for _ in range(2):
        await answer(anna, 2.5)
    question = anna.last.plain
    await anna.send("/start")
    await anna.tap("Настройки")
    await anna.tap("Проверить уровень")
    assert anna.last.plain == question


async def test_a_second_tap_on_the_last_question_of_onboarding_leaves_the_quiz_open(anna: Person) -> None:
    await anna.send("/start")
    for part in TAPS[:-1]:
        await anna.tap(part)
    last = next(b["callback_data"] for b in anna.last.buttons if TAPS[-1] in b["text"])
    await anna.press(last)
    await anna.press(last)
    assert "Вопрос 1" in anna.last.plain


async def test_a_text_in_the_middle_means_what_it_always_means(anna: Person) -> None:
    await arrive(anna)
    shown = anna.last
    await anna.send("casa")
    assert "дом" in anna.last.plain
    await anna.tap("🤷", on=shown)
    assert any("Вопрос 2" in each.plain for each in anna.chat)


@pytest.mark.parametrize("language", ["en", "es", "de", "fr"])
async def test_every_language_can_be_checked_in_english_or_russian(bot: BotUnderTest, language: str) -> None:
    own = "ru" if language == "en" else "en"
    person = Person(bot, language=own)
    await person.settle(language=language, own=own)
    await person.send("/settings")
    await person.press("go:placement")
    assert ("Question 1" if own == "en" else "Вопрос 1") in person.last.plain
    await go_through(person, 4.5, language)
    assert "C1" in person.last.plain
