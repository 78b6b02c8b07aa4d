"""Readings over HTTP: a pasted text comes back with what is known of its words, gives cards, and asks questions."""

from typing import Any

import pytest

from tests.webapp.quizzing import finish
from tests.webapp.support import Face, Person, new_person
from tutor.database import run

TITLE = {"default_title": "Мои слова"}
ASKS = {"ask_gap": "Какое слово стояло здесь?", "ask_order": "Поставьте слова по порядку."}
POST = (
    "👋 En verano voy a la playa con mi familia. ¡Hace mucho sol y comemos manzanas! https://example.org/playa"
    " Mi hermano tiene una casa grande y un perro pequeño. Por la noche leemos libros y bebemos agua fría. #verano"
)


async def bring(person: Person, text: str = POST) -> Any:
    return await person.call("POST", "/api/readings", {"text": text})


def written(reading: Any) -> str:
    return " ".join("".join(part["text"] for part in sentence["parts"]) for sentence in reading["sentences"])


def word(reading: Any, text: str) -> Any:
    """As it stands in the text."""
    parts = [part for sentence in reading["sentences"] for part in sentence["parts"]]
    return reading["words"][next(part["word"] for part in parts if part["text"] == text)]


async def test_a_pasted_text_becomes_a_reading(person: Person) -> None:
    reading = await bring(person)
    assert written(reading).startswith("En verano voy a la playa con mi familia.")
    assert "example.org" not in written(reading)
    assert "#" not in written(reading)
    assert reading["title"] == "En verano voy a la playa con mi familia"
    assert (reading["level"], reading["share"], reading["share_before"]) == ("A1", 0, 0)
    assert (word(reading, "playa")["word"], word(reading, "playa")["translation"]) == ("la playa", "пляж")
    assert (word(reading, "playa")["state"], word(reading, "con")["state"]) == ("new", "plain")
    assert await person.call("GET", f"/api/readings/{reading['id']}") == reading
    assert (await bring(person))["id"] == reading["id"]


async def test_words_of_a_reading_become_cards_and_are_taken_back(person: Person) -> None:
    reading = await bring(person)
    path = f"/api/readings/{reading['id']}"
    body = {"entry_ids": [word(reading, "playa")["entry_id"]], **TITLE}
    added = await person.call("POST", f"{path}/words", body)
    assert [(card["word"], card["met_in"]) for card in added["cards"]] == [("la playa", "reader")]
    now = word(await person.call("GET", path), "playa")
    assert (now["state"], now["card_id"], now["fresh"]) == ("learning", added["cards"][0]["id"], True)
    again = await person.call("POST", f"{path}/words", body)
    assert (again["cards"], len(again["duplicates"])) == ([], 1)
    await person.call("POST", "/api/words/undo", {"card_ids": [now["card_id"]]}, 204)
    assert word(await person.call("GET", path), "playa")["state"] == "new"


async def test_the_share_grows_with_what_is_learnt(person: Person) -> None:
    reading = await bring(person)
    path = f"/api/readings/{reading['id']}"
    new = [each["entry_id"] for each in reading["words"] if each["state"] == "new"]
    added = await person.call("POST", f"{path}/words", {"entry_ids": new, **TITLE})
    await run(
        "UPDATE schedule SET state = 2, reps = 2 WHERE card_id = ANY($1::bigint[])",
        [card["id"] for card in added["cards"]],
    )
    now = await person.call("GET", path)
    assert now["share"] > now["share_before"] == 0
    assert now["counts"]["known"] == len(new)


async def test_questions_are_a_quiz_and_go_on_where_they_were_left(person: Person) -> None:
    reading = await bring(person)
    path = f"/api/readings/{reading['id']}/questions"
    step = await person.call("POST", path, ASKS)
    assert (step["quiz"]["sort"], step["quiz"]["title"]) == ("reading", reading["title"])
    again = await person.call("POST", path, ASKS)
    assert again["quiz"]["id"] == step["quiz"]["id"]
    anew = await person.call("POST", path, {**ASKS, "anew": True})
    assert anew["quiz"]["id"] != step["quiz"]["id"]
    done = await finish(person, anew)
    assert done["quiz"]["right_first"] == done["quiz"]["size"]


async def test_what_is_to_be_heard_is_asked_where_it_can_be(person: Person) -> None:
    reading = await bring(person)
    step = await person.call("POST", f"/api/readings/{reading['id']}/questions", {**ASKS, "abilities": ["speech"]})
    kinds = set()
    while step["asked"] is not None:
        kinds.add(step["asked"]["kind"])
        body = {"version": step["quiz"]["version"]}
        step = await person.call("POST", f"/api/quizzes/{step['quiz']['id']}/skip", body)
    assert {"gap", "order", "listen_type"} <= kinds


async def test_readings_are_listed_page_by_page_deleted_and_brought_back(client: Face) -> None:
    me = await new_person(client)
    made = [(await bring(me, f"Hoy tengo {n} manzanas en la cocina de mi casa."))["id"] for n in range(5)]
    page = await me.call("GET", "/api/readings?limit=3")
    assert [row["id"] for row in page["readings"]] == made[:1:-1]
    rest = await me.call("GET", f"/api/readings?limit=3&before={page['next']}")
    assert ([row["id"] for row in rest["readings"]], rest["next"]) == (made[1::-1], None)
    path = f"/api/readings/{made[0]}"
    await me.call("DELETE", path, None, 204)
    assert (await me.ask("GET", path)).error == "refusals-reading-missing"
    assert (await me.ask("DELETE", path)).error == "refusals-reading-missing"
    await me.call("POST", f"{path}/restore", None, 204)
    assert (await me.call("GET", path))["id"] == made[0]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Завтра в восемь встречаемся у метро.", "refusals-reading-language"),
        ("https://example.org", "refusals-reading-too-short"),
        ("Hoy es lunes y hace sol. " * 1000, "refusals-reading-too-long"),
        ("a" * 50_000, "refusals-invalid-fields"),
    ],
)
async def test_what_is_no_reading_is_refused_with_a_reason(person: Person, text: str, why: str) -> None:
    answer = await person.ask("POST", "/api/readings", {"text": text})
    assert (answer.status, answer.error) == (422, why)


async def test_a_readings_words_are_of_its_language(client: Face) -> None:
    me, other = await new_person(client), await new_person(client, language="de")
    reading = await bring(me)
    foreign = await other.call("POST", "/api/readings", {"text": "Im Sommer fahre ich mit meiner Familie nach Hause."})
    ids = [each["entry_id"] for each in foreign["words"] if each["entry_id"]][:1]
    answer = await me.ask("POST", f"/api/readings/{reading['id']}/words", {"entry_ids": ids, **TITLE})
    assert (answer.status, answer.error) == (404, "refusals-entry-missing")
