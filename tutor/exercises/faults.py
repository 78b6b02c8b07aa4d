"""What is wrong with an exercise, whoever made it: an author, a model, or a kind by itself. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tutor.exercises.item import GAP, Answer, Item
from tutor.exercises.kind import Kind, Line, Setting, Word
from tutor.exercises.kinds.order import tiles
from tutor.exercises.registry import mark
from tutor.words.text import clean, contains, fold, is_written_in

OPTION_MOST: Final = 60
"""Characters of a button that is read at a glance."""

ACCEPTED_MOST: Final = 64


def item_faults(item: Item) -> list[str]:
    """Empty: it can be asked. Says what an author has to mend."""
    return [*_shown(item), *_options(item), *_answers(item), *_languages(item)]


def from_word(kind: Kind, word: Word, others: Sequence[Word], setting: Setting) -> Item | None:
    """An exercise that a kind makes of a word, if it is a sound one."""
    return _sound(kind.from_word(word, others, setting)) if kind.from_word is not None else None


def from_line(kind: Kind, line: Line, setting: Setting) -> Item | None:
    """An exercise that a kind makes of a sentence, if it is a sound one."""
    return _sound(kind.from_line(line, setting)) if kind.from_line is not None else None


def _sound(item: Item | None) -> Item | None:
    return item if item is not None and not item_faults(item) else None


def _shown(item: Item) -> Iterator[str]:
    if not (item.ask or item.text or item.meaning or item.heard or item.kind == "match"):
        yield "asks nothing"
    if item.kind == "gap":
        if item.text.count(GAP) != 1:
            yield "needs exactly one gap"
        if not fold(item.text.replace(GAP, "")):
            yield "nothing but a gap"
    if item.hint and any(len(fold(right)) > 1 and contains(item.hint, [right]) for right in _rights(item)):
        yield "the hint gives the answer away"
    if item.shape == "text" and item.kind not in {"mistake", "transform"}:
        shown = f"{item.ask} {item.text} {item.meaning}"
        if any(len(fold(right)) > 2 and contains(shown, [right]) for right in item.accepted):  # noqa: PLR2004
            yield "the question shows the answer"


def _options(item: Item) -> Iterator[str]:
    if item.shape in {"text", "voice"}:
        return
    shown = [*item.options, *item.others]
    if any(not fold(option) and not option.strip(" .?!…—–-¿¡") for option in shown if item.shape != "order"):
        yield "an empty option"
    if any(len(option) > OPTION_MOST for option in shown):
        yield f"an option longer than {OPTION_MOST} characters"
    if item.shape == "order":
        yield from _tiles(item)
        return
    for side in (item.options, item.others):
        folded = [_seen(option) for option in side]
        alike = [option for place, option in enumerate(side) if folded[place] in folded[:place]]
        yield from (f"two options that look alike: {option}" for option in alike)
    yield from _rights_faults(item)


def _rights_faults(item: Item) -> Iterator[str]:
    if item.shape == "one" and len(item.rights) != 1:
        yield "not exactly one right option"
    if item.shape == "many" and not 0 < len(item.rights) < len(item.options):
        yield "all options are right, or none"
    if item.shape == "pairs" and sorted(item.rights) != list(range(len(item.others))):
        yield "a side without its other"
    if item.shape == "one":
        right = item.options[item.rights[0]]
        for place, option in enumerate(item.options):
            if place not in item.rights and fold(option) == fold(right) != "":
                yield f"two right options: {right}, {option}"


def _tiles(item: Item) -> Iterator[str]:
    shown = Counter(map(_seen, item.options))
    for right in item.accepted:
        if Counter(map(_seen, tiles(right))) - shown:
            yield f"not of the same tiles: {right}"
    if len(shown) < 3:  # noqa: PLR2004 - two tiles are a coin
        yield "fewer than three different tiles"


def _answers(item: Item) -> Iterator[str]:
    if item.shape in {"text", "voice", "order"} and not item.accepted:
        yield "no right answer"
    if len(item.accepted) > ACCEPTED_MOST:
        yield f"more than {ACCEPTED_MOST} right answers"
    for right in item.accepted:
        if not fold(right):
            yield "an empty right answer"
        elif mark(item, Answer(text=right)).verdict != "right":
            yield f"its own answer is not accepted: {right}"
    if item.kind in {"mistake", "transform"} and any(_seen(right) == _seen(item.text) for right in item.accepted):
        yield "the answer is the question"


def _languages(item: Item) -> Iterator[str]:
    """As far as the script tells."""
    for name, texts, language in (
        ("ask", [item.ask], item.own_language),
        ("why", [item.why], item.own_language),
        ("hint", [item.hint], item.own_language),
        ("meaning", [item.meaning], item.own_language),
        ("text", [item.text.replace(GAP, "_")], item.language),
        ("what is heard", [item.heard], item.language),
        ("an answer", item.accepted, item.answer_language),
    ):
        for text in texts:
            if clean(text) != text:
                yield f"odd spaces or characters in {text!r}"
            if name in {"text", "what is heard", "an answer"} and _of_another_script(text, language):
                yield f"{name} is not in the language: {text}"
            if name in {"ask", "meaning"} and language == "ru" and text and not _of_this_script(text):
                yield f"{name} is not in the language: {text}"


def _of_another_script(text: str, language: str) -> bool:
    return language != "ru" and is_written_in("ru", text)


def _of_this_script(text: str) -> bool:
    return is_written_in("ru", text) or not any(letter.isalpha() for letter in text)


def _rights(item: Item) -> Sequence[str]:
    return item.accepted or [item.options[place] for place in item.rights if item.shape != "pairs"]


def _seen(text: str) -> str:
    return " ".join(text.casefold().split())
