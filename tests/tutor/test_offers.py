"""Words under a message: a tap makes a card of one, once, and another tap takes it back."""

import asyncio

import pytest

from tests.support.people import NOON, new_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, run, transaction
from tutor.decks.service import Decks
from tutor.decks.views import CardView
from tutor.errors import Refusal
from tutor.review.service import Reviews
from tutor.review.views import GOOD, Grading
from tutor.words.courses import load_courses
from tutor.words.offers import OfferItem, Offers, OfferView, Taken
from tutor.words.service import Words

OFFERS, WORDS, DECKS, REVIEWS = Offers(), Words(), Decks(), Reviews()
VERANO, GATITO = OfferItem("verano", "лето"), OfferItem("gatito", "котёнок", example="El gatito duerme.")
HAS_BEEN = OfferItem("he comido", "я поел", kind="correction")


@pytest.fixture(autouse=True)
async def _courses(database: str) -> None:
    del database
    await load_courses()


async def bare_profile() -> ProfileView:
    profile = await new_profile()
    await DECKS.delete(profile, (await DECKS.list(profile, NOON))[0].id, NOON)
    return profile


async def offer_of(profile: ProfileView, *items: OfferItem, met_in: str = "answer") -> OfferView:
    async with transaction():
        offer = await OFFERS.make(profile, items, met_in, NOON)
    assert offer is not None
    return offer


async def take(profile: ProfileView, offer: OfferView, *numbers: int) -> Taken:
    return await OFFERS.take(profile, offer.id, numbers or None, NOON, default_title="Мои слова")


async def cards_of(profile: ProfileView) -> list[CardView]:
    return (await DECKS.cards(profile, None, limit=100)).cards


async def test_a_word_is_offered_as_the_lexicon_has_it() -> None:
    offer = await offer_of(await bare_profile(), OfferItem("veranos", "лето"), OfferItem("manzana", ""), GATITO)
    assert [(item.number, item.word, item.translation, item.card_id) for item in offer.items] == [
        (1, "el verano", "лето", None),
        (2, "la manzana", "яблоко", None),
        (3, "gatito", "котёнок", None),
    ]


async def test_taking_a_word_makes_the_lexicons_card_or_its_own() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO, GATITO)
    taken = await take(profile, offer, 1)
    assert taken.deck_title == "Мои слова"
    assert [card.word for card in taken.cards] == ["el verano"]
    assert taken.cards[0].transcription
    assert taken.cards[0].met_in == "answer"
    assert taken.offer.items[0].card_id == taken.cards[0].id
    assert taken.offer.items[1].card_id is None
    (kitten,) = (await take(profile, offer, 2)).cards
    assert (kitten.word, kitten.translation, kitten.example) == ("gatito", "котёнок", "El gatito duerme.")
    assert (await one("SELECT added FROM study_day WHERE profile_id = $1", profile.id))[0] == 2


async def test_a_correction_is_learnt_in_its_very_form() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, OfferItem("veranos", "лета", kind="correction"), HAS_BEEN, met_in="correction")
    assert [card.word for card in (await take(profile, offer)).cards] == ["veranos", "he comido"]


async def test_a_tap_twice_or_on_two_devices_makes_one_card() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO, GATITO)
    taken = await asyncio.gather(
        *[take(profile, offer, 1) for _ in range(6)], *[take(profile, offer) for _ in range(6)]
    )
    assert sorted(card.word for found in taken for card in found.cards) == ["el verano", "gatito"]
    assert len(await cards_of(profile)) == 2
    again = await take(profile, offer)
    assert (again.cards, again.deck_title) == ([], "")
    assert all(item.card_id for item in again.offer.items)


async def test_what_is_a_card_already_says_so() -> None:
    profile = await bare_profile()
    had = (await WORDS.add(profile, "verano", None, "list", NOON, default_title="Мои")).cards[0]
    offer = await offer_of(profile, VERANO, GATITO)
    assert [item.card_id for item in offer.items] == [had.id, None]
    assert [card.word for card in (await take(profile, offer)).cards] == ["gatito"]
    assert len(await cards_of(profile)) == 2


async def test_a_word_added_meanwhile_in_another_place_is_not_added_again() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO)
    had = (await WORDS.add(profile, "verano", None, "list", NOON, default_title="Мои")).cards[0]
    taken = await take(profile, offer)
    assert not taken.cards
    assert taken.offer.items[0].card_id == had.id
    await OFFERS.put_back(profile, offer.id, None, NOON)
    assert [card.id for card in await cards_of(profile)] == [had.id], "it was not the offer's to take back"


