"""Options to choose from: shuffled, all different, one right. Pure."""

from collections.abc import Sequence
from typing import Any, Final

from tutor.exercises.kind import OPTIONS_MOST, Setting, Word
from tutor.words.text import fold, translations

FAIR_LENGTH: Final = 60
"""Longer texts make no buttons."""


def choice(right: str, wrong: Sequence[str], setting: Setting) -> dict[str, Any]:
    """The fields of an item with one right option."""
    options = setting.shuffled([right, *wrong])
    return {"options": tuple(options), "rights": (options.index(right),)}


def meanings(word: Word) -> set[str]:
    return {fold(meaning) for meaning in translations(word.translation)}


def decoys(word: Word, others: Sequence[Word], setting: Setting, most: int = OPTIONS_MOST - 1) -> list[Word]:
    """Words that cannot be taken for ``word``: no meaning and no form in common. Those of its part of speech first."""
    taken, lemmas, shown = meanings(word), {word.lemma, fold(word.word)}, {fold(word.translation)}
    found: list[Word] = []
    shuffled = setting.shuffled(others)
    shuffled.sort(key=lambda other: other.part_of_speech != word.part_of_speech)
    for other in shuffled:
        mine = meanings(other)
        forms = {other.lemma, fold(other.word)}
        if mine & taken or forms & lemmas or fold(other.translation) in shown:
            continue
        if any(_within(one, two) for one in mine for two in taken):
            continue
        found.append(other)
        taken |= mine
        lemmas |= forms
        shown.add(fold(other.translation))
        if len(found) == most:
            break
    return found


def _within(one: str, other: str) -> bool:
    """Whether one meaning is a part of the other: "table", "at the table"."""
    first, second = set(one.split()), set(other.split())
    return first <= second or second <= first


def short(text: str) -> bool:
    return 0 < len(text) <= FAIR_LENGTH
