"""Words under a message, each a tap away from becoming a card."""

from typing import Annotated

from pydantic import Field

from tutor.words.offers import OfferView, Taken
from webapp.declare import Body, Call, Text, endpoint

MOST_NUMBERS = 100

Numbers = Annotated[list[Annotated[int, Field(ge=1, le=MOST_NUMBERS)]], Field(min_length=1, max_length=MOST_NUMBERS)]


class TakeBody(Body):
    numbers: Annotated[Numbers, Field(description="Of the words; null: all of them")] | None = None
    default_title: Annotated[
        Text, Field(min_length=1, max_length=64, description="Of the deck to make when there is none yet")
    ]


class PutBackBody(Body):
    numbers: Annotated[Numbers, Field(description="Of the words; null: all of them")] | None = None


@endpoint("POST", "/api/offers/{offer_id}/take", body=TakeBody, reply=Taken, refusals=("missing",))
async def take_offer(call: Call, offer_id: int, body: TakeBody) -> Taken:
    """Makes cards of words; asked twice, each is made once."""
    return await call.services.offers.take(
        call.profile, offer_id, body.numbers, call.now, default_title=body.default_title
    )


@endpoint("POST", "/api/offers/{offer_id}/put-back", body=PutBackBody, reply=OfferView, refusals=("missing",))
async def put_offer_back(call: Call, offer_id: int, body: PutBackBody) -> OfferView:
    """Takes back cards that were made of words here, unless they have been reviewed."""
    return await call.services.offers.put_back(call.profile, offer_id, body.numbers, call.now)
