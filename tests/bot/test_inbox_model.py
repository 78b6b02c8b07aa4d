"""The inbox and outbox held against a model: whatever the order of deliveries, kills and faults, each update takes
effect once, in order for each learner, and its answer is sent."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.support.telegram import Answer, fake_telegram, no
from tests.support.workshop import Workshop, effects, fresh_id, prepare, update
from tutor.database import row, rows, run

Await = Callable[[Coroutine[Any, Any, Any]], Any]

LEASE = 0.15


@pytest_asyncio.fixture
async def loop(database: str) -> asyncio.AbstractEventLoop:
    """The loop the database is connected on, at rest while a plain test runs."""
    await prepare()
    return asyncio.get_running_loop()


def test_no_order_of_events_loses_or_doubles_an_update(  # noqa: C901 - one model of one world
    loop: asyncio.AbstractEventLoop,
) -> None:
    wait: Await = loop.run_until_complete

    class World(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.context = fake_telegram()
            self.telegram = wait(self.context.__aenter__())
            wait(run("DELETE FROM outbox"))
            wait(run("DELETE FROM inbox"))
            self.processes = [Workshop(self.telegram, lease_seconds=LEASE) for _ in range(2)]
            self.lanes = [fresh_id() for _ in range(3)]
            self.sent: dict[int, list[dict[str, Any]]] = {lane: [] for lane in self.lanes}
            self.kills = 0
            self.faults: list[Answer] = []
            self.telegram.mood = lambda _m, _p: self.faults.pop() if self.faults else None

        @rule(lane=st.integers(0, 2), process=st.integers(0, 1), copies=st.integers(1, 3))
        def deliver(self, lane: int, process: int, copies: int) -> None:
            incoming = update(self.lanes[lane])
            self.sent[self.lanes[lane]].append(incoming)
            wait(self._take(process, incoming, copies))

        async def _take(self, process: int, incoming: dict[str, Any], copies: int) -> None:
            await asyncio.gather(*(self.processes[process].take(incoming) for _ in range(copies)))

        @rule(lane=st.integers(0, 2), process=st.integers(0, 1))
        def deliver_again(self, lane: int, process: int) -> None:
            known = self.sent[self.lanes[lane]]
            if known:
                assert not wait(self.processes[process].take(known[-1]))

        @rule(process=st.integers(0, 1))
        def kill(self, process: int) -> None:
            wait(self.processes[process].kill())
            self.kills += 1
            self.processes[process] = Workshop(self.telegram, lease_seconds=LEASE)

        @rule(process=st.integers(0, 1))
        def sweep(self, process: int) -> None:
            wait(self.processes[process].lanes.sweep())

        @rule(
            fault=st.sampled_from(
                [no(429, "slow down", retry_after=0), no(500, "broken"), no(403, "Forbidden"), (0, {"ok": False})]
            )
        )
        def telegram_fails_next_time(self, fault: Answer) -> None:
            self.faults.append(fault)

        @rule(milliseconds=st.sampled_from([1, 5, 200]))
        def time_passes(self, milliseconds: int) -> None:
            wait(asyncio.sleep(milliseconds / 1000))

        @rule(process=st.integers(0, 1))
        def background(self, process: int) -> None:
            wait(self.processes[process].outbox.work_once())

        @invariant()
        def no_effect_twice_or_out_of_order(self) -> None:
            for lane in self.lanes:
                seen = wait(effects(lane))
                assert seen == sorted(set(seen))

        def teardown(self) -> None:
            try:
                self.faults.clear()
                wait(self._settle())
                for lane, sent in self.sent.items():
                    assert wait(effects(lane)) == [incoming["update_id"] for incoming in sent]
                assert wait(row("SELECT 1 FROM outbox")) is None
            finally:
                wait(self.context.__aexit__(None, None, None))

        async def _settle(self) -> None:
            shop = self.processes[0]
            async with asyncio.timeout(10):
                while True:
                    await shop.lanes.sweep()
                    await asyncio.gather(*(process.idle() for process in self.processes))
                    await run("UPDATE outbox SET due_at = now(), lease_until = NULL")
                    await shop.outbox.work_once()
                    left = await rows(
                        "SELECT 1 FROM inbox WHERE done_at IS NULL UNION ALL SELECT 1 FROM outbox LIMIT 1"
                    )
                    if not left:
                        return
                    await asyncio.sleep(0.02)

    run_state_machine_as_test(
        World,
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.fixture(autouse=True)
def _needs_database(database: str) -> str:
    return database
