"""Decks."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import Field

from tutor.database import transaction
from tutor.decks.views import DeckView
from webapp.declare import Body, Call, Id, Text, endpoint

NO_LIMIT = -1
MOST_NEW = 100
MOST_DECKS = 100

Title = Annotated[Text, Field(min_length=1, max_length=64)]


@dataclass(frozen=True, slots=True)
class DecksReply:
    decks: list[DeckView]


class DeckBody(Body):
    title: Title


class DeckChangesBody(Body):
    """Only what is there and not null changes."""

    title: Title | None = None
    new_per_day: Annotated[int, Field(ge=NO_LIMIT, le=MOST_NEW, description="-1: no limit of its own")] | None = None
    active: Annotated[Literal[True], Field(description="New cards go here")] | None = None


class OrderBody(Body):
    ids: Annotated[list[Id], Field(max_length=MOST_DECKS, description="First first")]


@endpoint("GET", "/api/decks", reply=DecksReply)
async def list_decks(call: Call) -> DecksReply:
    """All decks in the learner's order, with what is due in each."""
    return DecksReply(await call.services.decks.list(call.profile, call.now))


@endpoint("POST", "/api/decks", body=DeckBody, reply=DeckView)
async def create_deck(call: Call, body: DeckBody) -> DeckView:
    """Makes an empty deck."""
    return await call.services.decks.create(call.profile, body.title, call.now)


@endpoint("PATCH", "/api/decks/{deck_id}", body=DeckChangesBody, reply=DeckView)
async def change_deck(call: Call, deck_id: int, body: DeckChangesBody) -> DeckView:
    """Changes what is given, or nothing."""
    decks, profile, now = call.services.decks, call.profile, call.now
    async with transaction():
        if body.title is not None:
            await decks.rename(profile, deck_id, body.title, now)
        if body.new_per_day is not None:
            await decks.limit(profile, deck_id, None if body.new_per_day == NO_LIMIT else body.new_per_day, now)
        if body.active:
            await decks.activate(profile, deck_id, now)
        return await decks.deck(replace(profile, active_deck_id=deck_id) if body.active else profile, deck_id, now)


@endpoint("PUT", "/api/decks/order", body=OrderBody, reply=DecksReply, refusals=("missing",))
async def order_decks(call: Call, body: OrderBody) -> DecksReply:
    """Puts the decks in this order; those not named follow as they stood."""
    return DecksReply(await call.services.decks.reorder(call.profile, body.ids, call.now))


@endpoint("DELETE", "/api/decks/{deck_id}", reply=None)
async def delete_deck(call: Call, deck_id: int) -> None:
    """Sets a deck and its cards aside; it can be restored."""
    await call.services.decks.delete(call.profile, deck_id, call.now)


@endpoint("POST", "/api/decks/{deck_id}/restore", reply=DeckView)
async def restore_deck(call: Call, deck_id: int) -> DeckView:
    """Takes a deletion back."""
    return await call.services.decks.restore(call.profile, deck_id, call.now)
