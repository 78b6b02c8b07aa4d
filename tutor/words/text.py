"""Words as people type and paste them: one key for all spellings of a word, and lists taken apart. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

ARTICLES: Final = {
    "es": frozenset({"el", "la", "los", "las", "un", "una", "unos", "unas"}),
    "en": frozenset({"the", "a", "an", "to"}),  # "to" as in "to go": verbs are kept without it
    "de": frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"}),
    "fr": frozenset({"le", "la", "les", "un", "une", "des", "du"}),
}
ELIDED_ARTICLES: Final = {"fr": "l'"}
KEY_LENGTH: Final = 128

_APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘ʼ`´＇′", "'"))
_BULLET: Final = re.compile(r"^\s*(?:[-–—•*·▪◦‣>]+\s+|[-•*·▪◦‣]|\(?\d{1,3}[.)]\s*)")
_PAIR: Final = re.compile(r"\t+|\s+[-–—=]+\s+|\s*=\s*|\s*—\s*")
_SEPARATORS: Final = (re.compile(r"[;；]"), re.compile(r"[,，、]"))
_QUOTES: Final = "\"'«»„“”‘’‚`"
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_LATIN: Final = re.compile(r"[a-zà-ÿ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pasted:
    """One item of what was typed; ``translation`` empty unless it was given."""

    word: str
    translation: str = ""


def clean(text: str) -> str:
    """One line, composed, with single spaces and without what no card can hold."""
    return " ".join("".join(c for c in unicodedata.normalize("NFC", text) if c.isprintable() or c.isspace()).split())


def fold(text: str) -> str:
    """What is left of ``text`` when case, width, apostrophe style, ё and punctuation around it do not matter.

    Accents stay: *año* and *ano* are two words.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    folded = " ".join(folded.translate(_APOSTROPHES).replace("ё", "е").split())
    start = next((place for place, letter in enumerate(folded) if letter.isalnum()), len(folded))
    end = next((place for place, letter in enumerate(reversed(folded)) if letter.isalnum()), 0)
    return folded[start : len(folded) - end]


def lemma_key(language: str, word: str) -> str:
    """The key two spellings of one word share: folded, without its article. Empty when nothing of a word is there."""
    folded = fold(word)
    head, _, rest = folded.partition(" ")
    if rest and head in ARTICLES.get(language, ()):
        folded = rest
    elided = ELIDED_ARTICLES.get(language)
    if elided and folded.startswith(elided):
        folded = folded.removeprefix(elided).lstrip() or folded
    return folded[:KEY_LENGTH]


def translations(text: str) -> list[str]:
    """The single meanings of a translation: "встречать, встретить / видеться" has three."""
    return [part for part in (clean(part) for part in re.split(r"[,;/]", re.sub(r"\([^)]*\)", " ", text))) if part]


def is_written_in(language: str, text: str) -> bool:
    """Whether the script alone says that ``text`` cannot be another of our languages."""
    if language == "ru":
        return bool(_CYRILLIC.search(text))
    return bool(_LATIN.search(text)) and not _CYRILLIC.search(text)


def contains(text: str, forms: Iterable[str]) -> bool:
    """Whether one of ``forms`` stands in ``text`` as a word (or words) of its own."""
    folded = fold(text)
    return any(re.search(rf"(?<!\w){re.escape(fold(form))}(?!\w)", folded) for form in forms if fold(form))


def distance(one: str, other: str) -> int:
    """How many letters to put in, take out or change to make ``other`` of ``one``; two neighbours swapped: one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]


def split_list(text: str) -> list[Pasted]:
    """A word or a pasted list: an item a line, or between commas and semicolons; "word - translation" is a pair."""
    items = [item for line in text.splitlines() for item in _line(_BULLET.sub("", line, count=1))]
    found: dict[str, Pasted] = {}
    for item in items:
        if fold(item.word):
            found.setdefault(fold(item.word), item)
    return list(found.values())


def _line(line: str) -> list[Pasted]:
    """As in "a - b; c - d", two pairs; "a; b, c", three words; "a - b; c", one pair with two meanings."""
    pairs = bool(_PAIR.search(line.strip()))
    for separator in _SEPARATORS:
        parts = [part for part in separator.split(line) if part.strip()]
        are_pairs = [bool(_PAIR.search(part.strip())) for part in parts]
        if len(parts) > 1 and (all(are_pairs) or not are_pairs[0]):
            return [item for part in parts for item in _line(part)]
    return [_pair(line)] if pairs else [Pasted(_bare(line))]


def _pair(text: str) -> Pasted:
    word, translation = _PAIR.split(text.strip(), maxsplit=1)
    return Pasted(_bare(word), _bare(translation))


def _bare(text: str) -> str:
    return clean(clean(text).strip(_QUOTES))
