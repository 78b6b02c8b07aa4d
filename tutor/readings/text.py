"""A text somebody brought: what is no reading is taken out of it, the rest is cut into sentences and words. Pure."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tutor.words.guess import LINK_MARKS
from tutor.words.text import fold

TITLE_MOST: Final = 60
SENTENCE_MOST: Final = 400
"""Characters; what goes on longer without an end is cut between two words."""

CHUNK_MOST: Final = 80
"""Longer without a space is no word and no few words: an address, a key, a cat on the keyboard."""

WRAPPED_FROM: Final = 60
"""A line of at least so many characters that does not end a sentence goes on in the next one."""

ABBREVIATION_MOST: Final = 12
"""Characters that are looked at before a point."""

RUN_MOST: Final = 4
"""Words in a row that the lexicon may know as one: "s'il vous plaît" has four."""

_TAG: Final = re.compile(r"</?[a-z][^<>\n]{0,200}>", re.IGNORECASE)
_TITLED_LINK: Final = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)")
_DOMAIN: Final = re.compile(
    r"(?<![\w.])(?:[\w-]+\.)+(?:(?:com|org|net|info|ru|io)\b(?:/\S*)?|[a-z]{2,6}/\S*)", re.IGNORECASE
)
_HASHTAG: Final = re.compile(r"#(\w+)(?=(\s+\w)?)")
_HEADING: Final = re.compile(r"^\s*(?:#+\s+|[*•·▪◦‣]\s+|[•·▪◦‣])")
_QUOTED: Final = re.compile(r"^\s*(?:>\s*)+")
_EMPHASIS: Final = re.compile(r"\*+|`+|~~+|\|\|+|__+|(?<!\w)_|_(?!\w)")
_EMPTY_BRACKETS: Final = re.compile(r"\(\s*\)|\[\s*\]|«\s*»|“\s*”")
_LOOSE_POINT: Final = re.compile(r" +([.,])")
_MARKS: Final = re.compile(r"([\u0300-\u036f]{2})[\u0300-\u036f]+")
_SIGNS_OF_TEXT: Final = frozenset("°№©®™")

_END: Final = re.compile(r"""[.!?…]+["»”’')\]]*(?=\s)""")
_BEGINNING: Final = re.compile(r"""\s+["«“„'‘¿¡(\[—–-]*\s*([^\W_])""")
_CLOSED: Final = re.compile(r"""[.!?…:;]["»”’')\]]*$""")
_INITIAL: Final = re.compile(r"(?:^|[\s.(])[^\W\d_]$")
_ORDINAL: Final = re.compile(r"(?:^|\s)\d{1,2}$")
_ABBREVIATIONS: Final = (
    " sr sra srta dr dra ud uds d dña prof mr mrs ms st vs no núm nr art av avda pág p pp cf ca bzw evtl ggf inkl"
    " str hr fr fam m mm mme mlle me jr ing lic gral approx apdo tel "
)
_APOSTROPHES: Final = "'’ʼ‘`´＇"
_WORD: Final = re.compile(rf"[^\W\d_][\u0300-\u036f]*(?:[{_APOSTROPHES}]?[^\W\d_][\u0300-\u036f]*)*")
_FRENCH_WORD: Final = re.compile(rf"(?:[^\W\d_][\u0300-\u036f]*)+(?:[{_APOSTROPHES}](?=[^\W\d_]))?")
_BETWEEN: Final = re.compile(r"[\s-]{0,2}")


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    opens: bool
    """It begins a paragraph."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands in its sentence; ``key``: as the lexicon is asked for it."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row, by the place of the first and of the one after the last among the sentence's words."""

    first: int
    after: int
    key: str


def clean(text: str) -> str:
    """What there is to read in ``text``: paragraphs, with an empty line between them. Links, mentions, hashtags that
    stand apart, pictures and markup are left out."""
    text = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())
    text = _MARKS.sub(r"\1", text)
    text = _TITLED_LINK.sub(r"\1", _TAG.sub(" ", text))
    lines = [line for raw in text.splitlines() for line in _lines(_without_pictures(raw))]
    return "\n\n".join(_paragraphs(lines))


def _lines(line: str) -> list[str]:
    """A line; a heading or an item of a list stands by itself."""
    line = _QUOTED.sub("", line)
    bare = _HEADING.sub("", line)
    return [_line(line)] if bare == line else ["", _line(bare), ""]


def _line(line: str) -> str:
    line = " ".join(filter(None, map(_chunk, line.split())))
    line = _HASHTAG.sub(_tag_or_word, line)
    line = _EMPTY_BRACKETS.sub(" ", _EMPHASIS.sub("", line))
    line = _LOOSE_POINT.sub(r"\1", " ".join(line.split()))
    return line if any(map(str.isalpha, line)) else ""


def _chunk(chunk: str) -> str:
    """What stands between two spaces, unless it is an address or the like. The sentence that a link stood at the end of
    still ends."""
    if any(mark in chunk.casefold() for mark in LINK_MARKS):
        return chunk[-1] if chunk[-1] in ".!?…" else ""
    return "" if len(chunk) > CHUNK_MOST else _DOMAIN.sub(_its_point, chunk)


