"""What a run has found: figures with their floors, what went wrong where, and what it cost."""

from collections.abc import Sequence
from dataclasses import dataclass, field

TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Figure:
    """``of``: how many things it is measured on; with none it says nothing. ``least`` and ``most``: where it fails."""

    name: str
    value: float
    of: int
    least: float | None = None
    most: float | None = None

    @property
    def holds(self) -> bool:
        if not self.of:
            return True
        return (self.least is None or self.value >= self.least - TINY) and (
            self.most is None or self.value <= self.most + TINY
        )

    @property
    def bound(self) -> str:
        if self.least is not None:
            return f"≥ {self.least:g}"
        return f"≤ {self.most:g}" if self.most is not None else ""


def share(name: str, found: Sequence[bool], *, least: float | None = None, most: float | None = None) -> Figure:
    """How many of them are true, between 0 and 1."""
    return ratio(name, sum(found), len(found), least=least, most=most)


def ratio(name: str, part: float, whole: int, *, least: float | None = None, most: float | None = None) -> Figure:
    return Figure(name, part / whole if whole else 0.0, whole, least, most)


@dataclass(frozen=True, slots=True)
class Cost:
    """From the ledger."""

    calls: int = 0
    input: int = 0
    cached: int = 0
    output: int = 0
    micros: int = 0


@dataclass(frozen=True, slots=True)
class TaskReport:
    task: str
    model: str
    prompts: Sequence[str]
    cases: int
    figures: Sequence[Figure]
    faults: Sequence[tuple[str, str]]
    """Case and what was wrong with its answer."""
    cost: Cost = field(default_factory=Cost)
    seconds: float = 0.0

    @property
    def holds(self) -> bool:
        return all(figure.holds for figure in self.figures)
