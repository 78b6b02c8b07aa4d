"""What matters in an answer, by language: ``rules.yaml``, read when it is first needed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from itertools import permutations
from pathlib import Path
from typing import Any, Final

from tutor.answers.letters import Spelling, loose, plain

FILE: Final = Path(__file__).with_name("rules.yaml")
NO_ENDING: Final = "-"
LOOSE: Final = frozenset({"negations", "negating", "opposites", "endings", "persons", "words", "twins"})

Words = frozenset[str]
Pairs = frozenset[tuple[str, str]]
Longer = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rules:
    """One language; what each field is for stands in the file. Words are plain ones, or loose where that is said."""

    spelling: Spelling
    blanks: bool = True
    form_articles: bool = False
    capital_nouns: bool = False
    pronouns_may_go: bool = False
    subjects_are_pronouns: bool = False
    slips_most: int = 3
    change_least: int = 0

    articles: Words = frozenset()
    before_a_word: Words = frozenset()
    nouns_after: Words = frozenset()
    joined_articles: Words = frozenset()
    small: Words = frozenset()
    pronouns: Words = frozenset()
    is_after: Words = frozenset()
    is_before: Words = frozenset()
    has_before: Words = frozenset()
    participles: Words = frozenset()
    adverbs: Words = frozenset()

    # loose
    negations: Words = frozenset()
    negating: Words = frozenset()
    opposites: Words = frozenset()
    endings: Words = frozenset()
    persons: Words = frozenset()
    words: Words = frozenset()
    twins: Words = frozenset()

    # loose, both ways round
    forms: Pairs = frozenset()
    verbs: Pairs = frozenset()
    confused: Pairs = frozenset()

    sounds: tuple[tuple[str, str], ...] = ()
    elisions: Pairs = frozenset()
    elided: Words = frozenset()
    same_words: Longer
    same_stems: Longer
    contractions: Longer
    sloppy: Longer
    fusions: Longer
    numbers: Longer

    unusual: Words = frozenset()
    """Words that may be meant otherwise than they are written; an apostrophe says so too."""
    unusual_stems: tuple[str, ...] = ()

    def loose(self, word: str) -> str:
        return _loose(self, word)


@lru_cache(maxsize=8192)
def _loose(rules: Rules, word: str) -> str:
    return loose(word, rules.spelling)


def rules_of(language: str) -> Rules:
    """Any language has rules, if only those of every language."""
    return _rules(language if language in _file() else "")


@cache
def _file() -> dict[str, dict[str, Any]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with FILE.open(encoding="utf-8") as text:
        read: dict[str, dict[str, Any]] = yaml.load(text, loader)  # noqa: S506 - both loaders are the safe ones
    return read


@cache
def _rules(language: str) -> Rules:
    """Raises TypeError if the file has a field that is none."""
    written = dict(_file().get(language, {}))
    spelling = _spelling(written)
    found = Rules(spelling=spelling, **_Reader(spelling).fields(written))
    groups = {word for pairs in (found.forms, found.verbs, found.confused) for word, _ in pairs}
    return replace(
        found,
        unusual=found.elided | found.same_words.keys() | found.contractions.keys(),
        unusual_stems=tuple(found.same_stems),
        words=found.words | groups | set(map(found.loose, found.small | found.articles | found.numbers.keys())),
    )


def _spelling(written: dict[str, Any]) -> Spelling:
    same: dict[int, str | None] = {}
    for letter, *usual in _lines(written.pop("same_letters", "")):
        same[ord(letter)] = "".join(usual) or None
    for span in written.pop("dropped", "").split():
        first, _, last = span.partition("-")
        same.update(dict.fromkeys(range(int(first, 16), int(last or first, 16) + 1)))
    near = tuple((one, other) for one, other in _lines(written.pop("near_letters", "")))
    flags = {name: written.pop(name) for name in ("accents", "apostrophes", "kana", "turkish_i") if name in written}
    return Spelling(same=same, near=near, **flags)


def _lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines() if line.strip()]


class _Reader:
    """Brings what people wrote, with case and accents as usual, into the shapes that answers are compared in."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling

    def fields(self, written: dict[str, Any]) -> dict[str, Any]:
        same = _lines(written.pop("same_words", ""))
        written["same_stems"] = "\n".join(f"{a[:-1]} {b[:-1]}" for a, b in same if a.endswith("-"))
        written["same_words"] = "\n".join(f"{a} {b.replace('-', ' ')}" for a, b in same if not a.endswith("-"))
        written["elided"] = " ".join(short.rstrip("'") for short, _ in _lines(written.get("elisions", "")))
        for name in ("contractions", "sloppy", "fusions", "numbers"):
            written.setdefault(name, "")
        readers = {field.name: self._reader(field.name, field.type) for field in fields(Rules)}
        return {name: readers.get(name, _as_it_is)(value) for name, value in written.items()}

    def _reader(self, name: str, kind: object) -> Callable[[Any], Any]:
        if name == "elisions":
            return lambda text: _both_ways([self._plain(word) for word in line] for line in _lines(text))
        if name == "sounds":
            return lambda text: tuple((self._plain(a), "".join(map(self._plain, b))) for a, *b in _lines(text))
        if kind is Pairs:
            return lambda text: _both_ways([self._loose(word) for word in line] for line in _lines(text))
        if kind is Longer:
            return lambda text: {self._plain(a): tuple(map(self._plain, b)) for a, *b in _lines(text)}
        if kind is not Words:
            return _as_it_is
        one = self._loose if name in LOOSE else self._plain
        return lambda text: frozenset(map(one, text.split()))

    def _plain(self, word: str) -> str:
        """An apostrophe at the end, of an elided word, stays."""
        return "" if word == NO_ENDING else plain(word, self._spelling) + ("'" if word.endswith("'") else "")

    def _loose(self, word: str) -> str:
        return loose(self._plain(word), self._spelling)


def _as_it_is(value: object) -> object:
    return value


def _both_ways(groups: Iterable[list[str]]) -> Pairs:
    return frozenset(pair for group in groups for pair in permutations(group, 2))
