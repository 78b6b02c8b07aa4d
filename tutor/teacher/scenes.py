"""Role-plays: where the learner is and whom the teacher plays. Their titles for people: ``scenes-<id>`` in locales/."""

from dataclasses import dataclass
from typing import Final

from tutor.accounts.views import LEVELS


@dataclass(frozen=True, slots=True)
class Scene:
    """``part``: whom the teacher plays · ``goal``: what the learner tries to do. For the model, in English."""

    id: str
    level: str
    part: str
    goal: str


SCENES: Final = (
    Scene("meeting", "A1", "a friendly neighbour who has just moved in", "introduce themselves and get to know you"),
    Scene("cafe", "A1", "a waiter in a small café", "order something to eat and drink, and pay"),
    Scene(
        "shop", "A1", "a shop assistant in a clothes shop", "find a piece of clothing in their size and ask the price"
    ),
    Scene("way", "A1", "a passer-by who knows the town well", "find the way to the station"),
    Scene("market", "A2", "a seller on a food market", "buy food for a dinner and ask about quality and price"),
    Scene("hotel", "A2", "a receptionist of a hotel", "check in; something is wrong with the booking"),
    Scene("doctor", "A2", "a family doctor", "explain what hurts and understand the advice"),
    Scene("phone", "B1", "a clerk of a telephone company", "complain about a bill over the telephone"),
    Scene("flat", "B1", "a landlord who has a flat to let", "ask about the flat and agree on the terms"),
    Scene("interview", "B1", "an interviewer at a job interview", "present themselves and answer questions"),
    Scene(
        "meeting-plan", "B2", "a colleague planning a project", "agree on who does what by when; you see it otherwise"
    ),
    Scene("debate", "B2", "a partner in a friendly debate", "argue for their opinion on a topic they choose"),
    Scene("negotiation", "C1", "the other side in a negotiation", "reach a compromise on price and delivery"),
)
BY_ID: Final = {scene.id: scene for scene in SCENES}


def fits(scene: Scene, level: str) -> bool:
    """Whether a learner of ``level`` is up to it: scenes of their level and below."""
    return LEVELS.index(scene.level) <= LEVELS.index(level)
