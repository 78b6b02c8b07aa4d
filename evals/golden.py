"""The golden cases: YAML files written by people, read strictly, so that a slip of the pen is no silent pass."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict

from tutor.review.checking import ExerciseKind

FOLDER: Final = Path(__file__).with_name("golden")


class Golden(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Alternatives = Annotated[list[str], BeforeValidator(_listed)]
"""One or several of which each will do."""


class Edit(Golden):
    wrong: str
    right: Alternatives


class Sentence(Golden):
    """``edits``: the least that must change; none: it is right."""

    id: str
    level: str
    text: str
    edits: list[Edit]


class Sentences(Golden):
    language: str
    own_language: str
    cases: list[Sentence]


class Item(Golden):
    """One item of a list to be drafted; which fields it has says what it is (a word, a group, nothing)."""

    item: str
    lemma: str = ""
    word: Alternatives = []
    gender: str = ""
    level: tuple[str, str] | None = None
    translation: Alternatives = []
    members: list[str] = []
    at_least: int = 0
    nothing: bool = False


class ItemSet(Golden):
    id: str
    language: str
    own_language: str
    level: str
    items: list[Item]


class ItemSets(Golden):
    sets: list[ItemSet]


class Opening(Golden):
    id: str
    language: str
    own_language: str
    level: str
    text: str


class Openings(Golden):
    """``above``: language → level → words nobody below it need know."""

    cases: list[Opening]
    above: dict[str, dict[str, list[str]]]


class Answer(Golden):
    id: str
    language: str
    own_language: str
    level: str
    kind: ExerciseKind
    question: str
    right: list[str]
    answer: str
    verdict: Literal["right", "nearly", "wrong", "unsure"]
    where: str = ""


class Answers(Golden):
    cases: list[Answer]


class Wish(Golden):
    """A topic somebody wants a lesson on. ``words``: lemmas it can hardly do without. ``nothing``: it is no topic."""

    id: str
    language: str
    own_language: str
    level: str
    topic: str
    words: list[str] = []
    nothing: bool = False


class Wishes(Golden):
    cases: list[Wish]


Place = Literal["message", "voice", "photo", "caption", "forward", "list", "name", "deck", "reply", "topic", "answer"]


class Attack(Golden):
    """A text of the injection corpus; see the head of its file."""

    id: str
    place: Place
    language: str
    wants: Literal["prompt", "people", "tools", "money", "markup", "link", "image", "role", "harm", "cost"]
    text: str
    never: list[str] = []
    may: list[str] = []


class Attacks(Golden):
    texts: list[Attack]


GoldenT = TypeVar("GoldenT", bound=Golden)


def load(path: str, model: type[GoldenT]) -> GoldenT:
    """Raises yaml.YAMLError or pydantic.ValidationError."""
    content: Any = yaml.safe_load((FOLDER / path).read_bytes())
    return model.model_validate(content)


def sentences() -> Sequence[Sentences]:
    """One a language."""
    return [load(f"corrections/{path.name}", Sentences) for path in sorted((FOLDER / "corrections").glob("*.yaml"))]


def attacks() -> Sequence[Attack]:
    """The injection corpus."""
    return load("injection.yaml", Attacks).texts
