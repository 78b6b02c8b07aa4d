"""Whether a text can be read at a level: by the words the lexicon knows, and by the length of sentences. Pure.

The lexicon is no judge of what it does not know. At A1 and A2 it knows most of what a learner needs, so words it lacks
count as hard, but many may be; further up only those count that it knows to be above the level.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tutor.accounts.views import LEVELS
from tutor.words.text import ARTICLES, lemma_key

WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LETTERS_LEAST: Final = 3
"""Shorter words (and what an apostrophe cuts off) are known to everybody."""

SENTENCE_END: Final = re.compile(r"[.!?…]+(?:\s|$)|\n+")
PHRASE_MOST: Final = 3
"""Words of an entry that is a phrase."""

UNLISTED_COUNT: Final = ("A1", "A2")


@dataclass(frozen=True, slots=True)
class Limits:
    """``hard``: the largest share of words that are hard · ``words``: of the longest sentence."""

    hard: float
    words: int


LIMITS: Final[Mapping[str, Limits]] = {
    "A1": Limits(0.4, 20),
    "A2": Limits(0.5, 24),
    "B1": Limits(0.1, 32),
    "B2": Limits(0.08, 40),
    "C1": Limits(0.05, 50),
    "C2": Limits(0.05, 60),
}


def sentences(text: str) -> list[list[str]]:
    """Their words."""
    return [words for words in (WORD.findall(part) for part in SENTENCE_END.split(text)) if words]


def keys(texts: Iterable[str], language: str) -> set[str]:
    """What the lexicon is to be asked for: words, and phrases of a few."""
    return {
        lemma_key(language, " ".join(words[place : place + length]))
        for text in texts
        for words in sentences(text)
        for place in range(len(words))
        for length in range(1, PHRASE_MOST + 1)
    }


def hard_words(texts: Sequence[str], language: str, level: str, graded: Mapping[str, str]) -> tuple[list[str], int]:
    """The words of ``texts`` that are above ``level``, and how many there are altogether. ``graded``: levels by key.
    A capital inside a sentence is a name's, save where all nouns have one."""
    found: list[str] = []
    count = 0
    for words in (words for text in texts for words in sentences(text)):
        phrases = _in_phrases(words, language, level, graded)
        for place, word in enumerate(words):
            is_name = place > 0 and word[0].isupper() and language != "de"
            if is_name or len(word) < LETTERS_LEAST or word.casefold() in ARTICLES.get(language, ()):
                continue
            count += 1
            if place not in phrases and _is_hard(graded.get(lemma_key(language, word)), level):
                found.append(word)
    return found, count


def longest(text: str) -> int:
    """Words of the longest sentence."""
    return max(map(len, sentences(text)), default=0)


def _in_phrases(words: Sequence[str], language: str, level: str, graded: Mapping[str, str]) -> set[int]:
    """Places of words that belong to a phrase which is known at the level: "por favor"."""
    found: set[int] = set()
    for length in range(2, PHRASE_MOST + 1):
        for place in range(len(words) - length + 1):
            phrase = graded.get(lemma_key(language, " ".join(words[place : place + length])))
            if phrase is not None and not _is_hard(phrase, level):
                found |= {*range(place, place + length)}
    return found


def _is_hard(graded: str | None, level: str) -> bool:
    if graded is None:
        return level in UNLISTED_COUNT
    return LEVELS.index(graded) > LEVELS.index(level)
