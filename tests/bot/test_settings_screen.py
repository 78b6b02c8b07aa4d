"""Settings and profiles: each can be changed by two taps, what holds is marked, and nothing is lost by switching."""

import pytest

from tests.bot.harness import BotUnderTest, Person
from tutor.accounts.views import ProfileChanges


@pytest.mark.parametrize(
    ("button", "choice", "name", "value"),
    [
        ("Уровень", "B1", "level", "B1"),
        ("Цель", "Экзамен", "goal", "exam"),
        ("Минут в день", "30 минут", "daily_minutes", 30),
        ("Напоминание", "08:00", "reminder_minute", 480),
        ("Напоминание", "Не напоминать", "reminder_minute", None),
        ("Новые слова", "50", "new_per_day", 50),
        ("Повторения", "300", "reviews_per_day", 300),
        ("Запоминание", "97", "retention", 0.97),
        ("Перевод", "английский", "own_language", "en"),
        ("Часовой пояс", "Лондон", "zone", "Europe/London"),
    ],
)
async def test_a_setting_is_changed_with_two_taps(
    learner: Person, button: str, choice: str, name: str, value: object
) -> None:
    await learner.send("/settings")
    await learner.tap(button)
    if name == "zone":
        assert any("✓" in label and "UTC" in label for label in learner.last.labels)
    await learner.tap(choice)
    assert getattr(await learner.profile(), name) == value
    assert len(learner.chat) == 1


@pytest.mark.parametrize(("button", "name"), [("обе стороны", "both_directions"), ("Писать", "typing")])
async def test_a_switch_flips_and_flips_back(learner: Person, button: str, name: str) -> None:
    before = getattr(await learner.profile(), name)
    await learner.send("/settings")
    await learner.tap(button)
    assert getattr(await learner.profile(), name) is not before
    await learner.tap(button)
    assert getattr(await learner.profile(), name) is before


async def test_the_interface_can_be_the_language_learnt(bot: BotUnderTest) -> None:
    """A Russian learning English may be spoken to in English, at once."""
    person = Person(bot)
    await person.settle(language="en", own="ru")
    await person.send("/settings")
    await person.tap("Язык бота")
    await person.tap("английский")
    assert "Settings" in person.last.plain
    await person.send("/start")
    assert "🏠" not in person.last.plain
    assert "⚙️ Settings" in person.last.labels


async def test_a_value_set_elsewhere_is_shown_and_marked(learner: Person) -> None:
    """The Mini App can set any minute and any zone."""
    profile = await learner.profile()
    changes = ProfileChanges(reminder_minute=7 * 60 + 25, zone="Asia/Kathmandu")
    await learner.bot.services.accounts.change(profile.learner_id, profile.id, changes, learner.bot.now)
    await learner.send("/settings")
    assert "07:25" in learner.last.plain
    assert "Asia/Kathmandu" in learner.last.plain
    await learner.tap("Напоминание")
    assert "✓ 07:25" in learner.last.labels


async def test_another_language_is_added_switched_to_and_deleted(learner: Person) -> None:
    first = await learner.profile()
    await learner.send("/profile")
    assert not any("Удалить" in label for label in learner.last.labels), "the only one cannot be deleted"
    await learner.tap("Ещё один")
    assert not any("Испанский" in label for label in learner.last.labels), "that one is there already"
    for part in ("Английский", "Русский", "A2", "Работа", "5 минут", "Не напоминать"):
        await learner.tap(part)
    assert "Показать ответ" in learner.last.labels
    assert (await learner.profile()).language == "en"
    await learner.send("/profile")
    await learner.tap("Испанский")
    assert await learner.profile() == first
    assert "испанский" in learner.answers[-1]["text"]
    await learner.tap("Удалить: испанский")
    await learner.tap("Назад")
    assert len(await learner.bot.services.accounts.profiles(first.learner_id)) == 2, "it asks first"
    await learner.tap("Удалить: испанский")
    yes = next(b["callback_data"] for b in learner.last.buttons if "Да" in b["text"])
    await learner.press(yes)
    await learner.press(yes)
    assert (await learner.profile()).language == "en"
    assert len(await learner.bot.services.accounts.profiles(first.learner_id)) == 1


async def test_adding_a_language_can_be_thought_better_of(learner: Person) -> None:
    await learner.send("/profile")
    await learner.tap("Ещё один")
    await learner.tap("Английский")
    await learner.tap("Назад")
    await learner.tap("Назад")
    assert "Ваши языки" in learner.last.plain
    await learner.send("/start")
    assert "Anna" in learner.last.plain
