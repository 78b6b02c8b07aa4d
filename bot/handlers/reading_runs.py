"""Questions about a reading, as a run of exercises."""

from random import Random

from bot.deps import Deps
from bot.handlers.show import label
from bot.i18n import Speech
from bot.person import Moment
from tutor.accounts.views import ProfileView
from tutor.exercises.item import Ability
from tutor.quizzes.views import Step
from tutor.readings.questions import Asks


async def questions_about(
    deps: Deps,
    profile: ProfileView,
    reading_id: int,
    abilities: frozenset[Ability],
    t: Speech,
    now: Moment,
) -> Step:
    """The run that was left, or a new one. Raises Refusal (missing; invalid: there is nothing to ask)."""
    services = deps.services
    begun = await services.readings.open_run(profile, reading_id)
    if begun is not None:
        return await services.quizzes.current(profile, begun)
    asks = Asks(label(t, "readings-ask-gap"), label(t, "readings-ask-order"))
    asked = await services.readings.questions(profile, reading_id, Random(), asks=asks, abilities=abilities)
    source = {"reading": reading_id}
    return await services.quizzes.start_with(profile, "reading", asked.items, asked.title, source, now)
