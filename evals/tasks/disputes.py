"""Disputes: what is right is taken on a second look, what is only insisted on is not."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from evals.desk import BOT, Desk
from evals.figures import Figure, share
from evals.golden import Answer, Answers, load
from evals.task import Task
from tutor.quizzes.judging import LOOKS, agreed
from tutor.review.checking import Checking as Rubric
from tutor.review.checking import Judged, Question
from tutor.words.text import is_written_in


class Disputes(Task[Answer, Judged]):
    name: ClassVar[str] = "disputes"
    work: ClassVar[tuple[str, ...]] = ("check",)

    def cases(self) -> list[Answer]:
        return load("disputes.yaml", Answers).cases

    async def ask(self, case: Answer, desk: Desk) -> Judged:
        answer_language = case.own_language if is_written_in("ru", case.answer) else case.language
        question = Question(
            case.kind, case.question, case.language, case.own_language, case.level, case.right, answer_language
        )
        rubric = Rubric(desk.gateway)
        looks = (rubric.judge(question, case.answer, BOT, objected=True) for _ in range(LOOKS))
        return agreed(await asyncio.gather(*looks))

    def score(self, answered: Sequence[tuple[Answer, Judged]]) -> list[Figure]:
        return [
            share("rulings", [found.verdict == case.verdict for case, found in answered], least=0.8),
            share("right refused", [f.verdict == "wrong" for c, f in answered if c.verdict == "right"], most=0.1),
            share("wrong taken", [f.verdict == "right" for c, f in answered if c.verdict == "wrong"], most=0.05),
        ]

    def fault(self, case: Answer, found: Judged) -> str:
        if found.verdict == case.verdict:
            return ""
        return f"“{case.question}” – “{case.answer}”: {found.verdict} (wanted: {case.verdict}). {found.rule}"
