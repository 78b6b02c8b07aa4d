"""Answers that no list of right ones settles: a model judges them by a rubric, and may say that it cannot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final, Literal

import orjson
from pydantic import BaseModel, ConfigDict, StringConstraints

from tutor.answers.check import check
from tutor.languages import in_english
from tutor.llm.gateway import Asked, Gateway
from tutor.llm.payer import Payer
from tutor.llm.prompts import prompt
from tutor.teacher.guard import leaks
from tutor.words.text import clean

Verdict = Literal["right", "nearly", "wrong", "unsure"]
ExerciseKind = Literal["translate", "gap", "transform", "mistake", "type", "order", "open", "listen"]
FORMS: Final = frozenset({"gap", "transform", "mistake"})
"""Kinds in which the form itself is what is asked for."""

ANSWER_MOST: Final = 600
"""Characters of an answer that are judged; an exercise never asks for more."""

ACCEPTED_MOST: Final = 8
"""Of all the ways to say something, those a model is shown; the fullest stand first."""

Part = Annotated[str, StringConstraints(strip_whitespace=True, max_length=ANSWER_MOST)]
Rule = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked. ``accepted``: answers that are known to be right; others may be. ``answer_language``: the one the
    answer is to be in; empty: the one being learnt."""

    kind: ExerciseKind
    text: str
    language: str
    own_language: str
    level: str
    accepted: Sequence[str] = ()
    answer_language: str = ""

    @property
    def answered_in(self) -> str:
        return self.answer_language or self.language


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


class Reconsidered(BaseModel):
    """What it is asked for when a learner objects: before it judges, what their answer says."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    says: Part
    verdict: Verdict
    where: Part
    rule: Rule


class Checking:
    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def judge(self, question: Question, answer: str, payer: Payer, *, objected: bool = False) -> Judged:
        """An accepted answer is right without asking anybody. ``objected``: its learner says that it is right, so it is
        looked at with more care. No database connection is held. Raises LlmRefusal."""
        answer = clean(answer)[:ANSWER_MOST]
        if not answer:
            return Judged("wrong")
        if is_accepted(question, answer):
            return Judged("right")
        instructions = prompt(
            "dispute" if objected else "check",
            language=in_english(question.language),
            own_language=in_english(question.own_language),
            level=question.level,
        )
        given = {
            "kind": question.kind,
            "question": question.text,
            "answer_in": in_english(question.answered_in),
            "accepted": list(question.accepted[:ACCEPTED_MOST]),
            "answer": answer,
        }
        messages = [{"role": "user", "content": orjson.dumps(given).decode()}]
        shape: type[Judgement | Reconsidered] = Reconsidered if objected else Judgement
        said = await self._gateway.complete("check", payer, Asked(instructions, messages), shape)
        judged = settled(said, answer)
        return replace(judged, rule="") if leaks(judged.rule, instructions.text) else judged


def is_accepted(question: Question, answer: str) -> bool:
    """Whether nothing that matters keeps ``answer`` from an accepted one; in a form that is asked for, more matters."""
    if not question.accepted:
        return False
    strict = question.kind in FORMS
    return check(answer, question.accepted, question.answered_in, strict_forms=strict).verdict == "right"


def settled(said: Judgement | Reconsidered, answer: str) -> Judged:
    """What may be shown of a judgement: a place that is not in the answer is no place."""
    if said.verdict == "right":
        return Judged("right")
    return Judged(said.verdict, said.where if said.where in answer else "", said.rule)
