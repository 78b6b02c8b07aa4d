"""Whom a job is for: read anew when it is carried out, for things may have changed since it was posted."""

from dataclasses import dataclass

from bot.deps import Deps
from bot.handlers.help import ways_on
from bot.handlers.show import Keyboard, tell
from bot.i18n import Speech
from bot.person import speech_for
from tutor.accounts.views import LearnerView, ProfileView
from tutor.days import day_of
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.llm.gateway import Payer


@dataclass(frozen=True, slots=True)
class Whose:
    learner: LearnerView
    profile: ProfileView
    t: Speech
    chat_id: int
    """0: it was not asked in a chat."""
    payer: Payer

    @property
    def ways_on(self) -> Keyboard:
        return ways_on(self.t, self.profile)

    def tell(self, text: str) -> None:
        """A message of its own, in the unit of work."""
        tell(self.chat_id, text, self.ways_on)

    def apologise(self) -> None:
        t = self.t
        self.tell(t("common-sorry"))

    def refuse(self, refusal: Refusal) -> None:
        self.tell(self.t.refusal(refusal))


async def whose(deps: Deps, job: Job) -> Whose | None:
    """By ``learner_id``, ``profile_id`` and ``chat_id`` of the payload. None: that profile is no more."""
    learner = await deps.services.accounts.learner_as(job.payload["learner_id"], job.payload["profile_id"])
    profile = learner.profile if learner else None
    if learner is None or profile is None:
        return None
    payer = Payer(learner.id, day_of(deps.now(), profile.zone))
    return Whose(learner, profile, speech_for(deps, learner, profile), job.payload["chat_id"] or 0, payer)
