"""Fill the gap: typed, or chosen where wrong options are given."""

import re
from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking, options
from tutor.exercises.item import GAP, Answer, Item, Marked
from tutor.exercises.kind import Kind, Option, Setting, Spec, Text, Word, base, made
from tutor.words.text import fold

HOLE: Final = re.compile(r"\{([^{}]*)\}")
SHORTEST: Final = 3
"""Words a sentence must have to say what is missing in it."""


class Gap(Spec):
    kind: Literal["gap"]
    text: Text
    wrong: Annotated[list[Option], Field(min_length=2, max_length=3)] | None = None


def write(spec: Gap, setting: Setting) -> Item:
    """Raises ValueError without exactly one gap, or with a wrong option that is right."""
    right = rights(spec)
    shown = HOLE.sub(GAP, spec.text)
    if spec.wrong:
        if also := {fold(option) for option in spec.wrong} & {fold(option) for option in right[1:]}:
            raise ValueError(f"also right: {', '.join(sorted(also))}")
        return Item(
            kind="gap",
            shape="one",
            answer_language=setting.language,
            text=shown,
            **options.choice(right[0], spec.wrong, setting),
            **base(spec, setting),
        )
    return Item(
        kind="gap",
        shape="text",
        answer_language=setting.language,
        text=shown,
        accepted=tuple(right),
        **base(spec, setting),
    )


def rights(spec: Gap) -> list[str]:
    holes = HOLE.findall(spec.text)
    if len(holes) != 1:
        raise ValueError("exactly one gap")
    return [part.strip() for part in holes[0].split("|")]


def from_word(word: Word, _others: Sequence[Word], setting: Setting) -> Item | None:
    """The word's example without it; its translation says what is missing."""
    if len(word.example.split()) < SHORTEST or not word.example_translation:
        return None
    found = _only_place(word.example, word.forms or (word.lemma, word.word))
    if found is None:
        return None
    start, end = found
    return Item(
        kind="gap",
        shape="text",
        answer_language=setting.language,
        text=f"{word.example[:start]}{GAP}{word.example[end:]}",
        meaning=word.example_translation,
        accepted=(word.example[start:end],),
        **made(setting, [word.lemma]),
    )


def _only_place(sentence: str, forms: Sequence[str]) -> tuple[int, int] | None:
    """Where one of ``forms`` stands as a word of its own; None if nowhere or more than once. The longest form wins."""
    for form in sorted({form for form in forms if fold(form)}, key=len, reverse=True):
        places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", sentence, re.IGNORECASE)]
        if places:
            return places[0] if len(places) == 1 else None
    return None


def mark(item: Item, answer: Answer, more: Sequence[str]) -> Marked:
    """A typed whole sentence is as good as what belongs into the gap."""
    if item.shape == "one":
        return marking.one(item, answer, more)
    marked = marking.form(item, answer, more)
    if marked.verdict != "right" and len(answer.text.split()) > len(item.answer.split()):
        whole = [item.text.replace(GAP, right) for right in (*item.accepted, *more)]
        if marking.matches(answer.text, whole, item.answer_language):
            return Marked("right", item.answer)
    return marked


KIND: Final = Kind(name="gap", shape="text", step=2, spec=Gap, write=write, from_word=from_word, mark=mark)
