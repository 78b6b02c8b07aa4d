"""Words become cards: from the lexicon in any form, from pasted lists, once each."""

import asyncio
from dataclasses import replace

import pytest

from tests.support.people import NOON, new_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, rows, run
from tutor.decks.service import Decks
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.review.service import Reviews
from tutor.review.views import GOOD, Grading
from tutor.words.courses import load_courses
from tutor.words.service import Words

WORDS, DECKS, REVIEWS = Words(), Decks(), Reviews()
FIRST_DECK = "es/a1/01-first-words"


@pytest.fixture(autouse=True)
async def _courses(database: str) -> None:
    del database
    await load_courses()


async def bare_profile(language: str = "es", own: str = "ru") -> ProfileView:
    """A profile with the lexicon at hand and no cards."""
    profile = await new_profile(language, own)
    await DECKS.delete(profile, (await DECKS.list(profile, NOON))[0].id, NOON)
    return profile


async def add(profile: ProfileView, text: str, deck_id: int | None = None, *, keep_both: bool = False) -> Added:
    return await WORDS.add(profile, text, deck_id, "list", NOON, keep_both, default_title="Мои слова")


async def words_of(profile: ProfileView) -> list[str]:
    return [card.word for card in (await DECKS.cards(profile, None, limit=100)).cards]


async def test_a_known_word_brings_all_that_is_known_of_it() -> None:
    profile = await bare_profile()
    added = await add(profile, "manzana")
    assert added.deck_title == "Мои слова"
    card = added.cards[0]
    assert (card.word, card.translation, card.part_of_speech, card.state) == ("la manzana", "яблоко", "noun", "new")
    assert card.grammar["gender"] == "f"
    assert card.transcription
    assert card.example
    assert card.example_translation
    assert card == await DECKS.card(profile, card.id)


@pytest.mark.parametrize("text", ["la manzana", "MANZANAS", "«manzana»", "las manzanas", "яблоко", "Яблоко"])
async def test_a_word_is_found_in_any_form_and_by_its_translation(text: str) -> None:
    added = await add(await bare_profile(), text)
    assert [card.word for card in added.cards] == ["la manzana"]


async def test_a_list_is_sorted_into_what_is_added_known_and_unknown() -> None:
    profile = await bare_profile()
    await add(profile, "manzana")
    added = await add(profile, "1. hola\n2. manzanas\n3. xyzzy, gatito - котёнок\nhablo; hablar")
    assert [card.word for card in added.cards] == ["hola", "gatito", "hablar"]
    assert [(item.word, len(str(item.card_id)) > 0) for item in added.duplicates] == [("la manzana", True)]
    assert added.unknown == ["xyzzy"]
    assert added.cards[1].translation == "котёнок"


async def test_a_list_costs_the_same_statements_however_long() -> None:
    profile = await bare_profile()
    added = await add(profile, "\n".join(f"palabrota{n} - слово{n}" for n in range(50)))
    assert [card.word for card in added.cards] == [f"palabrota{n}" for n in range(50)]
    assert await words_of(profile) == [f"palabrota{n}" for n in range(50)]
    assert (await one("SELECT added FROM study_day WHERE profile_id = $1", profile.id))[0] == 50


async def test_an_own_translation_stands_on_the_card() -> None:
    added = await add(await bare_profile(), "manzana - яблоко (фрукт)\nhola = чао, пока-пока")
    assert [(card.word, card.translation) for card in added.cards] == [
        ("la manzana", "яблоко (фрукт)"),  # the very meaning the lexicon has: with its example
        ("hola", "чао, пока-пока"),  # another: as the learner wrote it, nothing borrowed
    ]
    assert [bool(card.example) for card in added.cards] == [True, False]


async def test_pairs_may_be_pasted_the_other_way_round() -> None:
    added = await add(await bare_profile(), "котёнок - gatito")
    assert [(card.word, card.translation) for card in added.cards] == [("gatito", "котёнок")]


async def test_a_word_of_several_meanings_asks_which() -> None:
    profile = await bare_profile()
    double = await one(
        "SELECT lemma_key, count(*) FROM entry WHERE language = 'es' AND own_language = 'ru'"
        " GROUP BY lemma_key HAVING count(*) > 1 LIMIT 1"
    )
    added = await add(profile, double["lemma_key"])
    assert added.cards == []
    (choice,) = added.ambiguous
    assert len({entry.sense for entry in choice.entries}) == len(choice.entries) > 1
    for entry in choice.entries:  # a learner may want them all: they are different words
        chosen = await WORDS.add_entry(profile, entry.id, None, NOON, default_title="Мои")
        assert [card.translation for card in chosen.cards] == [entry.translation]
    again = await WORDS.add_entry(profile, choice.entries[0].id, None, NOON, default_title="Мои")
    assert (again.cards, len(again.duplicates)) == ([], 1)


