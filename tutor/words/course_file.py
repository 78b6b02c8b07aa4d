"""One file of ``courses/``: its place, its shape, and what the lexicon takes from it.

``courses/<language>/<level>/<NN-slug>.yaml`` is one deck; NN is its place in the course.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from tutor.accounts.views import LEARNABLE, LEVELS, OWN_LANGUAGES
from tutor.words.text import is_written_in, lemma_key, translations

PLACE: Final = re.compile(
    rf"(?P<language>{'|'.join(LEARNABLE)})/(?P<level>{'|'.join(LEVELS).lower()})/(?P<position>\d\d)-[a-z0-9-]+\.yaml"
)
PARTS_OF_SPEECH = Literal[
    "noun", "verb", "adjective", "adverb", "pronoun", "preposition", "conjunction", "numeral", "interjection", "phrase",
    "determiner",
]  # fmt: skip

ELSEWHERE: Final = {"lessons", "tests", "outline.yaml", "placement.yaml"}
"""Folders and files of a course that are no decks."""

Short = Annotated[str, Field(min_length=1, max_length=64)]
Written = Annotated[str, Field(min_length=1, max_length=120)]
Meaning = Annotated[str, Field(min_length=1, max_length=256)]
Sentence = Annotated[str, Field(min_length=1, max_length=512)]


class CourseWord(BaseModel):
    """A word as a course author writes it."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    word: Written
    lemma: Written | None = None
    forms: list[Written] = []
    sense: Short | None = None
    ipa: Annotated[str, Field(min_length=1, max_length=160)]
    pos: PARTS_OF_SPEECH
    grammar: dict[Short, Written] = {}
    translation: dict[Short, Meaning]
    example: Sentence
    example_translation: dict[Short, Sentence]
    hint: dict[Short, Sentence] = {}

    def key(self, language: str) -> str:
        return lemma_key(language, self.lemma or self.word)

    def written(self) -> list[str]:
        """Every form the word may be met in."""
        inflected = [value for name, value in self.grammar.items() if name != "gender"]
        return [*dict.fromkeys([self.word, self.lemma or self.word, *self.forms, *inflected])]

    def form_keys(self, language: str, own_language: str) -> list[str]:
        """What the word is looked up by: its forms, and its translations where their script tells them apart."""
        meanings = translations(self.translation[own_language])
        other_script = [m for m in meanings if "ru" in {language, own_language} and is_written_in(own_language, m)]
        keys = [lemma_key(language, form) for form in self.written()] + [
            lemma_key(own_language, m) for m in other_script
        ]
        return [key for key in dict.fromkeys(keys) if key]


class CourseFile(BaseModel):
    """A deck of a course."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    title: dict[Short, Short]
    words: Annotated[list[CourseWord], Field(min_length=5, max_length=30)]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands in the courses. ``key``: es/a1/03-food."""

    path: Path
    key: str
    language: str
    level: str
    position: int


def own_languages(language: str) -> list[str]:
    """Those a course of ``language`` is for."""
    return [own for own in OWN_LANGUAGES if own != language]


def place_of(folder: Path, path: Path) -> Place | None:
    """None if the file's name or folder is not one a course has."""
    relative = path.relative_to(folder).as_posix()
    found = PLACE.fullmatch(relative)
    if found is None:
        return None
    return Place(
        path, relative.removesuffix(".yaml"), found["language"], found["level"].upper(), int(found["position"])
    )


def course_paths(folder: Path) -> Iterator[Path]:
    """Decks, and what lies where only decks should. Lessons, tests and outlines have a check of their own."""
    for path in sorted(path for ending in ("yaml", "yml") for path in folder.rglob(f"*.{ending}")):
        relative = path.relative_to(folder)
        if relative.as_posix() != "topics.yaml" and not {*relative.parts} & ELSEWHERE:
            yield path


def parse(text: bytes) -> CourseFile:
    """Raises yaml.YAMLError or pydantic.ValidationError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return CourseFile.model_validate(yaml.load(text, loader))  # noqa: S506 - both loaders are the safe ones
