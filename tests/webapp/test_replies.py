"""Every endpoint, used as the Mini App uses it: each reply is what the document says (``support.ask`` checks that)."""

import asyncio
from typing import Any
from uuid import uuid4

import orjson
import pytest

from tests.support.dictionary import Dictionary, asks_for_words, entry, items_of
from tests.support.llm import LlmServer, fails, gives
from tests.support.people import schedule_of
from tests.webapp.quizzing import answer, begin_lesson, lesson_at
from tests.webapp.support import Face, Person, endpoint_at, log_in
from tests.webapp.teaching import talk
from tutor.database import one
from webapp.api import ENDPOINTS

DEFAULT = {"default_title": "Мои слова"}
NEW = {
    "language": "es", "own_language": "ru", "level": None, "goal": "travel", "daily_minutes": 10,
    "reminder_minute": 540, "zone": "Europe/Riga",
}  # fmt: skip


class Witness(Person):
    """Remembers which endpoints gave what was asked for."""

    def __init__(self, person: Person) -> None:
        super().__init__(person.client, person.token, person.learner_id)
        self.seen = {"log_in"}

    async def call(self, method: str, path: str, body: Any = None, status: int = 200) -> Any:
        reply = await super().call(method, path, body, status)
        endpoint = endpoint_at(method, path.partition("?")[0])
        assert endpoint is not None, path
        self.seen.add(endpoint.name)
        return reply


async def test_a_learners_way_through_every_endpoint(client: Face, model: LlmServer) -> None:
    model.forget()
    me = Witness(await log_in(client))
    await _profiles(me)
    await _reviews(me)
    await _decks(me)
    await _words(me)
    await _cards(me)
    await _teacher(me, model)
    await _drafted(me, model)
    await _offers(me)
    await _lessons(me)
    await _quizzes(me)
    await _placement(me)
    await _writing(me)
    await _readings(me)
    assert me.seen == {endpoint.name for endpoint in ENDPOINTS}


async def _profiles(me: Person) -> None:
    options = await me.call("GET", "/api/options")
    assert "Europe/Riga" in options["zones"]
    spanish = await me.call("POST", "/api/profiles", NEW)
    english = await me.call("POST", "/api/profiles", {**NEW, "language": "en"})
    assert (await me.call("GET", "/api/me"))["profile"] == english
    assert await me.call("POST", f"/api/profiles/{spanish['id']}/activate") == spanish
    both = await me.call("GET", "/api/profiles")
    assert ([profile["id"] for profile in both["profiles"]], both["active_id"]) == (
        [spanish["id"], english["id"]],
        spanish["id"],
    )
    changed = await me.call("PATCH", f"/api/profiles/{spanish['id']}", {"retention": 0.85, "reminder_minute": -1})
    assert changed == {**spanish, "retention": 0.85, "reminder_minute": None}
    assert await me.call("DELETE", f"/api/profiles/{english['id']}") == changed
    await me.call("POST", "/api/session/refresh")


async def _reviews(me: Person) -> None:
    today = await me.call("GET", "/api/today")
    assert today["counts"]["new"] > 0
    assert len(today["decks"]) == 1
    queue = await me.call("GET", "/api/review/next?limit=3")
    card = queue["cards"][0]
    assert await me.call("GET", f"/api/review/showing/{card['schedule_id']}") == card
    typed = {"schedule_id": card["schedule_id"], "typed": card["word"]}
    assert (await me.call("POST", "/api/review/check", typed))["verdict"] == "right"
    review = {"client_id": "one", "schedule_id": card["schedule_id"], "version": card["version"], "grade": 3}
    reply = await me.call("POST", "/api/reviews", {"reviews": [{**review, "way": card["way"]}], "limit": 5})
    assert reply["results"][0]["outcome"] == "counted"
    undone = await me.call("POST", "/api/review/undo", {})
    assert undone["card"]["schedule_id"] == card["schedule_id"]


async def _decks(me: Person) -> None:
    (course,) = (await me.call("GET", "/api/decks"))["decks"]
    mine = await me.call("POST", "/api/decks", {"title": "Кухня"})
    path = f"/api/decks/{mine['id']}"
    changed = await me.call("PATCH", path, {"title": "Рынок", "new_per_day": 3, "active": True})
    assert changed == {**mine, "title": "Рынок", "new_per_day": 3, "active": True}
    assert (await me.call("PATCH", path, {"new_per_day": -1}))["new_per_day"] is None
    assert await me.call("PATCH", path, {}) == {**changed, "new_per_day": None}
    ordered = await me.call("PUT", "/api/decks/order", {"ids": [mine["id"], course["id"]]})
    assert [deck["id"] for deck in ordered["decks"]] == [mine["id"], course["id"]]
    await me.call("DELETE", path, status=204)
    assert (await me.call("POST", f"{path}/restore"))["title"] == "Рынок"


