"""The cases that were written by hand: ``cases/<language>.yaml``.

A question has what is accepted (patterns), whether the form is what is asked for, and answers by their verdict.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import yaml
from pydantic import BaseModel, ConfigDict, Field

from tutor.answers.check import Verdict
from tutor.answers.patterns import expand

FOLDER: Final = Path(__file__).with_name("cases")


class Question(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    ask: str
    accepts: Annotated[list[str], Field(min_length=1)]
    strict: bool = False
    right: list[str] = []
    nearly: list[str] = []
    wrong: list[str] = []


@dataclass(frozen=True, slots=True)
class Case:
    language: str
    accepted: tuple[str, ...]
    strict: bool
    typed: str
    verdict: Verdict


def questions() -> list[tuple[str, Question]]:
    return [
        (path.stem, Question.model_validate(each))
        for path in sorted(FOLDER.glob("*.yaml"))
        for each in yaml.load(path.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    ]


def cases_of(language: str, question: Question) -> list[Case]:
    accepted = tuple(variant for pattern in question.accepts for variant in expand(pattern))
    by_verdict: dict[Verdict, list[str]] = {
        "right": question.right,
        "nearly": question.nearly,
        "wrong": question.wrong,
    }
    return [
        Case(language, accepted, question.strict, typed, verdict)
        for verdict, answers in by_verdict.items()
        for typed in answers
    ]
