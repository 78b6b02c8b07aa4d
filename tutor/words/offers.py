"""Words offered under a message, each a tap away from becoming a card, and back again."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any, Final, Literal

import orjson

from tutor.accounts.lock import lock_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows, run, transaction
from tutor.decks.views import CardView
from tutor.errors import Refusal
from tutor.words.cards import write_drafts
from tutor.words.draft import Draft
from tutor.words.lexicon import Entry, draft_of, entries_by_form, entries_by_id, means, own_cards
from tutor.words.limits import EXAMPLE_MOST, TRANSLATION_MOST, WORD_MOST
from tutor.words.taking_back import take_back
from tutor.words.target import deck_is_there, target_deck
from tutor.words.text import clean, fold, lemma_key

ITEMS_MOST: Final = 12

MAKE: Final = """INSERT INTO offer (profile_id, met_in, items, deck_id, created_at)
    VALUES ($1, $2, $3::jsonb, $4, $5) RETURNING id"""
# A card its learner has deleted meanwhile is none any more.
READ: Final = """SELECT o.id, o.met_in, o.items::text, o.deck_id, coalesce((
        SELECT array_agg(c.id) FROM card c JOIN deck d ON d.id = c.deck_id
        WHERE c.profile_id = o.profile_id AND c.deleted_at IS NULL AND d.deleted_at IS NULL
          AND c.id IN (SELECT (item->>'card_id')::bigint FROM jsonb_array_elements(o.items) item)), '{}') AS there
    FROM offer o WHERE o.profile_id = $1 AND o.id = ANY($2::bigint[])"""
KEEP: Final = "UPDATE offer SET items = $3::jsonb, deck_id = $4 WHERE id = $1 AND profile_id = $2"

ItemKind = Literal["word", "correction"]


@dataclass(frozen=True, slots=True)
class OfferItem:
    word: str
    translation: str
    kind: ItemKind = "word"
    example: str = ""
    example_translation: str = ""
    entry_id: int | None = None
    card_id: int | None = None
    """The card it has become."""
    had: bool = False
    """The learner had that card before: it is not this offer's to take back."""


@dataclass(frozen=True, slots=True)
class OfferItemView:
    number: int
    word: str
    translation: str
    kind: ItemKind
    card_id: int | None
    """It has become this card, or the learner had it already."""


