"""What is wrong with lessons and unit tests, said so that their author can mend it without reading code."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

import pydantic
import yaml

from tutor.exercises.faults import item_faults
from tutor.exercises.kind import Setting, Spec
from tutor.exercises.registry import KINDS, write
from tutor.lessons.file import (
    LESSONS_A_UNIT,
    OUTLINE,
    LessonFile,
    LessonPlace,
    OutlineFile,
    TestFile,
    lesson_paths,
    parse,
    place_of,
)
from tutor.lessons.topics import load_topics
from tutor.words.course_file import CourseFile, course_paths, own_languages
from tutor.words.course_file import parse as parse_deck
from tutor.words.course_file import place_of as deck_place_of
from tutor.words.text import clean, fold

KINDS_A_LESSON: Final = 6
SAME_KIND_MOST: Final = 5
"""Exercises of one kind in a lesson."""

MARKUP: Final = re.compile(r"^(?:#|>|\||```|\d+\.\s)|[`_]{2}|<[a-z/]", re.MULTILINE)
Files = list[tuple[LessonPlace, LessonFile | TestFile]]


def faults(folder: Path) -> list[str]:
    """One line a fault: the file, the exercise if it is one's, and what is wrong. Empty: all is well."""
    found: list[str] = []
    files: Files = []
    topics, lemmas = set(load_topics(folder)), _lemmas(folder)
    for path in lesson_paths(folder):
        name = path.relative_to(folder).as_posix()
        place = place_of(folder, path)
        if place is None:
            found.append(
                f"{name}: not a lesson's place (<language>/<level>/lessons/NN-slug.yaml or …/tests/N-slug.yaml)"
            )
            continue
        try:
            file = parse(path.read_bytes(), place.sort)
        except yaml.YAMLError as error:
            found.append(f"{name}: not YAML: {' '.join(str(error).split())}")
        except pydantic.ValidationError as error:
            found += [f"{name}: {line}" for line in schema_faults(error)]
        else:
            files.append((place, file))
            here = lemmas[place.language, place.level]
            found += [f"{name}: {fault}" for fault in _file_faults(place, file, topics, here)]
    found += _course_faults(files)
    found += _outline_faults(folder, topics)
    return found


def schema_faults(error: pydantic.ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False):
        at = [str(part) for part in fault["loc"] if part not in KINDS]
        if at[:1] == ["exercises"] and len(at) > 1:
            at = [f"exercise {int(at[1]) + 1}", *at[2:]]
        yield f"{'.'.join(at)}: {fault['msg']}"