async def _words(me: Person) -> None:
    added = await me.call("POST", "/api/words", {"text": "gatito - котёнок\nzzzqqq", **DEFAULT})
    assert (len(added["cards"]), added["unknown"]) == (1, ["zzzqqq"])
    own = await me.call("POST", "/api/words/own", {"word": "zzzqqq", "translation": "ничто", **DEFAULT})
    await me.call("POST", "/api/words/undo", {"card_ids": [card["id"] for card in own["cards"]]}, 204)
    courses = (await me.call("GET", "/api/course-decks"))["decks"]
    fresh = next(deck for deck in courses if deck["deck_id"] is None)
    taken = await me.call("POST", "/api/course-decks/take", {"key": fresh["key"]})
    assert (await me.call("POST", "/api/course-decks/take", {"key": fresh["key"]}))["id"] == taken["id"]
    unknown = await me.ask("POST", "/api/words/entry", {"entry_id": 2**62, **DEFAULT})
    assert unknown.error == "refusals-entry-missing"
    await me.call("POST", "/api/words/entry", {"entry_id": await _an_entry(), **DEFAULT})


async def _an_entry() -> int:
    found = await one("SELECT id FROM entry WHERE language = 'es' AND own_language = 'ru' ORDER BY id LIMIT 1")
    return int(found["id"])


async def _cards(me: Person) -> None:
    first = await me.call("GET", "/api/cards?limit=2")
    assert (len(first["cards"]), first["next"] is not None) == (2, True)
    second = await me.call("GET", f"/api/cards?limit=2&after={first['next']}")
    assert not {card["id"] for card in first["cards"]} & {card["id"] for card in second["cards"]}
    card = first["cards"][0]
    path = f"/api/cards/{card['id']}"
    assert await me.call("GET", path) == card
    assert (await me.call("PATCH", path, {"hint": "Как в песне"}))["hint"] == "Как в песне"
    assert (await me.call("POST", f"{path}/suspend"))["state"] == "suspended"
    assert (await me.call("POST", f"{path}/resume"))["state"] != "suspended"
    assert (await me.call("POST", f"{path}/rescue"))["id"] == card["id"]
    assert (await me.call("GET", "/api/leeches"))["cards"] == []
    await me.call("DELETE", path, status=204)
    assert (await me.ask("GET", path)).error == "refusals-card-missing"
    assert (await me.call("POST", f"{path}/restore"))["id"] == card["id"]


async def _teacher(me: Person, model: LlmServer) -> None:
    assert (await me.call("GET", "/api/teacher"))["history"]["messages"] == []
    found = await me.call("GET", "/api/lexicon?word=gatos")
    assert {"el gato"} == {entry["word"] for entry in found["entries"]}
    answer = await talk(me, "¿Qué tal?")
    asked = f"/api/teacher/messages/{answer['reply_to']}"
    await me.call("GET", f"{asked}/answer")
    assert (await me.call("POST", f"{asked}/stop"))["stopped"] is False
    assert await me.call("POST", f"/api/teacher/messages/{answer['id']}/undo") == answer
    assert len((await me.call("GET", "/api/teacher/messages"))["messages"]) == 2
    await me.call("POST", "/api/teacher/scene", {"scene": ""})
    card = (await me.call("GET", "/api/cards?limit=1"))["cards"][0]
    assert (await me.call("GET", f"/api/cards/{card['id']}/speech"))[:4] == b"OggS"
    assert (await me.call("GET", f"/api/teacher/messages/{answer['id']}/speech"))[:4] == b"OggS"
    model.script = [gives({"translation": "Как дела?"})]
    for _ in range(2):  # asked of the model once
        translated = await me.call("POST", f"/api/teacher/messages/{answer['id']}/translate")
        assert translated == {**answer, "translation": "Как дела?"}
    model.script = [fails(401)]
    failed = await talk(me)
    await me.call("POST", f"/api/teacher/messages/{failed['reply_to']}/retry")
    await me.call("DELETE", "/api/teacher/messages", status=204)
    model.forget()


