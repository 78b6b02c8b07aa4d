"""A reminder comes once, at its learner's hour, only while the day is still open, and it is the due card itself."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest_asyncio

from bot.deps import Deps
from bot.i18n import Texts
from bot.reminders import Reminding
from tests.support.people import new_learner
from tests.support.telegram import fake_telegram
from tests.support.workshop import Workshop
from tutor.accounts.views import LearnerView, NewProfile, ProfileChanges
from tutor.database import rows, run
from tutor.jobs import Jobs
from tutor.llm.config import LlmConfig
from tutor.llm.gateway import Gateway
from tutor.review.views import GOOD, Grading
from tutor.services import build_services
from tutor.words.courses import load_courses

MORNING = datetime(2031, 5, 5, 6, 0, tzinfo=UTC)  # in Moscow it is nine


class Bench:
    """A bot whose clock the test sets."""

    def __init__(self, workshop: Workshop, texts: Texts) -> None:
        self.now = MORNING
        self.services = build_services(Gateway(LlmConfig()), Jobs("test"))
        self.reminding = Reminding(Deps(self.services, texts, lambda: self.now, None), workshop.outbox)

    async def learner(self, minute: int = 9 * 60 + 30) -> LearnerView:
        found = await new_learner()
        new = NewProfile("es", "ru", "A1", "travel", 10, minute, "Europe/Moscow")
        await self.services.accounts.create_profile(found.id, new, self.now)
        return await self.services.accounts.learner(found.id)

    async def told(self, learner: LearnerView) -> list[dict[str, Any]]:
        found = await rows("SELECT payload FROM outbox WHERE chat_id = $1 ORDER BY id", learner.telegram_id)
        return [json.loads(record["payload"]) for record in found]


@pytest_asyncio.fixture
async def bench(database: str, root: Any) -> AsyncIterator[Bench]:
    await load_courses(root / "courses")
    await run("UPDATE profile SET next_reminder_at = NULL")
    async with fake_telegram() as telegram:
        yield Bench(Workshop(telegram), Texts(root / "locales"))


async def test_it_comes_at_the_learners_hour_and_is_the_due_card(bench: Bench) -> None:
    learner = await bench.learner()
    bench.now = MORNING + timedelta(minutes=29)
    await bench.reminding.send_due()
    assert await bench.told(learner) == []
    bench.now = MORNING + timedelta(minutes=31)
    await bench.reminding.send_due()
    (message,) = await bench.told(learner)
    queue = await bench.services.reviews.next(learner.profile or (), bench.now)  # type: ignore[arg-type]  # it has one
    assert queue.cards[0].word in message["text"]
    assert any("r:s:" in row[0]["callback_data"] for row in message["reply_markup"]["inline_keyboard"])


async def test_ten_processes_send_it_once(bench: Bench) -> None:
    learner = await bench.learner()
    bench.now = MORNING + timedelta(minutes=31)
    await asyncio.gather(*(bench.reminding.send_due() for _ in range(10)))
    assert len(await bench.told(learner)) == 1


async def test_tomorrow_it_comes_again(bench: Bench) -> None:
    learner = await bench.learner()
    for day in range(3):
        bench.now = MORNING + timedelta(days=day, minutes=31)
        await bench.reminding.send_due()
    assert len(await bench.told(learner)) == 3


async def test_who_has_learnt_today_is_left_in_peace(bench: Bench) -> None:
    learner = await bench.learner()
    profile = learner.profile
    assert profile is not None
    card = (await bench.services.reviews.next(profile, bench.now)).cards[0]
    await bench.services.reviews.grade(profile, Grading(card.schedule_id, card.version, GOOD, card.way), bench.now)
    bench.now = MORNING + timedelta(minutes=31)
    await bench.reminding.send_due()
    assert await bench.told(learner) == []


async def test_who_blocked_the_bot_hears_nothing(bench: Bench) -> None:
    learner = await bench.learner()
    await bench.services.accounts.set_reachable(learner.telegram_id, False, bench.now)
    bench.now = MORNING + timedelta(minutes=31)
    await bench.reminding.send_due()
    assert await bench.told(learner) == []


async def test_a_program_that_was_off_for_days_sends_one(bench: Bench) -> None:
    learner = await bench.learner()
    bench.now = MORNING + timedelta(days=4, hours=3)
    await bench.reminding.send_due()
    await bench.reminding.send_due()
    assert len(await bench.told(learner)) == 1


async def test_turned_off_it_stays_off(bench: Bench) -> None:
    learner = await bench.learner()
    assert learner.profile is not None
    await bench.services.accounts.change(learner.id, learner.profile.id, ProfileChanges(reminder_minute=-1), bench.now)
    bench.now = MORNING + timedelta(minutes=31)
    await bench.reminding.send_due()
    assert await bench.told(learner) == []
