"""The placement quiz over HTTP: its questions give nothing away, and an answer counts once."""

import asyncio
from typing import Any

import pytest

from tests.webapp.support import Face, Person, log_in, new_person
from tutor.placement.bank import load_bank
from tutor.placement.estimate import MOST


async def answer(person: Person, step: Any, ability: float) -> Any:
    """As somebody who knows all that is easier than ``ability`` and says of the rest that they don't."""
    question = step["question"]
    item = next(item for item in load_bank("es").items if item.text == question["text"])
    place = question["options"].index(item.right) if item.difficulty <= ability else None
    body = {"version": step["version"], "place": place}
    return await person.call("POST", f"/api/placement/{step['id']}/answers", body)


@pytest.mark.parametrize(("ability", "level"), [(-1, "A1"), (2.5, "B1"), (6, "C2")])
async def test_a_newcomer_is_placed_and_the_level_is_theirs_once_taken(
    client: Face, ability: float, level: str
) -> None:
    person = await log_in(client)
    new = {"language": "es", "own_language": "ru", "goal": "work", "daily_minutes": 5, "zone": "UTC"}
    assert (await person.call("POST", "/api/profiles", new))["level"] == "A1", "until it is known"
    step = await person.call("POST", "/api/placement")
    assert step["question"]["number"] == 1
    while step["question"] is not None:
        assert step["result"] is None
        step = await answer(person, step, ability)
    assert step["version"] <= step["most"] == MOST
    assert step["result"]["level"] == level
    assert (await person.call("GET", f"/api/placement/{step['id']}"))["result"] == step["result"]
    assert (await person.call("GET", "/api/me"))["profile"]["level"] == "A1"
    assert (await person.call("POST", f"/api/placement/{step['id']}/accept"))["level"] == level
    assert (await person.call("GET", "/api/me"))["profile"]["level"] == level


async def test_a_question_does_not_tell_what_is_right(person: Person) -> None:
    step = await person.call("POST", "/api/placement")
    assert set(step["question"]) == {"number", "text", "options"}
    assert step["question"]["text"].count("___") == 1
    assert len(set(step["question"]["options"])) == 4
    step = await person.call("POST", f"/api/placement/{step['id']}/answers", {"version": 0, "place": 2})
    assert step["result"] is None


async def test_an_answer_sent_again_counts_once(person: Person) -> None:
    step = await person.call("POST", "/api/placement")
    path = f"/api/placement/{step['id']}"
    body = {"version": 0, "place": 1}
    replies = await asyncio.gather(*(person.call("POST", f"{path}/answers", body) for _ in range(8)))
    assert sorted(reply["outcome"] for reply in replies) == ["counted", *["repeated"] * 7]
    assert {reply["question"]["text"] for reply in replies} == {replies[0]["question"]["text"]}
    late = await person.call("POST", f"{path}/answers", {"version": 5})
    assert (late["outcome"], late["version"]) == ("stale", 1)
    for wrong in ({"version": 1, "place": 4}, {"version": 1, "place": -1}, {"version": -1}, {"place": 1}):
        assert (await person.ask("POST", f"{path}/answers", wrong)).status == 422


async def test_it_goes_on_after_a_reload_and_can_be_stopped(person: Person) -> None:
    step = await person.call("POST", "/api/placement")
    for _ in range(3):
        step = await answer(person, step, 2.5)
    again = await person.call("POST", "/api/placement")
    assert (again["id"], again["question"]) == (step["id"], step["question"])
    over = await person.call("POST", f"/api/placement/{step['id']}/stop")
    assert over["question"] is None
    assert over["result"]["early"]
    assert (await person.call("POST", f"/api/placement/{step['id']}/stop"))["result"] == over["result"]
    anew = await person.call("POST", "/api/placement")
    assert anew["id"] != step["id"]


async def test_another_run_is_no_placement(client: Face) -> None:
    person = await new_person(client)
    lesson = (await person.call("GET", "/api/lessons"))["lessons"][0]
    run = await person.call("POST", f"/api/lessons/{lesson['id']}/run", {"abilities": []})
    answer = await person.ask("GET", f"/api/placement/{run['quiz']['id']}")
    assert (answer.status, answer.error) == (404, "refusals-quiz-missing")
