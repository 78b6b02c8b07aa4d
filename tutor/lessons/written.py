"""What of a lesson that a model has written can be shown, and made into the shape of a lesson file. Pure.

An exercise with a fault is left out. The lesson is sound if enough is left of it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Annotated, Final

from pydantic import Field, ValidationError

from tutor.accounts.views import ProfileView
from tutor.exercises.item import GAP, Item
from tutor.exercises.kind import Setting, Slug, Spec
from tutor.exercises.marking import matches
from tutor.exercises.registry import write
from tutor.lessons import level
from tutor.lessons.faults import MARKUP, SAME_KIND_MOST, exercise_faults
from tutor.lessons.file import LessonFile, Spoken
from tutor.lessons.likeness import Runs, is_like, runs
from tutor.lessons.reply import LessonReply, WrittenExercise, WrittenLine
from tutor.lessons.specs import spec_of
from tutor.words.drafts import LINK, Checked, check_word, is_in, too_hard
from tutor.words.text import clean, is_written_in

EXERCISES_LEAST: Final = 8
EXERCISES_MOST: Final = 18
KINDS_LEAST: Final = 5
WORDS_MOST: Final = 20
LINES: Final = (4, 14)
EXPLANATION: Final = (200, 1500)
"""Characters, at least and at most."""

LINE_MOST: Final = 300
NAME_MOST: Final = 32
"""Characters of a line of the dialogue, and of who says it, as in a lesson file."""

SHORT_TEXT: Final = 5
"""Words of an exercise below which their level says little."""

ODD: Final = re.compile(r"[<>`\\{}\[\]]")


class OwnLesson(LessonFile):
    """A lesson written for one learner. How many of its words there are, the lexicon decides."""

    topics: Annotated[list[Slug], Field(min_length=1, max_length=3)]
    words: Annotated[list[str], Field(max_length=30)]


@dataclass(frozen=True, slots=True)
class Found:
    """What can be used of a reply. ``faults``: what was left out and why, for whoever mends it; ``broken``: what no
    lesson can do without."""

    title: str
    aim: str
    explanation: str
    dialogue: list[WrittenLine]
    words: list[Checked]
    specs: list[Spec]
    broken: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        return not self.broken

    def texts(self) -> str:
        """All that would be read of it."""
        lines = [f"{line.says} {line.means}" for line in self.dialogue]
        dumped = [str(value) for spec in self.specs for value in spec.model_dump().values() if value]
        return "\n".join([self.title, self.aim, self.explanation, *lines, *dumped])

    def lesson(self, profile: ProfileView, topic: str, words: Sequence[str]) -> OwnLesson:
        """``words``: as lessons name them. Raises pydantic.ValidationError, never for what is sound."""
        own = profile.own_language
        return OwnLesson(
            title={own: self.title},
            topics=[topic],
            aim={own: self.aim},
            explanation={own: self.explanation},
            words=[*dict.fromkeys(words)],
            dialogue=[
                Spoken(who=clean(line.who), says=clean(line.says), means={own: clean(line.means)})
                for line in self.dialogue
            ],
            exercises=self.specs,
        )


def texts_of(reply: LessonReply) -> list[str]:
    """Everything in the language being learnt, or that may be: whose words the lexicon is asked for."""
    exercises = [" ".join([each.text, *each.right]) for each in reply.exercises]
    return [*(line.says for line in reply.dialogue), *exercises]


def find(reply: LessonReply, profile: ProfileView, graded: Mapping[str, str], recent: Sequence[Runs]) -> Found:
    """``graded``: the lexicon's levels of the words in ``texts_of(reply)``. ``recent``: what the learner was asked."""
    own = profile.own_language
    words = _words(reply, profile)
    taught = {key: profile.level for word in words for key in level.keys(word.written, profile.language)}
    reader = _Reader(profile, {**graded, **taught}, [*recent])
    title, aim = clean(reply.title), clean(reply.aim)
    explanation = "\n".join(map(clean, reply.explanation.strip().splitlines()))
    broken = [
        *(f"title: {fault}" for fault in _own_text(title, own, 1, 80)),
        *(f"aim: {fault}" for fault in _own_text(aim, own, 1, 300)),
        *(f"explanation: {fault}" for fault in _explanation(explanation, own)),
        *(f"dialogue: {fault}" for fault in reader.dialogue(reply.dialogue)),
    ]
    specs, faults = reader.exercises(reply.exercises)
    kinds = {spec.kind for spec in specs}
    if len(specs) < EXERCISES_LEAST or len(kinds) < KINDS_LEAST:
        broken.append(
            f"exercises: {len(specs)} of {len(kinds)} kinds can be used, "
            f"at least {EXERCISES_LEAST} of {KINDS_LEAST} kinds are needed"
        )
    return Found(title, aim, explanation, reply.dialogue, words, specs, broken, faults)


def signature(spec: Spec, profile: ProfileView) -> str:
    """What an exercise is told again by: what it asks, and what is right. Empty for what makes none."""
    try:
        item = write(spec, Setting(profile.language, profile.own_language, Random(0)))
    except ValueError:
        return ""
    return _signature(item)