async def test_a_word_is_taken_back_and_again() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO, GATITO)
    await take(profile, offer)
    left = await OFFERS.put_back(profile, offer.id, [1], NOON)
    assert [item.card_id is None for item in left.items] == [True, False]
    assert [card.word for card in await cards_of(profile)] == ["gatito"]
    assert (await OFFERS.put_back(profile, offer.id, [1], NOON)) == left
    assert (await one("SELECT added FROM study_day WHERE profile_id = $1", profile.id))[0] == 1
    await take(profile, offer, 1)
    assert {card.word for card in await cards_of(profile)} == {"el verano", "gatito"}


async def test_a_card_that_was_reviewed_is_not_taken_back() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO)
    card = (await take(profile, offer)).cards[0]
    schedule = await one("SELECT id FROM schedule WHERE card_id = $1 AND direction = 'recognise'", card.id)
    await REVIEWS.grade(profile, Grading(schedule["id"], 0, GOOD, "recognise", "c1"), NOON)
    assert (await OFFERS.put_back(profile, offer.id, None, NOON)).items[0].card_id == card.id
    assert await cards_of(profile)


async def test_a_card_its_learner_deleted_can_be_taken_again() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO)
    card = (await take(profile, offer)).cards[0]
    await DECKS.delete_card(profile, card.id, NOON)
    assert (await OFFERS.view(profile, offer.id)).items[0].card_id is None
    assert len((await take(profile, offer)).cards) == 1


async def test_an_offer_has_room_for_twelve_and_each_word_once() -> None:
    profile = await bare_profile()
    many = [OfferItem(f"palabrota{number}", f"слово {number}") for number in range(20)]
    offer = await offer_of(profile, VERANO, OfferItem("el verano", "лето"), OfferItem("Veranos", "лето"), *many)
    assert len(offer.items) == 12
    assert [item.word for item in offer.items[:2]] == ["el verano", "palabrota0"]


@pytest.mark.parametrize(
    "items",
    [
        [],
        [OfferItem("", "ничто")],
        [OfferItem("!!!", "ничто")],
        [OfferItem("xyzzy", "")],
        [OfferItem("x" * 121, "слово")],
        [OfferItem("xyzzy", "x" * 257)],
    ],
)
async def test_nothing_that_can_be_a_card_is_no_offer(items: list[OfferItem]) -> None:
    async with transaction():
        assert await OFFERS.make(await bare_profile(), items, "answer", NOON) is None


async def test_words_go_to_the_deck_of_the_offer_or_the_active_one_if_that_is_gone() -> None:
    profile = await bare_profile()
    deck = await DECKS.create(profile, "Отпуск", NOON)
    other = await DECKS.create(profile, "Работа", NOON)
    await DECKS.activate(profile, other.id, NOON)
    async with transaction():
        offer = await OFFERS.make(profile, [VERANO, GATITO], "photo", NOON, deck_id=deck.id)
    assert offer is not None
    assert (await take(profile, offer, 1)).deck_title == "Отпуск"
    await DECKS.delete(profile, deck.id, NOON)
    assert (await take(profile, offer, 2)).deck_title == "Работа"


async def test_offers_are_read_together() -> None:
    profile, stranger = await bare_profile(), await bare_profile()
    mine, theirs = await offer_of(profile, VERANO), await offer_of(stranger, VERANO)
    assert await OFFERS.views(profile, [mine.id, theirs.id, 10**15]) == {mine.id: mine}
    assert await OFFERS.views(profile, []) == {}


async def test_an_offer_of_another_learner_is_not_there() -> None:
    stranger, profile = await bare_profile(), await bare_profile()
    offer = await offer_of(stranger, VERANO)
    for attempt in (
        OFFERS.view(profile, offer.id),
        OFFERS.take(profile, offer.id, None, NOON, default_title="x"),
        OFFERS.put_back(profile, offer.id, None, NOON),
    ):
        with pytest.raises(Refusal) as refused:
            await attempt
        assert (refused.value.key, refused.value.kind) == ("refusals-offer-missing", "missing")
    assert not await cards_of(profile)
    assert not await cards_of(stranger)


@pytest.mark.parametrize("numbers", [[0], [-1], [3], [1, 99]])
async def test_a_number_that_is_not_offered_is_missing(numbers: list[int]) -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO, GATITO)
    with pytest.raises(Refusal):
        await OFFERS.take(profile, offer.id, numbers, NOON, default_title="x")
    assert not await cards_of(profile)


async def test_an_entry_that_left_the_lexicon_still_makes_a_card() -> None:
    profile = await bare_profile()
    offer = await offer_of(profile, VERANO)
    await run("UPDATE offer SET items = jsonb_set(items, '{0,entry_id}', '999999999999') WHERE id = $1", offer.id)
    (card,) = (await take(profile, offer)).cards
    assert (card.word, card.translation) == ("el verano", "лето")
