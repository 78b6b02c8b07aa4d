"""Every kind of exercise there is. A new one: a file in ``kinds/``, a line here, its texts in ``exercises.ftl``."""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import Field

from tutor.exercises.item import Answer, Item, Marked
from tutor.exercises.kind import Kind, Setting, Spec
from tutor.exercises.kinds import (
    choose,
    choose_many,
    gap,
    listen_choose,
    listen_type,
    match,
    mistake,
    order,
    say,
    transform,
    translate,
    typed,
)

KINDS: Final[dict[str, Kind]] = {
    module.KIND.name: module.KIND
    for module in (
        choose,
        choose_many,
        match,
        listen_choose,
        gap,
        order,
        typed,
        listen_type,
        say,
        transform,
        translate,
        mistake,
    )
}

if TYPE_CHECKING:
    AnySpec = Spec
else:
    AnySpec = Annotated[reduce(or_, (kind.spec for kind in KINDS.values())), Field(discriminator="kind")]


def write(spec: Spec, setting: Setting) -> Item:
    """An author's exercise as it is asked. Raises ValueError (tutor.answers.patterns.PatternError) for what makes none;
    the linter says so long before a learner could see it."""
    return KINDS[spec.kind].write(spec, setting)


def kind_of(item: Item) -> Kind:
    return KINDS[item.kind]


def mark(item: Item, answer: Answer, more: Sequence[str] = ()) -> Marked:
    """``more``: answers accepted since the item was made. "I don't know" is wrong without a difference."""
    if answer.empty:
        return Marked("wrong", item.answer, why=item.why)
    return kind_of(item).mark(item, answer, more)
