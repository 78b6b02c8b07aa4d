"""What is wrong with course files, said so that their author can mend it without reading code."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pydantic
import yaml

from tutor.accounts.views import OWN_LANGUAGES
from tutor.words.course_file import CourseFile, CourseWord, Place, course_paths, own_languages, parse, place_of
from tutor.words.text import clean, contains

IPA_BRACKETS: Final = re.compile(r"[\[\]/]")


def faults(folder: Path) -> list[str]:
    """One line a fault: the file, the word if it is one word's, and what is wrong. Empty: all is well."""
    found: list[str] = []
    files: list[tuple[Place, CourseFile]] = []
    for path in course_paths(folder):
        name = path.relative_to(folder).as_posix()
        place = place_of(folder, path)
        if place is None:
            found.append(f"{name}: not a course file's place (<language>/<level>/NN-slug.yaml)")
            continue
        try:
            course = parse(path.read_bytes())
        except yaml.YAMLError as error:
            found.append(f"{name}: not YAML: {' '.join(str(error).split())}")
        except pydantic.ValidationError as error:
            found += [f"{name}: {line}" for line in _schema_faults(path, error)]
        else:
            files.append((place, course))
            found += [f"{name}: {fault}" for fault in _file_faults(place, course)]
    found += _duplicates(files)
    found += _double_places(files)
    if not files and not found:
        found.append(f"{folder}: no course files here")
    return found


def _schema_faults(path: Path, error: pydantic.ValidationError) -> Iterator[str]:
    content: Any = yaml.safe_load(path.read_bytes())
    for fault in error.errors(include_url=False):
        at = [str(part) for part in fault["loc"]]
        word = ""
        if at[:1] == ["words"] and len(at) > 1:
            item = content["words"][int(at[1])]
            word = f"{item.get('word') if isinstance(item, dict) else item}: "
            at = at[2:]
        yield f"{word}{'.'.join(at)}: {fault['msg']}"


def _file_faults(place: Place, course: CourseFile) -> Iterator[str]:
    for own in OWN_LANGUAGES:
        if own not in course.title:
            yield f"title: no {own}"
    for word in course.words:
        yield from (f"{word.word}: {fault}" for fault in _word_faults(place.language, word))


def _word_faults(language: str, word: CourseWord) -> Iterator[str]:
    for own in own_languages(language):
        if own not in word.translation:
            yield f"translation: no {own}"
        if own not in word.example_translation:
            yield f"example_translation: no {own}"
    if IPA_BRACKETS.search(word.ipa):
        yield "ipa: written without brackets and slashes"
    if not word.key(language):
        yield "word: nothing left of it as a lemma"
    if not contains(word.example, word.written()):
        yield "example: does not contain the word in any of its forms"
    texts = [
        word.word,
        word.ipa,
        word.example,
        *word.forms,
        *word.translation.values(),
        *word.example_translation.values(),
    ]
    for text in texts:
        if clean(text) != text:
            yield f"odd spaces or characters in {text!r}"


def _duplicates(files: list[tuple[Place, CourseFile]]) -> Iterator[str]:
    """Two meanings of a lemma need a sense each, and not the same one."""
    seen: dict[tuple[str, str], list[tuple[Place, CourseWord]]] = defaultdict(list)
    for place, course in files:
        for word in course.words:
            seen[place.language, word.key(place.language)].append((place, word))
    for (_, lemma), places in seen.items():
        senses = [word.sense for _, word in places]
        if len(places) > 1 and (None in senses or len(set(senses)) < len(senses)):
            where = ", ".join(place.key for place, _ in places)
            place, word = places[-1]
            yield f"{place.key}.yaml: {word.word}: lemma {lemma!r} more than once without a sense of its own ({where})"


def _double_places(files: list[tuple[Place, CourseFile]]) -> Iterator[str]:
    seen: dict[tuple[str, str, int], Place] = {}
    for place, _ in files:
        other = seen.setdefault((place.language, place.level, place.position), place)
        if other is not place:
            yield f"{place.key}.yaml: has the number of {other.key}.yaml"
