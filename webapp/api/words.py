"""Adding words, one or a list, and taking bundled decks."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from tutor.days import day_of
from tutor.decks.views import Added, CourseDeckView, DeckView
from tutor.llm.gateway import Payer
from tutor.words.limits import LIST_MOST
from webapp.declare import Body, Call, Id, Text, endpoint

MET_IN = "list"
LONGEST_LIST = 10_000
LONGEST_ITEM = 160
MOST_ADDED = 100


@dataclass(frozen=True, slots=True)
class CourseDecksReply:
    decks: list[CourseDeckView]


class _Adding(Body):
    deck_id: Annotated[Id, Field(description="Null: the active deck")] | None = None
    default_title: Annotated[
        Text, Field(min_length=1, max_length=64, description="Of the deck to make when there is none yet")
    ]
    keep_both: Annotated[bool, Field(description="Adds what the learner has already once more")] = False


class WordsBody(_Adding):
    text: Annotated[
        Text, Field(min_length=1, max_length=LONGEST_LIST, description="A word, or a pasted list of up to 50")
    ]


class EntryBody(_Adding):
    entry_id: Annotated[Id, Field(description="The meaning chosen for an ambiguous word")]


class OwnWordBody(_Adding):
    word: Annotated[Text, Field(min_length=1, max_length=160)]
    translation: Annotated[Text, Field(min_length=1, max_length=256)]
    example: Annotated[Text, Field(max_length=512)] = ""


class DraftBody(_Adding):
    items: Annotated[
        list[Annotated[Text, Field(min_length=1, max_length=LONGEST_ITEM)]],
        Field(min_length=1, max_length=LIST_MOST, description="Words in either language, phrases, names of groups"),
    ]


class AddedCardsBody(Body):
    card_ids: Annotated[list[Id], Field(min_length=1, max_length=MOST_ADDED)]


class CourseDeckBody(Body):
    key: Annotated[Text, Field(min_length=1, max_length=64)]


@endpoint("POST", "/api/words", body=WordsBody, reply=Added, refusals=("missing",))
async def add_words(call: Call, body: WordsBody) -> Added:
    """Adds a word or a list from the lexicon, and says what became of each."""
    return await call.services.words.add(
        call.profile, body.text, body.deck_id, MET_IN, call.now, body.keep_both, default_title=body.default_title
    )


@endpoint("POST", "/api/words/entry", body=EntryBody, reply=Added, refusals=("missing",))
async def add_entry(call: Call, body: EntryBody) -> Added:
    """Adds the chosen meaning of an ambiguous word."""
    return await call.services.words.add_entry(
        call.profile, body.entry_id, body.deck_id, call.now, body.keep_both, default_title=body.default_title
    )


@endpoint("POST", "/api/words/own", body=OwnWordBody, reply=Added, refusals=("missing",))
async def add_own_word(call: Call, body: OwnWordBody) -> Added:
    """Adds a word with the learner's own translation."""
    return await call.services.words.add_own(
        call.profile, body.word, body.translation, body.deck_id, MET_IN, call.now, body.example, body.keep_both,
        default_title=body.default_title,
    )  # fmt: skip


@endpoint("POST", "/api/words/draft", body=DraftBody, reply=Added, refusals=("missing", "limit", "unavailable"))
async def draft_words(call: Call, body: DraftBody) -> Added:
    """Adds words that the lexicon may not know: a language model is asked about those, once for all of them. May take
    a minute."""
    if body.deck_id is not None:
        await call.services.decks.deck(call.profile, body.deck_id, call.now)  # before anything is paid for
    payer = Payer(call.learner_id, day_of(call.now, call.profile.zone))
    drafted = await call.services.drafting.draft(call.profile, body.items, payer)
    return await call.services.words.add_drafted(
        call.profile, drafted, body.deck_id, MET_IN, call.now, body.keep_both, default_title=body.default_title
    )


@endpoint("POST", "/api/words/undo", body=AddedCardsBody, reply=None, refusals=("missing",))
async def undo_added(call: Call, body: AddedCardsBody) -> None:
    """Takes back cards that were just added."""
    await call.services.words.undo_added(call.profile, body.card_ids, call.now)


@endpoint("GET", "/api/course-decks", reply=CourseDecksReply)
async def list_course_decks(call: Call) -> CourseDecksReply:
    """The bundled decks of the profile's language."""
    return CourseDecksReply(await call.services.words.course_decks(call.profile))


@endpoint("POST", "/api/course-decks/take", body=CourseDeckBody, reply=DeckView, refusals=("missing",))
async def take_course_deck(call: Call, body: CourseDeckBody) -> DeckView:
    """Makes a deck of the learner's own from a bundled one; taken twice, it is there once."""
    return await call.services.words.take_course_deck(call.profile, body.key, call.now)
