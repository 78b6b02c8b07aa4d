"""Has a model look at typed answers: those no list settles, and those their learners call right."""

from bot.deps import Deps
from bot.handlers.exercise_screens import judged_screen
from bot.handlers.show import Keyboard, button, label, tell
from bot.i18n import Speech
from bot.jobs.errands import Errands
from bot.jobs.whose import Whose, whose
from bot.screens import NO_PREVIEW, current_work
from tutor.errors import Refusal
from tutor.exercises.item import Answer, Item
from tutor.jobs import Job
from tutor.quizzes.disputes import Settled
from tutor.quizzes.judging import Opinion, nobody_knows
from tutor.quizzes.views import Step


class Judging:
    """``quiz_id``, ``version``: the answer that waits · ``message_id``: the screen on which it does, if it is in a
    chat."""

    def __init__(self, deps: Deps, errands: Errands) -> None:
        self._deps = deps
        self._errands = errands

    async def carry_out(self, job: Job) -> None:
        found = await whose(self._deps, job)
        waiting = await self._waiting(found, job) if found is not None else None
        if found is None or waiting is None:
            async with self._errands.settle(job):
                return
        item, answer = waiting
        opinion = await self._deps.services.judging.judge(found.profile, item, answer, found.payer)
        async with self._errands.settle(job):
            await self._settle(found, job, item, answer, opinion)

    async def give_up(self, job: Job) -> None:
        """Something of ours went wrong each time: nobody waits any longer, and it is no mistake."""
        found = await whose(self._deps, job)
        waiting = await self._waiting(found, job) if found is not None else None
        if found is not None and waiting is not None:
            async with self._errands.tell(job):
                await self._settle(found, job, *waiting, nobody_knows(*waiting))

    async def _waiting(self, found: Whose, job: Job) -> tuple[Item, Answer] | None:
        try:
            return await self._deps.services.quizzes.waiting(
                found.profile, job.payload["quiz_id"], job.payload["version"]
            )
        except Refusal:
            return None

    async def _settle(self, found: Whose, job: Job, item: Item, answer: Answer, opinion: Opinion) -> None:
        """The screen still waits if the run does: there is no other way on from it."""
        step = await self._deps.services.judging.settle(
            found.profile, job.payload["quiz_id"], job.payload["version"], item, answer, opinion, self._deps.now()
        )
        message_id: int | None = job.payload.get("message_id")
        if step.outcome == "counted" and found.chat_id and message_id is not None:
            self._show(found, message_id, step)

    def _show(self, found: Whose, message_id: int, step: Step) -> None:
        text, keyboard = judged_screen(found.t, step, teacher=self._deps.teacher_ready)
        current_work().add(
            "editMessageText",
            {
                "chat_id": found.chat_id,
                "message_id": message_id,
                "text": text,
                "parse_mode": "HTML",
                "link_preview_options": NO_PREVIEW,
                "reply_markup": {"inline_keyboard": keyboard},
            },
        )


class Reconsidering:
    """``dispute_id``. The outcome comes as a message of its own: the screen may be at another exercise by now."""

    def __init__(self, deps: Deps, errands: Errands) -> None:
        self._deps = deps
        self._errands = errands

    async def carry_out(self, job: Job) -> None:
        services, dispute_id = self._deps.services, job.payload["dispute_id"]
        found = await whose(self._deps, job)
        disputed = await services.quizzes.disputes.open(dispute_id)
        if found is None or disputed is None:
            async with self._errands.settle(job):
                return
        opinion = await services.judging.reconsider(found.profile, disputed.item, disputed.answer, found.payer)
        async with self._errands.settle(job):
            await self._settle(found, dispute_id, opinion)

    async def give_up(self, job: Job) -> None:
        """A human teacher will look at it."""
        found = await whose(self._deps, job)
        disputed = await self._deps.services.quizzes.disputes.open(job.payload["dispute_id"])
        if found is not None and disputed is not None:
            async with self._errands.tell(job):
                await self._settle(found, disputed.id, nobody_knows(disputed.item, disputed.answer))

    async def _settle(self, found: Whose, dispute_id: int, opinion: Opinion) -> None:
        settled = await self._deps.services.quizzes.disputes.settle(
            dispute_id, opinion.marked, self._deps.now(), shared=opinion.shared
        )
        if settled is not None and found.chat_id:
            tell(found.chat_id, *outcome_screen(found.t, settled))


def outcome_screen(t: Speech, settled: Settled) -> tuple[str, Keyboard]:
    """What became of a dispute, in a message below all others."""
    name = "nearly" if settled.state == "accepted" and settled.given == "nearly" else settled.state
    lines = [t(f"writing-dispute-{name}", answer=settled.disputed.answer.text)]
    if settled.why:
        lines.append(t("writing-dispute-why", why=settled.why))
    return "\n".join(lines), [[button(label(t, "writing-go-on"), f"q:{settled.quiz_id}")]]
