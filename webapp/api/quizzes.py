"""Quizzes, whatever they are made from: one call an item. What is right stays here until it has been answered."""

from dataclasses import dataclass
from random import Random
from typing import Annotated, Any

from pydantic import Field

from tutor.accounts.views import ProfileView
from tutor.answers.diff import DiffPart
from tutor.days import day_of
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.exercises.item import Ability, Answer, Item, Shape
from tutor.exercises.registry import KINDS
from tutor.llm.gateway import Payer
from tutor.quizzes.service import ANSWER_MOST, PICKED_MOST
from tutor.quizzes.views import SIZES, Answered, Asked, Given, Outcome, QuizView, Sort, Step, TopicView, Wish
from webapp.api.review import BIGGEST_VERSION
from webapp.declare import Body, Call, Id, OneOf, Query, Raw, Text, endpoint

MET_IN = "quiz"
MOST_ITEMS = 200
MOST_WORDS = 100

Abilities = Annotated[
    list[Ability],
    Field(max_length=2, description="speech: the client can say aloud what is to be heard · hearing: it understands"),
]
Title = Annotated[Text, Field(min_length=1, max_length=64, description="Of the deck to make when there is none yet")]
Version = Annotated[int, Field(ge=0, le=BIGGEST_VERSION, description="The quiz's, when the item was shown")]
Number = Annotated[int, Field(ge=1, le=MOST_ITEMS)]
KindName = Annotated[str, OneOf(tuple(KINDS))]
DisputeState = Annotated[str, OneOf(("", "open", "accepted", "refused", "unsure"))]


@dataclass(frozen=True, slots=True)
class QuizState:
    id: Id
    sort: Sort
    title: str
    lesson_id: Id | None
    size: int
    total: int
    """With the items that come back."""
    number: int
    """Of the item that is asked now, from 1."""
    version: int
    """Sent along with an answer, which counts once."""
    right_first: int
    """Right at the first try."""
    finished: bool


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    text: str
    picked: list[int]
    """Places in ``options``; of pairs, for each left side its place in ``others``."""


@dataclass(frozen=True, slots=True)
class AskedItem:
    number: int
    kind: KindName
    shape: Shape
    """One option · many options · tiles in order · pairs · text · voice."""
    answer_language: str
    ask: str
    """In the own language; empty: what a client always says of this kind."""
    text: str
    """In the language being learnt; a gap is ``___``."""
    meaning: str
    """In the own language."""
    spoken: bool
    """Something is to be heard."""
    options: list[str]
    """What is chosen from, tiles, or left sides."""
    others: list[str]
    """Right sides of pairs."""
    has_hint: bool
    hint: str
    """Once it was asked for."""
    comes_back: bool
    """It went wrong earlier in this quiz."""
    waiting: GivenAnswer | None
    """An answer that is being checked."""


@dataclass(frozen=True, slots=True)
class AnsweredItem:
    number: int
    kind: KindName
    shape: Shape
    answer_language: str
    ask: str
    text: str
    meaning: str
    heard: str
    options: list[str]
    others: list[str]
    given: Given
    answer: GivenAnswer
    right: str
    """The right answer; if there are several, the one nearest to what was given."""
    rights: list[int]
    """Places of the right options; of pairs, for each left side its place in ``others``."""
    parts: list[DiffPart]
    """Where a typed answer differs."""
    slip: str | None
    """What kind of difference it is: the end of a message id, ``exercises-slip-…``."""
    why: str
    """The rule, in a line."""
    disputable: bool
    dispute: DisputeState
    """What became of the learner's objection; empty without one."""


@dataclass(frozen=True, slots=True)
class StepReply:
    """Where a quiz stands. Neither ``asked`` nor ``answered``: it is over."""

    outcome: Outcome
    quiz: QuizState
    asked: AskedItem | None
    answered: AnsweredItem | None
    """What was just answered, or asked about."""


@dataclass(frozen=True, slots=True)
class MetWord:
    entry_id: Id
    word: str
    translation: str


@dataclass(frozen=True, slots=True)
class ResultReply:
    quiz: QuizState
    mistakes: list[AnsweredItem]
    """Not right at the first try, in the order they were asked."""
    words: list[MetWord]
    """In them, and not on a card yet."""
    best: int | None
    """Per cent of the best run of the lesson before this one."""
    next_lesson_id: Id | None


@dataclass(frozen=True, slots=True)
class TopicsReply:
    topics: list[TopicView]
    """Weak ones first, the learner's own last."""


@dataclass(frozen=True, slots=True)
class HeardReply:
    text: str


@dataclass(frozen=True, slots=True)
class DisputeReply:
    state: DisputeState
    why: str
    """Of a refusal, and of an answer that was nearly right."""


class TopicBody(Body):
    text: Annotated[Text, Field(max_length=200, description="In the learner's own words")]


