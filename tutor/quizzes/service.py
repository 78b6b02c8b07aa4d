"""Runs of exercises: lessons, unit tests, quizzes. An answer counts once, for the item it was given to."""

from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

import orjson

from tutor.accounts.lock import lock_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows, run, transaction
from tutor.errors import Refusal
from tutor.exercises.item import Ability, Answer, Item, Marked
from tutor.exercises.kind import Setting, said
from tutor.exercises.registry import mark
from tutor.jobs import Jobs
from tutor.llm.gateway import Gateway
from tutor.quizzes import making, material, store
from tutor.quizzes.disputes import Disputes, DisputeView
from tutor.quizzes.plausible import plausible
from tutor.quizzes.views import SIZES, Answered, QuizView, Result, Sort, Step, Wish

ANSWER_MOST: Final = 600
PICKED_MOST: Final = 24
COMES_BACK_AFTER: Final = timedelta(minutes=10)
"""A mistake is not asked again in the very next quiz."""

FINISHED_LOOKED_AT: Final = 8
CHECK: Final = "check"
"""The kind of job in which a model judges an answer."""

OPEN: Final = """SELECT id FROM quiz WHERE profile_id = $1 AND finished_at IS NULL AND dropped_at IS NULL
    AND sort = $2 AND lesson_id IS NOT DISTINCT FROM $3::bigint ORDER BY id DESC LIMIT 1"""
LATEST_OPEN: Final = """SELECT id FROM quiz WHERE profile_id = $1 AND finished_at IS NULL AND dropped_at IS NULL
    AND sort <> 'placement' ORDER BY id DESC LIMIT 1"""
STEP_OF: Final = "SELECT step FROM topic_result WHERE profile_id = $1 AND topic = $2"
BEST_BEFORE: Final = "SELECT best, times FROM lesson_progress WHERE profile_id = $1 AND lesson_id = $2"
NEXT_LESSON: Final = """SELECT n.id FROM lesson l JOIN lesson n ON n.language = l.language AND n.level = l.level
    AND n.key IS NOT NULL AND (n.unit, n.sort = 'test', n.position) > (l.unit, l.sort = 'test', l.position)
    WHERE l.id = $1 AND l.key IS NOT NULL ORDER BY n.unit, n.sort = 'test', n.position LIMIT 1"""


