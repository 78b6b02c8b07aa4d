"""How hard a text is, as far as the lexicon and the length of its sentences tell. Pure."""

from collections.abc import Sequence
from typing import Final

from tutor.accounts.views import LEVELS

WORDS_LEAST: Final = 8
"""Fewer different words say nothing."""

UNKNOWN: Final = 4
"""A word that no lexicon has is taken for a rare one: C1."""

SHORT: Final = 6.0
"""Words of a sentence that an A1 text has."""

LONGER: Final = 3.5
"""So many words more are a level."""

BY_WORDS: Final = 0.6
"""What the words have to say, beside the sentences."""


def level_of(levels: Sequence[str], unknown: int, sentence_lengths: Sequence[int]) -> str:
    """``levels``: of the different words that the lexicon knows; ``unknown``: how many it does not.
    ``sentence_lengths``: in words. Empty: it cannot be told."""
    if len(levels) + unknown < WORDS_LEAST or not sentence_lengths:
        return ""
    words = (sum(map(LEVELS.index, levels)) + UNKNOWN * unknown) / (len(levels) + unknown)
    mean = sum(sentence_lengths) / len(sentence_lengths)
    sentences = min(max((mean - SHORT) / LONGER, 0.0), len(LEVELS) - 1.0)
    return LEVELS[round(BY_WORDS * words + (1 - BY_WORDS) * sentences)]
