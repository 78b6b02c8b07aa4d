"""Whether a text can be an answer to an exercise at all: what cannot is never put to a model, nor believed. Pure.

An answer is data, but a model may be talked round. So what looks like a speech, a piece of code or another language is
no answer, whatever a model says of it.
"""

import unicodedata
from typing import Final

from tutor.exercises.item import GAP, Item
from tutor.words.drafts import LINK, MARKS, is_in
from tutor.words.text import clean, fold

LONGER: Final = 2
"""An answer may be so many times as long as the longest that is known …"""

ROOM: Final = 20
"""… and so many characters more, for those that are short."""


def plausible(item: Item, text: str) -> bool:
    """As long as an answer is, written as the language of the answer is written, and not the question once more."""
    text = clean(text)
    longest = max(map(len, (*item.accepted, item.text.replace(GAP, ""))), default=0)
    return (
        bool(fold(text))
        and len(text) <= LONGER * longest + ROOM
        and all(map(_is_writing, text))
        and not LINK.search(text)
        and _is_of_the_language(item.answer_language, text)
        and fold(text) not in {fold(shown) for shown in (item.text, item.meaning, item.ask) if fold(shown)}
    )


def _is_writing(letter: str) -> bool:
    return letter.isalnum() or letter in MARKS or unicodedata.category(letter) == "Mn"


def _is_of_the_language(language: str, text: str) -> bool:
    """As far as the script tells; figures are of every language."""
    return is_in(language, text) or not any(map(str.isalpha, text))
