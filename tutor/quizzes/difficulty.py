"""How hard a topic's exercises are for one learner: a step up after five right at the first try in a row, a step down
after two wrong of three. Pure."""

from typing import Final

STEPS: Final = (1, 2, 3, 4)
UP_AFTER: Final = 5
DOWN_OF: Final = 3
DOWN_AFTER: Final = 2


def after(step: int, recent: str, *, right: bool) -> tuple[int, str]:
    """The step, and the first tries that still count, once another one is known. ``recent``: 1 right, 0 wrong."""
    recent = f"{recent}{int(right)}"[-UP_AFTER:]
    if recent == "1" * UP_AFTER:
        return min(step + 1, STEPS[-1]), ""
    if recent[-DOWN_OF:].count("0") >= DOWN_AFTER:
        return max(step - 1, STEPS[0]), ""
    return step, recent


def fits(kind_step: int, step: int) -> int:
    """How well an exercise of ``kind_step`` fits a learner at ``step``: 0 best. Easier ones fit better than harder."""
    return 2 * (kind_step - step) if kind_step > step else step - kind_step
