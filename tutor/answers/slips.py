"""Where a typed word is not the right one: which slip that is, if it is one. Pure."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from tutor.answers.rules import Rules
from tutor.words.text import distance

Slip = Literal[
    "accent", "apostrophe", "article", "spelling", "spacing", "ending", "small_word", "word_order", "missing_word",
    "extra_word", "negation", "digits",
]  # fmt: skip
"""What is wrong with an answer, where it can be named. ending: the right word in another form · small_word: the wrong
one of two prepositions or verbs that learners mix up · negation: it says the opposite · digits: a number that was to be
written in letters, or in digits."""

SHORTEST_FORGIVEN: Final = 4
"""Letters of a word in which one is forgiven; in a shorter one it makes another word: *sal*, *sol*."""

LETTERS_PER_TYPO: Final = 4
SHORTEST_IN_FORM: Final = 5
SHORTEST_FIRST: Final = 6
"""Letters of a word whose first one may be another: *Tisch*, *Fisch*."""

COMPARED_MOST: Final = 24
SHORTEST_STEM: Final = 3
SENTENCE: Final = 3
"""Words from which on a small one is forgiven for another."""

LONG_SENTENCE: Final = 4
"""Words from which on a small one may be missing."""

_VOWELS: Final = frozenset("aeiouyаеиоуыэюя")


@dataclass(frozen=True, slots=True)
class Fault:
    """``weight``: how much of what is forgiven it takes up; one that is fatal is not forgiven."""

    slip: Slip | None
    weight: float = 1.0
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """Where a word stands. ``right``: the right answer · ``leading``: words one of which may be left out or put in at
    its beginning · ``pronouns``: subjects that another right answer names."""

    rules: Rules
    right: tuple[str, ...]
    strict: bool
    leading: frozenset[str]
    pronouns: frozenset[str]

    @property
    def length(self) -> int:
        return len(self.right)

    @property
    def asks_for_small(self) -> bool:
        """Whether small words are all that is asked for, and in their very form."""
        return self.strict and self.rules.small.union(self.rules.articles).issuperset(self.right)

    def has_subject(self, place: int) -> bool:
        """Whether something before ``place`` tells who does what the verb there says."""
        rules = self.rules
        if not rules.pronouns_may_go:
            return True
        before = self.right[:place]
        if rules.subjects_are_pronouns:
            return any(word in rules.pronouns for word in self.right)
        return any(word in rules.pronouns or word not in rules.small for word in before if not self.is_negation(word))

    def is_negation(self, word: str) -> bool:
        return self.rules.loose(word) in self.rules.negations


def another(typed: str, right: str, place: int, context: Context) -> Fault:
    """``typed`` stands where ``right``, the word at ``place`` of the answer, should."""
    rules, strict = context.rules, context.strict
    mine, its = rules.loose(typed), rules.loose(right)
    if mine == its:
        return Fault("accent", 0.1, fatal=strict and mine in rules.twins)
    if (typed, right) in rules.elisions and right not in rules.articles:
        return Fault("apostrophe", 0.5, fatal=context.asks_for_small)
    if any(map(str.isdigit, mine + its)):
        return Fault(None, fatal=True)
    if context.is_negation(typed) != context.is_negation(right) or _opposite(mine, its, rules):
        return Fault("negation", fatal=True)
    article = _article(typed, right, context)
    if article:
        return article
    pair = (mine, its)
    if pair in rules.confused:
        return Fault("small_word", fatal=strict or context.length < SENTENCE)
    if pair in rules.forms or pair in rules.verbs:
        alone = context.length == 1 or (pair in rules.verbs and not context.has_subject(place))
        return Fault("ending", fatal=strict or alone)
    if mine in rules.words and its in rules.words:
        return Fault(None, fatal=True)
    return _of_letters(mine, its, place, context)


def missing(word: str, place: int, context: Context) -> Fault:
    """``word`` of the right answer was not typed."""
    if context.is_negation(word):
        return Fault("negation", fatal=True)
    if place == 0 and word in context.leading and context.length > 1:
        return Fault(None, 0.0)
    if word in context.rules.articles:
        return Fault("article", fatal=context.length == 1 or context.asks_for_small)
    small = word in context.rules.small and context.length >= LONG_SENTENCE
    return Fault("missing_word", fatal=context.strict or not small)


def extra(word: str, place: int, neighbours: tuple[str, ...], context: Context) -> Fault:
    """``word`` was typed where the right answer has none. ``place``: among the typed words."""
    if word in neighbours:
        return Fault("extra_word")
    if context.is_negation(word):
        return Fault("negation", fatal=True)
    if place == 0 and word in context.leading:
        return Fault(None, 0.0)
    if word in context.rules.articles:
        return Fault("article", fatal=context.asks_for_small)
    if word in context.rules.pronouns and context.rules.pronouns_may_go:
        return Fault("extra_word", fatal=bool(context.pronouns) and word not in context.pronouns)
    small = word in context.rules.small and context.length >= SENTENCE
    return Fault("extra_word", fatal=context.strict or not small)


def _article(typed: str, right: str, context: Context) -> Fault | None:
    rules = context.rules
    if typed in rules.articles and right in rules.articles:
        is_form = context.asks_for_small or (context.strict and rules.form_articles)
        return Fault("article", fatal=context.length == 1 or is_form)
    if any(typed == article + right or right == article + typed for article in rules.joined_articles):
        return Fault("article", fatal=context.strict)
    return None


def _opposite(typed: str, right: str, rules: Rules) -> bool:
    """Whether one is the other's opposite: "happy" and "unhappy", "geliyor" and "gelmiyor"."""
    short, long = sorted((typed, right), key=len)
    if not 0 < len(long) - len(short) <= max(map(len, rules.negating | rules.opposites), default=0):
        return False
    if long.endswith(short) and long.removesuffix(short) in rules.opposites and len(short) >= SHORTEST_STEM:
        return True
    same = _common(short, long)
    inside = long[same : same + len(long) - len(short)]
    return inside in rules.negating and long[same + len(inside) :] == short[same:] and same + len(inside) < len(long)


