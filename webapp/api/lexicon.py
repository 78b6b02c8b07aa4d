"""Asking what a word means."""

from typing import Annotated

from pydantic import Field

from tutor.words.lookup import LookedUp, look_up
from webapp.declare import Call, Query, Text, endpoint


class WordQuery(Query):
    word: Annotated[Text, Field(min_length=1, max_length=160, description="In any form")]


@endpoint("GET", "/api/lexicon", query=WordQuery, reply=LookedUp)
async def look_word_up(call: Call, query: WordQuery) -> LookedUp:
    """What the lexicon knows of a word, and whether it is a card already; adds nothing and asks no model."""
    return await look_up(call.profile, query.word)