class _Reader:
    """Looks through the parts of one lesson."""

    def __init__(self, profile: ProfileView, graded: Mapping[str, str], seen: list[Runs]) -> None:
        self._profile = profile
        self._graded = graded
        self._seen = seen

    def dialogue(self, lines: Sequence[WrittenLine]) -> Iterator[str]:
        language, own = self._profile.language, self._profile.own_language
        least, most = LINES
        if not least <= len(lines) <= most:
            yield f"{len(lines)} lines; {least} to {most} are wanted"
        for number, line in enumerate(lines, 1):
            says, means = clean(line.says), clean(line.means)
            if not 0 < len(clean(line.who)) <= NAME_MOST:
                yield f"line {number}: who says it?"
            if not _is_taught(says, language) or not 0 < len(says) <= LINE_MOST:
                yield f"line {number}: nothing, too long, or not in the language that is taught"
            if not _is_own(means, own) or not 0 < len(means) <= LINE_MOST:
                yield f"line {number}: no meaning, too long a one, or not in the learner's language"
            yield from (f"line {number}: {fault}" for fault in _odd(f"{line.who} {says} {means}"))
        yield from self._too_hard([clean(line.says) for line in lines])

    def exercises(self, written: Sequence[WrittenExercise]) -> tuple[list[Spec], list[str]]:
        """Those without a fault; the faults of the others."""
        specs: list[Spec] = []
        faults: list[str] = []
        for number, each in enumerate(written[:EXERCISES_MOST], 1):
            found: list[str] = []
            try:
                spec = spec_of(each, self._profile.own_language)
                found = [*dict.fromkeys(self._faults(spec))]
            except ValidationError as error:
                found = [f"{'.'.join(map(str, fault['loc'][1:]))}: {fault['msg']}" for fault in error.errors()]
            except ValueError as error:
                found = [str(error)]
            else:
                if Counter(kept.kind for kept in specs)[spec.kind] >= SAME_KIND_MOST:
                    found.append(f"more than {SAME_KIND_MOST} of this kind")
                if not found:
                    specs.append(spec)
                    self._seen.append(runs(signature(spec, self._profile)))
            faults += [f"exercise {number} ({each.kind[:20]}): {fault[:200]}" for fault in found]
        return specs, faults

    def _faults(self, spec: Spec) -> Iterator[str]:
        profile = self._profile
        yield from exercise_faults(spec, profile.language, [profile.own_language], "")
        item = write(spec, Setting(profile.language, profile.own_language, Random(0)))
        yield from _odd(" ".join([item.ask, item.text, item.meaning, item.heard, item.why, item.hint, *item.options]))
        yield from _odd(" ".join([*item.others, *item.accepted[:1]]))
        yield from self._languages(item)
        if item.shape == "one":
            right = item.options[item.rights[0]]
            wrong = [option for place, option in enumerate(item.options) if place not in item.rights]
            yield from (
                f"a wrong option that is right: {option}"
                for option in wrong
                if matches(option, [right], item.answer_language)
            )
        if is_like(_signature(item), self._seen):
            yield "nearly the same as another exercise the learner has had"
        learnt = item.answer if item.answer_language == profile.language and item.shape != "pairs" else ""
        texts = [item.text.replace(GAP, learnt) or item.heard or learnt]
        if level.longest(texts[0]) > SHORT_TEXT:
            yield from self._too_hard(texts)

    def _languages(self, item: Item) -> Iterator[str]:
        """As far as the script tells."""
        answers = [*item.options] if item.shape in {"one", "many"} else [*item.accepted[:8], *item.others]
        taught = [item.text.replace(GAP, ""), item.heard, *(item.options if item.shape in {"pairs", "order"} else ())]
        own = [item.ask, item.why, item.hint, item.meaning]
        (own if item.answer_language == self._profile.own_language else taught).extend(answers)
        for text in filter(None, taught):
            if not _is_taught(text, self._profile.language):
                yield f"not in the language that is taught: {text}"
        for text in filter(None, own):
            if not _is_own(text, self._profile.own_language):
                yield f"not in the learner's language: {text}"

    def _too_hard(self, texts: Sequence[str]) -> Iterator[str]:
        limits = level.LIMITS[self._profile.level]
        longest = max(map(level.longest, texts), default=0)
        if longest > limits.words:
            yield f"a sentence of {longest} words; {limits.words} are the most at {self._profile.level}"
        hard, count = level.hard_words(texts, self._profile.language, self._profile.level, self._graded)
        if count and len(hard) / count > limits.hard:
            shown = ", ".join([*dict.fromkeys(hard)][:8])
            yield f"too many words that {self._profile.level} does not know: {shown}"


def _words(reply: LessonReply, profile: ProfileView) -> list[Checked]:
    found: dict[str, Checked] = {}
    for drafted in reply.words[: 2 * WORDS_MOST]:
        checked = check_word(drafted, profile.language, profile.own_language)
        if checked is not None and not too_hard(checked, profile.level):
            found.setdefault(checked.draft.lemma_key, checked)
    return [*found.values()][:WORDS_MOST]


def _signature(item: Item) -> str:
    pairs = " ".join(sorted(item.options)) if item.shape == "pairs" else ""
    return " ".join(filter(None, [item.text, item.heard, pairs or item.answer]))


def _explanation(text: str, own: str) -> Iterator[str]:
    yield from _own_text(text, own, *EXPLANATION)
    if text.count("**") % 2:
        yield "** without its end"
    if MARKUP.search(text):
        yield "only **bold** and lines that begin with - may be used"


def _own_text(text: str, own: str, least: int, most: int) -> Iterator[str]:
    if not least <= len(text) <= most:
        yield f"{len(text)} characters; {least} to {most} are wanted"
    elif not _is_own(text, own):
        yield "not in the learner's language"
    yield from _odd(text)


def _is_taught(text: str, language: str) -> bool:
    return is_in(language, text) or not any(map(str.isalpha, text))


def _is_own(text: str, own: str) -> bool:
    """As far as the script tells; other languages may be quoted in it."""
    if own != "ru":
        return not is_written_in("ru", text)
    return is_written_in("ru", text) or not any(map(str.isalpha, text))


def _odd(text: str) -> Iterator[str]:
    if ODD.search(text) or LINK.search(text):
        yield "markup, a link or signs that do not belong there"
