"""What the faces are told of a run of exercises."""

from dataclasses import dataclass, field
from typing import Any, Literal

from tutor.exercises.item import Answer, Item, Marked
from tutor.exercises.kind import Word
from tutor.jobs import Job

Sort = Literal["lesson", "test", "quiz", "placement", "reading"]

Given = Literal["right", "nearly", "wrong", "unsure", "skipped", "checking"]
"""How an item went. unsure: nobody could say · checking: a model is being asked."""

Outcome = Literal["asked", "counted", "repeated", "stale", "checking"]
"""asked: nothing was answered · counted: now · repeated: this very answer had counted before · stale: the run has moved
on, nothing was done · checking: the answer is kept, a model says later how it was."""

SIZES = (5, 10, 20)


@dataclass(frozen=True, slots=True)
class QuizView:
    id: int
    sort: Sort
    title: str
    lesson_id: int | None
    source: dict[str, Any]
    size: int
    total: int
    """Items with those that come back."""
    number: int
    """The item that is asked now, from 1."""
    version: int
    right_first: int
    finished: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """The item that waits for an answer."""

    number: int
    item: Item
    comes_back: bool
    """It went wrong earlier in this run."""
    hinted: bool
    waiting: Answer | None = None
    """An answer that is being checked."""


@dataclass(frozen=True, slots=True)
class Answered:
    number: int
    item: Item
    given: Given
    answer: Answer
    marked: Marked
    disputable: bool
    """The learner may say that it was right."""
    dispute: str = ""
    """open, accepted, refused or unsure, once they have."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where a run stands. ``answered``: what was just answered. Neither asked nor answered: it is over."""

    outcome: Outcome
    quiz: QuizView
    asked: Asked | None
    answered: Answered | None = None
    job: Job | None = None
    """To be started by the face once the transaction has committed."""


@dataclass(frozen=True, slots=True)
class Result:
    quiz: QuizView
    mistakes: list[Answered] = field(default_factory=list)
    """Items that were not right at the first try, in the order they were asked."""
    words: list[Word] = field(default_factory=list)
    """Words in them that are no cards yet."""
    best: int | None = None
    """Per cent, of a lesson's or test's best run before this one."""
    next_lesson_id: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a quiz is to be made from; one of them. ``text``: a topic in the learner's own words."""

    topic: str | None = None
    deck_id: int | None = None
    lesson_id: int | None = None
    reading_id: int | None = None
    mistakes: bool = False
    size: int = 10

    @property
    def source(self) -> dict[str, Any]:
        named = {
            "topic": self.topic,
            "deck": self.deck_id,
            "lesson": self.lesson_id,
            "reading": self.reading_id,
            "mistakes": self.mistakes or None,
        }
        return {name: value for name, value in named.items() if value is not None} or {"mixed": True}


@dataclass(frozen=True, slots=True)
class TopicView:
    """``slug``: of a bundled topic; "" for one in the learner's own words. ``right``: per cent, None before any."""

    slug: str
    title: str
    asked: int
    right: int | None
    step: int
    suggested: bool
    """Results are weak there."""
    own_id: int | None = None
    lesson_id: int | None = None
