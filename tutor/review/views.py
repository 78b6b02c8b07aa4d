"""What the faces are told of reviews."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from tutor.answers.diff import DiffPart

Way = Literal["recognise", "recall", "type"]
"""How a card is asked: word → translation, translation → word, or the word typed."""

GradedAs = Literal["recognise", "recall", "type", "dialogue"]
"""How a grade came about; dialogue: the word was used correctly in a conversation with the teacher."""

Direction = Literal["recognise", "recall"]
Outcome = Literal["counted", "repeated", "stale"]
"""counted: now · repeated: this very grade had counted before · stale: the card has moved on, nothing was done."""

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """One showing, with all that both its sides need. ``intervals``: seconds until due after again … easy."""

    schedule_id: int
    version: int
    card_id: int
    deck_id: int
    deck_title: str
    direction: Direction
    way: Way
    is_new: bool
    word: str
    transcription: str
    translation: str
    part_of_speech: str
    grammar: dict[str, str]
    example: str
    example_translation: str
    hint: str
    intervals: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left today, within the caps."""

    new: int
    learning: int
    review: int

    @property
    def total(self) -> int:
        return self.new + self.learning + self.review


@dataclass(frozen=True, slots=True)
class Queue:
    cards: list[ReviewCard]
    """The next showings, first first; empty when nothing is left for now."""
    counts: Counts
    done_today: int
    undoable: int
    """How many grades can be undone (0–10)."""
    next_due: datetime | None
    """When ``cards`` is empty: the moment something comes due; None when nothing ever will."""


@dataclass(frozen=True, slots=True)
class Grading:
    schedule_id: int
    version: int
    grade: int
    way: GradedAs
    client_id: str | None = None
    """Made once by the client per grade; the same id again is the same grade."""
    duration_ms: int | None = None
    graded_at: datetime | None = None
    """When the learner did it, if that was offline: trusted up to seven days back, never ahead of now."""


@dataclass(frozen=True, slots=True)
class Graded:
    outcome: Outcome
    schedule_id: int
    due: datetime | None
    leech: bool
    """This grade made the card a leech: it was set aside."""


@dataclass(frozen=True, slots=True)
class Checked:
    verdict: Literal["right", "nearly", "wrong"]
    answer: str
    parts: list[DiffPart]
    suggested_grade: int


@dataclass(frozen=True, slots=True)
class DayMark:
    day: date
    done: bool


@dataclass(frozen=True, slots=True)
class Today:
    counts: Counts
    done: int
    goal: int
    """Showings a day that the daily minutes stand for: what the ring fills to."""
    minutes_left: int
    streak: int
    week: list[DayMark] = field(default_factory=list)
    """The last seven days, today last."""
    leeches: int = 0
