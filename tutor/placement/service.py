"""The placement quiz: a run whose items are made one by one, each by how the ones before it were answered."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

import orjson

from tutor.accounts.lock import lock_profile
from tutor.accounts.service import Accounts
from tutor.accounts.views import ProfileChanges, ProfileView
from tutor.database import row, run, transaction
from tutor.errors import Refusal
from tutor.exercises.item import Answer, Item, Marked, to_json
from tutor.exercises.registry import mark
from tutor.placement.bank import BankItem, load_bank
from tutor.placement.estimate import Outcome, Response, choose, estimate
from tutor.quizzes import store
from tutor.quizzes.views import Answered, Asked, Given, QuizView, Step

LEFT_FOR: Final = timedelta(days=1)
"""A run that was left is gone on with for so long; after that its learner may have learnt something."""

OUTCOMES: Final[dict[Outcome, Given]] = {"right": "right", "wrong": "wrong", "unknown": "skipped"}

OPEN: Final = """SELECT id FROM quiz WHERE profile_id = $1 AND sort = 'placement' AND finished_at IS NULL
    AND dropped_at IS NULL AND started_at > $2 ORDER BY id DESC LIMIT 1"""
LATEST: Final = (
    """SELECT source::text FROM quiz WHERE profile_id = $1 AND sort = 'placement' ORDER BY id DESC LIMIT 1"""
)
# $3: the next item, or null: there is none.
KEEP: Final = """WITH kept AS (
    UPDATE quiz SET source = $2::jsonb, size = size + ($3::text IS NOT NULL)::int,
        total = total + ($3::text IS NOT NULL)::int
    WHERE id = $1 RETURNING total
)
INSERT INTO quiz_item (quiz_id, number, item, item_key, hinted, slip, why)
    SELECT $1, total, $3::jsonb, $4, false, '', '' FROM kept WHERE $3::text IS NOT NULL"""
STOP: Final = "UPDATE quiz SET finished_at = $2, version = version + 1 WHERE id = $1 AND finished_at IS NULL"


@dataclass(frozen=True, slots=True)
class Placed:
    """What a placement has found so far."""

    level: str
    sure: bool
    """False: it may be the level above or below as well."""
    asked: int
    right: int
    finished: bool


class Placement:
    """What is known of a run stands in ``quiz.source``: ``asked``, the items' ids and difficulties in their order,
    ``outcomes`` of those that were answered, and ``before``, ids of the placement before this one."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    async def start(self, profile: ProfileView, now: datetime, rng: Random) -> Step:
        """A new run, or the one that was left, at the item it was left at."""
        async with transaction():
            await lock_profile(profile.id)
            left = await self.left(profile, now)
            if left is not None:
                return await self.current(profile, left)
            latest = await row(LATEST, profile.id)
            before = [name for name, _ in orjson.loads(latest["source"])["asked"]] if latest is not None else []
            source: dict[str, Any] = {"asked": [], "outcomes": [], "before": before}
            item = _next(profile, source, rng)
            quiz_id = await store.create(profile, "placement", [item], title="", source=source, lesson_id=None, now=now)
            return await self.current(profile, quiz_id)

    async def left(self, profile: ProfileView, now: datetime) -> int | None:
        """The run that was begun not long ago and not finished."""
        found = await row(OPEN, profile.id, now - LEFT_FOR)
        return None if found is None else int(found["id"])

    async def current(self, profile: ProfileView, quiz_id: int) -> Step:
        """Where a run stands. Raises Refusal (missing: not theirs, or no placement)."""
        found = await _record(store.CURRENT, profile, quiz_id)
        quiz = store.quiz_view(found)
        return Step("asked", quiz, None if quiz.finished else store.asked(found))

    async def answer(
        self, profile: ProfileView, quiz_id: int, version: int, answer: Answer, now: datetime, rng: Random
    ) -> Step:
        """Counts an answer to the item the run stood at when ``version`` was shown; an empty one is "I don't know". No
        word on whether it was right is meant for the learner. Raises Refusal (missing)."""
        async with transaction():
            found = await _record(store.LOCKED, profile, quiz_id)
            if found["version"] != version or found["finished"] or found["item"] is None:
                return await self._late(profile, quiz_id, version)
            item = store.item_of(found)
            answer = Answer(picked=answer.picked[:1])
            if any(not 0 <= place < len(item.options) for place in answer.picked):
                return Step("stale", store.quiz_view(found), store.asked(found))
            marked = Marked("wrong", item.answer) if answer.empty else mark(item, answer)
            outcome: Outcome = "unknown" if answer.empty else "right" if marked.verdict == "right" else "wrong"
            source = orjson.loads(found["source"])
            source["outcomes"].append(outcome)
            following = None if estimate(_responses(source)).enough else _next(profile, source, rng)
            await run(
                KEEP,
                quiz_id,
                _json(source),
                _json(to_json(following)) if following is not None else None,
                following.key if following is not None else "",
            )
            moved = await store.settle(profile, found, OUTCOMES[outcome], answer, marked, now)
            quiz = replace(store.quiz_view(found, moved), source=source, size=moved["total"])
            asked = Asked(quiz.number, following, comes_back=False, hinted=False) if following is not None else None
            done = Answered(found["item_number"], item, OUTCOMES[outcome], answer, marked, disputable=False)
            return Step("counted", quiz, asked, done)

    async def stop(self, profile: ProfileView, quiz_id: int, now: datetime) -> Placed:
        """Ends a run before it is sure. Raises Refusal (missing)."""
        async with transaction():
            await _record(store.LOCKED, profile, quiz_id)
            await run(STOP, quiz_id, now)
            return await self.result(profile, quiz_id)

    async def result(self, profile: ProfileView, quiz_id: int) -> Placed:
        """What the answers so far say. Raises Refusal (missing)."""
        return placed(store.quiz_view(await _record(store.CURRENT, profile, quiz_id)))

    async def accept(self, profile: ProfileView, quiz_id: int, now: datetime) -> ProfileView:
        """Ends the run, if need be, and gives the profile the level it has found. Raises Refusal (missing)."""
        async with transaction():
            level = (await self.stop(profile, quiz_id, now)).level
            return await self._accounts.change(profile.learner_id, profile.id, ProfileChanges(level=level), now)

    async def _late(self, profile: ProfileView, quiz_id: int, version: int) -> Step:
        """An answer that comes a second time, or to an item that was answered otherwise. Read anew: whoever waited for
        the lock has seen the item as it was before."""
        step = await self.current(profile, quiz_id)
        earlier = await store.answered_at(quiz_id, version)
        repeated = earlier is not None and step.quiz.version == version + 1
        return Step("repeated" if repeated else "stale", step.quiz, step.asked, earlier)