class QuizBody(Body):
    """``topic``, ``deck_id``, ``lesson_id``, ``mistakes`` or ``again``; with none of them everything is mixed."""

    topic: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,32}$")] | None = None
    deck_id: Id | None = None
    lesson_id: Id | None = None
    mistakes: Annotated[bool, Field(description="What went wrong in any quiz and has not been right since")] = False
    again: (
        Annotated[Id, Field(description="A quiz: what was not right in it at the first try, whatever the size")] | None
    ) = None
    size: Annotated[int, OneOf(SIZES)] = SIZES[1]
    abilities: Abilities = Field(default=[])
    title: Annotated[Text, Field(min_length=1, max_length=120, description="What the learner sees of it")]


class AnswerBody(Body):
    """``text`` or ``picked``; neither is "I don't know"."""

    version: Version
    text: Annotated[Text, Field(max_length=ANSWER_MOST)] = ""
    picked: Annotated[
        list[Annotated[int, Field(ge=0, le=PICKED_MOST)]],
        Field(max_length=PICKED_MOST, description="Places in `options`; of pairs, for each left one in `others`"),
    ] = Field(default=[])


class VersionBody(Body):
    version: Version


class DisputeBody(Body):
    number: Number


class QuizWordsBody(Body):
    default_title: Title


class StateQuery(Query):
    answered: Annotated[Number, Field(description="An item; how it went is told once it has been answered")] | None = (
        None
    )


class NumberQuery(Query):
    number: Number


@endpoint("GET", "/api/topics", reply=TopicsReply)
async def list_topics(call: Call) -> TopicsReply:
    """What a quiz can be about."""
    return TopicsReply(await call.services.topics.list(call.profile))


@endpoint("POST", "/api/topics", body=TopicBody, reply=TopicView)
async def add_topic(call: Call, body: TopicBody) -> TopicView:
    """The topic that is meant, if there is one; else it is noted down as the learner's own."""
    found = await call.services.topics.find(call.profile, body.text)
    return found or await call.services.topics.add_own(call.profile, body.text, call.now)


@endpoint("POST", "/api/quizzes", body=QuizBody, reply=StepReply, refusals=("missing",))
async def start_quiz(call: Call, body: QuizBody) -> StepReply:
    """Makes a quiz; one that is open gives way."""
    if body.again is not None:
        return step_reply(await _again(call, body.again, body.title))
    wish = Wish(body.topic, body.deck_id, body.lesson_id, None, body.mistakes, body.size)
    step = await call.services.quizzes.start_quiz(
        call.profile, wish, frozenset(body.abilities), call.now, title=body.title, rng=Random()
    )
    return step_reply(step)


@endpoint("GET", "/api/quizzes/{quiz_id}", query=StateQuery, reply=StepReply)
async def get_quiz(call: Call, quiz_id: int, query: StateQuery) -> StepReply:
    """Where a quiz stands; asked again and again while an answer is being checked."""
    step = await call.services.quizzes.current(call.profile, quiz_id)
    answered = None
    if query.answered is not None and (step.asked is None or query.answered < step.asked.number):
        answered = await call.services.quizzes.answered(call.profile, quiz_id, query.answered)
    return step_reply(step, answered)


@endpoint("POST", "/api/quizzes/{quiz_id}/answers", body=AnswerBody, reply=StepReply)
async def answer_item(call: Call, quiz_id: int, body: AnswerBody) -> StepReply:
    """Answers the item that is asked; how it went and the next item are in the reply."""
    answer = Answer(body.text, tuple(body.picked))
    step = await call.services.quizzes.answer(call.profile, quiz_id, body.version, answer, call.now, asker=_asker(call))
    if step.job is not None:
        call.services.jobs.start(step.job)
    return step_reply(step)


@endpoint("POST", "/api/quizzes/{quiz_id}/skip", body=VersionBody, reply=StepReply)
async def skip_item(call: Call, quiz_id: int, body: VersionBody) -> StepReply:
    """Leaves the item for the end of the quiz; or stops waiting for an answer to be checked."""
    return step_reply(await call.services.quizzes.skip(call.profile, quiz_id, body.version, call.now))


@endpoint("POST", "/api/quizzes/{quiz_id}/hint", body=VersionBody, reply=StepReply)
async def show_hint(call: Call, quiz_id: int, body: VersionBody) -> StepReply:
    """The item with its hint."""
    return step_reply(await call.services.quizzes.hint(call.profile, quiz_id, body.version))


@endpoint("GET", "/api/quizzes/{quiz_id}/result", reply=ResultReply)
async def get_result(call: Call, quiz_id: int) -> ResultReply:
    """How a quiz went, finished or not."""
    result = await call.services.quizzes.result(call.profile, quiz_id)
    words = [MetWord(word.entry_id, word.word, word.translation) for word in result.words if word.entry_id is not None]
    mistakes = [_answered(each) for each in result.mistakes]
    return ResultReply(quiz_state(result.quiz), mistakes, words, result.best, result.next_lesson_id)


@endpoint("POST", "/api/quizzes/{quiz_id}/words", body=QuizWordsBody, reply=Added)
async def add_quiz_words(call: Call, quiz_id: int, body: QuizWordsBody) -> Added:
    """Makes cards of the words of the mistakes."""
    result = await call.services.quizzes.result(call.profile, quiz_id)
    ids = [word.entry_id for word in result.words if word.entry_id is not None]
    return await call.services.words.add_entries(
        call.profile, ids, None, MET_IN, call.now, default_title=body.default_title
    )


