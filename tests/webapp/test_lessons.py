"""Lessons over HTTP: the course, what a lesson teaches, its words as cards, its exercises to the end."""

from typing import Any

import pytest

from tests.support.llm import LlmServer
from tests.webapp.quizzing import answer, begin_lesson, finish, lesson_at
from tests.webapp.support import Face, Person, face, new_person

TITLE = {"default_title": "Мои слова"}


@pytest.mark.parametrize(("language", "own"), [("es", "ru"), ("en", "ru"), ("de", "en"), ("fr", "en")])
async def test_a_newcomer_finishes_the_first_lesson(client: Face, language: str, own: str) -> None:
    me = await new_person(client, language=language, own_language=own)
    step = await finish(me, await begin_lesson(me))
    assert step["quiz"]["finished"]
    result = await me.call("GET", f"/api/quizzes/{step['quiz']['id']}/result")
    assert (result["quiz"]["right_first"], result["mistakes"]) == (result["quiz"]["size"], [])
    second = await lesson_at(me, 1)
    assert result["next_lesson_id"] == second["id"]
    first = await lesson_at(me)
    assert (first["state"], first["best"]) == ("done", 100)


async def test_the_course_is_listed_with_its_units_and_tests(person: Person) -> None:
    lessons = (await person.call("GET", "/api/lessons"))["lessons"]
    assert [(lesson["sort"], lesson["unit"]) for lesson in lessons[:7]] == [
        *[("lesson", 1)] * 5, ("test", 1), ("lesson", 2)
    ]  # fmt: skip
    assert {lesson["state"] for lesson in lessons} == {"new"}
    assert all(lesson["title"] and lesson["aim"] for lesson in lessons)


async def test_a_lesson_tells_all_it_teaches_in_the_own_language(person: Person) -> None:
    row = await lesson_at(person)
    lesson = await person.call("GET", f"/api/lessons/{row['id']}")
    assert lesson["title"] == row["title"] == "Приятно познакомиться"
    assert "**" in lesson["explanation"]
    assert len(lesson["words"]) >= 12
    assert all(word["word"] and word["translation"] and word["entry_id"] for word in lesson["words"])
    assert all(line["who"] and line["says"] and line["means"] for line in lesson["dialogue"])
    assert lesson["exercises"] >= 11
    test = await person.call("GET", f"/api/lessons/{(await lesson_at(person, 5))['id']}")
    assert (test["sort"], test["explanation"], test["words"], test["dialogue"]) == ("test", "", [], [])


async def test_words_of_a_lesson_become_cards_once(client: Face) -> None:
    me = await new_person(client, language="fr")
    path = f"/api/lessons/{(await lesson_at(me, 3))['id']}"
    fresh = [word for word in (await me.call("GET", path))["words"] if word["card_id"] is None]
    one_word = {"entry_ids": [fresh[0]["entry_id"]], **TITLE}
    added = await me.call("POST", f"{path}/words", one_word)
    assert [card["word"] for card in added["cards"]] == [fresh[0]["word"]]
    assert added["cards"][0]["met_in"] == "lesson"
    again = await me.call("POST", f"{path}/words", one_word)
    assert (again["cards"], [each["word"] for each in again["duplicates"]]) == ([], [fresh[0]["word"]])
    rest = await me.call("POST", f"{path}/words", TITLE)
    assert {card["word"] for card in rest["cards"]} == {word["word"] for word in fresh[1:]}
    assert all(word["card_id"] for word in (await me.call("GET", path))["words"])
    await me.call("POST", "/api/words/undo", {"card_ids": [card["id"] for card in rest["cards"]]}, 204)


async def test_a_word_that_is_none_of_the_lesson_is_not_added(person: Person) -> None:
    here, there = await lesson_at(person), await lesson_at(person, 10)
    words = (await person.call("GET", f"/api/lessons/{there['id']}"))["words"]
    body = {"entry_ids": [words[0]["entry_id"]], **TITLE}
    refused = await person.ask("POST", f"/api/lessons/{here['id']}/words", body)
    assert (refused.status, refused.error) == (404, "refusals-entry-missing")


async def test_a_lesson_that_was_left_goes_on_at_its_item_or_anew(person: Person) -> None:
    step = await begin_lesson(person)
    for _ in range(3):
        step = await answer(person, step["quiz"])
    assert (await lesson_at(person))["state"] == "open"
    again = await begin_lesson(person)
    assert (again["quiz"], again["asked"]) == (step["quiz"], step["asked"])
    anew = await begin_lesson(person, anew=True)
    assert anew["quiz"]["id"] != step["quiz"]["id"]
    assert anew["quiz"]["number"] == 1


async def test_today_tells_what_to_carry_on_with(person: Person) -> None:
    today = await person.call("GET", "/api/today")
    assert today["quiz"] is None
    assert today["lesson"] == await lesson_at(person)
    step = await answer(person, (await begin_lesson(person))["quiz"])
    today = await person.call("GET", "/api/today")
    assert (today["quiz"], today["lesson"]) == (step["quiz"], None)
    await finish(person, step)
    today = await person.call("GET", "/api/today")
    assert (today["quiz"], today["lesson"]["id"]) == (None, (await lesson_at(person, 1))["id"])


async def test_only_what_a_client_can_say_aloud_is_asked(person: Person) -> None:
    silent = await _spoken_items(person, [])
    heard = await _spoken_items(person, ["speech"])
    assert (silent, heard > 0) == (0, True)


async def _spoken_items(person: Person, abilities: list[str]) -> int:
    step = await begin_lesson(person, abilities=abilities, anew=True)
    heard = 0
    while step["asked"] is not None:
        heard += step["asked"]["spoken"]
        step = await answer(person, step["quiz"])
    return heard


async def test_words_and_lines_of_a_lesson_are_spoken(person: Person, model: LlmServer) -> None:
    model.forget()
    path = f"/api/lessons/{(await lesson_at(person))['id']}/speech"
    for part in ("word", "line"):
        assert (await person.call("GET", f"{path}?part={part}&number=1"))[:4] == b"OggS"
    missing = await person.ask("GET", f"{path}?part=line&number=90")
    assert (missing.status, missing.error) == (404, "refusals-not-found")
    model.forget()


async def test_with_nobody_to_speak_it_says_so() -> None:
    async with face() as client:
        me = await new_person(client)
        lesson: Any = await lesson_at(me)
        refused = await me.ask("GET", f"/api/lessons/{lesson['id']}/speech?part=word&number=1")
        assert (refused.status, refused.error) == (503, "refusals-llm-off")


async def test_a_lesson_of_another_language_is_not_there(client: Face, person: Person) -> None:
    english = await new_person(client, language="en")
    lesson = await lesson_at(english)
    assert (await person.ask("GET", f"/api/lessons/{lesson['id']}")).error == "refusals-lesson-missing"
