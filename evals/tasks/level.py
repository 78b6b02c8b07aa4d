"""Level control: whether a learner can read the answer. Measured by the lexicon and by the length of sentences."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from evals.desk import Desk, profile_of
from evals.edits import WORD
from evals.figures import Figure, ratio, share
from evals.golden import Opening, Openings, load
from evals.task import Task
from tutor.accounts.views import LEVELS
from tutor.database import rows
from tutor.words.courses import load_courses
from tutor.words.text import fold, lemma_key

GRADED: Final = """SELECT f.form_key, min(e.level) AS level FROM entry_form f JOIN entry e ON e.id = f.entry_id
    WHERE f.language = $1 AND e.own_language = $2 AND e.source LIKE $1 || '/%' AND f.form_key = ANY($3::text[])
    GROUP BY 1"""
CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
SIGNS: Final = re.compile(r"[*_`#>|]+")
SENTENCE_END: Final = re.compile(r"[.!?…]+(?:\s|$)|\n+")
TELLING: Final = {
    "en": frozenset(re.findall(r"\w+", "the and is are you what do does it in of to that have for with your my this")),
    "es": frozenset(re.findall(r"\w+", "el la los las y es de que en qué un una por con para te mi tu muy pero eso")),
}
"""Words nearly every text of a language has, and no text of the other."""


@dataclass(frozen=True, slots=True)
class Limits:
    """``above``: the largest share of words above the level · ``words``: of a sentence, at least and at most, on
    average · ``own``: the largest share of words in the learner's own language."""

    above: float
    words: tuple[int, int]
    own: float


LIMITS: Final[Mapping[str, Limits]] = {
    "A1": Limits(0.35, (2, 10), 0.5),
    "A2": Limits(0.45, (3, 13), 0.3),
    "B1": Limits(0.05, (4, 18), 0.15),
    "B2": Limits(0.03, (5, 24), 0.1),
    "C1": Limits(0.0, (8, 36), 0.1),
}
"""At A1 and A2 words the lexicon does not have count as above: a beginner cannot be expected to know them. Further up
only those count that the golden file says are."""

UNLISTED_ABOVE: Final = ("A1", "A2")
WORDS_MOST: Final = 90
"""Of a whole answer: a chat is no lecture."""


@dataclass(frozen=True, slots=True)
class Measured:
    text: str
    above: Sequence[str]
    words: int
    sentence: float
    own: float
    in_language: bool


class Level(Task[Opening, Measured]):
    name: ClassVar[str] = "level"
    work: ClassVar[tuple[str, ...]] = ("talk",)

    def __init__(self) -> None:
        self._golden = load("level.yaml", Openings)

    def cases(self) -> list[Opening]:
        return self._golden.cases

    async def prepare(self) -> None:
        await load_courses()

    async def ask(self, case: Opening, desk: Desk) -> Measured:
        written = await desk.talk(profile_of(case.language, case.own_language, case.level), case.text)
        graded = await _graded(case, written.text, self._golden.above.get(case.language, {}))
        return measure(case, written.text, graded)

    def score(self, answered: Sequence[tuple[Opening, Measured]]) -> list[Figure]:
        figures = [
            share("fits the level", [not self.fault(case, found) for case, found in answered], least=0.75),
            share("in the language", [found.in_language for _, found in answered], least=0.9),
            share("brief", [found.words <= WORDS_MOST for _, found in answered], least=0.8),
        ]
        for level in sorted({case.level for case, _ in answered}):
            found = [measured for case, measured in answered if case.level == level]
            figures.append(
                ratio(f"above {level}", sum(len(each.above) for each in found), sum(each.words for each in found))
            )
            figures.append(ratio(f"words a sentence {level}", sum(each.sentence for each in found), len(found)))
        return figures

    def fault(self, case: Opening, found: Measured) -> str:
        limits = LIMITS[case.level]
        least, most = limits.words
        faults = []
        if not found.words or len(found.above) / found.words > limits.above:
            faults.append(f"above {case.level}: {', '.join(found.above)}")
        if not least <= found.sentence <= most:
            faults.append(f"{found.sentence:.1f} words a sentence")
        if found.own > limits.own:
            faults.append(f"{found.own:.0%} in the own language")
        return "; ".join(faults)


def measure(case: Opening, text: str, graded: Mapping[str, str]) -> Measured:
    """``graded``: the levels of words, by key. Names and what is not in the language are not counted."""
    target, own = _parted(text, case.language)
    sentences = [found for found in (WORD.findall(part) for part in SENTENCE_END.split(target)) if found]
    words = [fold(word) for sentence in sentences for word in _without_names(sentence)]
    above = [word for word in words if _is_above(word, case, graded)]
    lengths = sum(map(len, sentences)) / len(sentences) if sentences else 0.0
    foreign = len(own) / (len(own) + len(words)) if own or words else 0.0
    return Measured(text, above, len(words), lengths, foreign, _is_in(case.language, words))


async def _graded(case: Opening, text: str, above: Mapping[str, Sequence[str]]) -> dict[str, str]:
    keys = {lemma_key(case.language, word) for word in WORD.findall(SIGNS.sub(" ", text))}
    found = await rows(GRADED, case.language, case.own_language, [*keys])
    listed = {fold(word): level for level, words in above.items() for word in words}
    return {**listed, **{record["form_key"]: record["level"] for record in found}}


def _is_above(word: str, case: Opening, graded: Mapping[str, str]) -> bool:
    level = graded.get(word)
    if level is None:
        return case.level in UNLISTED_ABOVE and word not in TELLING.get(case.language, ())
    return LEVELS.index(level) > LEVELS.index(case.level)


def _parted(text: str, language: str) -> tuple[str, list[str]]:
    """The text without words in another script, and those."""
    plain = SIGNS.sub(" ", text)
    if language == "ru":
        return plain, []
    words = WORD.findall(plain)
    return CYRILLIC.sub("", plain), [word for word in words if CYRILLIC.search(word)]


def _without_names(sentence: Sequence[str]) -> list[str]:
    """A capital inside a sentence is a name's; English *I* is not."""
    return [
        word
        for at, word in enumerate(sentence)
        if not word[0].isdigit() and (at == 0 or word[0].islower() or len(word) == 1)
    ]


def _is_in(language: str, words: Sequence[str]) -> bool:
    """Whether more words tell of the language than of another one."""
    telling = {code: sum(word in known for word in words) for code, known in TELLING.items()}
    return bool(words) and telling.get(language, 1) >= max(telling.values())
