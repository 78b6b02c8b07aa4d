"""Which language a text is most likely in, by its letters and its smallest words. Pure."""

import re
from collections.abc import Iterator
from typing import Final

from tutor.words.text import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SMALL: Final = {
    "en": _set(
        "the a an and of to in is are was were that this it you he she they we i for on with as at by from or not be"
        " have has had do does did but what which who when where will would can my your his her their our there"
    ),
    "es": _set(
        "el la los las un una unos unas y de del en es son era fue que se lo le les me te nos al por para con sin su"
        " sus mi mis tu tus yo él ella ellos como más pero no sí o muy ya hay este esta eso está están ser tiene"
    ),
}
LETTERS: Final = {"es": re.compile(r"[ñ¿¡]")}
WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
LINK_MARKS: Final = ("://", "@", "www.")
WORDS_MOST: Final = 400
CLEARLY: Final = 2


def words_of(text: str) -> list[str]:
    """The first few hundred, as they stand there; links and mentions are no words."""
    plain = " ".join(part for part in text.split() if not any(mark in part for mark in LINK_MARKS))
    return WORD.findall(plain)[:WORDS_MOST]


def language_of(text: str) -> str | None:
    """None: it cannot be told."""
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return None
    if sum(bool(CYRILLIC.match(letter)) for letter in letters) * 2 > len(letters):
        return "ru"
    words = [fold(word) for word in words_of(text)]
    points = {
        language: sum(word in small for word in words) + CLEARLY * (1 if _own_letters(language, text) else 0)
        for language, small in SMALL.items()
    }
    first, second = sorted(points, key=lambda language: -points[language])[:2]
    return first if points[first] >= points[second] + CLEARLY else None


def _own_letters(language: str, text: str) -> bool:
    letters = LETTERS.get(language)
    return letters is not None and bool(letters.search(text.casefold()))


def runs_of(words: list[str], most: int = 3) -> Iterator[tuple[int, str]]:
    """Every word and every few in a row, with its place: "por favor" is one entry."""
    for place in range(len(words)):
        for length in range(1, most + 1):
            if place + length <= len(words):
                yield place, " ".join(words[place : place + length])
