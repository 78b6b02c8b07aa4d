"""Whether two exercises are nearly the same: by the runs of letters they have in common. Pure."""

from collections.abc import Iterable
from typing import Final

from tutor.words.text import fold

RUN: Final = 3
NEARLY_THE_SAME: Final = 0.75
"""Of all the runs of two texts, the share that is in both."""

LETTERS_LEAST: Final = 12
"""Shorter texts are like each other without being the same."""

Runs = frozenset[str]


def runs(text: str) -> Runs:
    letters = "".join(sign for sign in fold(text) if sign.isalnum())
    return frozenset(letters[at : at + RUN] for at in range(len(letters) - RUN + 1))


def is_like(text: str, others: Iterable[Runs]) -> bool:
    """Whether ``text`` is one of ``others`` but for a few letters."""
    mine = runs(text)
    if len(mine) < LETTERS_LEAST:
        return mine in others if mine else False
    return any(len(mine & its) >= NEARLY_THE_SAME * len(mine | its) for its in others)
