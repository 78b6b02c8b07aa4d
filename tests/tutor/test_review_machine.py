"""Any sequence of grades, undos, suspensions and nights leaves what a simple model has."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from tests.support.people import NOON, new_cards, new_profile
from tutor.accounts.service import Accounts
from tutor.accounts.views import ProfileChanges
from tutor.database import rows, run
from tutor.days import day_of
from tutor.decks.service import Decks
from tutor.errors import Refusal
from tutor.review.service import Reviews
from tutor.review.views import EASY, Grading, ReviewCard

Result = TypeVar("Result")
ZONE = "America/New_York"
CARDS = 7


@dataclass
class Given:
    """A grade the model remembers."""

    grading: Grading
    day: date
    was_new: bool
    undone: bool = False


@dataclass
class Model:
    """What the learner would write down on paper."""

    grades: list[Given] = field(default_factory=list)
    suspended: set[int] = field(default_factory=set)

    def live(self) -> list[Given]:
        return [given for given in self.grades if not given.undone]

    def undoable(self, card_of: dict[int, int]) -> list[Given]:
        last = [given for given in self.grades[-10:] if not given.undone]
        return [given for given in last if card_of[given.grading.schedule_id] not in self.suspended]


class ReviewMachine(RuleBasedStateMachine):
    """Runs in a thread of its own; the services run on the tests' loop."""

    loop: asyncio.AbstractEventLoop

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = NOON
        self.model = Model()
        self.card_of: dict[int, int] = {}
        self.reviews, self.decks = Reviews(), Decks()
        self.profile = self.do(new_profile(zone=ZONE, minutes=5))
        self.profile = self.do(
            Accounts().change(self.profile.learner_id, self.profile.id, ProfileChanges(both_directions=True), NOON)
        )
        self.shelf = self.do(new_cards(self.profile, CARDS))
        for record in self.do(rows("SELECT id, card_id FROM schedule WHERE profile_id = $1", self.profile.id)):
            self.card_of[record["id"]] = record["card_id"]

    def do(self, step: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(step, self.loop).result(30)

    @property
    def today(self) -> date:
        return day_of(self.now, ZONE)

    def first(self) -> ReviewCard | None:
        cards = self.do(self.reviews.next(self.profile, self.now)).cards
        return cards[0] if cards else None

    @rule(grade=st.integers(1, 4))
    def grade(self, grade: int) -> None:
        card = self.first()
        if card is None:
            return
        grading = Grading(card.schedule_id, card.version, grade, card.way, None, 1000)
        graded = self.do(self.reviews.grade(self.profile, grading, self.now))
        assert graded.outcome == "counted"
        if not graded.leech:
            assert graded.due == self.now + timedelta(seconds=card.intervals[grade - 1])
        self.model.grades.append(Given(grading, self.today, card.is_new))

    @precondition(lambda self: self.model.grades)
    @rule(which=st.integers(0, 100), grade=st.integers(1, 4))
    def grade_again_what_was_graded(self, which: int, grade: int) -> None:
        given = self.model.grades[-1 - which % len(self.model.grades)].grading
        again = Grading(given.schedule_id, given.version, grade, given.way)
        assert self.do(self.reviews.grade(self.profile, again, self.now)).outcome != "counted"

    @rule()
    def undo(self) -> None:
        undoable = self.model.undoable(self.card_of)
        if not undoable:
            with pytest.raises(Refusal):
                self.do(self.reviews.undo(self.profile, self.now))
            return
        shown = self.do(self.reviews.undo(self.profile, self.now))
        assert shown.schedule_id == undoable[-1].grading.schedule_id
        undoable[-1].undone = True

    @rule(which=st.integers(0, CARDS - 1))
    def suspend_or_resume(self, which: int) -> None:
        card_id = self.shelf.card_ids[which]
        if card_id in self.model.suspended:
            self.do(self.decks.resume(self.profile, card_id))
            self.model.suspended.discard(card_id)
        else:
            self.do(self.decks.suspend(self.profile, card_id))
            self.model.suspended.add(card_id)

    @rule(minutes=st.sampled_from([1, 15, 300, 24 * 60, 9 * 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def finish_the_day(self) -> None:
        for _ in range(4 * CARDS):
            card = self.first()
            if card is None:
                break
            grading = Grading(card.schedule_id, card.version, EASY, card.way, None, 1000)
            assert self.do(self.reviews.grade(self.profile, grading, self.now)).outcome == "counted"
            self.model.grades.append(Given(grading, self.today, card.is_new))
        assert self.first() is None

    @invariant()
    def the_day_adds_up(self) -> None:
        live = [given for given in self.model.live() if given.day == self.today]
        today = self.do(self.reviews.today(self.profile, self.now))
        assert today.done == len(live)
        found = self.do(rows("SELECT * FROM study_day WHERE profile_id = $1", self.profile.id))
        for day in found:
            of_day = [given for given in self.model.live() if given.day == day["day"]]
            assert (day["reviews"], day["new_cards"]) == (len(of_day), sum(given.was_new for given in of_day))
            assert day["milliseconds"] == 1000 * len(of_day)

    @invariant()
    def the_queue_keeps_its_promises(self) -> None:
        queue = self.do(self.reviews.next(self.profile, self.now, limit=50))
        shown = [card.card_id for card in queue.cards]
        assert len(shown) == len(set(shown))  # never both directions of a word
        assert not self.model.suspended.intersection(shown)
        introduced = sum(given.was_new for given in self.model.live() if given.day == self.today)
        assert (
            sum(card.is_new for card in queue.cards)
            == queue.counts.new
            <= max(0, self.profile.new_per_day - introduced)
        )
        assert queue.counts.total >= len(shown)
        assert queue.undoable == len(self.model.undoable(self.card_of))
        graded_today = {given.grading.schedule_id for given in self.model.live() if given.day == self.today}
        for card in queue.cards:  # a word is not asked the other way on the day it was asked one way
            other = {s for s, c in self.card_of.items() if c == card.card_id and s != card.schedule_id}
            assert not other & graded_today
        if not queue.cards and queue.next_due is not None:
            assert queue.next_due > self.now


async def test_any_sequence_of_actions_leaves_what_the_model_has(database: str) -> None:
    del database
    await run("DELETE FROM course_deck")
    ReviewMachine.loop = asyncio.get_running_loop()
    await asyncio.to_thread(
        run_state_machine_as_test,
        ReviewMachine,
        settings=settings(
            max_examples=25, stateful_step_count=30, deadline=None, database=None,
            suppress_health_check=list(HealthCheck), print_blob=True,
        ),
    )  # fmt: skip