async def _drafted(me: Person, model: LlmServer) -> None:
    """What the lexicon knows is asked of nobody; the rest is one question."""
    word = f"b{uuid4().hex[:8].translate(str.maketrans('0123456789', 'aeiouaeiou'))}o"
    model.script = Dictionary({word: entry(f"el {word}", "штука")})
    added = await me.call("POST", "/api/words/draft", {"items": ["gato", word, "qqq1"], **DEFAULT})
    assert {card["word"] for card in added["cards"]} | {item["word"] for item in added["duplicates"]} == {
        "el gato",
        f"el {word}",
    }
    assert added["unknown"] == ["qqq1"]
    await me.call("POST", "/api/words/draft", {"items": ["gato", word], **DEFAULT})
    assert [items_of(request) for request in model.chats() if asks_for_words(request)] == [[word, "qqq1"]]
    model.script = [fails(500), fails(500), fails(500)]
    refused = await me.ask("POST", "/api/words/draft", {"items": ["qqq2"], **DEFAULT})
    assert (refused.status, refused.error) == (503, "refusals-llm-unavailable")


async def _offers(me: Person) -> None:
    offer = await one(
        """INSERT INTO offer (profile_id, met_in, items, created_at) VALUES ($1, 'answer', $2::jsonb, now())
        RETURNING id""",
        (await me.call("GET", "/api/me"))["profile"]["id"],
        orjson.dumps([{"word": "perrito", "translation": "щенок"}, {"word": "osito", "translation": "мишка"}]).decode(),
    )
    path = f"/api/offers/{offer['id']}"
    taken = await me.call("POST", f"{path}/take", {"numbers": [1], **DEFAULT})
    assert [card["word"] for card in taken["cards"]] == ["perrito"]
    assert (await me.call("POST", f"{path}/take", {"numbers": [1], **DEFAULT}))["offer"] == taken["offer"]
    rest = await me.call("POST", f"{path}/take", {"numbers": None, **DEFAULT})
    assert [card["word"] for card in rest["cards"]] == ["osito"]
    left = await me.call("POST", f"{path}/put-back", {"numbers": [2]})
    assert [item["card_id"] is None for item in left["items"]] == [False, True]
    unknown = await me.ask("POST", f"{path}/take", {"numbers": [3], **DEFAULT})
    assert (unknown.status, unknown.error) == (404, "refusals-offer-missing")


async def _lessons(me: Person) -> None:
    lesson = await lesson_at(me)
    path = f"/api/lessons/{lesson['id']}"
    words = (await me.call("GET", path))["words"]
    await me.call("POST", f"{path}/words", {"entry_ids": [words[0]["entry_id"]], **DEFAULT})
    assert (await me.call("GET", f"{path}/speech?part=line&number=1"))[:4] == b"OggS"
    assert (await me.call("POST", f"{path}/run", {"abilities": ["speech"]}))["quiz"]["lesson_id"] == lesson["id"]


async def _quizzes(me: Person) -> None:
    assert (await me.call("POST", "/api/topics", {"text": "улитки"}))["own_id"]
    assert (await me.call("GET", "/api/topics"))["topics"]
    assert (await me.call("POST", "/api/quizzes", {"title": "Вперемешку", "size": 5}))["quiz"]["sort"] == "quiz"
    step = await begin_lesson(me, 12, abilities=["speech"])
    path = f"/api/quizzes/{step['quiz']['id']}"
    version = {"version": step["quiz"]["version"]}
    await me.call("POST", f"{path}/hint", version)
    step = await me.call("POST", f"{path}/skip", version)
    objection: int | None = None
    while step["asked"] is not None:
        number, typed = step["asked"]["number"], step["asked"]["kind"] in {"type", "translate", "transform"}
        if step["asked"]["spoken"]:
            assert (await me.call("GET", f"{path}/speech?number={number}"))[:4] == b"OggS"
            assert (await me.call("GET", f"{path}/heard?number={number}"))["text"]
        first = objection is None and typed
        step = await answer(me, step["quiz"], well=not first and step["asked"]["shape"] != "pairs")
        objection = objection or (number if typed else None)
    assert (await me.call("GET", f"{path}?answered={objection}"))["answered"]["disputable"]
    assert (await me.call("POST", f"{path}/disputes", {"number": objection}))["state"]
    assert (await me.call("GET", f"{path}/result"))["words"]
    await me.call("POST", f"{path}/words", DEFAULT)


async def _writing(me: Person) -> None:
    own = (await me.call("POST", "/api/topics", {"text": "улитки"}))["own_id"]
    assert (await me.call("GET", f"/api/topics/{own}/lesson"))["state"] == "none"
    writing = await me.call("POST", f"/api/topics/{own}/lesson")
    while writing["state"] == "writing":  # to its end: what is asked in the meantime is not for the next test
        await asyncio.sleep(0.02)
        writing = await me.call("GET", f"/api/topics/{own}/lesson")
    assert writing["lesson_id"] is None


