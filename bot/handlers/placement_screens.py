"""The placement quiz in the chat: its questions and its result."""

import re
from typing import Final

from bot.handlers.exercise_texts import BAR, BLANK, bold
from bot.handlers.review_screens import Screen
from bot.handlers.show import Button, button, label
from bot.i18n import Speech
from tutor.exercises.item import GAP
from tutor.placement.estimate import LEAST, MOST
from tutor.placement.service import Placed
from tutor.quizzes.views import Asked, QuizView

PREFIX: Final = "pl"
"""Of its buttons: ``pl:<quiz>:<version>:<act>``; an act is the place of an option, or one of these."""

DATA: Final = re.compile(rf"{PREFIX}:([0-9]{{1,18}}):([0-9]{{1,9}}):([0-9a-z])")

UNKNOWN: Final = "u"
STOP: Final = "s"
TAKE: Final = "t"
KEEP: Final = "k"
AGAIN: Final = "a"

ROW_LETTERS: Final = 14
"""Letters of an option of which two stand in one row."""


def question_screen(t: Speech, quiz: QuizView, asked: Asked) -> Screen:
    first = asked.number == 1
    lines = [
        f"{bold(t('placement-title'))} · {t('placement-progress', number=asked.number, most=MOST)}",
        f"{BAR[0] * (asked.number - 1)}{BAR[1] * (MOST - asked.number + 1)}",
        "",
        *([t("placement-intro", most=MOST), ""] if first else []),
        t("placement-ask"),
        "",
        bold(asked.item.text.replace(GAP, BLANK)),
        *(["", f"<i>{t('placement-no-guess')}</i>"] if first else []),
    ]
    options = [button(option, _data(quiz, str(place))) for place, option in enumerate(asked.item.options)]
    width = 2 if all(len(option) <= ROW_LETTERS for option in asked.item.options) else 1
    rows = [options[start : start + width] for start in range(0, len(options), width)]
    rows.append([button(f"🤷 {label(t, 'placement-unknown')}", _data(quiz, UNKNOWN))])
    rows.append([button(f"⏹ {label(t, 'placement-stop')}", _data(quiz, STOP))])
    return "\n".join(lines), rows


def result_screen(t: Speech, quiz: QuizView, found: Placed, *, first: bool, level: str) -> Screen:
    """``first``: of somebody who has just come. ``level``: the one they have now, which a few answers do not change."""
    early = found.asked < LEAST
    sure = "early" if early else "sure" if found.sure else "close"
    if early and not first:
        lines = [f"🎯 {bold(t('placement-title'))}"]
    else:
        lines = [
            f"🎯 {bold(t('placement-level', level=found.level))}",
            "",
            t(f"placement-means-{found.level.lower()}"),
        ]
    lines += ["", f"<i>{t(f'placement-{sure}')}</i>"]
    rows: list[list[Button]] = []
    if early and not first:
        rows.append([button(label(t, "placement-keep", level=level), _data(quiz, KEEP))])
    elif first or found.level == level:
        rows.append([button(f"▶️ {label(t, 'placement-start')}", _data(quiz, TAKE))])
    else:
        rows.append([button(f"✔️ {label(t, 'placement-take', level=found.level)}", _data(quiz, TAKE))])
        rows.append([button(label(t, "placement-keep", level=level), _data(quiz, KEEP))])
    if early:
        rows.append([button(f"🔁 {label(t, 'placement-again')}", _data(quiz, AGAIN))])
    rows.append([button(label(t, "common-home"), "go:home")])
    return "\n".join(lines), rows


def tap_of(data: str) -> tuple[int, int, str] | None:
    """The run, its version and the act of one of its buttons; None for any other."""
    found = DATA.fullmatch(data)
    return (int(found[1]), int(found[2]), found[3]) if found is not None else None


def _data(quiz: QuizView, act: str) -> str:
    return f"{PREFIX}:{quiz.id}:{quiz.version}:{act}"
