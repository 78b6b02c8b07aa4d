"""What the faces are told of lessons. Texts are in the language the learner is spoken to in, or their own."""

from dataclasses import dataclass
from typing import Literal

from tutor.exercises.kind import Line, Word
from tutor.lessons.file import Sort

LessonState = Literal["new", "open", "done"]
"""new: not begun · open: begun and left · done: finished, perhaps begun anew."""


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson or unit test in a list. ``written``: by the teacher, for this learner."""

    id: int
    sort: Sort
    level: str
    unit: int
    position: int
    title: str
    aim: str
    state: LessonState
    best: int | None
    """Per cent right at the first try, of the best run."""
    written: bool


@dataclass(frozen=True, slots=True)
class LessonView:
    id: int
    sort: Sort
    level: str
    unit: int
    position: int
    title: str
    aim: str
    topics: list[str]
    """Slugs."""
    explanation: str
    """Paragraphs; ``**bold**``; lines that start with ``- ``. Empty for a test."""
    words: list[Word]
    dialogue: list[tuple[str, Line]]
    """Who says what."""
    state: LessonState
    best: int | None
    written: bool
    exercises: int
