"""How good somebody is, as far as their answers to placement items tell. Pure.

Ability and difficulty share one scale: A1 is 0–1, A2 1–2 … C2 5–6. Who meets an item of just their ability knows it one
time in two. Who does not know says so or guesses, each as is their habit, which is found out along the way: the rights
of somebody who guesses count for less."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from random import Random
from typing import Final, Literal

from tutor.accounts.views import LEVELS

Outcome = Literal["right", "wrong", "unknown"]
"""unknown: "I don't know"."""

MOST: Final = 12
"""Items of a placement."""

LEAST: Final = 5

SURE: Final = 0.95
"""No more items are asked once a level is as likely as this."""

LIKELY: Final = 0.7
"""A level less likely than this is called a guess between it and its neighbours."""

CARRIED: Final = 0.6
"""How likely it must be that somebody is at least at the level they are given."""

CARRIED_EARLY: Final = 0.85
"""The same where fewer than LEAST answers speak for it."""

RIGHT_LEAST: Final = 2
"""Right answers that a level above the first must rest on: of items not further than a level below it, and where fewer
than LEAST answers speak for it, of its own or harder ones."""

DISCRIMINATION: Final = 3.0
"""How steeply knowing an item rises with ability: a level below it one knows 5 %, a level above 95 %."""

SLIP: Final = 0.05
"""Who knows an item answers it wrongly all the same."""

OPTIONS: Final = 4
HABITS: Final = (0.15, 0.6, 1.0)
"""Shares of unknown items that somebody guesses rather than says so."""

BEGINNERS: Final = 0.15
"""Who asks for a placement is a beginner more often than not: how much likelier a lower ability is beforehand."""

STEP: Final = 0.25
ABILITIES: Final = tuple(STEP * (place + 0.5) - 0.5 for place in range(int(7 / STEP)))
"""From a little below A1 to a little above C2."""

STARTS: Final = tuple(
    next(place for place, ability in enumerate(ABILITIES) if ability >= level) for level in range(1, 6)
)
"""Places in ABILITIES where A2 … C2 begin."""

BEFORE: Final = tuple(math.exp(-BEGINNERS * ability) for _ in HABITS for ability in ABILITIES)

FIRST: Final = 1.5
"""The difficulty of the first item: no beginner is to be frightened away."""

TOWARDS_BORDER: Final = 0.5
SETTLED: Final = 4
"""From so many answers on, items are moved towards the border between two levels that is most in doubt."""

EASIER: Final = 0.05
"""Somebody who may guess tells most at items slightly below them."""

AMONG: Final = 3
"""The first items are chosen among so many that tell about the same, so that two learners are not asked alike."""


@dataclass(frozen=True, slots=True)
class Response:
    difficulty: float
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Estimate:
    level: str
    """Never above what the answers carry."""
    sure: bool
    """It is likely to be just that level."""
    enough: bool
    """Nothing more needs to be asked."""
    target: float
    """The difficulty of the item that would tell most."""
    among: int
    """How many items near it are as good: one, once it is known whereabouts the learner stands."""


def estimate(responses: Sequence[Response]) -> Estimate:
    likely = _likely(responses)
    at_least = [sum(likely[start:]) for start in STARTS]
    level = _carried(responses, at_least)
    edges = (1.0, *at_least, 0.0)
    exactly = [edges[place] - edges[place + 1] for place in range(len(LEVELS))]
    count = len(responses)
    return Estimate(
        LEVELS[level],
        exactly[level] >= LIKELY,
        count >= MOST or (count >= LEAST and max(exactly) >= SURE),
        _target(likely, at_least, count),
        AMONG if count < SETTLED else 1,
    )


def choose(difficulties: Sequence[float], found: Estimate, rng: Random) -> int:
    """The place of the item to ask next."""
    near = sorted(range(len(difficulties)), key=lambda place: abs(difficulties[place] - found.target))
    return rng.choice(near[: found.among])


def _likely(responses: Sequence[Response]) -> list[float]:
    """How likely each of ABILITIES is."""
    joint = list(BEFORE)
    for response in responses:
        joint = list(map(mul, joint, _chances(response.difficulty, response.outcome)))
    size = len(ABILITIES)
    likely = [sum(joint[place::size]) for place in range(size)]
    whole = sum(likely)
    return [share / whole for share in likely]


@lru_cache(maxsize=4096)
def _chances(difficulty: float, outcome: Outcome) -> tuple[float, ...]:
    """Of that outcome, for each habit and ability."""
    return tuple(_each_chance(difficulty, outcome))


def _each_chance(difficulty: float, outcome: Outcome) -> Iterator[float]:
    for guesses in HABITS:
        for ability in ABILITIES:
            knows = 1 / (1 + math.exp(-DISCRIMINATION * (ability - difficulty)))
            guessed = (1 - knows) * guesses
            if outcome == "right":
                yield knows * (1 - SLIP) + guessed / OPTIONS
            elif outcome == "wrong":
                yield knows * SLIP * 0.9 + guessed * (1 - 1 / OPTIONS)
            else:
                yield (1 - knows) * (1 - guesses) + knows * SLIP * 0.1 + 0.002  # somebody who guesses gives up, too


def _carried(responses: Sequence[Response], at_least: Sequence[float]) -> int:
    """The highest level that is likely enough and rests on right answers."""
    enough = len(responses) >= LEAST
    needed = CARRIED if enough else CARRIED_EARLY
    for level in range(len(LEVELS) - 1, 0, -1):
        easiest = level - 1 if enough else level
        rights = sum(1 for each in responses if each.outcome == "right" and each.difficulty >= easiest)
        if at_least[level - 1] >= needed and rights >= RIGHT_LEAST:
            return level
    return 0


def _target(likely: Sequence[float], at_least: Sequence[float], count: int) -> float:
    if not count:
        return FIRST
    middle: float = sum(map(mul, likely, ABILITIES))
    border = 1 + min(range(len(at_least)), key=lambda place: abs(at_least[place] - 0.5))
    share = TOWARDS_BORDER if count >= SETTLED else 0.0
    return (1 - share) * middle + share * border - EASIER
