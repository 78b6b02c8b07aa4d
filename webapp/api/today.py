"""The first screen: what is due, how far the day is, which decks wait."""

from dataclasses import dataclass, fields

from tutor.accounts.views import ProfileView
from tutor.decks.views import DeckView
from tutor.review.views import Today
from webapp.declare import Call, endpoint

SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayReply(Today):
    profile: ProfileView
    decks: list[DeckView]
    """Up to three: those with cards due, else the first ones."""


@endpoint("GET", "/api/today", reply=TodayReply)
async def get_today(call: Call) -> TodayReply:
    """All that the Today screen shows."""
    today = await call.services.reviews.today(call.profile, call.now)
    decks = await call.services.decks.list(call.profile, call.now)
    waiting = [deck for deck in decks if deck.due > 0]
    shown = {field.name: getattr(today, field.name) for field in fields(Today)}
    return TodayReply(**shown, profile=call.profile, decks=(waiting or decks)[:SHOWN])
