"""What arrives more than once counts once, and what Telegram puts off arrives when it may."""

import asyncio
from operator import itemgetter

import pytest

from tests.prove.conftest import Note, SetStage, Stage
from tests.prove.crowd import GRADE
from tests.prove.ledger import balance, quiet
from tests.support.bot_api import Heard
from tests.support.crowd import FIRST_LEARNER, message, tap

pytestmark = [pytest.mark.prove, pytest.mark.timeout(600)]


async def open_answer(stage: Stage, person: int) -> str:
    """Leads a learner to the back of a card; the callback data of a grade."""
    shown = stage.api.next_screen(person)
    assert await stage.telegram.post(message(person, "/review"))
    screen = await asyncio.wait_for(shown, 10)
    show = screen.button("r:s:")
    assert show is not None
    shown = stage.api.next_screen(person)
    assert await stage.telegram.post(tap(person, screen, show))
    grade = (await asyncio.wait_for(shown, 10)).button("r:g:")
    assert grade is not None
    return grade


async def grade_of(stage: Stage, person: int) -> str:
    """As ``open_answer``, and the crowd's account expects that grade."""
    data = await open_answer(stage, person)
    graded = GRADE.match(data)
    assert graded is not None
    stage.crowd.grades.add((int(graded[1]), int(graded[2])))
    return data


async def test_the_same_update_five_times_at_once_has_one_effect(set_stage: SetStage, whole: bool, note: Note) -> None:
    async with set_stage(chance=4) as stage:
        updates = []
        for person in range(FIRST_LEARNER + 1, FIRST_LEARNER + (61 if whole else 21)):
            data = await grade_of(stage, person)
            updates.append(tap(person, stage.api.screens[person], data))
            stage.crowd.words[person] = [f"verbo{person}"]
            updates.append(message(person, f"verbo{person} - слово"))
        for update in updates:
            assert all(await asyncio.gather(*(stage.telegram.post(update) for _ in range(5))))
        await quiet(stage.connection, 30)
        found = await balance(stage.connection, stage.api, stage.telegram, stage.crowd)
        note(updates=len(updates), posted=5 * len(updates))
        assert not found.doubled
        assert not found.faults, found.report


async def test_a_tap_that_comes_again_under_a_new_number_has_one_effect(set_stage: SetStage) -> None:
    async with set_stage(chance=5) as stage:
        for person in range(FIRST_LEARNER + 1, FIRST_LEARNER + 11):
            data = await grade_of(stage, person)
            screen = stage.api.screens[person]
            taps = [tap(person, screen, data) for _ in range(5)]
            assert all(await asyncio.gather(*map(stage.telegram.post, taps)))
        await quiet(stage.connection, 30)
        found = await balance(stage.connection, stage.api, stage.telegram, stage.crowd)
        assert not found.faults, found.report


async def test_what_telegram_puts_off_is_never_early_and_arrives_in_order(
    set_stage: SetStage, whole: bool, note: Note
) -> None:
    wait = 5 if whole else 2
    async with set_stage(chance=6) as stage:
        await stage.api.refuse(0.3, wait)
        await stage.crowd.live(30 if whole else 5)
        await stage.telegram.taken_all(60)
        await quiet(stage.connection, 300)
        found = await balance(stage.connection, stage.api, stage.telegram, stage.crowd)
        early = early_calls(stage.api.heard, wait)
        put_off = sum(call.status == 429 for call in stage.api.heard)
        note(
            messages=found.messages,
            put_off=put_off,
            early=len(early),
            slowest_message_s=found.slowest_s,
        )
        assert put_off > 50
        assert not early, early[:3]
        assert not found.doubled
        assert not found.faults, found.report


def early_calls(heard: list[Heard], wait: float) -> list[Heard]:
    """Calls that came again before Telegram had said they might."""
    until: dict[str, float] = {}
    early = []
    for call in heard:
        key = f"{call.method} {sorted(call.payload.items(), key=itemgetter(0))}"
        # A hundredth of a second: the bot starts to wait when it has read the answer, which is later than here.
        if call.at < until.pop(key, 0.0) - 0.01:
            early.append(call)
        if call.status == 429:
            until[key] = call.at + wait
    return early


def test_the_proof_of_waiting_sees_a_call_that_is_early() -> None:
    payload = {"chat_id": 1, "text": "hello"}
    refused, early = Heard(0.0, "sendMessage", 429, None, payload), Heard(1.0, "sendMessage", 200, 1, payload)
    assert early_calls([refused, early], wait=2.0) == [early]
    assert early_calls([refused, early], wait=1.0) == []
