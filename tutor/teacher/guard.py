"""What an answer must not contain: the instructions it was made with. Pure."""

import re
from functools import lru_cache
from typing import Final

WINDOW: Final = 48
STEP: Final = 12
_SIGNS: Final = re.compile(r"[\W_]+")


def leaks(text: str, instructions: str) -> bool:
    """Whether ``text`` repeats sixty letters or more of ``instructions`` in a row, however they are spaced."""
    letters = _letters(text)
    windows = _windows(instructions)
    return any(letters[at : at + WINDOW] in windows for at in range(0, len(letters) - WINDOW + 1, STEP))


class Watch:
    """The same for an answer that is still being written: each letter is looked at once."""

    def __init__(self, instructions: str) -> None:
        self._windows = _windows(instructions)
        self._letters = ""
        self._at = 0

    def sees(self, piece: str) -> bool:
        """Whether the answer, with its next piece, tells the instructions."""
        self._letters += _letters(piece)
        while self._at + WINDOW <= len(self._letters):
            if self._letters[self._at : self._at + WINDOW] in self._windows:
                return True
            self._at += STEP
        return False


def _letters(text: str) -> str:
    return _SIGNS.sub("", text.casefold())


@lru_cache(maxsize=64)
def _windows(instructions: str) -> frozenset[str]:
    letters = _letters(instructions)
    return frozenset(letters[at : at + WINDOW] for at in range(len(letters) - WINDOW + 1))