async def test_both_may_be_kept() -> None:
    profile = await bare_profile()
    await add(profile, "manzana")
    assert len((await add(profile, "manzana", keep_both=True)).cards) == 1
    assert await words_of(profile) == ["la manzana"] * 2


async def test_the_same_word_twenty_times_at_once_is_one_card_in_one_deck() -> None:
    profile = await bare_profile()
    results = await asyncio.gather(*(add(profile, text) for text in ["manzana", "las manzanas"] * 10))
    assert sum(len(result.cards) for result in results) == 1
    assert sum(len(result.duplicates) for result in results) == 19
    assert len({result.deck_id for result in results}) == 1
    assert await words_of(profile) == ["la manzana"]


async def test_words_go_to_the_named_deck_else_the_active_else_the_newest_own() -> None:
    profile = await new_profile()
    named = await add(profile, "uno - раз")
    assert named.deck_title == "Мои слова"  # a course's deck is not for own words
    newer = await DECKS.create(profile, "Новее", NOON)
    assert (await add(profile, "dosx - два")).deck_id == newer.id
    await DECKS.activate(profile, named.deck_id, NOON)
    assert (await add(profile, "tresx - три")).deck_id == named.deck_id
    assert (await add(profile, "cuatrox - четыре", newer.id)).deck_id == newer.id
    other = await new_profile()
    with pytest.raises(Refusal) as refused:
        await add(other, "cincox - пять", newer.id)
    assert refused.value.key == "refusals-deck-missing"


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("", "refusals-text-empty", "invalid"),
        (" -, ; \n", "refusals-text-empty", "invalid"),
        ("\n".join(f"w{n}" for n in range(51)), "refusals-list-too-long", "limit"),
        ("x" * 121, "refusals-word-too-long", "invalid"),
        ("x - " + "y" * 257, "refusals-text-too-long", "invalid"),
        ("x " * 20_000, "refusals-text-too-long", "invalid"),
    ],
)
async def test_what_cannot_be_taken_is_refused_and_nothing_is_written(text: str, key: str, kind: str) -> None:
    profile = await bare_profile()
    with pytest.raises(Refusal) as refused:
        await add(profile, text)
    assert (refused.value.key, refused.value.kind) == (key, kind)
    assert await DECKS.list(profile, NOON) == []


async def test_an_unknown_word_is_kept_with_the_learners_translation() -> None:
    profile = await bare_profile()
    added = await WORDS.add_own(
        profile, " el  gatito ", "котёнок", None, "message", NOON, "El gatito duerme.", default_title="Мои"
    )
    card = added.cards[0]
    assert (card.word, card.translation, card.example, card.met_in) == (
        "el gatito",
        "котёнок",
        "El gatito duerme.",
        "message",
    )
    again = await WORDS.add_own(profile, "Gatito", "кот", None, "message", NOON, default_title="Мои")
    assert [item.card_id for item in again.duplicates] == [card.id]
    with pytest.raises(Refusal):
        await WORDS.add_own(profile, "perrito", "  ", None, "message", NOON, default_title="Мои")


async def test_odd_characters_do_not_reach_the_card() -> None:
    added = await WORDS.add_own(
        await bare_profile(), "ga\0ti\u202eto", "ко\ud800т", None, "message", NOON, default_title="Мои"
    )
    assert (added.cards[0].word, added.cards[0].translation) == ("gatito", "кот")


async def test_added_words_are_taken_back_at_once_but_not_once_they_were_shown() -> None:
    profile = await bare_profile()
    added = await add(profile, "manzana, hola")
    card = (await REVIEWS.next(profile, NOON)).cards[0]
    await REVIEWS.grade(profile, Grading(card.schedule_id, card.version, GOOD, card.way), NOON)
    other = await bare_profile()
    await WORDS.undo_added(other, [c.id for c in added.cards], NOON)
    assert len(await words_of(profile)) == 2
    await WORDS.undo_added(profile, [c.id for c in added.cards], NOON)
    assert await words_of(profile) == [card.word]
    assert (await one("SELECT added FROM study_day WHERE profile_id = $1", profile.id))[0] == 1
    assert len((await add(profile, "hola")).cards) == 1


