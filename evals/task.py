"""What every task of an evaluation has."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from evals.desk import Desk
from evals.figures import Figure


class Case(Protocol):
    @property
    def id(self) -> str: ...


CaseT = TypeVar("CaseT", bound=Case)
FoundT = TypeVar("FoundT")


class Task(ABC, Generic[CaseT, FoundT]):
    name: ClassVar[str]
    work: ClassVar[tuple[str, ...]]
    """What the gateway calls it: which models it needs."""

    @abstractmethod
    def cases(self) -> Sequence[CaseT]:
        """Their ids are keys of recordings: they stay the same when a prompt changes."""

    @abstractmethod
    async def ask(self, case: CaseT, desk: Desk) -> FoundT:
        """Through the product's own code. Raises LlmRefusal."""

    @abstractmethod
    def score(self, answered: Sequence[tuple[CaseT, FoundT]]) -> list[Figure]:
        """Of the cases that were answered; how many were is not the task's business."""

    @abstractmethod
    def fault(self, case: CaseT, found: FoundT) -> str:
        """What is wrong with an answer, for whoever reads the report; empty: nothing."""

    async def prepare(self) -> None:
        """Whatever the database must hold before the first case."""
