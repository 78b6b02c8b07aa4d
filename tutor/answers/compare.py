"""A typed answer held against one right answer, word by word. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, product
from typing import Final, Literal

from tutor.answers.reading import Key, Reading, spelt
from tutor.answers.rules import Rules
from tutor.answers.slips import SENTENCE, Context, Fault, Slip, another, extra, missing

Verdict = Literal["right", "nearly", "wrong"]

OTHER_KEYS_MOST: Final = 5
TEN: Final = 10
PHRASE_MOST: Final = 4
"""Words of an answer before which an article may be left out or put in: a noun with what belongs to it."""

BETWEEN_MOST: Final = 8
"""Words between the first and the last that differ; if there are more, nothing is compared."""

GONE_MOST: Final = 3
"""Words that may be missing or too many, whatever they are: articles, and one other."""

TWO_SLIPS: Final = 6
"""Words of a sentence in which two slips are forgiven."""

TOGETHER_MOST: Final = 3
"""Words on one side of an "and" that belong together."""

AND: Final = frozenset({"and", "or", "y", "o", "e", "u", "und", "oder", "et", "ou", "и", "или", "ve", "و", "ו"})
FATAL: Final = 100.0


@dataclass(frozen=True, slots=True)
class Found:
    verdict: Verdict
    slip: Slip | None = None
    weight: float = 0.0
    """Of its faults; the nearer, the less."""


NOTHING_ALIKE: Final = Found("wrong", None, FATAL * 10)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for. ``strict``, ``free_article``: as in ``check`` · ``pronouns``: subjects that an accepted answer
    names · ``with_article``: accepted answers that begin with an article, without it."""

    rules: Rules
    strict: bool
    free_article: bool
    pronouns: frozenset[str]
    with_article: frozenset[Key]


def asked(accepted: Iterable[Reading], rules: Rules, *, strict: bool, free_article: bool) -> Asked:
    words = [reading.words for reading in accepted]
    pronouns = rules.pronouns.intersection(chain.from_iterable(words))
    with_article = frozenset(key[1:] for key in words if key[:1] and key[0] in rules.articles)
    return Asked(rules, strict, free_article, pronouns, with_article)


def compare(typed: Reading, right: Reading, what: Asked) -> Found:
    """Whether ``typed`` is ``right``, and if not, how near it is."""
    if not typed.words or not right.words:
        return NOTHING_ALIKE
    if not typed.unlike(right):
        return Found("right")
    leading = _leading(right, what)
    if leading and _same_but_for_the_first(typed, right, leading, what):
        return Found("right")
    if typed.words[0] in leading and right.words[0] in leading:
        leading = frozenset()
    context = Context(what.rules, right.words, what.strict, leading, what.pronouns)
    found = _words(typed.words, right.words, context)
    if found.verdict == "wrong":
        found = min([found, *_other_ways(typed, right, context)], key=_nearness)
    if found.verdict == "wrong" and typed.letters == right.letters and len(typed.words) != len(right.words):
        return Found("nearly", "spacing", 1)
    return found


def _nearness(found: Found) -> tuple[bool, float]:
    return found.verdict == "wrong", found.weight


def _leading(right: Reading, what: Asked) -> frozenset[str]:
    """Words one of which may be left out, or put in, at the beginning: of a word and no sentence, an article."""
    words, rules = right.words, what.rules
    if what.strict or not (what.free_article or (right.phrase and len(words) <= PHRASE_MOST)):
        return frozenset()
    is_place = words[-1] in rules.nouns_after and not what.free_article
    return rules.articles if is_place else rules.articles | rules.before_a_word


def _same_but_for_the_first(typed: Reading, right: Reading, leading: frozenset[str], what: Asked) -> bool:
    """An article that was put in is at fault if an accepted answer has another there."""
    for key, its in product(typed.keys, right.keys):
        if its[1:] == key and its[0] in leading:
            return True
        if key[1:] == its and key[0] in leading and its not in what.with_article:
            return True
    return False


def _other_ways(typed: Reading, right: Reading, context: Context) -> Iterator[Found]:
    """Without dashes, with the apostrophes that are missing, and with two words that should be one."""
    rules = context.rules
    for mine, its in islice(product(typed.keys, right.keys), 1, OTHER_KEYS_MOST):
        yield _words(mine, its, context)
    mended = _mended(typed, right, rules)
    if mended != typed.words:
        yield _words(mended, right.words, context, "apostrophe")
    if rules.numbers and not context.strict and context.length >= SENTENCE:
        mine, its = (tuple(_in_digits(words, rules)) for words in (typed.words, right.words))
        if (mine, its) != (typed.words, right.words):
            yield _words(mine, its, context, "digits")
    if rules.fusions and not context.strict:
        mine, its = (tuple(_parts(words, rules)) for words in (typed.words, right.words))
        if (mine, its) != (typed.words, right.words):
            yield _words(mine, its, context, "article")


def _mended(typed: Reading, right: Reading, rules: Rules) -> Key:
    """What was typed, with apostrophes where the right answer has them and contractions that lack one in full."""
    known = {word.replace("'", ""): (word, full) for word, full in spelt(right, rules)}
    words: list[str] = []
    for word, full in spelt(typed, rules):
        meant, in_full = known.get(word.replace("'", ""), (word, full))
        words += in_full if meant != word else rules.sloppy.get(word, full)
    return tuple(words)


