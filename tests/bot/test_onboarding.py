"""The way in: six taps at most, then the first card is on the screen."""

import pytest

from tests.bot.harness import BotUnderTest, Person
from tutor.review.views import ReviewCard

TAPS = ("Испанский", "Русский", "A1", "Поездки", "10 минут", "20:00")


async def first_card(person: Person) -> ReviewCard:
    queue = await person.bot.services.reviews.next(await person.profile(), person.bot.now)
    return queue.cards[0]


async def go_through(person: Person, taps: tuple[str, ...] = TAPS) -> None:
    for part in taps:
        await person.tap(part)


async def test_six_taps_lead_from_start_to_the_first_card(anna: Person) -> None:
    await anna.send("/start")
    await go_through(anna)
    assert len(TAPS) <= 6
    assert len(anna.chat) == 1, "one message that edits itself"
    card = await first_card(anna)
    assert card.word in anna.last.plain
    assert "Показать ответ" in anna.last.labels
    profile = await anna.profile()
    assert (profile.language, profile.own_language, profile.level, profile.goal) == ("es", "ru", "A1", "travel")
    assert (profile.daily_minutes, profile.reminder_minute, profile.zone) == (10, 20 * 60, "Europe/Moscow")


async def test_it_speaks_telegrams_language_then_the_own_one(bot: BotUnderTest) -> None:
    """A British phone is asked in English, and answered in Russian once its owner says Russian is theirs."""
    tom = Person(bot, name="Tom", language="en-GB")
    await tom.send("/start")
    assert "Which language" in tom.last.plain
    await tom.tap("Spanish")
    assert tom.last.labels[0] == "English", "what Telegram suggests comes first"
    await tom.tap("Русский")
    assert "Насколько" in tom.last.plain


async def test_nobody_learns_their_own_language(bot: BotUnderTest) -> None:
    tom = Person(bot, language="en")
    await tom.send("/start")
    await tom.tap("English")
    assert [label for label in tom.last.labels if "Back" not in label] == ["Русский"]


async def test_back_changes_what_was_chosen(anna: Person) -> None:
    await anna.send("/start")
    await go_through(anna, ("Английский", "Русский", "B1"))
    for _ in range(3):
        await anna.tap("Назад")
    await go_through(anna)
    assert (await anna.profile()).language == "es"
    assert (await anna.profile()).level == "A1"


async def test_who_does_not_know_their_level_starts_at_the_beginning(anna: Person) -> None:
    await anna.send("/start")
    await go_through(anna, ("Испанский", "Русский", "Не знаю", "Работа", "5 минут", "Не напоминать"))
    profile = await anna.profile()
    assert (profile.level, profile.reminder_minute) == ("A1", None)


async def test_the_time_zone_can_be_set(anna: Person) -> None:
    """By the city and the time it shows; the reminder comes in that zone."""
    await anna.send("/start")
    await go_through(anna, (*TAPS[:5], "часовой пояс"))
    assert "12:00 · UTC" in anna.last.labels or "▸" in anna.last.labels
    while not any("Владивосток" in label for label in anna.last.labels):
        await anna.tap("▸")
    assert "22:00 · Владивосток" in anna.last.labels
    await go_through(anna, ("Владивосток", "08:00"))
    assert (await anna.profile()).zone == "Asia/Vladivostok"


@pytest.mark.parametrize("text", ["hola", "/review", "/decks", "добавь verano", "/nonsense"])
async def test_whatever_a_newcomer_writes_leads_in(anna: Person, text: str) -> None:
    await anna.send(text)
    assert "Какой язык" in anna.last.plain
    await anna.tap("Испанский")
    await anna.send("что дальше?")
    assert "переводить" in anna.last.plain, "the open question comes again below"
    assert len(anna.chat) == 1


async def test_a_photo_in_the_middle_loses_nothing(anna: Person) -> None:
    await anna.send("/start")
    await go_through(anna, TAPS[:3])
    await anna.send(photo=[{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}])
    await go_through(anna, TAPS[3:])
    assert (await anna.profile()).language == "es"


async def test_a_second_tap_on_a_choice_is_no_choice_of_the_next(anna: Person) -> None:
    await anna.send("/start")
    language = next(b["callback_data"] for b in anna.last.buttons if "Испанский" in b["text"])
    await anna.press(language)
    await anna.press(language)
    assert "переводить" in anna.last.plain
    await go_through(anna, TAPS[1:5])
    last = next(b["callback_data"] for b in anna.last.buttons if "20:00" in b["text"])
    await anna.press(last)
    await anna.press(last)
    assert len(await anna.bot.services.accounts.profiles((await anna.profile()).learner_id)) == 1


async def test_a_flushed_memory_costs_a_redraw(anna: Person) -> None:
    """The old button answers, and the questions begin anew in the same message."""
    await anna.send("/start")
    await anna.tap("Испанский")
    await anna.bot.forget()
    await anna.tap("Русский")
    assert "устарел" in anna.answers[-1]["text"]
    assert "Какой язык" in anna.last.plain
    assert len(anna.chat) == 1
    await go_through(anna)
    await anna.profile()


async def test_a_restart_in_the_middle_loses_nothing(anna: Person) -> None:
    await anna.send("/start")
    await go_through(anna, TAPS[:3])
    anna.bot.restart()
    await go_through(anna, TAPS[3:])
    await anna.profile()


@pytest.mark.parametrize(
    ("payload", "expected"), [("deck_es-a1-02-people", "Люди"), ("review", ""), ("no-such_thing", "")]
)
async def test_a_link_is_kept_through_onboarding(anna: Person, payload: str, expected: str) -> None:
    await anna.send(f"/start {payload}")
    await go_through(anna)
    assert expected in anna.last.plain
    assert "Показать ответ" in anna.last.labels


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("deck_es-a1-02-people", "Взять"),
        ("review", "Показать"),
        ("deck_es-a1-none", "Люди"),
        ("?", "Настройки"),
        ("", "Слова"),
    ],
)
async def test_a_link_opens_its_place_for_who_is_known(learner: Person, payload: str, expected: str) -> None:
    await learner.send(f"/start {payload}".strip())
    assert any(expected in label for label in learner.last.labels), learner.last


async def test_home_says_what_is_due_and_opens_the_app(learner: Person) -> None:
    await learner.send("/start")
    assert "Anna" in learner.last.plain
    assert "10" in learner.last.plain
    assert {"url": "https://example.org/app/"} in [button.get("web_app") for button in learner.last.buttons]
