"""Quizzes over HTTP: an answer counts once, nothing right is told too early, mistakes come back."""

import asyncio
from collections import Counter
from typing import Any

import orjson
import pytest

from tests.support.exercises import right, wrong
from tests.support.llm import LlmServer
from tests.webapp.quizzing import answer, begin_lesson, body_of, finish, item_of, lesson_at, until
from tests.webapp.support import Face, Person, new_person
from tutor.database import rows

TITLE = {"default_title": "Мои слова"}


async def start(person: Person, **wish: Any) -> Any:
    return await person.call("POST", "/api/quizzes", {"title": "Вперемешку", **wish})


async def test_an_answer_brings_how_it_went_and_the_next_item(person: Person) -> None:
    step = await begin_lesson(person)
    assert (step["outcome"], step["answered"], step["asked"]["number"]) == ("asked", None, 1)
    item = await item_of(step["quiz"])
    after = await answer(person, step["quiz"], well=False)
    assert (after["outcome"], after["asked"]["number"]) == ("counted", 2)
    assert after["answered"]["given"] == "wrong"
    assert after["answered"]["right"] == item.answer
    assert after["answered"]["rights"] == [*item.rights]
    assert after["quiz"]["total"] == step["quiz"]["total"] + 1
    assert await person.call("GET", f"/api/quizzes/{step['quiz']['id']}") == {
        **after, "outcome": "asked", "answered": None
    }  # fmt: skip
    told = await person.call("GET", f"/api/quizzes/{step['quiz']['id']}?answered=1")
    assert told["answered"] == after["answered"]


async def test_an_answer_sent_again_counts_once(person: Person) -> None:
    quiz = (await begin_lesson(person))["quiz"]
    first = await answer(person, quiz, well=False)
    second = await answer(person, quiz, well=False)
    assert (first["outcome"], second["outcome"]) == ("counted", "repeated")
    assert {**second, "outcome": "counted"} == first
    day = await rows(
        "SELECT exercises FROM study_day d JOIN quiz q USING (profile_id) WHERE q.id = $1", quiz["id"]
    )  # fmt: skip
    assert [record["exercises"] for record in day] == [1]


async def test_two_answers_at_once_one_counts(person: Person) -> None:
    quiz = (await begin_lesson(person))["quiz"]
    item = await item_of(quiz)
    path = f"/api/quizzes/{quiz['id']}/answers"
    bodies = [body_of(quiz, each) for each in (right(item), wrong(item))] * 4
    steps = await asyncio.gather(*(person.call("POST", path, body) for body in bodies))
    assert Counter(step["outcome"] for step in steps)["counted"] == 1
    assert {step["quiz"]["version"] for step in steps} == {1}


async def test_an_answer_to_an_item_left_long_ago_does_nothing(person: Person) -> None:
    old = (await begin_lesson(person))["quiz"]
    step = await answer(person, (await answer(person, old))["quiz"])
    late = await answer(person, old)
    assert late["outcome"] == "stale"
    assert (late["quiz"], late["asked"]) == (step["quiz"], step["asked"])


async def test_nothing_right_is_told_before_the_answer(person: Person) -> None:
    step = await begin_lesson(person, abilities=["speech", "hearing"])
    shapes = Counter[str]()
    while step["asked"] is not None:
        asked, item = step["asked"], await item_of(step["quiz"])
        shapes[asked["shape"]] += 1
        told = {name: value for name, value in asked.items() if name not in {"options", "others"}}
        shown = orjson.dumps(told).decode()
        assert not any(f'"{accepted}"' in shown for accepted in item.accepted if accepted != item.text)
        assert not {"rights", "right", "accepted", "heard"} & {*asked}
        assert not item.heard or item.heard not in shown
        step = await answer(person, step["quiz"])
    assert {*shapes} == {"one", "many", "order", "pairs", "text", "voice"}


async def test_places_that_are_not_there_are_no_answer(person: Person) -> None:
    step = await until(person, await begin_lesson(person), "one")
    path = f"/api/quizzes/{step['quiz']['id']}/answers"
    outside = await person.call("POST", path, {"version": step["quiz"]["version"], "picked": [24]})
    assert (outside["outcome"], outside["quiz"]) == ("stale", step["quiz"])
    beyond = await person.ask("POST", path, {"version": step["quiz"]["version"], "picked": [25]})
    assert beyond.status == 422


async def test_what_is_skipped_comes_back_and_a_hint_is_shown_on_demand(person: Person) -> None:
    step = await begin_lesson(person)
    quiz = step["quiz"]
    while not step["asked"]["has_hint"]:
        step = await answer(person, step["quiz"])
    assert step["asked"]["hint"] == ""
    version = {"version": step["quiz"]["version"]}
    hinted = await person.call("POST", f"/api/quizzes/{quiz['id']}/hint", version)
    assert hinted["asked"]["hint"] == (await item_of(step["quiz"])).hint
    skipped = await person.call("POST", f"/api/quizzes/{quiz['id']}/skip", version)
    assert (skipped["answered"]["given"], skipped["quiz"]["total"]) == ("skipped", quiz["total"] + 1)
    repeated = await person.call("POST", f"/api/quizzes/{quiz['id']}/skip", version)
    assert repeated["outcome"] == "repeated"
    stale = await person.call("POST", f"/api/quizzes/{quiz['id']}/hint", version)
    assert stale["outcome"] == "stale"


