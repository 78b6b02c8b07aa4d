"""How a card is asked: the better it is known, the more it has to be recalled. Pure."""

from typing import Final

from tutor.review.schedule import REVIEW
from tutor.review.views import Direction, Way

MATURE: Final = 21.0
"""Days of stability from which a card counts as known well."""


def way_of(state: int, stability: float | None, direction: Direction, version: int, *, typing: bool) -> Way:
    """``version`` makes young cards change sides from one showing to the next; ``typing``: the learner types at all."""
    mature = state == REVIEW and (stability or 0.0) >= MATURE
    if mature and typing:
        return "type"
    if direction == "recall" or mature:
        return "recall"
    if state == REVIEW and version % 2:
        return "recall"
    return "recognise"
