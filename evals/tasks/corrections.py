"""Corrections: all mistakes found, nothing else touched, and no more said than needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from evals.desk import Desk, profile_of
from evals.edits import Compared, compare, idle_words
from evals.figures import Figure, ratio, share
from evals.golden import Edit, sentences
from evals.task import Task
from tutor.teacher.notes import Fix, fitting_fixes
from tutor.words.text import is_written_in

IDLE_MOST = 3


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    language: str
    own_language: str
    level: str
    text: str
    edits: Sequence[Edit]


class Corrections(Task[Case, list[Fix]]):
    name: ClassVar[str] = "corrections"
    work: ClassVar[tuple[str, ...]] = ("talk",)

    def cases(self) -> list[Case]:
        return [
            Case(f"{each.language}/{case.id}", each.language, each.own_language, case.level, case.text, case.edits)
            for each in sentences()
            for case in each.cases
        ]

    async def ask(self, case: Case, desk: Desk) -> list[Fix]:
        written = await desk.talk(profile_of(case.language, case.own_language, case.level), case.text)
        return fitting_fixes(written.notes.fixes, case.text)

    def score(self, answered: Sequence[tuple[Case, list[Fix]]]) -> list[Figure]:
        compared = [(case, _compared(case, fixes)) for case, fixes in answered]
        fixes = [(case, fix) for case, found in answered for fix in found]
        figures = [
            *_precision_and_recall("", [each for _, each in compared], least=(0.75, 0.7)),
            share("false alarms", [bool(found) for case, found in answered if not case.edits], most=0.15),
            share("short", [idle_words((fix.wrong, fix.right)) <= IDLE_MOST for _, fix in fixes], least=0.85),
            share("explained", [_explained(case, fix) for case, fix in fixes], least=0.9),
        ]
        for language in sorted({case.language for case, _ in answered}):
            figures += _precision_and_recall(
                f" {language}", [each for case, each in compared if case.language == language]
            )
        return figures

    def fault(self, case: Case, found: list[Fix]) -> str:
        compared = _compared(case, found)
        if not compared.extra and not compared.missed:
            return ""
        made = "; ".join(f"{fix.wrong} → {fix.right}" for fix in found) or "nothing"
        wanted = "; ".join(f"{edit.wrong} → {' | '.join(edit.right)}" for edit in case.edits) or "nothing"
        return f"“{case.text}”: {made} (wanted: {wanted})"


def _compared(case: Case, fixes: Sequence[Fix]) -> Compared:
    made = [(fix.wrong, fix.right) for fix in fixes]
    return compare(case.text, made, [(edit.wrong, edit.right) for edit in case.edits])


def _precision_and_recall(
    suffix: str, compared: Sequence[Compared], least: tuple[float | None, float | None] = (None, None)
) -> list[Figure]:
    hits, extra = sum(each.hits for each in compared), sum(each.extra for each in compared)
    missed = sum(each.missed for each in compared)
    return [
        ratio(f"precision{suffix}", hits, hits + extra, least=least[0]),
        ratio(f"recall{suffix}", hits, hits + missed, least=least[1]),
    ]


def _explained(case: Case, fix: Fix) -> bool:
    """With a rule in the learner's own language, as far as its script tells."""
    return bool(fix.why) and (case.own_language != "ru" or is_written_in("ru", fix.why))
