"""Answers that no list of right ones settles: a model judges them by a rubric, and may say that it cannot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final, Literal

import orjson
from pydantic import BaseModel, ConfigDict, StringConstraints

from tutor.languages import in_english
from tutor.llm.gateway import Asked, Gateway
from tutor.llm.payer import Payer
from tutor.llm.prompts import prompt
from tutor.words.text import clean, fold

Verdict = Literal["right", "nearly", "wrong", "unsure"]
ExerciseKind = Literal["translate", "gap", "transform", "order", "open", "listen"]

ANSWER_MOST: Final = 600
"""Characters of an answer that are judged; an exercise never asks for more."""

_NOT_LETTERS: Final = re.compile(r"[^\w']+")

Part = Annotated[str, StringConstraints(strip_whitespace=True, max_length=ANSWER_MOST)]
Rule = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked. ``accepted``: answers that are known to be right; others may be."""

    kind: ExerciseKind
    text: str
    language: str
    own_language: str
    level: str
    accepted: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    verdict: Verdict
    where: str = ""
    """The part of the answer that is wrong, as it was written."""
    rule: str = ""
    """Why, in a line, in the learner's own language."""


class Judgement(BaseModel):
    """What the model is asked for."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    verdict: Verdict
    where: Part
    rule: Rule


class Checking:
    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def judge(self, question: Question, answer: str, payer: Payer) -> Judged:
        """An accepted answer is right without asking anybody. No database connection is held. Raises LlmRefusal."""
        answer = clean(answer)[:ANSWER_MOST]
        if not answer:
            return Judged("wrong")
        if is_accepted(question, answer):
            return Judged("right")
        instructions = prompt(
            "check",
            language=in_english(question.language),
            own_language=in_english(question.own_language),
            level=question.level,
        )
        given = {
            "kind": question.kind,
            "question": question.text,
            "accepted": list(question.accepted),
            "answer": answer,
        }
        messages = [{"role": "user", "content": orjson.dumps(given).decode()}]
        said = await self._gateway.complete("check", payer, Asked(instructions, messages), Judgement)
        return settled(said, answer)


def is_accepted(question: Question, answer: str) -> bool:
    """Whether nothing but case, punctuation, apostrophes, width, ё or ß keeps ``answer`` from an accepted one."""
    return bool(_letters(answer)) and _letters(answer) in map(_letters, question.accepted)


def settled(said: Judgement, answer: str) -> Judged:
    """What may be shown of a judgement: a place that is not in the answer is no place."""
    if said.verdict == "right":
        return Judged("right")
    return Judged(said.verdict, said.where if said.where in answer else "", said.rule)


def _letters(text: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", fold(text)).split())
