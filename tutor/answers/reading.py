"""A text as answers are compared: its words, and the other ways of writing them that are all the same. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Final

from tutor.answers.letters import plain
from tutor.answers.rules import Rules, rules_of

TEXT_MOST: Final = 600
"""Letters of a text that are looked at; no answer that is asked for is longer."""

KEYS_MOST: Final = 8
_BLANKS: Final = re.compile(r"\s+")
_SENTENCE_ENDS: Final = tuple(".!?…。！？؟")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """``keys``: ways of writing the same, the first one usual; two texts that share one are the same answer.

    ``plain``: all but what never matters · ``letters``: that without blanks and marks over letters · ``pairs``: which
    letters follow one another in it · ``phrase``: not written as a sentence.
    """

    keys: tuple[Key, ...]
    plain: str
    letters: str
    pairs: frozenset[str]
    phrase: bool

    @property
    def words(self) -> Key:
        return self.keys[0]

    def unlike(self, other: "Reading") -> bool:
        return set(self.keys).isdisjoint(other.keys)


def tidy(text: str) -> str:
    """As much of ``text`` as is looked at, with single blanks."""
    return _BLANKS.sub(" ", text[: 4 * TEXT_MOST]).strip()[:TEXT_MOST]


@lru_cache(maxsize=4096)
def read_accepted(text: str, language: str) -> Reading:
    """Remembered, since an exercise is answered by many."""
    return read(text, language, is_typed=False)


def read(text: str, language: str, *, is_typed: bool = True) -> Reading:
    """Any text can be read; one without a letter or digit has no words. ``is_typed``: a keyboard may have had one I."""
    rules = rules_of(language)
    text = tidy(text)
    written = plain(text, rules.spelling)
    keys = dict.fromkeys(_keys(written, rules))
    if is_typed and rules.spelling.turkish_i and "I" in text:
        keys |= dict.fromkeys(_keys(plain(text, rules.spelling, any_i=True), rules))
    letters = rules.loose("".join(next(iter(keys))).replace("'", ""))
    pairs = frozenset(letters[place : place + 2] for place in range(len(letters)))
    begins = text[:1].isupper() and not (rules.capital_nouns and " " not in text)
    phrase = not begins and not text.endswith(_SENTENCE_ENDS)
    return Reading(tuple(keys), written, letters, pairs, phrase)


def spelt(reading: Reading, rules: Rules) -> Iterator[tuple[str, Key]]:
    """Its words as they are written, each with what it is in full."""
    words = _split(reading.plain.replace("-", " "), rules)
    for place, word in enumerate(words):
        yield word, _meant(word, words[place + 1 :], rules)[0]


def _keys(written: str, rules: Rules) -> list[Key]:
    """A dash inside a word may be a blank, or nothing: "e-mail", "e mail", "email"."""
    first, *others = written.split("-")
    texts = [first]
    for part in others:
        texts = [text + dash + part for text in texts for dash in (" ", "")][:KEYS_MOST]
    return [key for text in texts for key in _in_full(_split(text, rules), rules)]


def _split(text: str, rules: Rules) -> list[str]:
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    return words if rules.blanks or not words else ["".join(words)]


def _in_full(words: list[str], rules: Rules) -> Iterator[Key]:
    """Elisions taken apart and contractions in full, in every way they may be meant."""
    usual = rules.unusual.isdisjoint(words) and not any(word.startswith(rules.unusual_stems) for word in words)
    if usual and not any("'" in word for word in words):
        yield tuple(words)
        return
    ways = [_meant(word, words[place + 1 :], rules) for place, word in enumerate(words)]
    if all(len(way) == 1 for way in ways):
        yield tuple(part for way in ways for part in way[0])
    else:
        yield from (tuple(part for parts in way for part in parts) for way in islice(product(*ways), KEYS_MOST))


def _elided(word: str, rules: Rules) -> list[str]:
    """Two words, "l'" and "ami", of "l'ami"; the same of "l' ami" and "l ami"."""
    if word in rules.elided:
        return [f"{word}'"]
    head, mark, rest = word.partition("'")
    return [f"{head}'", *_elided(rest, rules)] if mark and rest and head in rules.elided else [word]


def _usual(word: str, rules: Rules) -> Key:
    same = rules.same_words.get(word)
    if same:
        return same
    for stem, usual in rules.same_stems.items():
        if word.startswith(stem):
            return (usual[0] + word[len(stem) :],)
    return (word,)


def _meant(word: str, after: list[str], rules: Rules) -> list[Key]:
    if rules.elided:
        return [tuple(part for piece in _elided(word, rules) for part in _usual(piece, rules))]
    if word in rules.contractions:
        return [rules.contractions[word]]
    if "'" not in word or not rules.contractions:
        return [_usual(word, rules)]
    head, _, tail = word.rpartition("'")
    if not head:
        return [meant[1:] for meant in _meant("it" + word, after, rules)] if tail in {"s", "d", *_LONG} else [(word,)]
    if tail == "t" and head.endswith("n"):
        return [(head[:-1], "not")]
    if tail in _LONG:
        return [(head, _LONG[tail])]
    following = next((other for other in after if other not in rules.adverbs), "")
    done = following in rules.participles or following.endswith("ed")
    if tail == "d":
        had = [(head, "had")] if done or following in {*rules.has_before, "better"} else []
        would = [] if following in rules.has_before or following == "better" else [(head, "would")]
        return [*would, *had]
    if tail == "s":
        return _of_s(word, head, after[0] if after else "", following, done=done, rules=rules)
    return [_usual(word, rules)]


_LONG: Final = {"m": "am", "re": "are", "ve": "have", "ll": "will"}


def _of_s(word: str, head: str, next_word: str, following: str, *, done: bool, rules: Rules) -> list[Key]:
    """Is or has, by what follows ("she's"); "Ana's" may also be whose something is."""
    if head in rules.is_after:
        if following in rules.has_before:
            return [(head, "has")]
        return [(head, "is"), (head, "has")] if done else [(head, "is")]
    is_it = next_word in rules.is_before or next_word.endswith("ing")
    return [(head, "is"), (word,)] if is_it else [(word,)]
