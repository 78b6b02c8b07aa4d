"""A typed answer and the right one side by side: which letters are the same. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from tutor.answers.letters import APOSTROPHES

LETTERS_MOST: Final = 60
"""Letters of two pieces that are compared one by one; longer ones differ as a whole."""

ALIKE: Final = 0.5
"""Of two pieces, the share of letters in common below which single letters say nothing."""

WORDS_MOST: Final = 80

_WORD: Final = re.compile(r"\w\S*")
_DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2212"


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A run of letters of a typed answer and of the right one. ``typed`` empty: missing; ``right`` empty: too much."""

    typed: str
    right: str
    same: bool


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter that matters, with what stands before it and does not. ``key``: what it is compared by."""

    before: str
    letter: str
    key: str


def diff(typed: str, right: str, key: Callable[[str], object], *, blanks: bool = True) -> list[DiffPart]:
    """Runs that spell both texts as they were written. Words with one ``key`` are the same, however written.

    Punctuation is always the same, even in one text only; so are blanks between letters unless ``blanks`` matter.
    """
    mine, its = _pieces(typed), _pieces(right)
    if len(mine) + len(its) > WORDS_MOST:
        return [DiffPart(typed, right, same=False)]
    matcher = SequenceMatcher(None, [key(piece) for piece in mine], [key(piece) for piece in its], autojunk=False)
    parts: list[DiffPart] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            parts += [DiffPart(one, other, same=True) for one, other in zip(mine[i:j], its[k:m], strict=True)]
        else:
            parts += _by_letter("".join(mine[i:j]), "".join(its[k:m]), blanks=blanks)
    return list(_runs(parts))


def _pieces(text: str) -> list[str]:
    """Words, each with what stands before it; what stands after the last one belongs to it."""
    ends = [word.end() for word in _WORD.finditer(text)]
    if ends:
        ends[-1] = len(text)
    return [text[start:end] for start, end in pairwise([0, *ends])] if ends else [text] * bool(text)


def _by_letter(typed: str, right: str, *, blanks: bool) -> Iterator[DiffPart]:
    mine, after_mine = _letters(typed, blanks=blanks)
    its, after_its = _letters(right, blanks=blanks)
    if not mine or not its or max(len(mine), len(its)) > LETTERS_MOST:
        yield DiffPart(typed, right, same=not mine and not its)
        return
    matcher = SequenceMatcher(None, [one.key for one in mine], [one.key for one in its], autojunk=False)
    unlike = [("replace", 0, len(mine), 0, len(its))]
    for kind, i, j, k, m in matcher.get_opcodes() if matcher.ratio() >= ALIKE else unlike:
        if kind == "equal":
            yield DiffPart(_spelt(mine[i:j]), _spelt(its[k:m]), same=True)
        else:
            before = (mine[i].before if i < j else ""), (its[k].before if k < m else "")
            yield DiffPart(*before, same=True)
            yield DiffPart(_spelt(mine[i:j])[len(before[0]) :], _spelt(its[k:m])[len(before[1]) :], same=False)
    yield DiffPart(after_mine, after_its, same=True)


def _letters(text: str, *, blanks: bool) -> tuple[list[_Letter], str]:
    """The letters that matter, and what is left at the end."""
    found: list[_Letter] = []
    before = ""
    for letter in text:
        parts = found and blanks and (letter.isspace() or letter in _DASHES)
        key = " " if parts else letter.lower().translate(APOSTROPHES)
        if parts or letter.isalnum() or key == "'":
            found.append(_Letter(before, letter, key))
            before = ""
        else:
            before += letter
    return found, before


def _spelt(letters: Iterable[_Letter]) -> str:
    return "".join(one.before + one.letter for one in letters)


def _runs(parts: Iterable[DiffPart]) -> Iterator[DiffPart]:
    run = DiffPart("", "", same=True)
    for part in parts:
        if not part.typed and not part.right:
            continue
        if part.same != run.same:
            if run.typed or run.right:
                yield run
            run = part
        else:
            run = DiffPart(run.typed + part.typed, run.right + part.right, same=run.same)
    if run.typed or run.right:
        yield run
