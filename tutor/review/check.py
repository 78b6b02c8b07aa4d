"""A typed answer held against a card's word. Pure.

What matters in an answer is said in ``tutor/answers/``; a card adds that it may list several words, that an article is
never asked for, and that a verdict suggests a grade.
"""

import re
from typing import Final

from tutor.answers import check as answers
from tutor.answers.compare import Verdict
from tutor.review.views import AGAIN, GOOD, HARD, Checked

GRADES: Final[dict[Verdict, int]] = {"right": GOOD, "nearly": HARD, "wrong": AGAIN}


def alternatives(answer: str) -> list[str]:
    """What may be answered where several answers stand in one: "el amigo / la amiga", "шлем, каска (разг.)"."""
    without_remarks = re.sub(r"\([^)]*\)", " ", answer)
    parts = [part.strip() for part in re.split(r"[,;/]", without_remarks)]
    return [part for part in parts if part] or [answer]


def check(typed: str, answer: str, language: str) -> Checked:
    """``answer`` may list alternatives; the nearest one is what the answer is held against."""
    checked = answers.check(typed, [*alternatives(answer), answer], language, free_article=True)
    return Checked(checked.verdict, checked.answer, checked.parts, GRADES[checked.verdict])