def _in_digits(words: Key, rules: Rules) -> Iterator[str]:
    """With numbers in digits, those of two words ("twenty one", "treinta y uno") as one."""
    tens = 0
    for place, word in enumerate(words):
        number = int(rules.numbers.get(word, ("0",))[0])
        if tens and word in AND and set(words[place + 1 : place + 2]) & rules.numbers.keys():
            continue
        if tens and 0 < number < TEN:
            yield str(tens + number)
            tens = 0
            continue
        if tens:
            yield str(tens)
        tens = number if number >= 2 * TEN and number % TEN == 0 else 0
        if not tens:
            yield rules.numbers.get(word, (word,))[0]
    if tens:
        yield str(tens)


def _parts(words: Key, rules: Rules) -> Iterator[str]:
    for word in words:
        yield from rules.fusions.get(word, (word,))


def _words(typed: Key, right: Key, context: Context, otherwise: Slip = "accent") -> Found:
    """``otherwise``: the slip if there is no other."""
    start = next((n for n, (a, b) in enumerate(zip(typed, right, strict=False)) if a != b), min(len(typed), len(right)))
    end = 0
    while end < min(len(typed), len(right)) - start and typed[-1 - end] == right[-1 - end]:
        end += 1
    mine, its = typed[start : len(typed) - end], right[start : len(right) - end]
    if not mine and not its:
        return Found("nearly", otherwise, 0.5)
    if max(len(mine), len(its)) > BETWEEN_MOST or abs(len(mine) - len(its)) > GONE_MOST:
        return NOTHING_ALIKE
    if len(mine) > 1 and sorted(map(context.rules.loose, mine)) == sorted(map(context.rules.loose, its)):
        another_beginning = context.strict and start == 0
        fatal = another_beginning or not _one_moved(typed, right, start, end, context)
        return _judged([Fault("word_order", fatal=fatal)], context)
    return _judged(_faults(mine, its, start, context, typed), context)


def _one_moved(typed: Key, right: Key, start: int, end: int, context: Context) -> bool:
    """Whether it is the place of one thing that differs, or two with an "and" between them have changed places."""
    mine, its = ([context.rules.loose(word) for word in key] for key in (typed, right))
    if mine == its:
        return True
    between, wanted = mine[start : len(mine) - end], its[start : len(its) - end]
    if any(between[place:] + between[:place] == wanted for place in range(1, len(between))):
        return True
    return any(
        mine[:one] + mine[place + 1 : other] + [word] + mine[one:place] + mine[other:] == its
        for place, word in enumerate(mine)
        if word in AND
        for one in range(max(0, place - TOGETHER_MOST), place)
        for other in range(place + 2, min(len(mine), place + 1 + TOGETHER_MOST) + 1)
    )


def _faults(typed: Key, right: Key, start: int, context: Context, whole: Key) -> list[Fault]:
    """The least faulty way of making ``right`` of ``typed``; words are missing in it or too many, not both."""
    more = len(typed) - len(right)
    best: dict[tuple[int, int], tuple[float, list[Fault]]] = {(0, 0): (0.0, [])}
    for i in range(len(typed) + 1):
        for j in range(max(0, i - max(0, more)), min(len(right), i - min(0, more)) + 1):
            ways = []
            if (i - 1, j - 1) in best:
                same = typed[i - 1] == right[j - 1]
                fault = None if same else another(typed[i - 1], right[j - 1], start + j - 1, context)
                ways.append(_with(best[i - 1, j - 1], fault))
            if (i - 1, j) in best:
                place = start + i - 1
                neighbours = whole[max(0, place - 1) : place] + whole[place + 1 : place + 2]
                ways.append(_with(best[i - 1, j], extra(typed[i - 1], place, neighbours, context)))
            if (i, j - 1) in best:
                ways.append(_with(best[i, j - 1], missing(right[j - 1], start + j - 1, context)))
            if ways:
                best[i, j] = min(ways, key=lambda way: way[0])
    return best[len(typed), len(right)][1]


def _with(before: tuple[float, list[Fault]], fault: Fault | None) -> tuple[float, list[Fault]]:
    if fault is None:
        return before
    return before[0] + fault.weight + (FATAL if fault.fatal else 0.0), [*before[1], fault]


def _judged(faults: list[Fault], context: Context) -> Found:
    """Small faults are forgiven: one, or two in a long sentence, but not two words."""
    weight = sum(fault.weight + (FATAL if fault.fatal else 0.0) for fault in faults)
    counted = [fault for fault in faults if fault.weight >= 1]
    gone = [fault for fault in counted if fault.slip in {"missing_word", "extra_word"}]
    forgiven = 2 if context.length >= TWO_SLIPS else 1
    if weight < FATAL and len(counted) <= forgiven and len(gone) <= 1:
        return Found("nearly", max(faults, key=lambda fault: fault.weight).slip, weight)
    slips = {fault.slip for fault in counted}
    return Found("wrong", slips.pop() if len(slips) == 1 else None, weight + FATAL)