def placed(quiz: QuizView) -> Placed:
    """What the answers of a placement say."""
    responses = _responses(quiz.source)
    found = estimate(responses)
    right = sum(1 for response in responses if response.outcome == "right")
    return Placed(found.level, found.sure, len(responses), right, quiz.finished)


def _responses(source: dict[str, Any]) -> list[Response]:
    return [
        Response(difficulty, outcome)
        for (_, difficulty), outcome in zip(source["asked"], source["outcomes"], strict=False)
    ]


def _next(profile: ProfileView, source: dict[str, Any], rng: Random) -> Item:
    """The item to ask after those in ``source``, noted there. None is asked twice in two placements in a row."""
    seen = {*source["before"], *(name for name, _ in source["asked"])}
    left: list[BankItem] = [item for item in load_bank(profile.language).items if item.id not in seen]
    place = choose([item.difficulty for item in left], estimate(_responses(source)), rng)
    source["asked"].append([left[place].id, left[place].difficulty])
    return left[place].item(profile.own_language, profile.language, rng)


async def _record(statement: str, profile: ProfileView, quiz_id: int) -> Any:
    found = await row(statement, profile.id, quiz_id)
    if found is None or found["sort"] != "placement":
        raise Refusal("refusals-quiz-missing", "missing")
    return found


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()
