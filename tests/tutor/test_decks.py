"""Decks and cards: everything can be changed, nothing is lost, and what is another's is not there."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from tests.support.people import NOON, Shelf, new_cards, new_profile, schedule_of
from tutor.accounts.service import Accounts
from tutor.accounts.views import ProfileChanges, ProfileView
from tutor.database import one, run
from tutor.decks.service import DECKS_MOST, Decks
from tutor.decks.views import CardChanges
from tutor.errors import Refusal
from tutor.review.service import Reviews
from tutor.review.views import GOOD, Grading
from tutor.words.service import Words

DECKS, REVIEWS, WORDS = Decks(), Reviews(), Words()
BIG = 2**63 - 1


@pytest.fixture(autouse=True)
async def _no_courses(database: str) -> None:
    del database
    await run("DELETE FROM course_deck")


async def due(profile: ProfileView) -> list[int]:
    return [card.card_id for card in (await REVIEWS.next(profile, NOON, limit=50)).cards]


async def test_decks_stand_in_the_learners_order() -> None:
    profile = await new_profile()
    made = [await DECKS.create(profile, f"  Deck   {n} ", NOON) for n in range(4)]
    assert [(deck.title, deck.position) for deck in made] == [(f"Deck {n}", n) for n in range(4)]
    ids = [deck.id for deck in made]
    reordered = await DECKS.reorder(profile, [ids[2], ids[0], ids[2]], NOON)
    assert [deck.id for deck in reordered] == [ids[2], ids[0], ids[1], ids[3]]
    assert await DECKS.list(profile, NOON) == reordered
    assert [deck.position for deck in reordered] == [0, 1, 2, 3]


async def test_a_deck_is_renamed_limited_and_made_active() -> None:
    profile = await new_profile()
    deck = await DECKS.create(profile, "One", NOON)
    other = await DECKS.create(profile, "Two", NOON)
    assert (await DECKS.rename(profile, deck.id, "Uno", NOON)).title == "Uno"
    assert (await DECKS.limit(profile, deck.id, 3, NOON)).new_per_day == 3
    assert (await DECKS.limit(profile, deck.id, None, NOON)).new_per_day is None
    assert (await DECKS.activate(profile, deck.id, NOON)).active
    assert (await DECKS.activate(profile, other.id, NOON)).active
    assert [d.active for d in await DECKS.list(profile, NOON)] == [False, True]


@pytest.mark.parametrize(
    ("title", "key"),
    [("", "refusals-title-empty"), (" \0 ", "refusals-title-empty"), ("x" * 65, "refusals-text-too-long")],
)
async def test_a_deck_needs_a_fitting_name(title: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        await DECKS.create(await new_profile(), title, NOON)
    assert refused.value.key == key


async def test_there_is_an_end_to_decks() -> None:
    profile = await new_profile()
    results = await asyncio.gather(
        *(DECKS.create(profile, "x", NOON) for _ in range(DECKS_MOST + 5)), return_exceptions=True
    )
    refused = [result for result in results if isinstance(result, Refusal)]
    assert {(refusal.key, refusal.kind) for refusal in refused} == {("refusals-too-many-decks", "limit")}
    assert len(refused) == 5


async def test_a_deleted_deck_comes_back_as_it_was() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 4)
    learnt, suspended, deleted, fresh = shelf.card_ids
    card = (await REVIEWS.next(profile, NOON)).cards[0]
    await REVIEWS.grade(profile, Grading(card.schedule_id, card.version, GOOD, card.way), NOON)
    await DECKS.suspend(profile, suspended)
    await DECKS.delete_card(profile, deleted, NOON)
    await DECKS.activate(profile, shelf.deck_id, NOON)
    await DECKS.delete(profile, shelf.deck_id, NOON)
    assert await DECKS.list(profile, NOON) == []
    assert await due(profile) == []
    assert (await DECKS.cards(profile, None)).cards == []
    with pytest.raises(Refusal):
        await DECKS.card(profile, learnt)
    with pytest.raises(Refusal):
        await DECKS.restore_card(profile, deleted)
    for _ in range(2):  # asked twice, restored once
        deck = await DECKS.restore(profile, shelf.deck_id, NOON)
    assert (deck.cards, deck.active) == (3, False)
    assert sorted(await due(profile)) == sorted([learnt, fresh])
    assert (await DECKS.card(profile, suspended)).state == "suspended"
    assert (await DECKS.card(profile, learnt)).state == "learning"


async def test_a_card_is_suspended_resumed_deleted_and_restored_with_its_progress() -> None:
    profile = await new_profile()
    (card_id,) = (await new_cards(profile, 1)).card_ids
    card = (await REVIEWS.next(profile, NOON)).cards[0]
    graded = await REVIEWS.grade(profile, Grading(card.schedule_id, card.version, GOOD, card.way), NOON)
    assert (await DECKS.card(profile, card_id)).due == graded.due
    suspended = await DECKS.suspend(profile, card_id)
    assert (suspended.state, suspended.due) == ("suspended", None)
    assert await due(profile) == []
    assert (await DECKS.resume(profile, card_id)).due == graded.due
    await DECKS.delete_card(profile, card_id, NOON)
    with pytest.raises(Refusal):
        await DECKS.card(profile, card_id)
    assert (await DECKS.restore_card(profile, card_id)).due == graded.due
    assert await due(profile) == [card_id]


async def test_the_other_direction_stays_off_when_a_card_comes_back() -> None:
    profile = await new_profile()
    both = await Accounts().change(profile.learner_id, profile.id, ProfileChanges(both_directions=True), NOON)
    (card_id,) = (await new_cards(both, 1)).card_ids
    await DECKS.suspend(both, card_id)
    off = await Accounts().change(profile.learner_id, profile.id, ProfileChanges(both_directions=False), NOON)
    await DECKS.resume(off, card_id)
    aside = await one("SELECT aside FROM schedule WHERE id = $1", await schedule_of(card_id, "recall"))
    assert aside[0] == "off"
    assert await due(off) == [card_id]


async def test_a_moved_card_is_asked_with_its_new_deck() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 2)
    deck = await DECKS.create(profile, "Other", NOON)
    moved = await DECKS.edit(profile, shelf.card_ids[0], CardChanges(deck_id=deck.id), NOON)
    assert (moved.deck_id, moved.deck_title) == (deck.id, "Other")
    assert [d.cards for d in await DECKS.list(profile, NOON)] == [1, 1]
    assert [c.card_id for c in (await REVIEWS.next(profile, NOON, deck.id, 9)).cards] == [shelf.card_ids[0]]


async def test_a_card_is_edited_field_by_field_and_found_by_its_new_word() -> None:
    profile = await new_profile()
    (card_id,) = (await new_cards(profile, 1)).card_ids
    before = await DECKS.card(profile, card_id)
    edited = await DECKS.edit(profile, card_id, CardChanges(word=" El  Gatito ", hint="", example="Mi gatito."), NOON)
    assert (edited.word, edited.translation, edited.example) == ("El Gatito", before.translation, "Mi gatito.")
    again = await WORDS.add(profile, "gatito - кот", None, "list", NOON, default_title="Mine")
    assert [item.card_id for item in again.duplicates] == [card_id]
    for changes in (CardChanges(word=" "), CardChanges(translation="?!"), CardChanges(hint="x" * 513)):
        with pytest.raises(Refusal) as refused:
            await DECKS.edit(profile, card_id, changes, NOON)
        assert refused.value.kind == "invalid"
    assert await DECKS.card(profile, card_id) == edited


async def test_pages_show_every_card_once_in_the_order_added() -> None:
    profile = await new_profile()
    shelf = await new_cards(profile, 25)
    seen: list[int] = []
    after: int | None = None
    while True:
        page = await DECKS.cards(profile, shelf.deck_id, "", after, 10)
        seen += [card.id for card in page.cards]
        after = page.next
        if after is None:
            break
    assert seen == shelf.card_ids
    assert [len((await DECKS.cards(profile, None, limit=limit)).cards) for limit in (-1, 5, 10**9)] == [1, 5, 25]


async def test_cards_are_found_by_word_or_translation_and_signs_mean_themselves() -> None:
    profile = await new_profile()
    deck = await DECKS.create(profile, "One", NOON)
    text = "cien - 100%\nguion_bajo - подчёркивание\nbarra\\x - косая\nsolito - солнышко"
    await WORDS.add(profile, text, deck.id, "list", NOON, default_title="Mine")

    async def found(query: str) -> list[str]:
        return [card.word for card in (await DECKS.cards(profile, deck.id, query)).cards]

    assert await found("SOLI") == ["solito"]
    assert await found(" СОЛН") == ["solito"]
    assert await found("%") == ["cien"]
    assert await found("_") == ["guion_bajo"]
    assert await found("\\") == ["barra\\x"]
    assert await found("\0") == await found("")
    assert await found("nada") == []


async def test_a_card_says_how_well_it_is_known() -> None:
    profile = await new_profile()
    (card_id,) = (await new_cards(profile, 1)).card_ids
    assert (await DECKS.card(profile, card_id)).state == "new"
    for days, state in ((20, "young"), (21, "mature")):
        await run(
            "UPDATE schedule SET state = 2, last_review = $2, due = $3 WHERE card_id = $1",
            card_id, NOON, NOON + timedelta(days=days),
        )  # fmt: skip
        assert (await DECKS.card(profile, card_id)).state == state


async def test_due_numbers_keep_to_the_caps() -> None:
    profile = await new_profile(minutes=5)
    shelf = await new_cards(profile, 9)
    assert [(deck.cards, deck.due) for deck in await DECKS.list(profile, NOON)] == [(9, 5)]
    card = (await REVIEWS.next(profile, NOON)).cards[0]
    await REVIEWS.grade(profile, Grading(card.schedule_id, card.version, GOOD, card.way), NOON)
    assert (await DECKS.deck(profile, shelf.deck_id, NOON)).due == 5  # four new ones, one being learnt


Call = Callable[[ProfileView, Shelf], Awaitable[Any]]
OWN: dict[str, Call] = {
    "deck": lambda p, s: DECKS.deck(p, s.deck_id, NOON),
    "rename": lambda p, s: DECKS.rename(p, s.deck_id, "x", NOON),
    "limit": lambda p, s: DECKS.limit(p, s.deck_id, 1, NOON),
    "activate": lambda p, s: DECKS.activate(p, s.deck_id, NOON),
    "reorder": lambda p, s: DECKS.reorder(p, [s.deck_id], NOON),
    "delete": lambda p, s: DECKS.delete(p, s.deck_id, NOON),
    "restore": lambda p, s: DECKS.restore(p, s.deck_id, NOON),
    "card": lambda p, s: DECKS.card(p, s.card_ids[0]),
    "edit": lambda p, s: DECKS.edit(p, s.card_ids[0], CardChanges(hint="x"), NOON),
    "suspend": lambda p, s: DECKS.suspend(p, s.card_ids[0]),
    "resume": lambda p, s: DECKS.resume(p, s.card_ids[0]),
    "delete_card": lambda p, s: DECKS.delete_card(p, s.card_ids[0], NOON),
    "restore_card": lambda p, s: DECKS.restore_card(p, s.card_ids[0]),
    "rescue": lambda p, s: DECKS.rescue(p, s.card_ids[0], NOON),
    "review of a deck": lambda p, s: REVIEWS.next(p, NOON, s.deck_id),
    "add to a deck": lambda p, s: WORDS.add(p, "x - y", s.deck_id, "list", NOON, default_title="Mine"),
}


@pytest.mark.parametrize("name", OWN)
async def test_what_is_anothers_is_missing_and_stays_as_it_was(name: str) -> None:
    mine, theirs = await new_profile(), await new_profile()
    shelf = await new_cards(theirs, 1)
    before = (await DECKS.list(theirs, NOON), await DECKS.card(theirs, shelf.card_ids[0]))
    for target in (shelf, Shelf(BIG, [BIG])):
        with pytest.raises(Refusal) as refused:
            await OWN[name](mine, target)
        assert refused.value.kind == "missing"
    assert (await DECKS.list(theirs, NOON), await DECKS.card(theirs, shelf.card_ids[0])) == before


async def test_another_learners_deck_is_an_empty_page_and_no_place_to_move_to() -> None:
    mine, theirs = await new_profile(), await new_profile()
    shelf, own = await new_cards(theirs, 1), await new_cards(mine, 1)
    assert (await DECKS.cards(mine, shelf.deck_id)).cards == []
    with pytest.raises(Refusal):
        await DECKS.edit(mine, own.card_ids[0], CardChanges(deck_id=shelf.deck_id), NOON)
