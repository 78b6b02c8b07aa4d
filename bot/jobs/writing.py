"""Has the teacher write a lesson, and tells who asked for it that it is there, or why not."""

from bot.deps import Deps
from bot.handlers.show import tell
from bot.handlers.writing import not_written_screen, written_screen
from bot.jobs.errands import Errands
from bot.jobs.whose import Whose, whose
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.quizzes.views import TopicView


class Writing:
    """``own_id``: the topic, in the learner's own words. Who asked in the Mini App sees there what becomes of it."""

    def __init__(self, deps: Deps, errands: Errands) -> None:
        self._deps = deps
        self._errands = errands

    async def carry_out(self, job: Job) -> None:
        writing = self._deps.services.writing
        found = await whose(self._deps, job)
        topic = await self._topic(found, job) if found is not None else None
        if found is None or topic is None:
            async with self._errands.settle(job):
                return
        try:
            written = await writing.write(found.profile, topic.title, found.payer)
        except Refusal as refusal:
            async with self._errands.settle(job):
                await self._refuse(found, topic, found.t.refusal(refusal))
            return
        async with self._errands.settle(job):
            lesson_id = await writing.keep(found.profile, job.payload["own_id"], written, self._deps.now())
            if found.chat_id:
                tell(found.chat_id, *written_screen(found.t, written.found.title, lesson_id))

    async def give_up(self, job: Job) -> None:
        found = await whose(self._deps, job)
        topic = await self._topic(found, job) if found is not None else None
        if found is not None and topic is not None:
            t = found.t
            async with self._errands.tell(job):
                await self._refuse(found, topic, t("common-sorry"))

    async def _topic(self, found: Whose, job: Job) -> TopicView | None:
        """None: its learner has forgotten it, or another process has been quicker."""
        profile, own_id = found.profile, job.payload["own_id"]
        try:
            state, _ = await self._deps.services.writing.state(profile, own_id)
            return None if state == "written" else await self._deps.services.topics.own(profile, own_id)
        except Refusal:
            return None

    async def _refuse(self, found: Whose, topic: TopicView, why: str) -> None:
        """It was no message to the teacher; and perhaps there is something to practise with right now."""
        writing = self._deps.services.writing
        await writing.give_back(found.payer)
        if found.chat_id:
            instead = await writing.instead(found.profile, topic.title, self._deps.now())
            tell(found.chat_id, *not_written_screen(found.t, topic, why, instead))