def _of_letters(typed: str, right: str, place: int, context: Context) -> Fault:
    rules = context.rules
    doubled = _single(typed) == _single(right) and typed[-2:] == right[-2:]
    if doubled and len(right) >= SHORTEST_FORGIVEN and typed not in rules.words:
        return Fault("spelling")
    if any(_endings(typed, right, rules)):
        alone = context.length == 1 and len(right) < SHORTEST_FORGIVEN
        return Fault("ending", fatal=context.strict or alone or _another_person(typed, right, place, context))
    if not _slips_of_the_pen(typed, right, context) or _is_known(typed, right, rules):
        return Fault(None, fatal=True)
    return Fault("spelling", fatal=context.strict and not _same_form(typed, right, rules))


def _endings(typed: str, right: str, rules: Rules) -> Iterator[tuple[str, str]]:
    """With which endings two words are the same: "lives" and "living" have "es" and "ing"."""
    same, known = _common(typed, right), rules.endings | rules.persons
    for stem in range(same, max(SHORTEST_STEM, same - 2) - 1, -1):
        endings = typed[stem:], right[stem:]
        if known.issuperset(endings):
            yield endings


def _another_person(typed: str, right: str, place: int, context: Context) -> bool:
    """Whether the endings say who does it, and nothing else does."""
    rules = context.rules
    if context.has_subject(place) or not any(map(rules.persons.issuperset, _endings(typed, right, rules))):
        return False
    is_noun = right in rules.words or (place > 0 and context.right[place - 1] in rules.articles)
    return rules.subjects_are_pronouns or not is_noun


def _is_known(word: str, right: str, rules: Rules) -> bool:
    """Whether there is such a word, or one like it with another ending, that is not a form of ``right``."""
    if word in rules.words:
        return True
    if _consonants(word) == _consonants(right):
        return False
    stems = (word[:end] for end in range(SHORTEST_FORGIVEN, len(word) + 1) if word[end:] in rules.endings)
    known = {stem + ending for stem in stems for ending in rules.endings} & rules.words
    return any(not _is_form(one, right, rules) for one in known)


def _is_form(word: str, right: str, rules: Rules) -> bool:
    pair = (word, right)
    return pair in rules.forms or pair in rules.verbs or any(_endings(word, right, rules))


def _slips_of_the_pen(typed: str, right: str, context: Context) -> bool:
    rules = context.rules
    most = min(rules.slips_most, len(right) // LETTERS_PER_TYPO)
    if len(right) < SHORTEST_FORGIVEN or abs(len(typed) - len(right)) > most:
        return False
    if _sounded(typed, rules) == _sounded(right, rules):
        return True
    changed = len(typed) == len(right)
    if changed and (len(right) < rules.change_least or (len(right) < SHORTEST_FIRST and typed[1:] == right[1:])):
        return False
    if any(map(_is_ideograph, set(typed) ^ set(right))):
        return False
    return _distance(typed, right) <= most or _vowels_only(typed, right)


def _vowels_only(typed: str, right: str) -> bool:
    """Whether it is vowels that differ in a word that begins as it should: "харашо"."""
    begun = len(right) > SHORTEST_FORGIVEN and typed[0] == right[0]
    return begun and _consonants(typed) == _consonants(right)


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in _VOWELS and letter not in "ьъ")


def _sounded(word: str, rules: Rules) -> str:
    for letters, sound in rules.sounds:
        word = word.replace(letters, sound)
    return word


def _same_form(typed: str, right: str, rules: Rules) -> bool:
    """Whether a slip leaves the form that is asked for as it is: not at the end, and no other vowel."""
    if len(right) < SHORTEST_IN_FORM or typed[-1] != right[-1]:
        return False
    if _sounded(typed, rules) == _sounded(right, rules):
        return True
    if _distance(typed, right) != 1:
        return False
    swapped = sorted(typed) == sorted(right)
    return swapped or len(typed) != len(right) or _consonants(typed) != _consonants(right)


def _distance(typed: str, right: str) -> int:
    """Of the part in which they differ; what is long differs by more than is ever forgiven."""
    start = _common(typed, right)
    end = _common(typed[start:][::-1], right[start:][::-1])
    typed, right = typed[start : len(typed) - end], right[start : len(right) - end]
    return distance(typed, right) if max(len(typed), len(right)) <= COMPARED_MOST else COMPARED_MOST


def _single(word: str) -> str:
    """With each double letter as one: "tommorow" and "tomorrow" are the same then."""
    return "".join(_without_doubles(word))


def _without_doubles(word: str) -> Iterator[str]:
    before = ""
    for letter in word:
        if letter != before:
            yield letter
        before = letter


def _common(one: str, other: str) -> int:
    """How many letters they begin with in common."""
    letters = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in letters if a != b), min(len(one), len(other)))


def _is_ideograph(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or unicodedata.name(letter, "").startswith("CJK UNIFIED")
