"""Readings: texts a learner brings, how much of each they know, words to take from them, questions about them."""

from random import Random
from typing import Annotated

from pydantic import Field

from tutor.decks.views import Added
from tutor.readings.questions import Asks
from tutor.readings.service import LIST_MOST, RAW_MOST
from tutor.readings.views import ReadingPage, ReadingView
from webapp.api.quizzes import MOST_WORDS, Abilities, StepReply, Title, step_reply
from webapp.declare import Body, Call, Id, Query, Text, endpoint

Ask = Annotated[Text, Field(min_length=1, max_length=120, description="What to do, in words for the learner")]


class ReadingsQuery(Query):
    before: Annotated[Id, Field(description="The page's `next`")] | None = None
    limit: Annotated[int, Field(ge=1, le=LIST_MOST)] = 20


class ReadingBody(Body):
    text: Annotated[
        Text,
        Field(min_length=1, max_length=RAW_MOST, description="As it was pasted; what is no text is taken out of it"),
    ]


class ReadingWordsBody(Body):
    entry_ids: Annotated[list[Id], Field(min_length=1, max_length=MOST_WORDS)]
    default_title: Title


class QuestionsBody(Body):
    abilities: Abilities = Field(default=[])
    ask_gap: Ask
    ask_order: Ask
    anew: Annotated[bool, Field(description="From the beginning, also if they were left in the middle")] = False


@endpoint("GET", "/api/readings", query=ReadingsQuery, reply=ReadingPage)
async def list_readings(call: Call, query: ReadingsQuery) -> ReadingPage:
    """The learner's texts, newest first."""
    return await call.services.readings.list(call.profile, query.before, query.limit)


@endpoint("POST", "/api/readings", body=ReadingBody, reply=ReadingView, refusals=("limit",))
async def bring_reading(call: Call, body: ReadingBody) -> ReadingView:
    """Makes a reading of a text; the same text brought again is the same reading."""
    return await call.services.readings.bring(call.profile, body.text, call.now)


@endpoint("GET", "/api/readings/{reading_id}", reply=ReadingView)
async def get_reading(call: Call, reading_id: int) -> ReadingView:
    """A text, sentence by sentence, with what is known of its words now."""
    return await call.services.readings.reading(call.profile, reading_id)


@endpoint("DELETE", "/api/readings/{reading_id}", reply=None)
async def delete_reading(call: Call, reading_id: int) -> None:
    """Puts it away; words taken from it stay."""
    await call.services.readings.delete(call.profile, reading_id, call.now)


@endpoint("POST", "/api/readings/{reading_id}/restore", reply=None)
async def restore_reading(call: Call, reading_id: int) -> None:
    """Brings a deleted one back."""
    await call.services.readings.restore(call.profile, reading_id)


@endpoint("POST", "/api/readings/{reading_id}/words", body=ReadingWordsBody, reply=Added)
async def add_reading_words(call: Call, reading_id: int, body: ReadingWordsBody) -> Added:
    """Makes cards of words met in it. What is a card already is among the duplicates."""
    return await call.services.readings.add(
        call.profile, reading_id, body.entry_ids, call.now, default_title=body.default_title
    )


@endpoint("POST", "/api/readings/{reading_id}/questions", body=QuestionsBody, reply=StepReply)
async def ask_about_reading(call: Call, reading_id: int, body: QuestionsBody) -> StepReply:
    """Questions about it: at the one they were left at, or from the first one."""
    services, profile = call.services, call.profile
    begun = None if body.anew else await services.readings.open_run(profile, reading_id)
    if begun is not None:
        return step_reply(await services.quizzes.current(profile, begun))
    asked = await services.readings.questions(
        profile,
        reading_id,
        Random(),
        asks=Asks(body.ask_gap, body.ask_order),
        abilities=frozenset(body.abilities),
    )
    source = {"reading": reading_id}
    return step_reply(await services.quizzes.start_with(profile, "reading", asked.items, asked.title, source, call.now))
