"""Lessons: the course, one of them with all it teaches, its words as cards, its exercises as a quiz."""

from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field

from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.exercises.kind import Word
from tutor.lessons.file import Sort
from tutor.lessons.views import LessonRow, LessonState, LessonView
from tutor.media import spoken
from tutor.words.draft import Draft
from tutor.words.lexicon import own_cards
from webapp.api.quizzes import MOST_WORDS, Abilities, StepReply, Title, payer, step_reply
from webapp.declare import Body, Call, Id, Query, Raw, endpoint

MET_IN = "lesson"
MOST_PARTS = 100


@dataclass(frozen=True, slots=True)
class LessonsReply:
    lessons: list[LessonRow]
    """The course in the order it is learnt, a test after its unit; then those written for the learner."""


@dataclass(frozen=True, slots=True)
class LessonWord:
    entry_id: Id | None
    word: str
    translation: str
    example: str
    example_translation: str
    card_id: Id | None
    """The learner's card of it."""


@dataclass(frozen=True, slots=True)
class DialogueLine:
    who: str
    says: str
    means: str


@dataclass(frozen=True, slots=True)
class LessonReply:
    id: Id
    sort: Sort
    level: str
    unit: int
    position: int
    title: str
    aim: str
    explanation: str
    """Paragraphs; ``**bold**``; lines that start with ``- ``. Empty for a test."""
    words: list[LessonWord]
    dialogue: list[DialogueLine]
    state: LessonState
    best: int | None
    """Per cent right at the first try, of the best run."""
    written: bool
    """By the teacher, for this learner."""
    exercises: int


class RunBody(Body):
    abilities: Abilities = Field(default=[])
    anew: Annotated[bool, Field(description="From the beginning, also if it was left in the middle")] = False


class LessonWordsBody(Body):
    entry_ids: (
        Annotated[list[Id], Field(min_length=1, max_length=MOST_WORDS, description="Null: all of the lesson's")] | None
    ) = None
    default_title: Title


class PartQuery(Query):
    part: Literal["word", "example", "line"]
    number: Annotated[int, Field(ge=1, le=MOST_PARTS, description="Among the lesson's words, or its dialogue's lines")]


@endpoint("GET", "/api/lessons", reply=LessonsReply)
async def list_lessons(call: Call) -> LessonsReply:
    """The course, and how far the learner has come with it."""
    return LessonsReply(await call.services.lessons.list(call.profile))


@endpoint("GET", "/api/lessons/{lesson_id}", reply=LessonReply)
async def get_lesson(call: Call, lesson_id: int) -> LessonReply:
    """A lesson: aim, explanation, words, dialogue."""
    lesson = await call.services.lessons.lesson(call.profile, lesson_id)
    return LessonReply(
        lesson.id,
        lesson.sort,
        lesson.level,
        lesson.unit,
        lesson.position,
        lesson.title,
        lesson.aim,
        lesson.explanation,
        await _words(call, lesson.words),
        [DialogueLine(who, line.text, line.meaning) for who, line in lesson.dialogue],
        lesson.state,
        lesson.best,
        lesson.written,
        lesson.exercises,
    )


@endpoint("POST", "/api/lessons/{lesson_id}/run", body=RunBody, reply=StepReply)
async def run_lesson(call: Call, lesson_id: int, body: RunBody) -> StepReply:
    """A lesson's exercises: at the item they were left at, or from the first one."""
    step = await call.services.quizzes.start_lesson(
        call.profile, lesson_id, frozenset(body.abilities), call.now, rng=Random(), anew=body.anew
    )
    return step_reply(step)


@endpoint("POST", "/api/lessons/{lesson_id}/words", body=LessonWordsBody, reply=Added)
async def add_lesson_words(call: Call, lesson_id: int, body: LessonWordsBody) -> Added:
    """Makes cards of a lesson's words, all or some. What is a card already is among the duplicates."""
    lesson = await call.services.lessons.lesson(call.profile, lesson_id)
    ids = [word.entry_id for word in lesson.words if word.entry_id is not None]
    if body.entry_ids is not None:
        wanted = {*body.entry_ids}
        ids = [entry_id for entry_id in ids if entry_id in wanted]
    return await call.services.words.add_entries(
        call.profile, ids, None, MET_IN, call.now, default_title=body.default_title
    )


@endpoint(
    "GET",
    "/api/lessons/{lesson_id}/speech",
    query=PartQuery,
    reply=Raw("audio/ogg"),
    refusals=("invalid", "limit", "unavailable"),
)
async def speak_lesson(call: Call, lesson_id: int, query: PartQuery) -> bytes:
    """A word of a lesson, its example, or a line of the dialogue, spoken: Opus in OGG."""
    text = _part(await call.services.lessons.lesson(call.profile, lesson_id), query)
    return (await call.services.speech.make(payer(call), call.profile.language, text)).audio


def _part(lesson: LessonView, query: PartQuery) -> str:
    """Raises Refusal (missing)."""
    parts = lesson.dialogue if query.part == "line" else lesson.words
    if query.number > len(parts):
        raise Refusal("refusals-not-found", "missing")
    if query.part == "line":
        return lesson.dialogue[query.number - 1][1].text
    word = lesson.words[query.number - 1]
    return word.example if query.part == "example" else spoken.of_word(word.word)


async def _words(call: Call, words: list[Word]) -> list[LessonWord]:
    cards = await own_cards(call.profile, [word.lemma for word in words])
    return [
        LessonWord(
            word.entry_id,
            word.word,
            word.translation,
            word.example,
            word.example_translation,
            cards.of(Draft(word.word, word.lemma, word.translation, word.entry_id)),
        )
        for word in words
    ]
