"""Checking answers: a right one is never called wrong, a wrong one never right, and the place is shown."""

from collections.abc import Sequence
from typing import ClassVar

from evals.desk import BOT, Desk
from evals.figures import Figure, share
from evals.golden import Answer, Answers, load
from evals.task import Task
from tutor.review.checking import Checking as Rubric
from tutor.review.checking import Judged, Question
from tutor.words.text import is_written_in


class Checking(Task[Answer, Judged]):
    name: ClassVar[str] = "checking"
    work: ClassVar[tuple[str, ...]] = ("check",)

    def cases(self) -> list[Answer]:
        return load("checking.yaml", Answers).cases

    async def ask(self, case: Answer, desk: Desk) -> Judged:
        question = Question(case.kind, case.question, case.language, case.own_language, case.level, case.right)
        return await Rubric(desk.gateway).judge(question, case.answer, BOT)

    def score(self, answered: Sequence[tuple[Answer, Judged]]) -> list[Figure]:
        faulty = [(case, found) for case, found in answered if found.verdict in ("nearly", "wrong")]
        placed = [(case, found) for case, found in faulty if case.where]
        return [
            share("verdicts", [found.verdict == case.verdict for case, found in answered], least=0.85),
            share("right not taken", [f.verdict != "right" for c, f in answered if c.verdict == "right"], most=0.05),
            share("wrong taken", [f.verdict == "right" for c, f in answered if c.verdict == "wrong"], most=0.05),
            share("place", [_same_place(case, found) for case, found in placed], least=0.7),
            share("rule", [_ruled(case, found) for case, found in faulty], least=0.9),
        ]

    def fault(self, case: Answer, found: Judged) -> str:
        if found.verdict == case.verdict:
            return ""
        return f"“{case.question}” – “{case.answer}”: {found.verdict} (wanted: {case.verdict}). {found.rule}"


def _same_place(case: Answer, found: Judged) -> bool:
    return bool(found.where) and (found.where in case.where or case.where in found.where)


def _ruled(case: Answer, found: Judged) -> bool:
    return bool(found.rule) and (case.own_language != "ru" or is_written_in("ru", found.rule))
