"""One exercise as it is asked, answered and kept: everything about it is decided when it is made."""

import hashlib
from dataclasses import dataclass, field, fields
from typing import Any, Final, Literal

from tutor.answers.check import DiffPart

Shape = Literal["one", "many", "order", "pairs", "text", "voice"]
"""How it is answered: one option · several · tiles in order · a right side for each left one · typed · spoken."""

Ability = Literal["speech", "hearing"]
"""What a face must be able to do for an exercise to be asked there: say something aloud, understand what is said."""

Verdict = Literal["right", "nearly", "wrong", "unsure"]

KEY_LENGTH: Final = 32


@dataclass(frozen=True, slots=True)
class Item:
    """``options``: what is chosen from, tiles, or left sides, shuffled. ``rights``: places of the right ones in
    ``options``; of pairs, the place in ``others`` that belongs to each left side."""

    kind: str
    shape: Shape
    language: str
    """The one being learnt."""
    answer_language: str
    """The one options and answers are in."""
    own_language: str
    ask: str = ""
    """What to do, in the own language; empty: the standard instruction of the kind."""
    text: str = ""
    """In the language being learnt; a gap is GAP."""
    meaning: str = ""
    """In the own language: what is to be translated, or what the whole says."""
    heard: str = ""
    """What is said aloud and not shown."""
    options: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    rights: tuple[int, ...] = ()
    accepted: tuple[str, ...] = ()
    """Right answers in full; the first one is shown."""
    why: str = ""
    """The rule, in a line."""
    hint: str = ""
    topic: str = ""
    words: tuple[str, ...] = ()
    """Lemmas it practises: what becomes cards when it went wrong."""

    @property
    def key(self) -> str:
        """The same for the same question, whoever is asked and however its options are shuffled."""
        asked = (self.kind, self.language, self.own_language, self.ask, self.text, self.meaning, self.heard)
        right = self.accepted[:1] or tuple(sorted(self._rights()))
        return hashlib.sha256("\0".join((*asked, *right)).encode()).hexdigest()[:KEY_LENGTH]

    @property
    def answer(self) -> str:
        """The right answer as it is shown."""
        if self.accepted:
            return self.accepted[0]
        return " · ".join(self._rights())

    def _rights(self) -> list[str]:
        if self.shape == "pairs":
            return [f"{left} — {self.others[right]}" for left, right in zip(self.options, self.rights, strict=True)]
        return [self.options[place] for place in self.rights]


GAP: Final = "___"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a learner gave: a text, or places in ``options`` (of pairs: for each left side its place in ``others``).
    Neither: "I don't know"."""

    text: str = ""
    picked: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.picked and not self.text.strip()


@dataclass(frozen=True, slots=True)
class Marked:
    """``answer``: the right one, nearest to what was given. ``parts``: where a typed one differs."""

    verdict: Verdict
    answer: str
    parts: list[DiffPart] = field(default_factory=list)
    slip: str | None = None
    """Which kind of difference; a face has words for it."""
    why: str = ""


_TUPLES: Final = {"options", "others", "rights", "accepted", "words"}


def to_json(item: Item) -> dict[str, Any]:
    """Without what is empty."""
    values = {each.name: getattr(item, each.name) for each in fields(item)}
    return {name: value for name, value in values.items() if value}


def from_json(kept: dict[str, Any]) -> Item:
    values: dict[str, Any] = {name: tuple(value) if name in _TUPLES else value for name, value in kept.items()}
    return Item(**values)