async def _readings(me: Person) -> None:
    text = "En verano voy a la playa con mi familia. Por la noche leemos libros y bebemos agua fría."
    reading = await me.call("POST", "/api/readings", {"text": text})
    path = f"/api/readings/{reading['id']}"
    assert (await me.call("GET", "/api/readings"))["readings"][0]["id"] == reading["id"]
    assert (await me.call("GET", path))["title"] == reading["title"]
    entry = next(word["entry_id"] for word in reading["words"] if word["entry_id"] is not None)
    await me.call("POST", f"{path}/words", {"entry_ids": [entry], "default_title": "Mine"})
    step = await me.call("POST", f"{path}/questions", {"ask_gap": "Fill the gap.", "ask_order": "Put in order."})
    assert step["quiz"]["sort"] == "reading"
    await me.call("DELETE", path, status=204)
    await me.call("POST", f"{path}/restore", status=204)


async def _placement(me: Person) -> None:
    step = await me.call("POST", "/api/placement")
    path = f"/api/placement/{step['id']}"
    assert (await me.call("POST", f"{path}/answers", {"version": 0}))["question"]["number"] == 2
    assert (await me.call("POST", f"{path}/stop"))["result"]["level"] == "A1"
    assert (await me.call("GET", path))["question"] is None
    assert (await me.call("POST", f"{path}/accept"))["level"] == "A1"


async def test_grades_of_one_request_each_count_or_fail_alone(person: Person) -> None:
    cards = (await person.call("GET", "/api/review/next?limit=3"))["cards"]
    reviews = [
        {"client_id": f"g{number}", "schedule_id": card["schedule_id"], "version": card["version"], "grade": 3,
         "way": card["way"], "duration_ms": 1500}
        for number, card in enumerate(cards)
    ]  # fmt: skip
    foreign = {**reviews[0], "client_id": "foreign", "schedule_id": 2**60}
    stale = {**reviews[0], "client_id": "stale", "version": 40}
    sent = [reviews[0], foreign, reviews[1], reviews[0], stale, reviews[2]]
    reply = await person.call("POST", "/api/reviews", {"reviews": sent, "limit": 0})
    assert [result["outcome"] for result in reply["results"]] == [
        "counted", None, "counted", "repeated", "stale", "counted"
    ]  # fmt: skip
    assert reply["results"][1]["error"].endswith("-missing")
    assert reply["queue"]["done_today"] == 3
    assert reply["queue"]["cards"] == []
    again = await person.call("POST", "/api/reviews", {"reviews": reviews})
    assert {result["outcome"] for result in again["results"]} == {"repeated"}
    assert again["queue"]["done_today"] == 3


async def test_a_grade_given_offline_counts_when_it_was_given(person: Person) -> None:
    card = (await person.call("GET", "/api/review/next"))["cards"][0]
    review = {
        "client_id": "offline", "schedule_id": card["schedule_id"], "version": card["version"], "grade": 4,
        "way": card["way"], "graded_at": "2026-01-01T10:00:00+02:00",
    }  # fmt: skip
    reply = await person.call("POST", "/api/reviews", {"reviews": [review]})
    assert reply["results"][0]["outcome"] == "counted"
    naive = {**review, "client_id": "naive", "graded_at": "2026-01-01T10:00:00"}
    assert (await person.ask("POST", "/api/reviews", {"reviews": [naive]})).status == 422


async def test_times_are_utc_and_say_so(person: Person) -> None:
    card = (await person.call("GET", "/api/review/next"))["cards"][0]
    review = {"client_id": "z", "schedule_id": card["schedule_id"], "version": card["version"], "grade": 1,
              "way": card["way"]}  # fmt: skip
    reply = await person.call("POST", "/api/reviews", {"reviews": [review]})
    assert reply["results"][0]["due"].endswith("Z")


async def test_todays_decks_are_those_with_something_due(person: Person) -> None:
    for title in ("A", "B", "C", "D"):
        await person.call("POST", "/api/decks", {"title": title})
    today = await person.call("GET", "/api/today")
    assert [deck["due"] > 0 for deck in today["decks"]] == [True]


@pytest.mark.parametrize("path", ["/api/review/next?deck_id={}", "/api/cards?deck_id={}"])
async def test_an_empty_deck_is_empty_and_no_deck_is_missing(person: Person, path: str) -> None:
    deck = await person.call("POST", "/api/decks", {"title": "Empty"})
    assert (await person.call("GET", path.format(deck["id"])))["cards"] == []
    assert (await person.ask("GET", path.format(2**60))).error == "refusals-deck-missing"


async def test_a_foreign_schedule_is_no_more_than_missing(client: Face, person: Person) -> None:
    card = (await person.call("GET", "/api/cards?limit=1"))["cards"][0]
    schedule_id = await schedule_of(card["id"])
    other = await log_in(client)
    await other.call("POST", "/api/profiles", NEW)
    assert (await other.ask("GET", f"/api/review/showing/{schedule_id}")).status == 404
