"""Match pairs."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from tutor.exercises import marking, options
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, LocalisedOption, Option, Setting, Spec, Word, base, made
from tutor.exercises.kinds.choose import option

PAIRS: Final = 4
PAIRS_LEAST: Final = 3


class Pair(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    left: Option
    right: Option | LocalisedOption


class Match(Spec):
    kind: Literal["match"]
    pairs: Annotated[list[Pair], Field(min_length=PAIRS_LEAST, max_length=6)]


def write(spec: Match, setting: Setting) -> Item:
    localised = isinstance(spec.pairs[0].right, dict)
    return Item(
        kind="match",
        shape="pairs",
        answer_language=setting.own_language if localised else setting.language,
        **_sides([(pair.left, option(pair.right, setting)) for pair in spec.pairs], setting),
        **base(spec, setting),
    )


def from_word(word: Word, others: Sequence[Word], setting: Setting) -> Item | None:
    """A word and three others with their translations."""
    words = [word, *options.decoys(word, others, setting, PAIRS - 1)]
    if len(words) < PAIRS_LEAST or not all(options.short(w.word) and options.short(w.translation) for w in words):
        return None
    return Item(
        kind="match",
        shape="pairs",
        answer_language=setting.own_language,
        **_sides([(w.word, w.translation) for w in words], setting),
        **made(setting, [w.lemma for w in words]),
    )


def _sides(pairs: Sequence[tuple[str, str]], setting: Setting) -> dict[str, Any]:
    left = setting.shuffled(pairs)
    right = setting.shuffled([side for _, side in pairs])
    return {
        "options": tuple(side for side, _ in left),
        "others": tuple(right),
        "rights": tuple(right.index(side) for _, side in left),
    }


KIND: Final = Kind(
    name="match", shape="pairs", step=1, spec=Match, write=write, from_word=from_word, mark=marking.pairs
)
