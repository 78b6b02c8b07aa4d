"""Which exercises a run is made of, and in which order. Pure: material and chance come in."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tutor.exercises.faults import from_line, from_word
from tutor.exercises.item import Ability, Item
from tutor.exercises.kind import Kind, Line, Setting, Spec, Word
from tutor.exercises.registry import KINDS, write
from tutor.quizzes.difficulty import fits
from tutor.words.text import fold

_WORD: Final = re.compile(r"[\w'-]+")

WARM_UP: Final = ("match", "choose", "listen_choose", "choose")
"""Kinds a lesson begins with, made from its words, before what its author wrote."""

OUTRO: Final = ("order", "listen_type", "say")
"""Kinds it ends with, made from its dialogue."""

MISTAKES_SHARE: Final = 5
"""One in so many exercises of a quiz is one that went wrong before."""


def tagged(items: Iterable[Item], words: Sequence[Word]) -> list[Item]:
    """Authored items, with the words of the lesson that stand in them: what becomes cards when they went wrong."""
    return [item if item.words else replace(item, words=_practised(item, words)) for item in items]


def _practised(item: Item, words: Sequence[Word]) -> tuple[str, ...]:
    known = item.answer if item.answer_language == item.language else ""
    there = set(_WORD.findall(fold(f"{item.text} {item.heard} {known}")))
    return tuple(word.lemma for word in words if any(fold(form) in there for form in (word.lemma, *word.forms)))


def can_ask(kind: Kind, abilities: frozenset[Ability]) -> bool:
    return kind.needs is None or kind.needs in abilities


def written(specs: Iterable[Spec], setting: Setting, abilities: frozenset[Ability]) -> list[Item]:
    """What an author wrote, in their order, less what this face cannot ask."""
    return [write(spec, setting) for spec in specs if can_ask(KINDS[spec.kind], abilities)]


def lesson_run(
    specs: Sequence[Spec],
    words: Sequence[Word],
    lines: Sequence[Line],
    setting: Setting,
    abilities: frozenset[Ability],
) -> list[Item]:
    """A lesson: its words first, then what its author wrote, then sentences of its dialogue."""
    authored = written(specs, setting, abilities)
    seen = {item.key for item in authored}
    before, fresh = [], setting.shuffled(words)
    for name in WARM_UP:
        if item := _first_made(name, fresh, words, (), setting, abilities):
            before.append(item)
            fresh = [word for word in fresh if word.lemma not in item.words]
    after, said = [], setting.shuffled(lines)
    for name in OUTRO:
        item = _first_made(name, (), words, said, setting, abilities)
        if item and item.key not in seen:
            after.append(item)
            said = [line for line in said if line.text not in (item.text, item.heard, item.answer)]
    return [*before, *authored, *after]


def _first_made(
    name: str,
    words: Sequence[Word],
    others: Sequence[Word],
    lines: Sequence[Line],
    setting: Setting,
    abilities: frozenset[Ability],
) -> Item | None:
    kind = KINDS[name]
    if not can_ask(kind, abilities):
        return None
    if kind.from_word is not None:
        made = (from_word(kind, word, others, setting) for word in words)
    else:
        made = (from_line(kind, line, setting) for line in lines)
    return next((item for item in made if item is not None), None)


def quiz_run(
    ready: Sequence[Item],
    words: Sequence[Word],
    mistakes: Sequence[Item],
    setting: Setting,
    abilities: frozenset[Ability],
    *,
    size: int,
    step: int = 2,
) -> list[Item]:
    """A quiz of ``size`` (or fewer, if there is no more): some old mistakes, then what is ``ready`` and what the words
    give, as hard as ``step`` says, kinds and topics mixed."""
    room = max(1, size // MISTAKES_SHARE) if ready or words else size
    chosen = [item for item in mistakes if can_ask(KINDS[item.kind], abilities)][:room]
    seen = {item.key for item in chosen}
    fitting = sorted(setting.shuffled(ready), key=lambda item: fits(KINDS[item.kind].step, step))
    from_words = _from_words(words, setting, abilities, step)
    take_ready = True
    while len(chosen) < size:
        item = next((item for item in fitting if item.key not in seen), None) if take_ready or not words else None
        if item is None:
            item = next((made for made in from_words if made.key not in seen), None)
        if item is None:
            item = next((item for item in fitting if item.key not in seen), None)
        if item is None:
            break
        seen.add(item.key)
        chosen.append(item)
        take_ready = not take_ready
    return mixed(chosen, setting)


def _from_words(words: Sequence[Word], setting: Setting, abilities: frozenset[Ability], step: int) -> Iterator[Item]:
    """An exercise a word, in a kind that fits; then the words once more in other kinds."""
    kinds = [kind for kind in KINDS.values() if (kind.from_word or kind.from_line) and can_ask(kind, abilities)]
    tried: set[tuple[str, str]] = set()
    for _ in range(3):
        for word in setting.shuffled(words):
            order = sorted(setting.shuffled(kinds), key=lambda kind: fits(kind.step, step) > 1)
            for kind in order:
                if (kind.name, word.lemma) in tried:
                    continue
                tried.add((kind.name, word.lemma))
                item = _made(kind, word, words, setting)
                if item is not None:
                    yield item
                    break


def _made(kind: Kind, word: Word, others: Sequence[Word], setting: Setting) -> Item | None:
    if kind.from_word is not None:
        return from_word(kind, word, others, setting)
    if not word.example or not word.example_translation:
        return None
    return from_line(kind, Line(word.example, word.example_translation, (word.lemma,)), setting)


def mixed(items: Sequence[Item], setting: Setting) -> list[Item]:
    """Interleaved: the same kind twice in a row only where there is no other left, the same topic where it must be."""
    left = setting.shuffled(items)
    line: list[Item] = []
    while left:
        kinds = Counter(item.kind for item in left)
        last = line[-1] if line else None

        def fits_here(item: Item, last: Item | None = last, kinds: Counter[str] = kinds) -> tuple[bool, int, bool]:
            if last is None:
                return False, -kinds[item.kind], False
            return item.kind == last.kind, -kinds[item.kind], item.topic == last.topic != ""

        best = min(left, key=fits_here)
        left.remove(best)
        line.append(best)
    return line
