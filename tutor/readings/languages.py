"""Which language a text is in, by its letters and its smallest words. Pure."""

import re
from typing import Final

from tutor.words import guess


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SMALL: Final = {
    **guess.SMALL,
    "de": _set(
        "der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war waren bin bist"
        " hat habe haben hatte ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch mein dein sein ihre unser im"
        " in am an auf aus bei mit nach von vom zu zum zur für über unter vor um als wie wenn dass auch nur noch schon"
        " so sehr da dann man sich wird werden kann"
    ),
    "fr": _set(
        "le la les un une des du de et ou mais ne pas est sont était suis es a ai as ont avait je tu il elle on nous"
        " vous ils elles me te se lui leur mon ma mes ton ta tes son sa ses notre votre ce cette ces qui que quoi dont"
        " où dans sur sous avec sans pour par au aux en y à plus très aussi bien tout comme si quand c l d j m t s n qu"
        " jusqu lorsqu puisqu"
    ),
}
"""Everybody meets them everywhere, nobody learns them from a text."""

_LETTERS: Final = {
    "es": re.compile(r"[ñ¿¡]"),
    "de": re.compile(r"[äöüß]"),
    "fr": re.compile(r"[çèêœù]"),
}
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_LATIN: Final = re.compile(r"[a-zà-ÿœß]", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
FAR_MORE: Final = 1.5
"""Times as many small words of another language: it is that one."""

_OWN_LETTER: Final = 2
"""Small words that one letter which only this language has is worth."""


def script_of(text: str) -> str:
    """``cyrillic``, ``latin``, or ``other``: what most letters are of."""
    letters = [letter for letter in text if letter.isalpha()]
    counted = {"cyrillic": len(_CYRILLIC.findall(text)), "latin": len(_LATIN.findall(text))}
    most = max(counted, key=lambda script: counted[script])
    return most if letters and counted[most] * 2 > len(letters) else "other"


def language_of(text: str) -> str | None:
    """None: it cannot be told."""
    if script_of(text) != "latin":
        return "ru" if script_of(text) == "cyrillic" else None
    points = _points(text)
    first, second = sorted(points, key=lambda language: -points[language])[:2]
    return first if points[first] >= points[second] + guess.CLEARLY else None


def can_be(language: str, text: str) -> bool:
    """Whether nothing says that ``text`` is in another language: its letters, or far more of another's words."""
    if script_of(text) != ("cyrillic" if language == "ru" else "latin"):
        return False
    points = _points(text)
    return language not in points or max(points.values()) <= FAR_MORE * points[language] + 1


def _points(text: str) -> dict[str, int]:
    lower = text.casefold()
    words = _WORD.findall(lower)
    return {
        language: sum(word in small for word in words)
        + (_OWN_LETTER if language in _LETTERS and _LETTERS[language].search(lower) else 0)
        for language, small in SMALL.items()
    }
