"""What the faces are told of readings."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

WordState = Literal["known", "learning", "new", "unknown", "plain"]
"""known: on a card that is in review · learning: on a younger card · new: in the lexicon, on no card · unknown: in
neither · plain: nothing to learn here, a name or one of the smallest words."""


@dataclass(frozen=True, slots=True)
class ReadingWord:
    """One word of a text, however often and in whatever forms it stands there."""

    state: WordState
    entry_id: int | None
    word: str
    """As the dictionary has it, else as it stands in the text."""
    transcription: str
    part_of_speech: str
    translation: str
    """Empty where the lexicon does not know it."""
    card_id: int | None
    """The learner's card of it."""
    fresh: bool
    """That card was made from a reading and has not been shown yet: it can be taken back."""


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """A piece of a sentence. ``word``: its place in the reading's words; None: what stands between them."""

    text: str
    word: int | None


@dataclass(frozen=True, slots=True)
class ReadingSentence:
    parts: list[ReadingPart]
    opens: bool
    """It begins a paragraph."""

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class WordCounts:
    """Different words, by state."""

    known: int = 0
    learning: int = 0
    new: int = 0
    unknown: int = 0

    @property
    def all(self) -> int:
        return self.known + self.learning + self.new + self.unknown


@dataclass(frozen=True, slots=True)
class ReadingView:
    id: int
    title: str
    level: str
    """As far as the lexicon tells; empty for too short a text."""
    created_at: datetime
    sentences: list[ReadingSentence]
    words: list[ReadingWord]
    counts: WordCounts
    share: int
    """Known words, per cent."""
    share_before: int
    """The same when the text was brought."""


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading in a list, with figures from when it was brought."""

    id: int
    title: str
    level: str
    words: int
    share: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ReadingPage:
    readings: list[ReadingRow] = field(default_factory=list)
    """Newest first."""
    next: int | None = None
    """Pass as ``before`` for the next page; None at the end."""
