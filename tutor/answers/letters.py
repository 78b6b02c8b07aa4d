"""What is left of a text when case, punctuation, width, quotes, dashes and blanks do not matter. Pure."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘ʼʻ‛`´＇′ʹ՚ꞌ׳", "'"))
PLAIN_MOST: Final = 1000
"""Letters of a plain text; there are letters that are short for eighteen."""

REMEMBERED_MOST: Final = 0x3100
"""Letters up to here are remembered once looked up; a text of rare ones shall not fill the memory."""

_INITIALS: Final = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
_THOUSANDS: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[ .,']\d{3})+(?![\d.,]?\d)")
_MARKS: Final = re.compile(r"(?<=[\0-\u03ff])[\u0300-\u036f]+")
_DIGIT: Final = re.compile(r"\d")
_MINUS: Final = re.compile(r"(?<!\w)[-\u2010-\u2013\u2212](?=\d)")
_NOT_DIGITS: Final = re.compile(r"\D")
_LOOSE_APOSTROPHE: Final = re.compile(r"(?<![^\W_])'(?!(?:m|re|s|ve|ll|d)\b)|'(?![^\W_])")
_APOSTROPHE_AFTER_BLANK: Final = re.compile(r"(?<=\w) +(?='(?:m|re|s|ve|ll|d|t)\b)")


class _Kept(dict[int, str | None]):
    """For ``str.translate``: letters, digits, apostrophes and dashes stay, what cannot be seen goes, the rest parts."""

    def __missing__(self, code: int) -> str | None:
        kept = self._kept(chr(code))
        if code < REMEMBERED_MOST:
            self[code] = kept
        return kept

    def _kept(self, letter: str) -> str | None:
        kind = unicodedata.category(letter)
        if kind == "Nd":
            return str(unicodedata.decimal(letter))
        if kind in {"Cf", "Me"} or 0xFE00 <= ord(letter) <= 0xFE0F or 0xE0100 <= ord(letter) <= 0xE01EF:  # noqa: PLR2004
            return None
        if kind == "Pd":
            return "-"
        return letter if letter == "'" or kind[0] in "LMN" else " "


_KEPT: Final = _Kept()


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language writes. ``same``: code points for which others may stand; ``near``: letters taken for others."""

    same: Mapping[int, str | None] = field(default_factory=dict)
    near: tuple[tuple[str, str], ...] = ()
    accents: bool = True
    apostrophes: bool = True
    kana: bool = False
    turkish_i: bool = False


def plain(text: str, spelling: Spelling, *, any_i: bool = False) -> str:
    """Lower-case letters, digits, apostrophes and dashes inside words, single blanks between them.

    Accents stay where they matter. ``any_i``: in Turkish, a capital I may have been meant for either letter.
    """
    text = text.translate(APOSTROPHES)
    if spelling.turkish_i:
        text = unicodedata.normalize("NFC", text).replace("İ", "i").replace("I", "i" if any_i else "ı")
        text = text.replace("i\u0307", "i")
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKC", text)[:PLAIN_MOST].translate(APOSTROPHES).casefold()
        text = unicodedata.normalize("NFKC", text)
        text = (text if spelling.accents else unaccented(text)).translate(spelling.same)
    if "." in text:
        text = _INITIALS.sub("", text)
    if _DIGIT.search(text):
        text = _MINUS.sub("minus ", text)
        text = _THOUSANDS.sub(lambda found: _NOT_DIGITS.sub("", found[0]), text)
    text = text.translate(_KEPT)
    if "'" in text:
        text = _LOOSE_APOSTROPHE.sub(" ", _APOSTROPHE_AFTER_BLANK.sub("", text)) if spelling.apostrophes else (
            text.replace("'", "")
        )  # fmt: skip
    return " ".join(text.split())


def loose(word: str, spelling: Spelling) -> str:
    """``word`` (a plain one) without the marks over its letters, and with near letters made the same."""
    if not word.isascii():
        word = unaccented(word)
        if spelling.kana:
            word = "".join(chr(ord(letter) - 0x60) if "ァ" <= letter <= "ヶ" else letter for letter in word)
    for one, other in spelling.near:
        word = word.replace(one, other)
    return word


def unaccented(text: str) -> str:
    """Without marks over Latin and Greek letters: й and が are letters of their own."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text))
    return bare if bare.isascii() else unicodedata.normalize("NFC", bare)
