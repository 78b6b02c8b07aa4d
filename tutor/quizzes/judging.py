"""A typed answer that no list settles: what a model thinks of it, what is believed of that, what others get of it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tutor.accounts.views import ProfileView
from tutor.exercises.item import Answer, Item, Marked, Verdict
from tutor.exercises.registry import mark
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Gateway
from tutor.llm.payer import Payer
from tutor.quizzes.accepted import accept
from tutor.quizzes.plausible import plausible
from tutor.quizzes.service import Quizzes
from tutor.quizzes.views import Step
from tutor.review.checking import Checking, ExerciseKind, Judged, Question
from tutor.words.text import clean, is_written_in

KINDS: Final[dict[str, ExerciseKind]] = {
    "type": "type",
    "gap": "gap",
    "transform": "transform",
    "translate": "translate",
    "mistake": "mistake",
}
LOOKS: Final = 2
"""How often an answer is looked at whose learner objects."""

UNSURE: Final = Judged("unsure")


@dataclass(frozen=True, slots=True)
class Opinion:
    """``shared``: the answer is right, and may be right for everybody who is asked the same."""

    marked: Marked
    shared: bool = False


class Judging:
    """Asks a model; never called inside a transaction, but for ``settle``."""

    def __init__(self, gateway: Gateway, quizzes: Quizzes) -> None:
        self._gateway = gateway
        self._checking = Checking(gateway)
        self._quizzes = quizzes

    async def judge(self, profile: ProfileView, item: Item, answer: Answer, payer: Payer) -> Opinion:
        """Never raises for what a model or its server does: nobody knows then, and that is no mistake."""
        if not plausible(item, answer.text):
            return Opinion(mark(item, answer))
        return await self._opinion(item, answer, await self._ask(profile, item, answer, payer), payer)

    async def reconsider(self, profile: ProfileView, item: Item, answer: Answer, payer: Payer) -> Opinion:
        """The same with more care, for a learner who objects: asked several times, and believed where all agree."""
        if not plausible(item, answer.text):
            return nobody_knows(item, answer)
        asking = (self._ask(profile, item, answer, payer, objected=True) for _ in range(LOOKS))
        return await self._opinion(item, answer, agreed(await asyncio.gather(*asking)), payer)

    async def settle(
        self,
        profile: ProfileView,
        quiz_id: int,
        version: int,
        item: Item,
        answer: Answer,
        opinion: Opinion,
        now: datetime,
    ) -> Step:
        """In the transaction that ends the job: the run goes on if it still waits, and others profit in any case."""
        if opinion.shared:
            await accept(item, answer, "model", now)
        return await self._quizzes.settle_checked(profile, quiz_id, version, opinion.marked, now)

    async def _ask(
        self, profile: ProfileView, item: Item, answer: Answer, payer: Payer, *, objected: bool = False
    ) -> Judged:
        try:
            return await self._checking.judge(question_of(item, profile.level), answer.text, payer, objected=objected)
        except LlmRefusal:
            return UNSURE

    async def _opinion(self, item: Item, answer: Answer, judged: Judged, payer: Payer) -> Opinion:
        """What others are going to be shown, and what a model explains, is looked at like all that it says."""
        marked = _marked(item, answer, judged)
        if judged.verdict == "right":
            return Opinion(marked, shared=not await self._gateway.moderate(payer, answer.text))
        if marked.why and marked.why != item.why and await self._gateway.moderate(payer, marked.why):
            return Opinion(Marked(marked.verdict, marked.answer, marked.parts, marked.slip, item.why))
        return Opinion(marked)


def nobody_knows(item: Item, answer: Answer) -> Opinion:
    """For an answer no model has said anything of."""
    return Opinion(_marked(item, answer, UNSURE))


def question_of(item: Item, level: str) -> Question:
    """``item`` as a model is asked about it."""
    asked = "\n".join(part for part in (item.ask, item.text, item.meaning) if part)
    return Question(
        KINDS.get(item.kind, "open"),
        asked,
        item.language,
        item.own_language,
        level,
        item.accepted,
        item.answer_language,
    )


def agreed(found: Sequence[Judged]) -> Judged:
    """One verdict of several: right only if all say so, nearly if none says worse. Where one calls right what another
    calls wrong, nobody knows."""
    verdicts: set[Verdict] = {judged.verdict for judged in found}
    if "unsure" in verdicts or {"right", "wrong"} <= verdicts:
        return UNSURE
    worst = next(verdict for verdict in ("wrong", "nearly", "right") if verdict in verdicts)
    return next(judged for judged in found if judged.verdict == worst)


def _marked(item: Item, answer: Answer, judged: Judged) -> Marked:
    """With what the list says of the nearest answer it knows; a model's rule is the better one."""
    listed = mark(item, answer)
    if judged.verdict in {"right", "unsure"}:
        return Marked(judged.verdict, listed.answer)
    if judged.rule and (item.own_language != "ru" or is_written_in("ru", judged.rule)):
        return Marked(judged.verdict, listed.answer, listed.parts, None, clean(judged.rule))
    return Marked(judged.verdict, listed.answer, listed.parts, listed.slip, item.why)
