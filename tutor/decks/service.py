"""Decks and the cards in them."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from tutor.accounts.lock import lock_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, row, run, transaction
from tutor.decks import aside
from tutor.decks.cards import card_page, card_view, leech_views
from tutor.decks.listing import deck_view, deck_views
from tutor.decks.views import CardChanges, CardPage, CardView, DeckView
from tutor.errors import Refusal
from tutor.words.course import new_deck
from tutor.words.text import clean, fold, lemma_key

TITLE_MOST: Final = 64
DECKS_MOST: Final = 100
NEW_MOST: Final = 100
FIELD_MOST: Final = {
    "word": 120, "transcription": 160, "translation": 256, "example": 512, "example_translation": 512, "hint": 512,
}  # fmt: skip
NEEDED: Final = ("word", "translation")

REORDER: Final = """UPDATE deck d SET position = place.position FROM (
        SELECT id, row_number() OVER (ORDER BY array_position($2::bigint[], id) NULLS LAST, position, id) - 1
            AS position
        FROM deck WHERE profile_id = $1 AND deleted_at IS NULL
    ) place WHERE d.id = place.id AND d.position <> place.position"""
EDIT: Final = """UPDATE card SET word = coalesce($3, word), lemma_key = coalesce($4, lemma_key),
        transcription = coalesce($5, transcription), translation = coalesce($6, translation),
        example = coalesce($7, example),
        example_translation = coalesce($8, example_translation), hint = coalesce($9, hint),
        deck_id = coalesce($10, deck_id),
        updated_at = $11
    WHERE id = $1 AND profile_id = $2"""
MOVE: Final = "UPDATE schedule SET deck_id = $2 WHERE card_id = $1"
# Back to the first step of learning, with what FSRS knows of it: the word was met many times, it is not new.
RESCUE: Final = """UPDATE schedule SET aside = NULL, state = 1, step = 0, lapses = 0, due = $3, version = version + 1
    WHERE card_id = $1 AND profile_id = $2 AND aside = 'leech'"""

DeckViews = list[DeckView]
"""Named here because a method below is called ``list``."""


class Decks:
    """Every id is held against the profile: what is another's is missing."""

    async def list(self, profile: ProfileView, now: datetime) -> DeckViews:
        """In the learner's order, with what each has to show today."""
        return await deck_views(profile, now)

    async def deck(self, profile: ProfileView, deck_id: int, now: datetime) -> DeckView:
        """Raises Refusal (missing)."""
        return await deck_view(profile, deck_id, now)

    async def create(self, profile: ProfileView, title: str, now: datetime) -> DeckView:
        """Raises Refusal (invalid title; limit: 100 decks)."""
        title = _title(title)
        async with transaction():
            await lock_profile(profile.id)
            await _room_for_a_deck(profile)
            deck_id = await new_deck(profile, title, now)
        return await deck_view(profile, deck_id, now)

    async def rename(self, profile: ProfileView, deck_id: int, title: str, now: datetime) -> DeckView:
        """Raises Refusal (missing, invalid)."""
        await _change(profile, deck_id, "title = $3", _title(title))
        return await deck_view(profile, deck_id, now)

    async def limit(self, profile: ProfileView, deck_id: int, new_per_day: int | None, now: datetime) -> DeckView:
        """How many new cards a day this deck may bring (0–100); None: only the profile's cap holds.
        Raises Refusal (missing, invalid)."""
        if new_per_day is not None and not 0 <= new_per_day <= NEW_MOST:
            raise Refusal("refusals-out-of-range", field="new_per_day", least=0, most=NEW_MOST)
        await _change(profile, deck_id, "new_per_day = $3", new_per_day)
        return await deck_view(profile, deck_id, now)

    async def activate(self, profile: ProfileView, deck_id: int, now: datetime) -> DeckView:
        """New words go into this deck from now on. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            await _own_deck(profile, deck_id)
            await run("UPDATE profile SET active_deck_id = $2 WHERE id = $1", profile.id, deck_id)
        return await deck_view(profile, deck_id, now)

    async def reorder(self, profile: ProfileView, ids: Sequence[int], now: datetime) -> DeckViews:
        """Puts the decks in the order of ``ids``; those not named follow as they stood. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            own = {deck.id for deck in await deck_views(profile, now)}
            if not own.issuperset(ids):
                raise Refusal("refusals-deck-missing", "missing")
            await run(REORDER, profile.id, [*dict.fromkeys(ids)])
        return await deck_views(profile, now)

    async def delete(self, profile: ProfileView, deck_id: int, now: datetime) -> None:
        """Sets the deck and its cards aside, to be restored with all progress. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            if not await aside.delete_deck(profile, deck_id, now):
                raise Refusal("refusals-deck-missing", "missing")

    async def restore(self, profile: ProfileView, deck_id: int, now: datetime) -> DeckView:
        """Brings a deleted deck back. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            found = await row(
                "SELECT source, deleted_at FROM deck WHERE id = $1 AND profile_id = $2", deck_id, profile.id
            )
            if found is None:
                raise Refusal("refusals-deck-missing", "missing")
            if found["deleted_at"] is not None:
                await aside.restore_deck(profile, deck_id)
        return await deck_view(profile, deck_id, now)

    async def cards(
        self, profile: ProfileView, deck_id: int | None, query: str = "", after: int | None = None, limit: int = 50
    ) -> CardPage:
        """A page of at most 100 cards in the order they were added, of one deck or all; ``query`` is looked for in
        words and translations. A deck that is not there is empty."""
        return await card_page(profile, deck_id, query, after, limit)

    async def card(self, profile: ProfileView, card_id: int) -> CardView:
        """Raises Refusal (missing)."""
        return await card_view(profile, card_id)

    async def edit(self, profile: ProfileView, card_id: int, changes: CardChanges, now: datetime) -> CardView:
        """Changes what the card shows, and moves it. Progress stays. Raises Refusal (missing, invalid)."""
        fields = {name: _field(name, value) for name, value in asdict(changes).items() if name in FIELD_MOST}
        word = fields["word"]
        key = None if word is None else lemma_key(profile.language, word)
        async with transaction():
            await lock_profile(profile.id)
            await card_view(profile, card_id)
            if changes.deck_id is not None:
                await _own_deck(profile, changes.deck_id)
                await run(MOVE, card_id, changes.deck_id)
            await run(EDIT, card_id, profile.id, word, key, *[*fields.values()][1:], changes.deck_id, now)
            return await card_view(profile, card_id)

    async def suspend(self, profile: ProfileView, card_id: int) -> CardView:
        """Keeps the card but does not show it. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            await card_view(profile, card_id)
            await aside.suspend_card(card_id)
            return await card_view(profile, card_id)

    async def resume(self, profile: ProfileView, card_id: int) -> CardView:
        """Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            await card_view(profile, card_id)
            await aside.resume_card(profile, card_id)
            return await card_view(profile, card_id)

    async def delete_card(self, profile: ProfileView, card_id: int, now: datetime) -> None:
        """Sets the card aside, to be restored with its progress. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            await card_view(profile, card_id)
            await aside.delete_cards(profile, [card_id], now)

    async def restore_card(self, profile: ProfileView, card_id: int) -> CardView:
        """Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            await aside.restore_card(profile, card_id)
            return await card_view(profile, card_id)

    async def leeches(self, profile: ProfileView) -> Sequence[CardView]:
        """The cards taken aside after eight lapses, at most 100."""
        return await leech_views(profile)

    async def rescue(self, profile: ProfileView, card_id: int, now: datetime) -> CardView:
        """Takes a leech back into learning with its lapses forgiven. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            await card_view(profile, card_id)
            await run(RESCUE, card_id, profile.id, now)
            return await card_view(profile, card_id)


async def _own_deck(profile: ProfileView, deck_id: int) -> None:
    if (
        await row("SELECT 1 FROM deck WHERE id = $1 AND profile_id = $2 AND deleted_at IS NULL", deck_id, profile.id)
        is None
    ):
        raise Refusal("refusals-deck-missing", "missing")


async def _change(profile: ProfileView, deck_id: int, change: str, value: Any) -> None:
    sql = f"UPDATE deck SET {change} WHERE id = $1 AND profile_id = $2 AND deleted_at IS NULL"  # noqa: S608 - our own words
    if not await run(sql, deck_id, profile.id, value):
        raise Refusal("refusals-deck-missing", "missing")


async def _room_for_a_deck(profile: ProfileView) -> None:
    found = await one("SELECT count(*) AS n FROM deck WHERE profile_id = $1 AND deleted_at IS NULL", profile.id)
    if found["n"] >= DECKS_MOST:
        raise Refusal("refusals-too-many-decks", "limit", most=DECKS_MOST)


def _title(title: str) -> str:
    title = clean(title)
    if not title:
        raise Refusal("refusals-title-empty")
    if len(title) > TITLE_MOST:
        raise Refusal("refusals-text-too-long", most=TITLE_MOST)
    return title


def _field(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    value = clean(value)
    if name in NEEDED and not fold(value):
        raise Refusal("refusals-text-empty")
    if len(value) > FIELD_MOST[name]:
        raise Refusal("refusals-text-too-long", most=FIELD_MOST[name])
    return value
