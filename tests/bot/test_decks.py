"""Decks and cards in the chat: everything can be changed, and what is deleted comes back with one tap."""

import pytest

from tests.bot.harness import Person
from tests.bot.test_review import make_mature, one_word, queue_of
from tutor.database import run
from tutor.decks.views import DeckView


async def decks_of(person: Person) -> list[DeckView]:
    return list(await person.bot.services.decks.list(await person.profile(), person.bot.now))


async def open_deck(person: Person, title: str = "Первые слова") -> None:
    await person.send("/decks")
    await person.tap(title)


async def test_a_deck_is_made_renamed_limited_and_made_the_active_one(learner: Person) -> None:
    await learner.send("/decks")
    await learner.tap("Новая колода")
    await learner.send("Отпуск & <море>")
    assert "Отпуск & <море>" in learner.last.plain
    assert len(learner.chat) == 1, "the question is replaced by what came of it"
    await learner.tap("Переименовать")
    await learner.send("Отпуск")
    await learner.tap("Новых в день")
    await learner.tap("15")
    await learner.tap("Новые слова сюда")
    deck = (await decks_of(learner))[-1]
    assert (deck.title, deck.new_per_day, deck.active) == ("Отпуск", 15, True)
    await learner.tap("Назад")
    assert "✓ Отпуск" in learner.last.labels
    await learner.tap("Отпуск")
    await learner.tap("Новых в день")
    await learner.tap("без ограничения")
    assert (await decks_of(learner))[-1].new_per_day is None


async def test_a_name_that_cannot_be_taken_is_asked_for_again(learner: Person) -> None:
    """Why not is said, and the question stands below it."""
    await learner.send("/decks")
    await learner.tap("Новая колода")
    await learner.send("х" * 65)
    reason, question = learner.chat[-2:]
    assert "64" in reason.plain
    assert "Как назвать" in question.plain
    await learner.send("Короче")
    assert [deck.title for deck in await decks_of(learner)] == ["Первые слова", "Короче"]


async def test_decks_move_up_and_down(learner: Person) -> None:
    for title in ("Б", "В"):
        await learner.bot.services.decks.create(await learner.profile(), title, learner.bot.now)
    await open_deck(learner, "В")
    assert not any("Ниже" in label for label in learner.last.labels), "it is the last"
    await learner.tap("Выше")
    await learner.tap("Выше")
    assert [deck.title for deck in await decks_of(learner)] == ["В", "Первые слова", "Б"]
    await learner.tap("Ниже")
    assert [deck.title for deck in await decks_of(learner)] == ["Первые слова", "В", "Б"]


async def test_a_deleted_deck_comes_back_with_one_tap(learner: Person) -> None:
    await open_deck(learner)
    delete = next(b["callback_data"] for b in learner.last.buttons if "Удалить" in b["text"])
    await learner.press(delete)
    await learner.press(delete)
    assert await decks_of(learner) == []
    await learner.tap("Вернуть")
    (deck,) = await decks_of(learner)
    assert (deck.title, deck.cards, deck.due) == ("Первые слова", 20, 10)


async def test_many_decks_are_paged(learner: Person) -> None:
    for number in range(20):
        await learner.bot.services.decks.create(await learner.profile(), f"Колода {number}", learner.bot.now)
    await learner.send("/decks")
    seen = []
    while True:
        seen += [label for label in learner.last.labels if "Колода" in label or "Первые" in label]
        if "▸" not in learner.last.labels:
            break
        await learner.tap("▸")
    assert len(seen) == 21
    await learner.tap("◂")
    assert "▸" in learner.last.labels


async def test_cards_are_paged_and_found(learner: Person) -> None:
    await learner.send("/words")
    first = learner.last.labels
    await learner.tap("▸")
    assert learner.last.labels[:8] != first[:8]
    await learner.tap("▸")
    await learner.tap("◂")
    await learner.tap("◂")
    assert learner.last.labels == first
    await learner.send("hola")
    assert "«hola»" in learner.last.plain
    assert "hola" in learner.last.labels
    await learner.send("нет такого & <слова>")
    assert "ничего нет" in learner.last.plain
    await learner.tap("Закончить")
    assert learner.last.labels == first