def _without_pictures(line: str) -> str:
    """Emoji and other signs that are drawn, and what no screen can show, give way to a space."""
    return "".join(letter if _is_text(letter) else " " for letter in line)


def _is_text(letter: str) -> bool:
    if letter.isalnum() or letter in _SIGNS_OF_TEXT:
        return True
    category = unicodedata.category(letter)
    if category == "Mn":
        return not "\ufe00" <= letter <= "\ufe0f"  # they choose between a sign and its picture
    return letter.isprintable() and category not in {"So", "Sk", "Me", "Co"}


def _its_point(found: re.Match[str]) -> str:
    return found[0][-1] if found[0][-1] in ".!?…" else " "


def _tag_or_word(found: re.Match[str]) -> str:
    """A tag in the midst of a sentence is a word of it: "I love #Madrid in May"."""
    following = (found[2] or "").strip()
    return found[1] if following.islower() else " "


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Lines that were only wrapped are put together again."""
    paragraph = ""
    for line in lines:
        if paragraph and line and _goes_on(paragraph, line):
            broken = paragraph[-1] == "-" and paragraph[-2:-1].isalpha() and line[0].islower()
            paragraph = paragraph[:-1] + line if broken else f"{paragraph} {line}"
            continue
        if paragraph:
            yield paragraph
        paragraph = line
    if paragraph:
        yield paragraph


def _goes_on(before: str, line: str) -> bool:
    if _CLOSED.search(before[-8:]):
        return False
    return line[0].islower() or (len(before) >= WRAPPED_FROM and line[0].isalpha())


def sentences(text: str, language: str) -> list[Sentence]:
    """Of a text that was cleaned, in their order; put together they are the whole text but for spaces."""
    found: list[Sentence] = []
    for paragraph in text.split("\n\n"):
        parts = [part for whole in _cut(paragraph, language) for part in _short_enough(whole)]
        found += [Sentence(part, number == 0) for number, part in enumerate(parts)]
    return found


def _cut(paragraph: str, language: str) -> Iterator[str]:
    ends = [0, *(end.end() for end in _END.finditer(paragraph) if _ends(paragraph, end, language)), len(paragraph)]
    for start, end in pairwise(ends):
        if part := paragraph[start:end].strip():
            yield part


def _ends(paragraph: str, end: re.Match[str], language: str) -> bool:
    """Whether a point or the like ends a sentence: what follows begins one, and it is no abbreviation's."""
    following = _BEGINNING.match(paragraph, end.end())
    if following is None or following[1].islower():
        return False
    if end[0] != ".":
        return True
    before = paragraph[max(0, end.start() - ABBREVIATION_MOST) : end.start()]
    if _INITIAL.search(before) or f" {fold(before.rpartition(' ')[2])} " in _ABBREVIATIONS:
        return False
    return not (language == "de" and _ORDINAL.search(before))


def _short_enough(sentence: str) -> Iterator[str]:
    while len(sentence) > SENTENCE_MOST:
        cut = max(sentence.rfind(", ", 0, SENTENCE_MOST), sentence.rfind("; ", 0, SENTENCE_MOST)) + 1
        cut = cut or sentence.rfind(" ", 0, SENTENCE_MOST)
        yield sentence[:cut].strip()
        sentence = sentence[cut:].strip()
    yield sentence


def words(sentence: str, language: str) -> list[Place]:
    """Its words. In French what is left out before an apostrophe is a word of its own: "l'", "eau"."""
    pattern = _FRENCH_WORD if language == "fr" else _WORD
    found = (Place(*match.span(), fold(match[0])) for match in pattern.finditer(sentence))
    return [place for place in found if place.key]


def runs(sentence: str, places: Sequence[Place]) -> list[Run]:
    """Words in a row with nothing but a space, an apostrophe or a hyphen between them. The longest of each beginning
    first."""
    found: list[Run] = []
    for first in range(len(places)):
        last = first + 1
        while last < len(places) and last - first < RUN_MOST and _joined(sentence, places[last - 1], places[last]):
            last += 1
        found += [
            Run(first, after, fold(sentence[places[first].start : places[after - 1].end]))
            for after in range(last, first + 1, -1)
        ]
    return found


def _joined(sentence: str, one: Place, other: Place) -> bool:
    return _BETWEEN.fullmatch(sentence, one.end, other.start) is not None


def title(text: str, language: str) -> str:
    """The first sentence, as far as it fits. Empty for a text with nothing in it."""
    first = next(iter(sentences(text, language)), None)
    if first is None:
        return ""
    line = first.text.rstrip(".").strip()
    if len(line) <= TITLE_MOST:
        return line
    cut = line.rfind(" ", TITLE_MOST // 2, TITLE_MOST)
    return f"{line[: cut if cut > 0 else TITLE_MOST - 1].rstrip(' ,;:—–-')}…"