async def test_a_course_deck_is_taken_once_with_its_words_in_order() -> None:
    profile = await new_profile()
    offered = await WORDS.course_decks(profile)
    assert offered[0].key == FIRST_DECK
    assert [deck.deck_id is not None for deck in offered[:2]] == [True, False]
    wanted = offered[1]
    taken = await asyncio.gather(*(WORDS.take_course_deck(profile, wanted.key, NOON) for _ in range(20)))
    assert len({deck.id for deck in taken}) == 1
    deck = taken[0]
    assert (deck.title, deck.cards, deck.source) == (wanted.title, wanted.size, wanted.key)
    entries = await rows(
        "SELECT word FROM entry WHERE source = $1 AND own_language = 'ru' ORDER BY position", wanted.key
    )
    assert [card.word for card in (await DECKS.cards(profile, deck.id)).cards] == [entry["word"] for entry in entries]
    with pytest.raises(Refusal) as refused:
        await WORDS.take_course_deck(profile, "es/a1/99-nothing", NOON)
    assert refused.value.kind == "missing"


async def test_a_course_deck_is_titled_in_the_interface_language_and_belongs_to_the_language_learnt() -> None:
    english = await new_profile("es", "en")
    offered = await WORDS.course_decks(english)
    assert offered[0].title == "First words"
    assert {deck.key.split("/")[0] for deck in offered} == {"es"}
    with pytest.raises(Refusal):
        await WORDS.take_course_deck(english, "en/a1/01-first-words", NOON)


async def test_words_the_learner_has_are_not_given_twice_by_a_course() -> None:
    profile = await bare_profile()
    added = await add(profile, "hola")
    deck = await WORDS.take_course_deck(profile, FIRST_DECK, NOON)
    restored = [card.word for card in (await DECKS.cards(profile, deck.id, limit=100)).cards]
    assert added.cards[0].word == "hola"
    assert deck.cards == len(restored)
    fresh = await new_profile("en", "ru")
    await add(fresh, "salt")
    food = next(d for d in await WORDS.course_decks(fresh) if "food" in d.key)
    taken = await WORDS.take_course_deck(fresh, food.key, NOON)
    words = await words_of(fresh)
    assert words.count("salt") <= 1
    assert taken.cards in {food.size, food.size - 1}


async def test_a_course_deck_taken_again_comes_back_with_its_progress() -> None:
    profile = await new_profile()
    card = (await REVIEWS.next(profile, NOON)).cards[0]
    await REVIEWS.grade(profile, Grading(card.schedule_id, card.version, GOOD, card.way), NOON)
    await DECKS.delete(profile, card.deck_id, NOON)
    again = await WORDS.take_course_deck(profile, FIRST_DECK, NOON)
    assert again.id == card.deck_id
    assert (await DECKS.card(profile, card.card_id)).state == "learning"


async def test_own_words_are_introduced_before_a_courses() -> None:
    profile = await new_profile()
    added = await add(profile, "gatito - котёнок")
    assert (await REVIEWS.next(profile, NOON)).cards[0].card_id == added.cards[0].id


async def test_another_learners_words_are_no_duplicates() -> None:
    one_profile, other = await bare_profile(), await bare_profile()
    await add(one_profile, "manzana")
    assert len((await add(other, "manzana")).cards) == 1


async def test_an_entry_of_another_language_is_missing() -> None:
    entry = await one("SELECT id FROM entry WHERE language = 'en' AND own_language = 'ru' LIMIT 1")
    with pytest.raises(Refusal) as refused:
        await WORDS.add_entry(await bare_profile(), entry["id"], None, NOON, default_title="Мои")
    assert refused.value.kind == "missing"


async def test_both_directions_are_made_when_the_profile_wants_them() -> None:
    profile = replace(await bare_profile(), both_directions=True)
    added = await add(profile, "manzana, hola")
    made = await rows(
        "SELECT direction FROM schedule WHERE card_id = ANY($1::bigint[]) ORDER BY id", [c.id for c in added.cards]
    )
    assert [record["direction"] for record in made] == ["recognise", "recognise", "recall", "recall"]
    await run("DELETE FROM card WHERE profile_id = $1", profile.id)