@pytest.mark.parametrize(
    ("field", "text", "name"),
    [
        ("Слово", "el hola", "word"),
        ("Перевод", "эй", "translation"),
        ("Транскрипция", "ola", "transcription"),
        ("Пример", "¡Hola, hola!", "example"),
        ("Перевод примера", "Эй-эй!", "example_translation"),
        ("Подсказка", "Как ола на стадионе", "hint"),
    ],
)
async def test_every_field_of_a_card_can_be_edited(learner: Person, field: str, text: str, name: str) -> None:
    await open_deck(learner)
    await learner.tap("Слова (")
    card_id = int(learner.last.buttons[0]["callback_data"].rsplit(":", 1)[-1])
    await learner.press(learner.last.buttons[0]["callback_data"])
    await learner.tap("Изменить")
    label = next(b for b in learner.last.buttons if b["text"] == field)
    await learner.press(label["callback_data"])
    await learner.send(text)
    card = await learner.bot.services.decks.card(await learner.profile(), card_id)
    assert getattr(card, name) == text
    assert text in learner.last.plain


async def test_an_optional_field_can_be_emptied_a_needed_one_cannot(learner: Person) -> None:
    await learner.send("/words")
    await learner.press(learner.last.buttons[0]["callback_data"])
    await learner.tap("Изменить")
    await learner.tap("Перевод")
    assert not any("пустым" in label for label in learner.last.labels)
    await learner.tap("Назад")
    await learner.tap("Пример")
    await learner.tap("пустым")
    assert "soy Ana" not in learner.last.plain


async def test_a_card_is_moved_suspended_and_resumed(learner: Person) -> None:
    deck = await learner.bot.services.decks.create(await learner.profile(), "Другая", learner.bot.now)
    await learner.send("/words")
    await learner.press(learner.last.buttons[0]["callback_data"])
    await learner.tap("Переложить")
    await learner.tap("Другая")
    assert "📚 Другая" in learner.last.plain
    assert [card.word for card in (await learner.bot.services.decks.cards(await learner.profile(), deck.id)).cards]
    await learner.tap("Отложить")
    assert "отложена" in learner.last.plain
    await learner.tap("Вернуть")
    assert "ещё не показывалась" in learner.last.plain


async def test_a_deleted_card_comes_back_with_one_tap(learner: Person) -> None:
    await learner.send("/words")
    word = learner.last.labels[0]
    await learner.tap(word)
    await learner.tap("Удалить")
    assert word not in learner.last.labels
    await learner.tap(f"Вернуть: {word}")
    assert word in learner.last.labels


async def test_a_card_deleted_elsewhere_is_no_trap(learner: Person) -> None:
    """The reason is said over the screen, and home follows: the card's window cannot be shown any more."""
    await learner.send("/words")
    card_id = int(learner.last.buttons[0]["callback_data"].rsplit(":", 1)[-1])
    await learner.press(learner.last.buttons[0]["callback_data"])
    await learner.bot.services.decks.delete_card(await learner.profile(), card_id, learner.bot.now)
    await learner.tap("Отложить")
    assert learner.answers[-1]["show_alert"]
    assert "🏠 Домой" in learner.last.labels or "⚙️ Настройки" in learner.last.labels
    await learner.send("/words")
    assert "Слова" in learner.last.plain


async def test_a_stubborn_word_goes_back_into_learning(learner: Person) -> None:
    card = await one_word(learner)
    await make_mature(card)
    await run("UPDATE schedule SET aside = 'leech', lapses = 8 WHERE card_id = $1", card.id)
    await learner.send("/decks")
    await learner.tap("Упрямые")
    await learner.tap("verano")
    await learner.tap("в учёбу")
    assert "учится" in learner.last.plain
    assert (await queue_of(learner)).cards[0].card_id == card.id
    await learner.tap("Назад")
    assert "Упрямых слов нет" in learner.last.plain


async def test_a_course_deck_is_taken_once(learner: Person) -> None:
    await learner.send("/decks")
    await learner.tap("Курс")
    assert "✓ Первые слова · A1" in learner.last.labels
    await learner.tap("Люди")
    take = next(b["callback_data"] for b in learner.last.buttons if "Взять" in b["text"])
    await learner.press(take)
    await learner.press(take)
    assert [deck.title for deck in await decks_of(learner)] == ["Первые слова", "Люди"]
    await learner.tap("Повторять")
    assert "Люди" in learner.last.plain


async def test_back_leads_up_step_by_step(learner: Person) -> None:
    await open_deck(learner)
    await learner.tap("Слова (")
    await learner.press(learner.last.buttons[0]["callback_data"])
    await learner.tap("Изменить")
    for expected in ("ещё не показывалась", "hola", "Карточек: 20", "Ваши колоды"):
        await learner.tap("Назад")
        assert expected in learner.last.plain
    await learner.tap("Домой")
    assert "Anna" in learner.last.plain
    assert len(learner.chat) == 1