@dataclass(frozen=True, slots=True)
class OfferView:
    id: int
    met_in: str
    items: list[OfferItemView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Taken:
    offer: OfferView
    cards: list[CardView]
    """Those made now: none for words that were cards already."""
    deck_title: str
    """Where they went; empty if none was made."""


@dataclass(slots=True)
class _Offer:
    """An offer as it is kept. A word's number is its place, counted from 1."""

    id: int
    met_in: str
    items: list[OfferItem]
    deck_id: int | None

    def chosen(self, numbers: Sequence[int] | None) -> list[int]:
        """Places of ``numbers``, all for None. Raises Refusal (missing)."""
        if numbers is None:
            return [*range(len(self.items))]
        if any(not 1 <= number <= len(self.items) for number in numbers):
            raise Refusal("refusals-offer-missing", "missing")
        return [number - 1 for number in dict.fromkeys(numbers)]

    def view(self) -> OfferView:
        return OfferView(
            self.id,
            self.met_in,
            [
                OfferItemView(number, item.word, item.translation, item.kind, item.card_id)
                for number, item in enumerate(self.items, 1)
            ],
        )


class Offers:
    """Every id is held against the profile: what is another's is missing."""

    async def make(
        self,
        profile: ProfileView,
        items: Sequence[OfferItem],
        met_in: str,
        now: datetime,
        *,
        deck_id: int | None = None,
    ) -> OfferView | None:
        """In the caller's transaction. A word the lexicon knows is offered as it stands there; what cannot be a card,
        and what comes twice, is left out. None if nothing is left.

        ``deck_id``: where cards are to go; None: the active deck at the time.
        """
        fit = await _known(profile, [item for item in map(_fitting, items) if item is not None])
        kept = await _own(profile, _once(profile, fit)[:ITEMS_MOST])
        if not kept:
            return None
        return await _keep(profile, kept, met_in, now, deck_id)

    async def note_added(
        self, profile: ProfileView, cards: Sequence[CardView], met_in: str, now: datetime
    ) -> OfferView | None:
        """In the caller's transaction: an offer that was taken at once, so that ``put_back`` can undo it at any time.
        None for no cards."""
        items = [OfferItem(card.word, card.translation, card_id=card.id) for card in cards]
        return await _keep(profile, items, met_in, now, cards[0].deck_id) if items else None

    async def view(self, profile: ProfileView, offer_id: int) -> OfferView:
        """Raises Refusal (missing)."""
        return (await _offer(profile, offer_id)).view()

    async def views(self, profile: ProfileView, ids: Sequence[int]) -> dict[int, OfferView]:
        """Those there are, by id."""
        found = [_read(record) for record in await rows(READ, profile.id, list(ids))] if ids else []
        return {offer.id: offer.view() for offer in found}

    async def take(
        self,
        profile: ProfileView,
        offer_id: int,
        numbers: Sequence[int] | None,
        now: datetime,
        *,
        default_title: str,
    ) -> Taken:
        """Makes cards of ``numbers`` (None: of all). What is a card already stays that card, however often it is asked.
        Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            offer = await _offer(profile, offer_id)
            chosen = offer.chosen(numbers)
            offer.items = await _own(profile, offer.items, {*chosen})
            places = [place for place in chosen if offer.items[place].card_id is None]
            cards, title = await self._write(profile, offer, places, now, default_title)
            await run(KEEP, offer.id, profile.id, _json(offer.items), offer.deck_id)
        return Taken(offer.view(), cards, title)

    async def put_back(
        self, profile: ProfileView, offer_id: int, numbers: Sequence[int] | None, now: datetime
    ) -> OfferView:
        """Undoes ``take``: cards made of ``numbers`` (None: of all) go, unless they have been shown, or were there
        before the offer. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            offer = await _offer(profile, offer_id)
            made = [offer.items[place] for place in offer.chosen(numbers)]
            gone = await take_back(profile, [item.card_id for item in made if item.card_id and not item.had], now)
            offer.items = [replace(item, card_id=None) if item.card_id in gone else item for item in offer.items]
            await run(KEEP, offer.id, profile.id, _json(offer.items), offer.deck_id)
        return offer.view()

    async def _write(
        self, profile: ProfileView, offer: _Offer, places: Sequence[int], now: datetime, default_title: str
    ) -> tuple[list[CardView], str]:
        if not places:
            return [], ""
        deck_id = offer.deck_id
        if deck_id is not None and not await deck_is_there(profile, deck_id):
            deck_id = None  # deleted since
        target, title = await target_deck(profile, deck_id, default_title, now)
        chosen = [offer.items[place] for place in places]
        entries = await entries_by_id(profile, [item.entry_id for item in chosen if item.entry_id is not None])
        drafts = [_draft(profile, item, entries) for item in chosen]
        cards = await write_drafts(profile, target, title, drafts, offer.met_in, now)
        for place, card in zip(places, cards, strict=True):
            offer.items[place] = replace(offer.items[place], card_id=card.id, had=False)
        return cards, title


async def _keep(
    profile: ProfileView, items: list[OfferItem], met_in: str, now: datetime, deck_id: int | None
) -> OfferView:
    made = await one(MAKE, profile.id, met_in, _json(items), deck_id, now)
    return _Offer(made["id"], met_in, items, deck_id).view()


async def _offer(profile: ProfileView, offer_id: int) -> _Offer:
    found = await row(READ, profile.id, [offer_id])
    if found is None:
        raise Refusal("refusals-offer-missing", "missing")
    return _read(found)


def _read(record: Any) -> _Offer:
    there = {*record["there"]}
    items = [OfferItem(**item) for item in orjson.loads(record["items"])]
    kept = [item if item.card_id in there else replace(item, card_id=None, had=False) for item in items]
    return _Offer(record["id"], record["met_in"], kept, record["deck_id"])


def _json(items: Sequence[OfferItem]) -> str:
    return orjson.dumps([asdict(item) for item in items]).decode()


def _fitting(item: OfferItem) -> OfferItem | None:
    """``item`` in one line; None if no card can hold it."""
    word, translation = clean(item.word), clean(item.translation)
    if not fold(word) or len(word) > WORD_MOST or len(translation) > TRANSLATION_MOST:
        return None
    example, meaning = clean(item.example), clean(item.example_translation)
    if max(len(example), len(meaning)) > EXAMPLE_MOST:
        example, meaning = "", ""
    return replace(item, word=word, translation=translation, example=example, example_translation=meaning)


async def _known(profile: ProfileView, items: Sequence[OfferItem]) -> list[OfferItem]:
    """With what the lexicon knows of them. A correction is learnt as it was made, in its very form."""
    open_keys = {
        lemma_key(profile.language, item.word) for item in items if item.kind == "word" and item.entry_id is None
    }
    found = await entries_by_form(profile, open_keys - {""}) if open_keys else {}
    known: list[OfferItem] = []
    for item in items:
        entries = found.get(lemma_key(profile.language, item.word), []) if item.kind == "word" else []
        entry = _meant(item, entries) if item.entry_id is None else None
        if entry is not None:
            item = replace(  # noqa: PLW2901 - the same word, better known
                item, word=entry["word"], translation=item.translation or entry["translation"], entry_id=entry["id"]
            )
        if fold(item.translation):
            known.append(item)
    return known


def _meant(item: OfferItem, entries: Sequence[Entry]) -> Entry | None:
    """The entry ``item`` is: by its translation; with none, the first (the most basic) one."""
    if not item.translation:
        return next(iter(entries), None)
    return next((entry for entry in entries if means(entry, item.translation)), None)


def _once(profile: ProfileView, items: Iterable[OfferItem]) -> list[OfferItem]:
    found: dict[tuple[str, int | None], OfferItem] = {}
    for item in items:
        key = lemma_key(profile.language, item.word)
        if key:
            found.setdefault((key, item.entry_id), item)
    return [*found.values()]


async def _own(profile: ProfileView, items: Sequence[OfferItem], places: set[int] | None = None) -> list[OfferItem]:
    """With the cards the profile has of them already."""
    cards = await own_cards(profile, {lemma_key(profile.language, item.word) for item in items if not item.card_id})
    found: list[OfferItem] = []
    for place, item in enumerate(items):
        asked = item.card_id is None and (places is None or place in places)
        draft = Draft(item.word, lemma_key(profile.language, item.word), item.translation, item.entry_id)
        card_id = cards.of(draft) if asked else None
        found.append(item if card_id is None else replace(item, card_id=card_id, had=True))
    return found


def _draft(profile: ProfileView, item: OfferItem, entries: dict[int, Entry]) -> Draft:
    entry = entries.get(item.entry_id) if item.entry_id is not None else None
    if entry is not None:
        return draft_of(entry, item.translation)
    return Draft(
        word=item.word,
        lemma_key=lemma_key(profile.language, item.word),
        translation=item.translation,
        example=item.example,
        example_translation=item.example_translation,
    )
