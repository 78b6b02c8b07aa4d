"""Exercises about a text that was read, made from its own sentences and words. No model is asked. Pure.

A gap may be filled in many ways; asked for is what stood in the text, so what is to be done is said by the face.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tutor.exercises.faults import from_word, item_faults
from tutor.exercises.item import GAP, Ability, Item
from tutor.exercises.kind import OPTIONS_MOST, Line, Setting, Word, made
from tutor.exercises.options import choice, decoys, short
from tutor.exercises.registry import KINDS
from tutor.quizzes.making import can_ask, mixed
from tutor.readings.views import ReadingSentence, ReadingWord
from tutor.words.text import contains, fold

SIZE: Final = 10
PLAN: Final = ("gap", "choose", "order", "listen_type", "listen_choose", "gap", "say", "choose", "gap", "order", "gap")
"""Kinds in turn, until there are enough; what a text or a face has nothing for is passed over."""

ASKED: Final = frozenset({"noun", "verb", "adjective", "adverb"})
WORDS_LEAST, WORDS_MOST = 4, 24
"""Of a sentence with a gap."""

TEXT_MOST: Final = 240
FIRST: Final = {"new": 0, "learning": 1, "known": 2}
"""What is asked first: what was met here for the first time."""


@dataclass(frozen=True, slots=True)
class Asks:
    """What is to be done, as the face says it."""

    gap: str
    order: str


@dataclass(frozen=True, slots=True)
class Material:
    """A text, its words beside all that is known of them, and words of the lexicon to choose wrong options from."""

    sentences: Sequence[ReadingSentence]
    words: Sequence[ReadingWord]
    known: Sequence[Word | None]
    others: Sequence[Word] = field(default=())


def questions(material: Material, asks: Asks, setting: Setting, abilities: frozenset[Ability]) -> list[Item]:
    """At most SIZE, fewer where the text gives no more; kinds mixed."""
    maker = _Maker(material, asks, setting)
    found: list[Item] = []
    seen: set[str] = set()
    streams = {name: stream for name, stream in maker.streams().items() if can_ask(KINDS[name], abilities)}
    while len(found) < SIZE and streams:
        for name in PLAN:
            if name not in streams or len(found) == SIZE:
                continue
            item = next((item for item in streams[name] if item.key not in seen), None)
            if item is None:
                del streams[name]
                continue
            seen.add(item.key)
            found.append(item)
    return mixed(found, setting)


class _Maker:
    """Uses a sentence once, and a word once of those there are enough of."""

    def __init__(self, material: Material, asks: Asks, setting: Setting) -> None:
        self._material = material
        self._asks = asks
        self._setting = setting
        self._used: set[int] = set()
        self._asked: set[str] = set()

    def streams(self) -> dict[str, Iterator[Item]]:
        return {
            "gap": self._gaps(),
            "order": self._lines("order", self._asks.order),
            "listen_type": self._lines("listen_type"),
            "say": self._lines("say"),
            "choose": self._words("choose"),
            "listen_choose": self._words("listen_choose"),
        }

    def _gaps(self) -> Iterator[Item]:
        for number, sentence in self._fresh(lambda sentence: WORDS_LEAST <= _length(sentence) <= WORDS_MOST):
            for place in self._places(sentence):
                if item := self._gap(sentence, place):
                    self._used.add(number)
                    yield item
                    break

    def _lines(self, name: str, ask: str = "") -> Iterator[Item]:
        for number, sentence in self._fresh(lambda sentence: _length(sentence) >= WORDS_LEAST - 1):
            line = Line(sentence.text, "", tuple(word.lemma for _, word in self._content(sentence)))
            kind = KINDS[name]
            item = kind.from_line(line, self._setting) if kind.from_line is not None else None
            if item is not None and (sound := self._sound(item, ask)):
                self._used.add(number)
                yield sound

    def _words(self, name: str) -> Iterator[Item]:
        for word in self._in_turn():
            others = self._candidates()
            if word.lemma not in self._asked and (item := from_word(KINDS[name], word, others, self._setting)):
                self._asked.add(word.lemma)
                yield item

    def _fresh(self, fits: Callable[[ReadingSentence], bool]) -> Iterator[tuple[int, ReadingSentence]]:
        for number, sentence in self._setting.shuffled([*enumerate(self._material.sentences)]):
            if number not in self._used and len(sentence.text) <= TEXT_MOST and fits(sentence):
                yield number, sentence

    def _in_turn(self) -> list[Word]:
        pairs = [
            (FIRST.get(met.state, len(FIRST)), word)
            for met, word in zip(self._material.words, self._material.known, strict=True)
            if word is not None and met.state in FIRST and word.part_of_speech in ASKED
        ]
        return [word for _, word in sorted(self._setting.shuffled(pairs), key=lambda pair: pair[0])]

    def _content(self, sentence: ReadingSentence) -> list[tuple[int, Word]]:
        """Words worth asking, with their part's place."""
        found = []
        for place, part in enumerate(sentence.parts):
            word = self._material.known[part.word] if part.word is not None else None
            if word is not None and word.part_of_speech in ASKED:
                found.append((place, word))
        return found

    def _places(self, sentence: ReadingSentence) -> list[int]:
        """Of words that can be left out: not the first, which has a capital; those met for the first time before."""
        first = next((place for place, part in enumerate(sentence.parts) if part.word is not None), 0)
        places = [place for place, word in self._content(sentence) if place > first and word.lemma not in self._asked]
        return sorted(self._setting.shuffled(places), key=lambda place: FIRST.get(self._state(sentence, place), 3))

    def _state(self, sentence: ReadingSentence, place: int) -> str:
        number = sentence.parts[place].word
        return self._material.words[number].state if number is not None else "plain"

    def _gap(self, sentence: ReadingSentence, place: int) -> Item | None:
        part = sentence.parts[place]
        word = self._material.known[part.word] if part.word is not None else None
        around = [
            "".join(each.text for each in parts) for parts in (sentence.parts[:place], sentence.parts[place + 1 :])
        ]
        text = f"{around[0]}{GAP}{around[1]}"
        if word is None or " " in part.text or contains(text, [part.text]):
            return None
        wrong = self._wrong(sentence, part.text, word)
        if len(wrong) < 2 or not all(map(short, [part.text, *wrong])):  # noqa: PLR2004 - fewer are no choice
            return None
        item = Item(
            kind="gap",
            shape="one",
            answer_language=self._setting.language,
            text=text,
            hint="" if contains(word.translation, [part.text]) else word.translation,
            **choice(part.text, wrong, self._setting),
            **made(self._setting, [word.lemma]),
        )
        if sound := self._sound(item, self._asks.gap):
            self._asked.add(word.lemma)
            return sound
        return None

    def _wrong(self, sentence: ReadingSentence, right: str, word: Word) -> list[str]:
        """Other words of its part of speech, in the form that looks most like ``right``; none of the sentence's own."""
        same = [each for each in self._candidates() if each.part_of_speech == word.part_of_speech]
        others = decoys(word, same, self._setting, most=len(same))
        surfaces: dict[str, int] = {}
        for other in others:
            best = max(self._surfaces(other), key=lambda surface: _alike(surface, right))
            if not contains(sentence.text, [best]) and fold(best) != fold(right):
                surfaces.setdefault(best, _alike(best, right))
        return sorted(surfaces, key=lambda surface: -surfaces[surface])[: OPTIONS_MOST - 1]

    def _candidates(self) -> list[Word]:
        return [*filter(None, self._material.known), *self._material.others]

    def _surfaces(self, word: Word) -> list[str]:
        """Forms in which a word may stand in a sentence; nouns with their capital where they have one."""
        capital = self._setting.language == "de" and word.part_of_speech == "noun"
        forms = [form for form in (*word.forms, word.lemma) if " " not in form] or [word.lemma]
        return [form.capitalize() if capital else form for form in forms]

    def _sound(self, item: Item, ask: str) -> Item | None:
        """What to do may be said in another language than an author's instructions are."""
        faults = [fault for fault in item_faults(item) if not (ask and fault == "asks nothing")]
        return None if faults else replace(item, ask=ask)


def _length(sentence: ReadingSentence) -> int:
    return sum(part.word is not None for part in sentence.parts)


def _alike(one: str, other: str) -> int:
    """Letters two words end in together."""
    one, other = fold(one), fold(other)
    same = 0
    while same < min(len(one), len(other)) and one[-1 - same] == other[-1 - same]:
        same += 1
    return same
