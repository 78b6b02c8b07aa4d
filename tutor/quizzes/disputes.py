"""An answer that its learner calls right: a model looks at it once more, a human teacher where no model can tell."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows, run, transaction
from tutor.errors import Refusal
from tutor.exercises.item import Answer, Item, Marked
from tutor.exercises.registry import mark
from tutor.jobs import Job, Jobs
from tutor.llm.gateway import Gateway
from tutor.quizzes import store
from tutor.quizzes.accepted import By, accept
from tutor.quizzes.plausible import plausible
from tutor.quizzes.views import Given

DISPUTE: Final = "dispute"
"""The kind of job in which a model looks at an answer once more."""

CHECK: Final = "check"
"""What the gateway calls it."""

State = Literal["open", "accepted", "refused", "unsure"]
"""open: a model is being asked · unsure: nobody could say yet, a human teacher will."""

RIGHT: Final = frozenset({"right", "nearly"})

ITEM: Final = """i.number AS item_number, i.item::text, i.repeats, i.verdict, i.answer::text"""
# A statement of its own: whoever waited for the lock reads the rest as it is by then.
LOCK: Final = "SELECT 1 FROM quiz WHERE id = $2 AND profile_id = $1 FOR NO KEY UPDATE"
ANSWERED: Final = f"""SELECT {ITEM}, coalesce(d.state, '') AS state, coalesce(d.why, '') AS why,
    array(SELECT a.answer FROM accepted_answer a WHERE a.item_key = i.item_key LIMIT 20) AS more
    FROM quiz q JOIN quiz_item i ON i.quiz_id = q.id LEFT JOIN dispute d ON d.quiz_id = q.id AND d.number = i.number
    WHERE q.id = $2 AND q.profile_id = $1 AND i.number = $3 AND i.verdict <> 'checking'"""  # noqa: S608 - constants
NEW: Final = """INSERT INTO dispute (profile_id, quiz_id, number, item_key, answer, state, why, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, '', $7) RETURNING id"""
ONE: Final = f"""SELECT d.id, d.profile_id, d.quiz_id, d.state, q.number AS quiz_number, {ITEM}
    FROM dispute d JOIN quiz q ON q.id = d.quiz_id JOIN quiz_item i ON i.quiz_id = d.quiz_id AND i.number = d.number
    WHERE d.id = $1 FOR NO KEY UPDATE OF q, d"""  # noqa: S608 - constants
WAITING: Final = f"""SELECT d.id, d.profile_id, d.created_at, {ITEM}
    FROM dispute d JOIN quiz_item i ON i.quiz_id = d.quiz_id AND i.number = d.number
    WHERE d.state = 'unsure' ORDER BY d.created_at LIMIT $1"""  # noqa: S608 - constants
SETTLED: Final = "UPDATE dispute SET state = $2, why = $3, settled_at = $4 WHERE id = $1"

COUNTED: Final = "UPDATE quiz_item SET verdict = $3, slip = '', why = $4 WHERE quiz_id = $1 AND number = $2"
MENDED: Final = """UPDATE mistake SET mended_at = $3
    WHERE profile_id = $1 AND item_key = $2 AND mended_at IS NULL"""
FIRST: Final = """UPDATE quiz SET right_first = right_first + 1 WHERE id = $1
    RETURNING right_first, size, lesson_id, sort, finished_at IS NOT NULL AS finished"""
TOPIC: Final = """UPDATE topic_result SET "right" = "right" + 1
    WHERE profile_id = $1 AND topic = $2 AND "right" < asked"""
BEST: Final = "UPDATE lesson_progress SET best = greatest(best, $3) WHERE profile_id = $1 AND lesson_id = $2"

# The item need not come back; those behind it move up. By way of numbers below zero, for each is there once.
COPY: Final = """DELETE FROM quiz_item WHERE quiz_id = $1 AND repeats = $2 AND verdict IS NULL AND number > $3
    RETURNING number"""
ASIDE: Final = "UPDATE quiz_item SET number = -number WHERE quiz_id = $1 AND number > $2"
MOVED_UP: Final = "UPDATE quiz_item SET number = -number - 1 WHERE quiz_id = $1 AND number < 0"
SHORTER: Final = "UPDATE quiz SET total = total - 1 WHERE id = $1"


@dataclass(frozen=True, slots=True)
class DisputeView:
    """``why``: of a refusal, and of an answer that was nearly right. ``job``: to be started once the transaction has
    committed."""

    state: State
    why: str = ""
    job: Job | None = None


@dataclass(frozen=True, slots=True)
class Disputed:
    """An answer that waits for a verdict, of a model or a human teacher."""

    id: int
    profile_id: int
    item: Item
    answer: Answer


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a dispute. ``given``: how the item counts now."""

    state: State
    why: str
    given: Given
    disputed: Disputed
    quiz_id: int
    number: int


