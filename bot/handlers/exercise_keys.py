"""Buttons under exercises: each says for which item of which run it was drawn, and what it will do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.handlers.exercise_picks import ADD, BACK, DROP, LEFT, PAIR, Picks, looking_for, open_sides
from bot.handlers.filters import is_id
from bot.handlers.show import LABEL_MOST, Button, button, label
from bot.i18n import Speech
from tutor.exercises.item import Ability, Item
from tutor.quizzes.views import Asked, QuizView

PREFIX: Final = "x"
"""Of the buttons of a run's dialog: ``x:<quiz>:<version>:<act><place>.<place>``."""

ANSWER: Final = "a"
DONE: Final = "d"
SKIP: Final = "k"
HINT: Final = "h"
HEAR: Final = "s"
NEXT: Final = "n"

LETTERS: Final = "ABCDEFGHIJ"
ROW_LETTERS: Final = 26
"""Letters of the buttons in one row that can still be read on a small phone."""

IN_A_ROW: Final = 4


@dataclass(frozen=True, slots=True)
class Tap:
    """A button of a run. ``act``: one of those above or of ``exercise_picks``."""

    quiz_id: int
    version: int
    act: str
    places: tuple[int, ...]


def data_of(quiz: QuizView, act: str, *places: int) -> str:
    return f"{PREFIX}:{quiz.id}:{quiz.version}:{act}{'.'.join(map(str, places))}"


def tap_of(data: str) -> Tap | None:
    """Reads what ``data_of`` wrote; None for anything else."""
    parts = data.split(":")
    if len(parts) != 4 or parts[0] != PREFIX or not (is_id(parts[1]) and is_id(parts[2]) and parts[3]):  # noqa: PLR2004 - its parts
        return None
    places = parts[3][1:].split(".") if parts[3][1:] else []
    if not all(is_id(place) for place in places):
        return None
    return Tap(int(parts[1]), int(parts[2]), parts[3][0], tuple(map(int, places)))


def answers(t: Speech, quiz: QuizView, item: Item, picks: Picks) -> list[list[Button]]:
    """What an exercise is answered with."""
    match item.shape:
        case "one":
            return _aligned([button(sign, data_of(quiz, ANSWER, place)) for place, sign in enumerate(signs_of(item))])
        case "many":
            return [*_aligned(_many(quiz, item, picks)), *_finish(t, quiz, picks)]
        case "order":
            left = open_sides(item.options, picks.places)
            tiles = [button(item.options[place], data_of(quiz, ADD, place)) for place in left]
            return [*_flowing(tiles), *_finish(t, quiz, picks, len(picks.places))]
        case "pairs":
            return [*_sides(quiz, item, picks), *_finish(t, quiz, picks, len(picks.pairs), done=False)]
        case _:
            return []


def signs_of(item: Item) -> Sequence[str]:
    """What stands on the buttons of an item's options: the options, or letters if one of them is too long."""
    return LETTERS[: len(item.options)] if too_long(item) else item.options


def too_long(item: Item) -> bool:
    return item.shape in {"one", "many"} and any(len(option) > LABEL_MOST - 2 for option in item.options)


def _many(quiz: QuizView, item: Item, picks: Picks) -> list[Button]:
    buttons = []
    for place, sign in enumerate(signs_of(item)):
        chosen = place in picks.places
        buttons.append(button(f"✓ {sign}" if chosen else sign, data_of(quiz, DROP if chosen else ADD, place)))
    return buttons


def _sides(quiz: QuizView, item: Item, picks: Picks) -> list[list[Button]]:
    """What is still open, left sides beside right ones; a right one goes with the left one that is looked for."""
    chosen = looking_for(item, picks)
    lefts = open_sides(item.options, [left for left, _ in picks.pairs])
    rights = open_sides(item.others, [right for _, right in picks.pairs])
    rows = []
    for left, right in zip(lefts, rights, strict=True):
        text = f"▸ {item.options[left]}" if left == chosen else item.options[left]
        rows.append(
            [
                button(text, data_of(quiz, LEFT, left)),
                button(item.others[right], data_of(quiz, PAIR, chosen, right)),
            ]
        )
    return rows


def _finish(t: Speech, quiz: QuizView, picks: Picks, steps: int = 0, *, done: bool = True) -> list[list[Button]]:
    """``steps``: those that can be taken back one by one."""
    if not picks.places:
        return []
    back = [button("⌫", data_of(quiz, BACK, steps))] if steps else []
    return [[*back, *([button(f"✔️ {label(t, 'exercises-done')}", data_of(quiz, DONE))] if done else [])]]


def beside(t: Speech, quiz: QuizView, asked: Asked, able: frozenset[Ability]) -> list[list[Button]]:
    """What else can be done with an exercise than answer it."""
    hear = [button("🔊", data_of(quiz, HEAR))] if asked.item.heard and "speech" in able else []
    hint = asked.item.hint and not asked.hinted
    hints = [button(f"💡 {label(t, 'exercises-hint')}", data_of(quiz, HINT))] if hint else []
    skip = button(f"⏭ {label(t, 'exercises-skip')}", data_of(quiz, SKIP))
    return [[*hear, *hints, skip, button(label(t, "common-home"), "go:home")]]


def _aligned(buttons: Sequence[Button]) -> list[list[Button]]:
    """Two in a row if all of them are short, else one."""
    width = 2 if max(len(each["text"]) for each in buttons) * 2 <= ROW_LETTERS else 1
    return [[*buttons[start : start + width]] for start in range(0, len(buttons), width)]


def _flowing(buttons: Sequence[Button]) -> list[list[Button]]:
    """As many in a row as can be read; all buttons of a row are of one width."""
    rows: list[list[Button]] = []
    widest = 0
    for each in buttons:
        widest = max(widest, len(each["text"]))
        if rows and len(rows[-1]) < IN_A_ROW and widest * (len(rows[-1]) + 1) <= ROW_LETTERS:
            rows[-1].append(each)
        else:
            rows.append([each])
            widest = len(each["text"])
    return rows
