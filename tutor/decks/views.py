"""What the faces are told of decks and cards."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

CardState = Literal["new", "learning", "young", "mature", "suspended", "leech"]
"""mature: the next interval is 21 days or more."""


@dataclass(frozen=True, slots=True)
class DeckView:
    id: int
    title: str
    position: int
    cards: int
    due: int
    """Cards to show today in this deck: learning and review, with today's new ones; never more than the caps allow."""
    new_per_day: int | None
    source: str | None
    active: bool
    """New cards go here unless another deck is named."""


@dataclass(frozen=True, slots=True)
class CardView:
    id: int
    deck_id: int
    deck_title: str
    word: str
    transcription: str
    translation: str
    part_of_speech: str
    grammar: dict[str, str]
    example: str
    example_translation: str
    hint: str
    met_in: str
    state: CardState
    due: datetime | None
    """None for a new card or one set aside."""


@dataclass(frozen=True, slots=True)
class CardPage:
    cards: list[CardView]
    next: int | None
    """Pass as ``after`` for the next page; None at the end."""


@dataclass(frozen=True, slots=True)
class CardChanges:
    """Only what is not None changes."""

    word: str | None = None
    transcription: str | None = None
    translation: str | None = None
    example: str | None = None
    example_translation: str | None = None
    hint: str | None = None
    deck_id: int | None = None


@dataclass(frozen=True, slots=True)
class CourseDeckView:
    key: str
    title: str
    """In the profile's interface language."""
    level: str
    size: int
    deck_id: int | None
    """The learner's deck made from it, if taken."""


@dataclass(frozen=True, slots=True)
class EntryView:
    id: int
    word: str
    transcription: str
    part_of_speech: str
    translation: str
    sense: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A word with several meanings: the learner chooses."""

    word: str
    entries: list[EntryView]


@dataclass(frozen=True, slots=True)
class Duplicate:
    word: str
    card_id: int


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a word or a pasted list."""

    deck_id: int
    deck_title: str
    cards: list[CardView] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    ambiguous: list[Ambiguous] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """Not in the lexicon: they need a translation."""
