"""How answers of each shape are marked. Pure."""

from collections.abc import Sequence

from tutor.answers.check import Checked, check
from tutor.answers.patterns import expand
from tutor.exercises.item import Answer, Item, Marked
from tutor.words.text import fold


def matches(text: str, accepted: Sequence[str], language: str) -> bool:
    """Whether ``text`` is one of ``accepted`` but for what never matters in its language."""
    return bool(accepted) and check(text, accepted, language, strict_forms=True).verdict == "right"


def expanded(patterns: Sequence[str]) -> tuple[str, ...]:
    """Every answer that authors' patterns stand for; first the plainest of the first, which is the one that is shown.
    Raises tutor.answers.patterns.PatternError."""
    ways = [_begun_alike(expand(pattern)) for pattern in patterns]
    return tuple(dict.fromkeys([min(ways[0], key=len), *(way for each in ways for way in each)])) if ways else ()


def _begun_alike(ways: Sequence[str]) -> list[str]:
    """All with a capital if the fullest has one: what may be left out may have been the beginning."""
    if not ways[0].lstrip('¿¡«"“')[:1].isupper():
        return [*ways]
    begun = []
    for way in ways:
        place = next((place for place, letter in enumerate(way) if letter.isalpha()), 0)
        begun.append(way[:place] + way[place : place + 1].upper() + way[place + 1 :])
    return begun


def one(item: Item, answer: Answer, _more: Sequence[str]) -> Marked:
    """One option."""
    right = bool(answer.picked) and answer.picked[:1] == item.rights[:1]
    if not answer.picked and answer.text:  # typed or spoken instead of tapped
        right = fold(answer.text) == fold(item.options[item.rights[0]])
    return Marked("right" if right else "wrong", item.answer, why="" if right else item.why)


def many(item: Item, answer: Answer, _more: Sequence[str]) -> Marked:
    """All right options and no other. One too many or one missing of three or more is nearly right."""
    off = len(set(answer.picked) ^ set(item.rights))
    if not off:
        return Marked("right", item.answer)
    nearly = off == 1 and len(item.rights) > 2 and bool(answer.picked)  # noqa: PLR2004 - of two, one is half
    return Marked("nearly" if nearly else "wrong", item.answer, why=item.why)


def order(item: Item, answer: Answer, more: Sequence[str]) -> Marked:
    """Tiles, or the sentence typed."""
    given = " ".join(item.options[place] for place in answer.picked) if answer.picked else answer.text
    checked = check(given, [*item.accepted, *more], item.language, strict_forms=True)
    if checked.verdict == "right":
        return Marked("right", item.answer)
    return Marked("wrong", checked.answer, checked.parts, "word_order", item.why)


def pairs(item: Item, answer: Answer, _more: Sequence[str]) -> Marked:
    """A right side for each left one; a pair swapped among many is nearly right."""
    off = sum(1 for place, right in enumerate(item.rights) if answer.picked[place : place + 1] != (right,))
    if not off:
        return Marked("right", item.answer)
    return Marked("nearly" if off == 2 < len(item.rights) - 1 else "wrong", item.answer, why=item.why)  # noqa: PLR2004


def text(item: Item, answer: Answer, more: Sequence[str]) -> Marked:
    """A typed answer; a small slip is nearly right."""
    return _typed(item, check(answer.text, [*item.accepted, *more], item.answer_language))


def form(item: Item, answer: Answer, more: Sequence[str]) -> Marked:
    """A typed answer whose form is what was asked for."""
    return _typed(item, check(answer.text, [*item.accepted, *more], item.answer_language, strict_forms=True))


def _typed(item: Item, checked: Checked) -> Marked:
    why = "" if checked.verdict == "right" else item.why
    return Marked(checked.verdict, checked.answer, checked.parts, checked.slip, why)
