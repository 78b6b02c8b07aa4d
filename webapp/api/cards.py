"""Cards: finding, changing, setting aside, and the leech doctor."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from tutor.decks.views import CardChanges, CardPage, CardView
from webapp.declare import Body, Call, Id, Query, Text, endpoint


@dataclass(frozen=True, slots=True)
class LeechesReply:
    cards: list[CardView]


class CardsQuery(Query):
    deck_id: Id | None = None
    q: Annotated[Text, Field(max_length=100, description="Part of a word or a translation")] = ""
    after: Annotated[Id, Field(description="The last page's `next`")] | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 50


class CardChangesBody(Body):
    """Only what is there and not null changes."""

    word: Annotated[Text, Field(min_length=1, max_length=160)] | None = None
    transcription: Annotated[Text, Field(max_length=160)] | None = None
    translation: Annotated[Text, Field(min_length=1, max_length=256)] | None = None
    example: Annotated[Text, Field(max_length=512)] | None = None
    example_translation: Annotated[Text, Field(max_length=512)] | None = None
    hint: Annotated[Text, Field(max_length=512)] | None = None
    deck_id: Annotated[Id, Field(description="Moves the card")] | None = None


@endpoint("GET", "/api/cards", query=CardsQuery, reply=CardPage, refusals=("missing",))
async def list_cards(call: Call, query: CardsQuery) -> CardPage:
    """A page of cards, of one deck or of all, newest last."""
    decks = call.services.decks
    page = await decks.cards(call.profile, query.deck_id, query.q, query.after, query.limit)
    if query.deck_id is not None and not page.cards:
        await decks.deck(call.profile, query.deck_id, call.now)  # nothing in it, or no such deck?
    return page


@endpoint("GET", "/api/cards/{card_id}", reply=CardView)
async def get_card(call: Call, card_id: int) -> CardView:
    """One card."""
    return await call.services.decks.card(call.profile, card_id)


@endpoint("PATCH", "/api/cards/{card_id}", body=CardChangesBody, reply=CardView, refusals=("moved",))
async def change_card(call: Call, card_id: int, body: CardChangesBody) -> CardView:
    """Changes what is given."""
    return await call.services.decks.edit(call.profile, card_id, CardChanges(**dict(body)), call.now)


@endpoint("POST", "/api/cards/{card_id}/suspend", reply=CardView)
async def suspend_card(call: Call, card_id: int) -> CardView:
    """Shows the card no more until it is resumed."""
    return await call.services.decks.suspend(call.profile, card_id)


@endpoint("POST", "/api/cards/{card_id}/resume", reply=CardView)
async def resume_card(call: Call, card_id: int) -> CardView:
    """Shows a suspended card again."""
    return await call.services.decks.resume(call.profile, card_id)


@endpoint("POST", "/api/cards/{card_id}/rescue", reply=CardView)
async def rescue_card(call: Call, card_id: int) -> CardView:
    """Puts a leech back to learning, its lapses forgiven."""
    return await call.services.decks.rescue(call.profile, card_id, call.now)


@endpoint("POST", "/api/cards/{card_id}/restore", reply=CardView)
async def restore_card(call: Call, card_id: int) -> CardView:
    """Takes a deletion back."""
    return await call.services.decks.restore_card(call.profile, card_id)


@endpoint("DELETE", "/api/cards/{card_id}", reply=None)
async def delete_card(call: Call, card_id: int) -> None:
    """Sets a card aside; it can be restored."""
    await call.services.decks.delete_card(call.profile, card_id, call.now)


@endpoint("GET", "/api/leeches", reply=LeechesReply)
async def list_leeches(call: Call) -> LeechesReply:
    """Cards that were forgotten too often and are set aside."""
    return LeechesReply([*await call.services.decks.leeches(call.profile)])