class Disputes:
    def __init__(self, gateway: Gateway, jobs: Jobs) -> None:
        self._gateway = gateway
        self._jobs = jobs

    async def dispute(
        self, profile: ProfileView, quiz_id: int, number: int, now: datetime, *, asker: dict[str, Any] | None
    ) -> DisputeView:
        """Once for each item; the second time it says how the first one stands. ``asker``: as for an answer.

        Raises Refusal (missing; invalid: it was no typed answer, or it was right)."""
        async with transaction():
            await row(LOCK, profile.id, quiz_id)
            found = await row(ANSWERED, profile.id, quiz_id, number)
            if found is None:
                raise Refusal("refusals-quiz-missing", "missing")
            if found["state"]:
                return DisputeView(found["state"], found["why"])
            item, answer = store.item_of(found), store.answer_of(found)
            if not store.disputable(item, found["verdict"], answer):
                raise Refusal("refusals-dispute-impossible")
            state: State = "open" if self._may_ask(item, answer, asker) else "unsure"
            made = await one(NEW, profile.id, quiz_id, number, item.key, answer.text, state, now)
            if mark(item, answer, found["more"]).verdict == "right":  # others have been right about it meanwhile
                settled = await self._settled(made["id"], Marked("right", answer.text), now)
                return DisputeView(settled.state if settled else "unsure")
            if asker is None or state == "unsure":
                return DisputeView(state)
            payload = {
                "learner_id": asker["learner_id"],
                "profile_id": profile.id,
                "chat_id": asker["chat_id"],
                "message_id": asker.get("message_id"),
                "dispute_id": made["id"],
            }
            job = await self._jobs.post(DISPUTE, asker["lane"], payload, key=f"{DISPUTE}:{made['id']}")
            return DisputeView(state, job=job)

    async def open(self, dispute_id: int) -> Disputed | None:
        """What a model is to be asked. None: that is settled, or no more."""
        found = await row(ONE, dispute_id)
        return None if found is None or found["state"] != "open" else _disputed(found)

    async def settle(self, dispute_id: int, marked: Marked, now: datetime, *, shared: bool) -> Settled | None:
        """What a model made of it, in the transaction that ends its job. ``shared``: right for everybody from now on.
        None: it was settled before."""
        async with transaction():
            found = await row(ONE, dispute_id)
            if found is None or found["state"] != "open":
                return None
            return await self._settled(dispute_id, marked, now, by="model" if shared else None)

    # For a human teacher

    async def waiting(self, limit: int) -> list[Disputed]:
        """What no model could tell, oldest first."""
        return [_disputed(found) for found in await rows(WAITING, limit)]

    async def rule(self, dispute_id: int, accepted: bool, by: By, now: datetime, *, why: str = "") -> Settled:
        """What a human teacher says of an answer that waits; an accepted one is right for everybody. Whoever calls this
        tells the learner. Raises Refusal (missing: there is none that waits, somebody else was first)."""
        async with transaction():
            found = await row(ONE, dispute_id)
            if found is None or found["state"] != "unsure":
                raise Refusal("refusals-dispute-missing", "missing")
            marked = Marked("right" if accepted else "wrong", "", why=why)
            settled = await self._settled(dispute_id, marked, now, by=by)
            if settled is None:
                raise Refusal("refusals-dispute-missing", "missing")
            return settled

    # Parts of these

    def _may_ask(self, item: Item, answer: Answer, asker: dict[str, Any] | None) -> bool:
        return asker is not None and self._gateway.can(CHECK) and plausible(item, answer.text)

    async def _settled(self, dispute_id: int, marked: Marked, now: datetime, *, by: By | None = None) -> Settled | None:
        """``by``: for whom an answer that is right is right for everybody."""
        found = await row(ONE, dispute_id)
        if found is None:
            return None
        disputed = _disputed(found)
        better = marked.verdict == "right" or (marked.verdict == "nearly" and found["verdict"] not in RIGHT)
        state: State = "accepted" if better else "unsure" if marked.verdict == "unsure" else "refused"
        given: Given = marked.verdict if better else found["verdict"]
        why = "" if given == "right" else marked.why[:300]
        await run(SETTLED, dispute_id, state, why, None if state == "unsure" else now)
        if better:
            await _count(found, disputed.item, given, why, now)
            if by is not None and given == "right":
                await accept(disputed.item, disputed.answer, by, now)
        elif state == "refused" and why:
            await run(COUNTED, found["quiz_id"], found["item_number"], given, why)
        return Settled(state, why, given, disputed, found["quiz_id"], found["item_number"])


async def _count(found: Any, item: Item, given: Given, why: str, now: datetime) -> None:
    """As if the item had been right from the beginning."""
    profile_id, quiz_id, number = found["profile_id"], found["quiz_id"], found["item_number"]
    await run(COUNTED, quiz_id, number, given, why)
    await run(MENDED, profile_id, item.key, now)
    if found["repeats"] is not None:
        return
    if found["verdict"] not in RIGHT:
        quiz = await one(FIRST, quiz_id)
        await run(TOPIC, profile_id, item.topic)
        if quiz["finished"] and quiz["lesson_id"] is not None:
            best = round(100 * quiz["right_first"] / max(1, quiz["size"]))
            await run(BEST, profile_id, quiz["lesson_id"], best)
    copy = await row(COPY, quiz_id, number, found["quiz_number"])
    if copy is not None:
        await run(ASIDE, quiz_id, copy["number"])
        await run(MOVED_UP, quiz_id)
        await run(SHORTER, quiz_id)


def _disputed(found: Any) -> Disputed:
    return Disputed(found["id"], found["profile_id"], store.item_of(found), store.answer_of(found))
