"""What a kind of exercise is: how authors write it, how it makes itself, how it is marked. One file a kind in
``kinds/``; ``registry.py`` lists them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Annotated, Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from tutor.exercises.item import Ability, Answer, Item, Marked, Shape

Text = Annotated[str, Field(min_length=1, max_length=300)]
Option = Annotated[str, Field(min_length=1, max_length=80)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,32}$")]
Localised = Annotated[dict[str, Text], Field(min_length=1)]
LocalisedOption = Annotated[dict[str, Option], Field(min_length=1)]

OPTIONS_MOST: Final = 4

Thing = TypeVar("Thing")


class Spec(BaseModel):
    """An exercise as an author (or a model) writes it. Localised: a text for each own language."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    kind: str
    ask: Localised | None = None
    why: Localised | None = None
    hint: Localised | None = None
    topic: Slug | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """For whom an exercise is made. ``rng`` decides how options are shuffled and what is asked."""

    language: str
    own_language: str
    rng: Random
    topic: str = ""

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        return self.rng.sample(things, len(things))


@dataclass(frozen=True, slots=True)
class Word:
    """A card, or a word of a lesson."""

    word: str
    lemma: str
    translation: str
    part_of_speech: str = ""
    grammar: dict[str, str] | None = None
    example: str = ""
    example_translation: str = ""
    forms: tuple[str, ...] = ()
    """Written forms by which it is found in its example."""
    entry_id: int | None = None
    """Of the lexicon; a card of the learner's own has none."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is known: of a dialogue, or an example. ``words``: lemmas it practises."""

    text: str
    meaning: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """``step``: how hard it is, 1 (recognise) to 4 (produce freely). ``from_word`` and ``from_line`` give None where
    nothing sound can be made of that word or line; a kind without them is only made from what an author wrote."""

    name: str
    shape: Shape
    step: int
    spec: type[Spec]
    write: Callable[[Any, Setting], Item]
    mark: Callable[[Item, Answer, Sequence[str]], Marked]
    """The third argument: answers accepted since the item was made."""
    from_word: Callable[[Word, Sequence[Word], Setting], Item | None] | None = None
    """The second argument: other words, to choose wrong options from."""
    from_line: Callable[[Line, Setting], Item | None] | None = None
    needs: Ability | None = None


def said(text: dict[str, str] | None, setting: Setting) -> str:
    """The text for the setting's own language; English where it is missing."""
    if not text:
        return ""
    return text.get(setting.own_language) or text.get("en") or next(iter(text.values()))


def base(spec: Spec, setting: Setting) -> dict[str, Any]:
    """The fields that every kind takes over from what an author wrote."""
    return {
        "language": setting.language,
        "own_language": setting.own_language,
        "ask": said(spec.ask, setting),
        "why": said(spec.why, setting),
        "hint": said(spec.hint, setting),
        "topic": spec.topic or setting.topic,
    }


def made(setting: Setting, words: Sequence[str] = ()) -> dict[str, Any]:
    """The fields that every kind gives an exercise it makes by itself."""
    return {
        "language": setting.language,
        "own_language": setting.own_language,
        "topic": setting.topic,
        "words": tuple(words),
    }
