"""Listen and choose what was said, or what it means."""

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking, options
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, LocalisedOption, Option, Setting, Spec, Text, Word, base, made
from tutor.exercises.kinds.choose import option


class ListenChoose(Spec):
    kind: Literal["listen_choose"]
    text: Text
    right: Option | LocalisedOption
    wrong: Annotated[list[Option | LocalisedOption], Field(min_length=2, max_length=3)]


def write(spec: ListenChoose, setting: Setting) -> Item:
    return Item(
        kind="listen_choose",
        shape="one",
        answer_language=setting.own_language if isinstance(spec.right, dict) else setting.language,
        heard=spec.text,
        **options.choice(option(spec.right, setting), [option(wrong, setting) for wrong in spec.wrong], setting),
        **base(spec, setting),
    )


def from_word(word: Word, others: Sequence[Word], setting: Setting) -> Item | None:
    """What a word that is heard means."""
    wrong = options.decoys(word, others, setting)
    shown = [w.translation for w in (word, *wrong)]
    if len(wrong) < 2 or not all(map(options.short, shown)):  # noqa: PLR2004 - fewer are no choice
        return None
    return Item(
        kind="listen_choose",
        shape="one",
        answer_language=setting.own_language,
        heard=word.word,
        **options.choice(shown[0], shown[1:], setting),
        **made(setting, [word.lemma]),
    )


KIND: Final = Kind(
    name="listen_choose",
    shape="one",
    step=1,
    spec=ListenChoose,
    write=write,
    from_word=from_word,
    mark=marking.one,
    needs="speech",
)
