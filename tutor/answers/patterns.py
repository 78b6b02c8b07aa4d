"""Answers written once for all their variants: "(Yo) soy [médico|doctor]". Pure."""

import re
from itertools import product
from math import prod
from typing import Final

DEPTH_MOST: Final = 12
_GONE: Final = "\0"
"""Stands where an optional part was left out, until the blanks around it are tidied."""

_GONE_TWICE: Final = re.compile(f"{_GONE}(?: *{_GONE})+")
_COMMA_BEFORE_GONE: Final = re.compile(f"[,;] *{_GONE}(?= *[.!?…]|$)|^{_GONE} *[,;] *")
_BLANK_BEFORE_GONE: Final = re.compile(f" {_GONE}(?=[ .,;:!?…)»”。！？]|$)")
_BLANK_AFTER_GONE: Final = re.compile(f"(^|[ ¿¡(«“„]){_GONE} +")
_MARKS: Final = frozenset("()[]|")


class PatternError(ValueError):
    """A pattern that means nothing; says why, for its author."""


def expand(pattern: str, most: int = 64) -> list[str]:
    """All variants of ``pattern``, each once, the fullest first, with blanks tidied.

    ``(…)`` may be left out, ``[a|b]`` is one or the other; both may hold more of them. Raises PatternError: a bracket
    without its other half, a "|" outside ``[ ]``, nothing in brackets or beside a "|", nothing in a variant, more than
    ``most`` variants.
    """
    variants = list(dict.fromkeys(map(_tidy, _Pattern(pattern, most).variants())))
    if not all(variants):
        raise PatternError(f"nothing is left of it: {pattern!r}")
    return variants


def _tidy(variant: str) -> str:
    text = _COMMA_BEFORE_GONE.sub("", _GONE_TWICE.sub(_GONE, variant.strip()))
    text = _BLANK_AFTER_GONE.sub(r"\1", _BLANK_BEFORE_GONE.sub("", text))
    return " ".join(text.replace(_GONE, "").split())


class _Pattern:
    """Reads a pattern from left to right; at no time are there more than ``most`` variants of a part."""

    def __init__(self, pattern: str, most: int) -> None:
        self._pattern = pattern.replace(_GONE, "")
        self._most = most
        self._place = 0

    def variants(self) -> list[str]:
        found = self._sequence(depth=0)
        if self._next():
            raise self._error("no bracket is open for")
        return found

    def _sequence(self, depth: int) -> list[str]:
        """Text and brackets, up to what ends them."""
        if depth > DEPTH_MOST:
            raise self._error("brackets too deep at")
        start, parts = self._place, []
        while self._next() not in {"", ")", "]", "|"}:
            parts.append(self._part(depth + 1))
        if depth and not self._pattern[start : self._place].strip():
            raise self._error("nothing before")
        if prod(map(len, parts)) > self._most:
            raise self._error(f"more than {self._most} variants before")
        return ["".join(variant) for variant in product(*parts)]

    def _part(self, depth: int) -> list[str]:
        opening = self._next()
        if opening not in {"(", "["}:
            start = self._place
            while self._next() not in {"", *_MARKS}:
                self._place += 1
            return [self._pattern[start : self._place]]
        self._place += 1
        found = self._sequence(depth)
        while opening == "[" and self._next() == "|":
            self._place += 1
            found += self._sequence(depth)
        if self._next() != {"(": ")", "[": "]"}[opening]:
            raise self._error(f"{opening} is not closed at")
        self._place += 1
        return found if opening == "[" else [*found, _GONE]

    def _next(self) -> str:
        return self._pattern[self._place : self._place + 1]

    def _error(self, what: str) -> PatternError:
        return PatternError(f"{what} {self._next() or 'the end'!r}, letter {self._place + 1}: {self._pattern!r}")
