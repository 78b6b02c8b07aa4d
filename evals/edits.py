"""Corrections compared word by word: what matters is what they make of a sentence, not how they are cut. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from typing import Final

WORD: Final = re.compile(r"[^\W_]+(?:['’](?=\w))?")
"""*don't* and *l'ami* have two words each; punctuation has none."""

Change = tuple[int, int, tuple[str, ...]]
"""Words from … to of the sentence become these."""
Pair = tuple[str, str]
"""Wrong and right."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Single changes: made and wanted, made and not wanted, wanted and not made."""

    hits: int
    extra: int
    missed: int


def words(text: str) -> list[str]:
    """The first one without its capital: sentences begin with one, whatever the word."""
    found = [word.replace("’", "'") for word in WORD.findall(text)]
    return [found[0][:1].lower() + found[0][1:], *found[1:]] if found else []


def apply(text: str, pairs: Iterable[Pair]) -> tuple[str, int]:
    """The sentence with each pair's wrong part replaced, and how many pairs have no place in it."""
    places: list[tuple[int, int, str]] = []
    lost = 0
    for wrong, right in pairs:
        found = next(
            (
                match
                for match in re.finditer(rf"(?<!\w){re.escape(wrong)}(?!\w)", text)
                if all(match.end() <= start or match.start() >= end for start, end, _ in places)
            ),
            None,
        )
        if found is None:
            lost += 1
        else:
            places.append((found.start(), found.end(), right))
    for start, end, right in sorted(places, reverse=True):
        text = text[:start] + right + text[end:]
    return text, lost


def changes(before: str, after: str) -> frozenset[Change]:
    old, new = words(before), words(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return frozenset((i, j, tuple(new[k:m])) for kind, i, j, k, m in matcher.get_opcodes() if kind != "equal")


def compare(text: str, made: Sequence[Pair], wanted: Sequence[tuple[str, Sequence[str]]]) -> Compared:
    """``wanted``: wrong parts, each with the ways to mend it; the combination that fits best is held against."""
    after, lost = apply(text, made)
    done = changes(text, after)
    best: Compared | None = None
    for rights in product(*(rights for _, rights in wanted)):
        ideal, _ = apply(text, [(wrong, right) for (wrong, _), right in zip(wanted, rights, strict=True)])
        goal = changes(text, ideal)
        found = Compared(len(done & goal), len(done - goal) + lost, len(goal - done))
        if best is None or (found.hits - found.extra - found.missed) > (best.hits - best.extra - best.missed):
            best = found
    return best or Compared(0, len(done) + lost, 0)


def idle_words(pair: Pair) -> int:
    """Words of the wrong part that the right part leaves as they are: context nobody needed."""
    wrong, right = words(pair[0]), words(pair[1])
    return sum(block.size for block in SequenceMatcher(None, wrong, right, autojunk=False).get_matching_blocks())
