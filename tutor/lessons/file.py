"""Lessons and unit tests of ``courses/`` as authors write them; ``python -m tutor.lessons.file [folder]`` checks them.

``courses/<language>/<level>/lessons/NN-slug.yaml`` is a lesson, ``…/tests/N-slug.yaml`` the test of a unit of five.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from tutor.accounts.views import LEARNABLE, LEVELS
from tutor.exercises.kind import Localised, LocalisedOption, Slug, Text
from tutor.exercises.registry import AnySpec

Sort = Literal["lesson", "test"]

LESSONS_A_UNIT: Final = 5
PLACE: Final = re.compile(
    rf"(?P<language>{'|'.join(LEARNABLE)})/(?P<level>{'|'.join(LEVELS).lower()})/"
    r"(?:lessons/(?P<lesson>\d\d)|tests/(?P<test>\d))-[a-z0-9-]+\.yaml"
)
OUTLINE: Final = re.compile(rf"(?:{'|'.join(LEARNABLE)})/(?:{'|'.join(LEVELS).lower()})/outline\.yaml")


class Spoken(BaseModel):
    """A line of a dialogue."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    who: Annotated[str, Field(min_length=1, max_length=32)]
    says: Text
    means: Localised


class LessonFile(BaseModel):
    """``explanation``: paragraphs, ``**bold**`` and lines that start with ``- ``. ``words``: lemmas of the course's
    decks, ``lemma#sense`` where one lemma has several."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    title: LocalisedOption
    topics: Annotated[list[Slug], Field(min_length=1, max_length=3)]
    aim: Localised
    explanation: Annotated[dict[str, Annotated[str, Field(min_length=200, max_length=1500)]], Field(min_length=1)]
    words: Annotated[list[str], Field(min_length=8, max_length=30)]
    dialogue: Annotated[list[Spoken], Field(min_length=4, max_length=14)]
    exercises: Annotated[list[AnySpec], Field(min_length=8, max_length=20)]


class TestFile(BaseModel):
    """What a unit ends with."""

    __test__ = False  # no test of ours

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    title: LocalisedOption
    aim: Localised
    exercises: Annotated[list[AnySpec], Field(min_length=10, max_length=24)]


class Outlined(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    title: LocalisedOption
    aim: Localised
    topics: Annotated[list[Slug], Field(min_length=1, max_length=3)]


class OutlineFile(BaseModel):
    """Lessons that are planned and not written."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    lessons: Annotated[list[Outlined], Field(min_length=1, max_length=40)]


@dataclass(frozen=True, slots=True)
class LessonPlace:
    """Where a file stands in its course. ``key``: es/a1/lessons/03-food. ``position``: of the lesson, or the unit."""

    path: Path
    key: str
    language: str
    level: str
    sort: Sort
    position: int

    @property
    def unit(self) -> int:
        return self.position if self.sort == "test" else (self.position - 1) // LESSONS_A_UNIT + 1


def place_of(folder: Path, path: Path) -> LessonPlace | None:
    """None if the file is no lesson's and no test's."""
    relative = path.relative_to(folder).as_posix()
    found = PLACE.fullmatch(relative)
    if found is None:
        return None
    sort: Sort = "lesson" if found["lesson"] else "test"
    return LessonPlace(
        path,
        relative.removesuffix(".yaml"),
        found["language"],
        found["level"].upper(),
        sort,
        int(found["lesson"] or found["test"]),
    )


def lesson_paths(folder: Path) -> Iterator[Path]:
    yield from sorted(path for name in ("lessons", "tests") for path in folder.rglob(f"{name}/*.yaml"))


def parse(text: bytes, sort: Sort) -> LessonFile | TestFile:
    """Raises yaml.YAMLError or pydantic.ValidationError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = yaml.load(text, loader)  # noqa: S506 - both loaders are the safe ones
    return LessonFile.model_validate(content) if sort == "lesson" else TestFile.model_validate(content)


def main(arguments: list[str]) -> int:
    """Prints every fault of the lessons; 1 if there is one. ``courses/es`` checks one language."""
    from tutor.lessons.faults import faults
    from tutor.lessons.topics import COURSES

    folder = Path(arguments[0]).resolve() if arguments else COURSES
    one = folder.name if folder.name in LEARNABLE else ""
    found = [fault for fault in faults(folder.parent if one else folder) if fault.startswith(one)]
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