@endpoint("POST", "/api/quizzes/{quiz_id}/disputes", body=DisputeBody, reply=DisputeReply, refusals=("invalid",))
async def dispute_answer(call: Call, quiz_id: int, body: DisputeBody) -> DisputeReply:
    """The learner says that their answer is right: it is looked at once more. Said again, it tells how that stands."""
    dispute = await call.services.quizzes.dispute(call.profile, quiz_id, body.number, call.now, asker=_asker(call))
    if dispute.job is not None:
        call.services.jobs.start(dispute.job)
    return DisputeReply(dispute.state, dispute.why)


@endpoint(
    "GET",
    "/api/quizzes/{quiz_id}/speech",
    query=NumberQuery,
    reply=Raw("audio/ogg"),
    refusals=("invalid", "limit", "unavailable"),
)
async def speak_item(call: Call, quiz_id: int, query: NumberQuery) -> bytes:
    """What is to be heard in an item, spoken: Opus in OGG."""
    text = await _heard(call, quiz_id, query.number)
    return (await call.services.speech.make(payer(call), call.profile.language, text)).audio


@endpoint("GET", "/api/quizzes/{quiz_id}/heard", query=NumberQuery, reply=HeardReply)
async def get_heard(call: Call, quiz_id: int, query: NumberQuery) -> HeardReply:
    """The same in letters, for a device that says it by itself."""
    return HeardReply(await _heard(call, quiz_id, query.number))


def payer(call: Call) -> Payer:
    return Payer(call.learner_id, day_of(call.now, call.profile.zone))


def step_reply(step: Step, answered: Answered | None = None) -> StepReply:
    told = answered or step.answered
    return StepReply(
        step.outcome,
        quiz_state(step.quiz),
        None if step.asked is None else _asked(step.asked),
        None if told is None else _answered(told),
    )


async def _again(call: Call, quiz_id: int, title: str) -> Step:
    """The mistakes of a quiz, also those mended since. Raises Refusal (missing; invalid: there are none)."""
    quizzes = call.services.quizzes
    items = [mistake.item for mistake in (await quizzes.result(call.profile, quiz_id)).mistakes]
    if not items:
        raise Refusal("refusals-quiz-no-mistakes")
    return await quizzes.start_with(call.profile, "quiz", items, title, {"again": quiz_id}, call.now)


async def _heard(call: Call, quiz_id: int, number: int) -> str:
    """Of the item that is asked, or of one that was. Raises Refusal (missing)."""
    profile: ProfileView = call.profile
    asked = (await call.services.quizzes.current(profile, quiz_id)).asked
    if asked is not None and asked.number == number:
        item = asked.item
    else:
        item = (await call.services.quizzes.answered(profile, quiz_id, number)).item
    if not (text := _spoken(item)):
        raise Refusal("refusals-quiz-missing", "missing")
    return text


def _spoken(item: Item) -> str:
    """A sentence to be said aloud is shown: hearing it gives nothing away."""
    return item.heard or (item.text if item.kind == "say" else "")


def _asker(call: Call) -> dict[str, Any] | None:
    """Nobody is written to: the client asks."""
    if call.learner is None:
        return None
    return {"lane": call.learner.telegram_id, "learner_id": call.learner_id, "chat_id": None, "message_id": None}


def quiz_state(quiz: QuizView) -> QuizState:
    return QuizState(
        quiz.id,
        quiz.sort,
        quiz.title,
        quiz.lesson_id,
        quiz.size,
        quiz.total,
        quiz.number,
        quiz.version,
        quiz.right_first,
        quiz.finished,
    )


def _given(answer: Answer) -> GivenAnswer:
    return GivenAnswer(answer.text, [*answer.picked])


def _asked(asked: Asked) -> AskedItem:
    item = asked.item
    return AskedItem(
        number=asked.number,
        kind=item.kind,
        shape=item.shape,
        answer_language=item.answer_language,
        ask=item.ask,
        text=item.text,
        meaning=item.meaning,
        spoken=bool(_spoken(item)),
        options=[*item.options],
        others=[*item.others],
        has_hint=bool(item.hint),
        hint=item.hint if asked.hinted else "",
        comes_back=asked.comes_back,
        waiting=None if asked.waiting is None else _given(asked.waiting),
    )


def _answered(answered: Answered) -> AnsweredItem:
    item, marked = answered.item, answered.marked
    return AnsweredItem(
        number=answered.number,
        kind=item.kind,
        shape=item.shape,
        answer_language=item.answer_language,
        ask=item.ask,
        text=item.text,
        meaning=item.meaning,
        heard=item.heard,
        options=[*item.options],
        others=[*item.others],
        given=answered.given,
        answer=_given(answered.answer),
        right=marked.answer,
        rights=[*item.rights],
        parts=marked.parts,
        slip=marked.slip,
        why=marked.why,
        disputable=answered.disputable,
        dispute=answered.dispute,
    )