async def test_a_result_has_the_mistakes_and_their_words_become_cards(client: Face) -> None:
    me = await new_person(client, language="en", own_language="ru")
    step = await until(me, await begin_lesson(me, 2), "pairs")
    wrongly = (await item_of(step["quiz"])).words
    step = await finish(me, await answer(me, step["quiz"], well=False))
    path = f"/api/quizzes/{step['quiz']['id']}"
    result = await me.call("GET", f"{path}/result")
    assert [mistake["given"] for mistake in result["mistakes"]] == ["wrong"]
    assert result["quiz"]["right_first"] == result["quiz"]["size"] - 1
    assert 0 < len(result["words"]) <= len(wrongly)
    added = await me.call("POST", f"{path}/words", TITLE)
    assert {card["word"] for card in added["cards"]} == {word["word"] for word in result["words"]}
    assert {card["met_in"] for card in added["cards"]} == {"quiz"}
    assert (await me.call("GET", f"{path}/result"))["words"] == []
    assert (await me.ask("POST", f"{path}/words", TITLE)).error == "refusals-entry-missing"


@pytest.mark.parametrize("size", [5, 10, 20])
async def test_a_quiz_is_as_long_as_wished(person: Person, size: int) -> None:
    deck = (await person.call("GET", "/api/decks"))["decks"][0]
    step = await start(person, deck_id=deck["id"], size=size, title=deck["title"])
    assert (step["quiz"]["sort"], step["quiz"]["size"], step["quiz"]["title"]) == ("quiz", size, deck["title"])
    await finish(person, step)


async def test_a_quiz_of_a_topic_a_lesson_mistakes_or_everything(person: Person) -> None:
    topics = (await person.call("GET", "/api/topics"))["topics"]
    assert (await start(person, topic=topics[0]["slug"]))["asked"]
    assert (await start(person, lesson_id=(await lesson_at(person))["id"]))["asked"]
    mixed = await start(person)
    assert mixed["asked"]
    nothing = await person.ask("POST", "/api/quizzes", {"title": "Ошибки", "mistakes": True})
    assert (nothing.status, nothing.error) == (422, "refusals-quiz-no-mistakes")
    await answer(person, (await until(person, mixed, "one", "pairs", "order"))["quiz"], well=False)
    again = await start(person, mistakes=True, title="Ошибки")
    assert again["quiz"]["size"] == 1
    await finish(person, again)


async def test_the_mistakes_of_a_quiz_are_asked_once_more_also_when_they_were_mended(person: Person) -> None:
    step = await until(person, await begin_lesson(person), "one")
    wrongly = await item_of(step["quiz"])
    step = await finish(person, await answer(person, step["quiz"], well=False))
    again = await start(person, again=step["quiz"]["id"], title="Мои ошибки")
    assert (again["quiz"]["size"], (await item_of(again["quiz"])).key) == (1, wrongly.key)
    clean = await finish(person, again)
    nothing = await person.ask("POST", "/api/quizzes", {"title": "Мои ошибки", "again": clean["quiz"]["id"]})
    assert (nothing.status, nothing.error) == (422, "refusals-quiz-no-mistakes")


async def test_a_topic_that_is_meant_is_found_and_another_is_noted_down(person: Person) -> None:
    topics = (await person.call("GET", "/api/topics"))["topics"]
    known = next(topic for topic in topics if len(topic["title"]) > 6)
    assert await person.call("POST", "/api/topics", {"text": f" {known['title'].upper()} "}) == known
    own = await person.call("POST", "/api/topics", {"text": "Разведение улиток"})
    assert (own["slug"], own["title"], own["lesson_id"]) == ("", "Разведение улиток", None)
    assert await person.call("POST", "/api/topics", {"text": "разведение улиток"}) == own
    assert (await person.call("GET", "/api/topics"))["topics"][-1]["own_id"] == own["own_id"]
    assert (await person.ask("POST", "/api/topics", {"text": " "})).error == "refusals-text-empty"


async def test_what_is_heard_is_spoken_or_told_in_letters(person: Person, model: LlmServer) -> None:
    model.forget()
    step = await begin_lesson(person, abilities=["speech"])
    while not step["asked"]["spoken"]:
        step = await answer(person, step["quiz"])
    item = await item_of(step["quiz"])
    path, number = f"/api/quizzes/{step['quiz']['id']}", step["asked"]["number"]
    assert (await person.call("GET", f"{path}/speech?number={number}"))[:4] == b"OggS"
    assert await person.call("GET", f"{path}/heard?number={number}") == {"text": item.heard}
    after = await answer(person, step["quiz"])
    assert after["answered"]["heard"] == item.heard
    assert await person.call("GET", f"{path}/heard?number={number}") == {"text": item.heard}
    ahead = await person.ask("GET", f"{path}/heard?number={number + 2}")
    assert (ahead.status, ahead.error) == (404, "refusals-quiz-missing")
    model.forget()
