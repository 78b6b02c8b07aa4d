"""A card before it is written. Pure."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Draft:
    word: str
    lemma_key: str
    translation: str
    entry_id: int | None = None
    transcription: str = ""
    part_of_speech: str = ""
    grammar: dict[str, str] = field(default_factory=dict)
    example: str = ""
    example_translation: str = ""
    hint: str = ""
    sense: str = ""
    """Which of several meanings, as the lexicon tells them apart; not on the card."""
