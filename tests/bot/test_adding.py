"""Adding words: by command, in plain words, as a list, or just by sending one."""

import pytest

from tests.bot.harness import Person
from tutor.database import run
from tutor.decks.views import CardView


async def own_words(person: Person) -> dict[str, CardView]:
    """What was added, by word; the course's own deck aside."""
    profile = await person.profile()
    found: dict[str, CardView] = {}
    for deck in await person.bot.services.decks.list(profile, person.bot.now):
        if deck.source is None:
            found |= {card.word: card for card in (await person.bot.services.decks.cards(profile, deck.id)).cards}
    return found


@pytest.mark.parametrize(
    "text",
    [
        "/add verano, invierno, playa",
        "add verano, invierno and playa to my cards",
        "Добавь verano, invierno и playa в карточки, пожалуйста",
        "добавь: verano\ninvierno\nplaya",
        "verano\ninvierno\nplaya",
        "1. verano\n2. invierno\n3. playa",
        "verano, invierno, playa",
        "лето, зима, пляж",
    ],
)
async def test_a_list_becomes_cards_whichever_way_it_is_sent(learner: Person, text: str) -> None:
    await learner.send(text)
    assert set(await own_words(learner)) == {"el verano", "el invierno", "la playa"}
    assert "el verano — лето" in learner.last.plain
    assert "3 слова" in learner.last.plain


async def test_the_command_alone_asks_for_words(learner: Person) -> None:
    await learner.send("/add")
    await learner.send("verano")
    assert "el verano" in await own_words(learner)


async def test_a_known_word_is_offered_and_added_with_one_tap(learner: Person) -> None:
    await learner.send("veranos")
    assert "el verano — лето" in learner.last.plain
    assert not await own_words(learner), "only offered yet"
    add = learner.last.buttons[0]["callback_data"]
    await learner.press(add)
    await learner.press(add)
    assert list(await own_words(learner)) == ["el verano"]


async def test_a_word_in_the_own_language_finds_the_other(learner: Person) -> None:
    await learner.send("лето")
    assert "el verano" in learner.last.plain


async def test_an_unknown_word_is_added_with_the_learners_translation(learner: Person) -> None:
    await learner.send("xyzzy")
    await learner.tap("со своим")
    assert "Пришлите перевод" in learner.last.plain
    await learner.send("волшебное & <слово>")
    assert (await own_words(learner))["xyzzy"].translation == "волшебное & <слово>"


async def test_unknown_words_are_asked_for_one_after_another(learner: Person) -> None:
    await learner.send("/add verano, xyzzy, plugh, frotz")
    for word, answer in (("xyzzy", "первое"), ("plugh", None), ("frotz", "третье")):
        assert f"«{word}»" in learner.last.plain
        if answer is None:
            await learner.tap("Пропустить")
        else:
            await learner.send(answer)
    assert set(await own_words(learner)) == {"el verano", "xyzzy", "frotz"}
    assert "3 слова" in learner.last.plain


async def test_the_rest_can_be_left(learner: Person) -> None:
    await learner.send("/add verano, xyzzy, plugh, frotz")
    await learner.tap("Закончить")
    assert set(await own_words(learner)) == {"el verano"}


async def test_a_word_with_two_meanings_asks_which(learner: Person) -> None:
    """One meaning is chosen by a tap; a second tap adds nothing more."""
    await run(
        """INSERT INTO entry (language, lemma, lemma_key, sense, own_language, level, word, transcription,
        part_of_speech, grammar, translation, example, example_translation, hint, source, position)
        SELECT 'es', 'zorp', 'zorp', sense, 'ru', 'A1', 'el zorp', '', 'noun', '{}', translation, '', '', '', 'test', 0
        FROM (VALUES ('money', 'банк'), ('seat', 'скамья')) meanings (sense, translation) ON CONFLICT DO NOTHING"""
    )
    await run(
        """INSERT INTO entry_form (entry_id, language, own_language, form_key)
        SELECT id, 'es', 'ru', 'zorp' FROM entry WHERE lemma_key = 'zorp' ON CONFLICT DO NOTHING"""
    )
    await learner.send("/add zorp, verano")
    assert "несколько значений" in learner.last.plain
    meaning = next(b["callback_data"] for b in learner.last.buttons if "скамья" in b["text"])
    await learner.press(meaning)
    await learner.press(meaning)
    words = await own_words(learner)
    assert set(words) == {"el verano", "el zorp"}
    assert words["el zorp"].translation == "скамья"
    await learner.send("zorp")
    assert sum("el zorp — " in label for label in learner.last.labels) == 2, "as plain text both are offered"


async def test_what_is_there_already_is_said_and_can_be_kept_twice(learner: Person) -> None:
    await learner.send("/add verano")
    await learner.send("/add veranos, playa")
    assert "Уже есть 1 слово: el verano" in learner.last.plain
    keep = next(b["callback_data"] for b in learner.last.buttons if "Всё равно" in b["text"])
    await learner.press(keep)
    await learner.press(keep)
    profile = await learner.profile()
    found = await learner.bot.services.decks.cards(profile, None, "verano")
    assert len(found.cards) == 2


async def test_all_of_it_can_be_taken_back(learner: Person) -> None:
    await learner.send("verano, invierno, playa")
    await learner.tap("Отменить всё")
    assert not await own_words(learner)
    assert "Ничего не добавлено" in learner.last.plain


async def test_the_words_go_to_the_deck_that_is_chosen(learner: Person) -> None:
    """Those just added move, and the next ones follow."""
    profile = await learner.profile()
    deck = await learner.bot.services.decks.create(profile, "Отпуск", learner.bot.now)
    other = await learner.bot.services.decks.create(profile, "Работа", learner.bot.now)
    await learner.bot.services.decks.activate(profile, other.id, learner.bot.now)
    await learner.send("verano, invierno, playa")
    assert "Работа" in learner.last.plain
    await learner.tap("Работа")
    await learner.tap("Отпуск")
    assert len((await learner.bot.services.decks.cards(profile, deck.id)).cards) == 3
    await learner.tap("Ещё слова")
    await learner.send("sol")
    assert "Отпуск" in learner.last.plain


async def test_a_list_too_long_is_refused_in_words(learner: Person) -> None:
    await learner.send("/add " + ", ".join(f"palabra{chr(97 + n % 26)}{n}" for n in range(51)))
    assert "50" in learner.last.plain
    assert learner.last.buttons, "no dead end"
    await learner.send("/add")
    await learner.send("x, " * 9000)
    assert "Пришлите слово" in learner.last.plain, "it still asks"
    await learner.send("verano")
    assert "el verano" in await own_words(learner)


async def test_fifty_long_words_make_a_message_that_fits(learner: Person) -> None:
    await learner.send("\n".join(f"palabra{'x' * 100}{n} — {'перевод ' * 20}{n}" for n in range(50)))
    assert "50 слов" in learner.last.plain
    assert "ещё 30 слов" in learner.last.plain