def _lemmas(folder: Path) -> dict[tuple[str, str], set[str]]:
    """What lessons may name, by language and level."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in course_paths(folder):
        place = deck_place_of(folder, path)
        if place is None:
            continue
        try:
            deck: CourseFile = parse_deck(path.read_bytes())
        except (yaml.YAMLError, pydantic.ValidationError):
            continue  # the decks' own check names it
        for word in deck.words:
            lemma = word.lemma or word.word
            found[place.language, place.level].add(f"{lemma}#{word.sense}" if word.sense else lemma)
    return found


def _file_faults(place: LessonPlace, file: LessonFile | TestFile, topics: set[str], lemmas: set[str]) -> Iterator[str]:
    owns = own_languages(place.language)
    yield from _missing("title", file.title, ["en", "ru"])
    yield from _missing("aim", file.aim, owns)
    if isinstance(file, LessonFile):
        yield from _taught(file, owns, topics, lemmas)
    topic = file.topics[0] if isinstance(file, LessonFile) else ""
    for number, spec in enumerate(file.exercises, 1):
        if spec.topic and spec.topic not in topics:
            yield f"exercise {number} ({spec.kind}): no topic {spec.topic} in topics.yaml"
        for fault in dict.fromkeys(exercise_faults(spec, place.language, owns, topic)):
            yield f"exercise {number} ({spec.kind}): {fault}"
    kinds = Counter(spec.kind for spec in file.exercises)
    if len(kinds) < KINDS_A_LESSON:
        yield f"only {len(kinds)} kinds of exercise; {KINDS_A_LESSON} keep it lively"
    yield from (f"{times} exercises of the kind {kind}" for kind, times in kinds.items() if times > SAME_KIND_MOST)


def _taught(file: LessonFile, owns: list[str], topics: set[str], lemmas: set[str]) -> Iterator[str]:
    """What a lesson has and a test has not."""
    yield from _missing("explanation", file.explanation, owns)
    yield from (f"topics: no {slug} in topics.yaml" for slug in file.topics if slug not in topics)
    for own, text in file.explanation.items():
        if text.count("**") % 2:
            yield f"explanation ({own}): ** without its end"
        if MARKUP.search(text):
            yield f"explanation ({own}): markup other than **bold** and lists with -"
    yield from (f"words: {word} is in no deck of this course" for word in file.words if word not in lemmas)
    yield from (f"words: {word} is there twice" for word, times in Counter(file.words).items() if times > 1)
    for number, line in enumerate(file.dialogue, 1):
        yield from _missing(f"dialogue {number}: means", line.means, owns)
        if clean(line.says) != line.says:
            yield f"dialogue {number}: odd spaces or characters"
    repeated = Counter(fold(line.says) for line in file.dialogue)
    yield from (f"dialogue: said twice: {said}" for said, times in repeated.items() if times > 1)


def exercise_faults(spec: Spec, language: str, owns: list[str], topic: str) -> Iterator[str]:
    """Of one exercise, for speakers of each of ``owns``."""
    for name, text in _localised(spec):
        yield from _missing(name, text, owns)
    for own in owns:
        try:
            item = write(spec, Setting(language, own, Random(0), topic))
        except ValueError as error:
            yield str(error)
        else:
            yield from item_faults(item)


def _localised(spec: Spec) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every text of ``spec`` that is there by own language."""

    def within(name: str, value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        if isinstance(value, dict):
            yield name, value
        elif isinstance(value, list | tuple):
            for part in value:
                yield from within(name, part)
        elif isinstance(value, pydantic.BaseModel):
            for inner in type(value).model_fields:
                yield from within(inner, getattr(value, inner))

    for field in type(spec).model_fields:
        yield from within(field, getattr(spec, field))


def _missing(name: str, text: dict[str, Any], owns: list[str]) -> Iterator[str]:
    for own in owns:
        if own not in text:
            yield f"{name}: no {own}"


def _course_faults(files: Files) -> Iterator[str]:
    """What only all files of a course together show."""
    places: dict[tuple[str, str, str, int], LessonPlace] = {}
    units: dict[tuple[str, str, int], Files] = defaultdict(list)
    asked: dict[tuple[str, str, tuple[str, ...]], str] = {}
    for place, file in files:
        other = places.setdefault((place.language, place.level, place.sort, place.position), place)
        if other is not place:
            yield f"{place.key}.yaml: has the number of {other.key}.yaml"
        units[place.language, place.level, place.unit].append((place, file))
        for number, spec in enumerate(file.exercises, 1):
            question = (place.language, spec.kind, _question(spec))
            here = f"{place.key}.yaml: exercise {number}"
            if question in asked:
                yield f"{here} ({spec.kind}): asked already in {asked[question]}"
            asked.setdefault(question, here)
    for (language, level, unit), members in sorted(units.items()):
        name = f"{language}/{level.lower()}, unit {unit}"
        lessons = sum(1 for place, _ in members if place.sort == "lesson")
        if lessons != LESSONS_A_UNIT:
            yield f"{name}: {lessons} lessons instead of {LESSONS_A_UNIT}"
        if lessons == len(members):
            yield f"{name}: no test"
        kinds = {spec.kind for _, file in members for spec in file.exercises}
        if missing := sorted(set(KINDS) - kinds):
            yield f"{name}: no exercise of the kind {', '.join(missing)}"


def _question(spec: Spec) -> tuple[str, ...]:
    shown = spec.model_dump(exclude={"why", "hint", "topic", "wrong"})
    return tuple(sorted(fold(str(value)) for value in shown.values() if value))


def _outline_faults(folder: Path, topics: set[str]) -> Iterator[str]:
    for path in sorted(folder.rglob("outline.yaml")):
        name = path.relative_to(folder).as_posix()
        if not OUTLINE.fullmatch(name):
            yield f"{name}: not an outline's place (<language>/<level>/outline.yaml)"
            continue
        try:
            outline = OutlineFile.model_validate(yaml.safe_load(path.read_bytes()))
        except (yaml.YAMLError, pydantic.ValidationError) as error:
            yield f"{name}: {' '.join(str(error).split())}"
            continue
        for number, lesson in enumerate(outline.lessons, 1):
            yield from (f"{name}: {number}: {fault}" for fault in _missing("title", lesson.title, ["en", "ru"]))
            yield from (f"{name}: {number}: no topic {slug}" for slug in lesson.topics if slug not in topics)