class Quizzes:
    def __init__(self, gateway: Gateway, jobs: Jobs) -> None:
        self._gateway = gateway
        self._jobs = jobs
        self.disputes = Disputes(gateway, jobs)

    async def start_lesson(
        self,
        profile: ProfileView,
        lesson_id: int,
        abilities: frozenset[Ability],
        now: datetime,
        *,
        rng: Random,
        anew: bool = False,
    ) -> Step:
        """A lesson's or unit test's exercises: the run that was left, at the item it was left at, or a new one
        (``anew``: in any case). Raises Refusal (missing)."""
        found = await material.lesson_record(profile, lesson_id)
        async with transaction():
            await lock_profile(profile.id)
            left = None if anew else await row(OPEN, profile.id, found["sort"], lesson_id)
            if left is not None:
                return await self.current(profile, left["id"])
            body = orjson.loads(found["body"])
            topic = body.get("topics", [""])[0]
            setting = Setting(profile.language, profile.own_language, rng, topic)
            specs = material.specs_of(body)
            if found["sort"] == "test":
                items = making.written(specs, setting, abilities)
            else:
                words = await material.words_of_lesson(profile, body["words"])
                lines = material.lines_of(body, setting)
                items = making.tagged(making.lesson_run(specs, words, lines, setting, abilities), words)
            title = said(orjson.loads(found["title"]), _speaking(profile, rng))
            sort: Sort = found["sort"]
            return await self._started(profile, sort, items, title, {}, lesson_id, now)

    async def start_quiz(
        self, profile: ProfileView, wish: Wish, abilities: frozenset[Ability], now: datetime, *, title: str, rng: Random
    ) -> Step:
        """A new quiz; an open one gives way. ``title``: what the learner sees of it. Raises Refusal (missing; invalid:
        there is nothing to make it from)."""
        size = wish.size if wish.size in SIZES else SIZES[1]
        items = await self._items(profile, wish, abilities, now, rng, size)
        if not items:
            raise Refusal("refusals-quiz-no-mistakes" if wish.mistakes else "refusals-quiz-empty")
        async with transaction():
            await lock_profile(profile.id)
            return await self._started(profile, "quiz", items, title, {**wish.source, "size": size}, None, now)

    async def start_with(
        self, profile: ProfileView, sort: Sort, items: list[Item], title: str, source: dict[str, Any], now: datetime
    ) -> Step:
        """A run of items made elsewhere (a reading's questions, a placement)."""
        async with transaction():
            await lock_profile(profile.id)
            return await self._started(profile, sort, items, title, source, None, now)

    async def open_quiz(self, profile: ProfileView) -> int | None:
        """The run that was begun last and not finished, if there is one."""
        found = await row(LATEST_OPEN, profile.id)
        return None if found is None else int(found["id"])

    async def current(self, profile: ProfileView, quiz_id: int) -> Step:
        """Where a run stands. Raises Refusal (missing: not theirs)."""
        return _step(await _record(store.CURRENT, profile, quiz_id))

    async def answer(
        self,
        profile: ProfileView,
        quiz_id: int,
        version: int,
        answer: Answer,
        now: datetime,
        *,
        asker: dict[str, Any] | None = None,
    ) -> Step:
        """Counts an answer to the item the run stood at when ``version`` was shown; an empty one is "I don't know".

        ``asker``: learner_id and chat_id for the job in which a model judges what no list settles; None: no model.
        Raises Refusal (missing)."""
        answer = Answer(answer.text[:ANSWER_MOST], answer.picked[:PICKED_MOST])
        async with transaction():
            found = await _record(store.LOCKED, profile, quiz_id)
            if found["version"] != version or found["finished"] or found["item"] is None:
                return await self._late(profile, quiz_id, version)
            if found["verdict"] == "checking":
                return _step(found, "checking")
            item = store.item_of(found)
            if not _possible(item, answer):
                return _step(found, "stale")
            if answer.empty:
                return await self._settled(profile, found, "skipped", answer, Marked("wrong", item.answer), now)
            marked = mark(item, answer, found["more"])
            if marked.verdict == "wrong" and asker is not None and self._may_judge(item, answer):
                return await self._judged_later(profile, found, item, answer, asker)
            return await self._settled(profile, found, marked.verdict, answer, marked, now)

    async def settle_checked(
        self, profile: ProfileView, quiz_id: int, version: int, marked: Marked, now: datetime
    ) -> Step:
        """What a model said of the answer that waited since ``version``. Nothing happens if the run has moved on."""
        async with transaction():
            found = await _record(store.LOCKED, profile, quiz_id)
            if found["version"] != version or found["verdict"] != "checking":
                return await self._late(profile, quiz_id, version)
            return await self._settled(profile, found, marked.verdict, store.answer_of(found), marked, now)

    async def waiting(self, profile: ProfileView, quiz_id: int, version: int) -> tuple[Item, Answer] | None:
        """The answer that waits for a model's verdict since ``version``."""
        found = await _record(store.CURRENT, profile, quiz_id)
        if found["version"] != version or found["verdict"] != "checking":
            return None
        return store.item_of(found), store.answer_of(found)

    async def skip(self, profile: ProfileView, quiz_id: int, version: int, now: datetime) -> Step:
        """The item comes back at the end; also out of waiting for a model."""
        async with transaction():
            found = await _record(store.LOCKED, profile, quiz_id)
            if found["version"] != version or found["finished"] or found["item"] is None:
                return await self._late(profile, quiz_id, version)
            item = store.item_of(found)
            if found["verdict"] == "checking":
                answer = store.answer_of(found)
                marked = mark(item, answer, found["more"])
                return await self._settled(profile, found, "unsure", answer, marked, now)
            return await self._settled(profile, found, "skipped", Answer(), Marked("wrong", item.answer), now)

    async def hint(self, profile: ProfileView, quiz_id: int, version: int) -> Step:
        """Notes that the current item's hint was shown."""
        async with transaction():
            found = await _record(store.LOCKED, profile, quiz_id)
            if found["version"] != version or found["item"] is None:
                return _step(found, "stale")
            await run(
                "UPDATE quiz_item SET hinted = true WHERE quiz_id = $1 AND number = $2", quiz_id, found["item_number"]
            )
        return await self.current(profile, quiz_id)

    async def answered(self, profile: ProfileView, quiz_id: int, number: int) -> Answered:
        """An item that was answered. Raises Refusal (missing)."""
        await _record(store.CURRENT, profile, quiz_id)
        found = await row(store.ANSWERED.format(which="i.number = $2 AND i.verdict IS NOT NULL"), quiz_id, number)
        if found is None:
            raise Refusal("refusals-quiz-missing", "missing")
        return store.answered(found)

    async def dispute(
        self,
        profile: ProfileView,
        quiz_id: int,
        number: int,
        now: datetime,
        *,
        asker: dict[str, Any] | None = None,
    ) -> DisputeView:
        """The learner says that their answer to an item is right. ``asker``: as for an answer. Raises Refusal (missing;
        invalid: it was no typed answer, or it was right)."""
        return await self.disputes.dispute(profile, quiz_id, number, now, asker=asker)

    async def result(self, profile: ProfileView, quiz_id: int) -> Result:
        """How a run went, finished or not. Raises Refusal (missing)."""
        found = await _record(store.CURRENT, profile, quiz_id)
        quiz = store.quiz_view(found)
        failed = "i.repeats IS NULL AND i.verdict IN ('wrong', 'skipped', 'unsure')"
        mistakes = [store.answered(each) for each in await rows(store.ANSWERED.format(which=failed), quiz_id)]
        lemmas = [*dict.fromkeys(lemma for wrong in mistakes for lemma in wrong.item.words)]
        following = await row(NEXT_LESSON, quiz.lesson_id) if quiz.lesson_id is not None else None
        before = await row(BEST_BEFORE, profile.id, quiz.lesson_id) if quiz.lesson_id is not None else None
        return Result(
            quiz,
            mistakes,
            await material.words_of_lemmas(profile, lemmas),
            before["best"] if before is not None and before["times"] > 1 else None,
            following["id"] if following is not None else None,
        )

    async def _items(
        self,
        profile: ProfileView,
        wish: Wish,
        abilities: frozenset[Ability],
        now: datetime,
        rng: Random,
        size: int,
    ) -> list[Item]:
        setting = Setting(profile.language, profile.own_language, rng, wish.topic or "")
        old = await material.open_mistakes(profile, now if wish.mistakes else now - COMES_BACK_AFTER)
        if wish.mistakes:
            return making.quiz_run([], [], old, setting, abilities, size=size)
        step = 2
        ready: list[Item] = []
        if wish.topic is not None:
            specs, named = await material.by_topic(profile, wish.topic)
            words = await material.words_of_lesson(profile, named)
            ready = making.written(specs, setting, abilities)
            known = await row(STEP_OF, profile.id, wish.topic)
            step = known["step"] if known is not None else 1
        elif wish.deck_id is not None:
            words = await material.words_of_deck(profile, wish.deck_id, rng)
            old = []
        elif wish.lesson_id is not None:
            found = await material.lesson_record(profile, wish.lesson_id)
            body = orjson.loads(found["body"])
            words = await material.words_of_lesson(profile, body.get("words", []))
            ready = making.written(material.specs_of(body), setting, abilities)
        else:
            words = await material.words_of_profile(profile, rng)
            for topic, specs in await material.of_finished_lessons(profile, FINISHED_LOOKED_AT):
                some = specs if len(specs) <= size else rng.sample(specs, size)
                ready += making.written(some, Setting(setting.language, setting.own_language, rng, topic), abilities)
        return making.quiz_run(ready, words, old, setting, abilities, size=size, step=step)

    async def _started(
        self,
        profile: ProfileView,
        sort: Sort,
        items: list[Item],
        title: str,
        source: dict[str, Any],
        lesson_id: int | None,
        now: datetime,
    ) -> Step:
        quiz_id = await store.create(profile, sort, items, title=title, source=source, lesson_id=lesson_id, now=now)
        return await self.current(profile, quiz_id)

    async def _settled(
        self, profile: ProfileView, found: Any, given: Any, answer: Answer, marked: Marked, now: datetime
    ) -> Step:
        moved = await store.settle(profile, found, given, answer, marked, now)
        item = store.item_of(found)
        quiz = store.quiz_view(found, moved)
        following = None
        if not quiz.finished:
            following = store.asked(await one(store.CURRENT, profile.id, quiz.id))
        done = Answered(found["item_number"], item, given, answer, marked, store.disputable(item, given, answer))
        return Step("counted", quiz, following, done)

    async def _judged_later(
        self, profile: ProfileView, found: Any, item: Item, answer: Answer, asker: dict[str, Any]
    ) -> Step:
        await run(
            "UPDATE quiz_item SET verdict = 'checking', answer = $3::jsonb WHERE quiz_id = $1 AND number = $2",
            found["id"],
            found["item_number"],
            orjson.dumps({"text": answer.text}).decode(),
        )
        job = await self._jobs.post(
            CHECK,
            asker["lane"],
            {
                "learner_id": asker["learner_id"],
                "profile_id": profile.id,
                "chat_id": asker["chat_id"],
                "message_id": asker.get("message_id"),
                "quiz_id": found["id"],
                "version": found["version"],
            },
            key=f"{CHECK}:{found['id']}:{found['version']}",
        )
        step = await self.current(profile, found["id"])
        return Step("checking", step.quiz, step.asked, None, job)

    async def _late(self, profile: ProfileView, quiz_id: int, version: int) -> Step:
        """An answer that comes a second time, or to an item that was answered otherwise. Read anew: whoever waited for
        the lock has seen the item as it was before."""
        step = await self.current(profile, quiz_id)
        earlier = await store.answered_at(quiz_id, version)
        repeated = earlier is not None and step.quiz.version == version + 1
        return Step("repeated" if repeated else "stale", step.quiz, step.asked, earlier)

    def _may_judge(self, item: Item, answer: Answer) -> bool:
        return (
            item.kind in store.TYPED
            and item.shape == "text"
            and self._gateway.can("check")
            and plausible(item, answer.text)
        )


async def _record(statement: str, profile: ProfileView, quiz_id: int) -> Any:
    found = await row(statement, profile.id, quiz_id)
    if found is None:
        raise Refusal("refusals-quiz-missing", "missing")
    return found


def _step(found: Any, outcome: Any = "asked") -> Step:
    quiz: QuizView = store.quiz_view(found)
    return Step(outcome, quiz, None if quiz.finished else store.asked(found))


def _possible(item: Item, answer: Answer) -> bool:
    """Whether ``answer`` can have been given to ``item``: its places exist."""
    most = len(item.others) if item.shape == "pairs" else len(item.options)
    return all(0 <= place < most for place in answer.picked)


def _speaking(profile: ProfileView, rng: Random) -> Setting:
    return Setting(profile.language, profile.interface_language, rng)
