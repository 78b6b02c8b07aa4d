"""Lessons: a topic becomes a lesson that passes the checks, most of its exercises do, and it is about the topic."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from evals.desk import BOT, Desk, profile_of
from evals.figures import Figure, ratio, share
from evals.golden import Wish, Wishes, load
from evals.task import Task
from tutor.decks.service import Decks
from tutor.jobs import Jobs
from tutor.lessons.writing import LessonWriting, Written
from tutor.llm.errors import LlmRefusal
from tutor.quizzes.topics import Topics
from tutor.words.courses import load_courses

KINDS_WANTED = 8


@dataclass(frozen=True, slots=True)
class Made:
    """``written`` None: there is no lesson, and ``refusal`` is why."""

    written: Written | None
    refusal: str = ""


class Lessons(Task[Wish, Made]):
    name: ClassVar[str] = "lessons"
    work: ClassVar[tuple[str, ...]] = ("lesson",)

    def cases(self) -> list[Wish]:
        return load("lessons.yaml", Wishes).cases

    async def prepare(self) -> None:
        """The lexicon tells what is too hard."""
        await load_courses()

    async def ask(self, case: Wish, desk: Desk) -> Made:
        """What the checks do not let pass is a failure of the model, not of its server."""
        profile = profile_of(case.language, case.own_language, case.level)
        writing = LessonWriting(desk.gateway, Jobs("evals"), Topics(), Decks())
        try:
            return Made(await writing.write(profile, case.topic, BOT))
        except LlmRefusal as refusal:
            if refusal.kind == "invalid" or refusal.code in {"lesson", "json"}:
                return Made(None, refusal.code)
            raise

    def score(self, answered: Sequence[tuple[Wish, Made]]) -> list[Figure]:
        topics = [(case, made.written) for case, made in answered if not case.nothing]
        lessons = [(case, written) for case, written in topics if written is not None]
        kept = sum(len(written.found.specs) for _, written in lessons)
        dropped = sum(len(_dropped(written)) for _, written in lessons)
        wide = [len({spec.kind for spec in written.found.specs}) >= KINDS_WANTED for _, written in lessons]
        named = [word in _lemmas(written) for case, written in lessons for word in case.words]
        nothing = [made.written is None for case, made in answered if case.nothing]
        return [
            share("written", [written is not None for _, written in topics], least=0.9),
            ratio("exercises kept", kept, kept + dropped, least=0.8),
            share("kinds", wide, least=0.8),
            share("about the topic", named, least=0.7),
            share("nothing made of nothing", nothing, least=1),
        ]

    def fault(self, case: Wish, found: Made) -> str:
        if found.written is None:
            return "" if case.nothing else f"no lesson: {found.refusal}"
        if case.nothing:
            return f"a lesson on “{case.topic}”: {found.written.found.title}"
        missing = [word for word in case.words if word not in _lemmas(found.written)]
        return "; ".join([*found.written.found.faults, *(f"without {word}" for word in missing)])


def _dropped(written: Written) -> set[str]:
    """The exercises that were left out."""
    return {fault.partition(":")[0] for fault in written.found.faults}


def _lemmas(written: Written) -> set[str]:
    return {word.draft.lemma_key for word in written.found.words}
