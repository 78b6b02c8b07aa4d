"""What is another learner's is not there: proved for every id that any route takes, so no new route can forget it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson
import pytest
from pydantic import BaseModel

from tests.support.people import schedule_of
from tests.webapp.support import Answer, Face, Person, log_in, new_person
from tutor.database import one, rows
from tutor.exercises.item import Item, to_json
from webapp.api import ENDPOINTS
from webapp.declare import Endpoint
from webapp.session import BIGGEST_ID


@dataclass(frozen=True)
class Place:
    """One id that a route takes: ``where`` is path, query or body."""

    endpoint: Endpoint
    where: str
    field: str

    def __str__(self) -> str:
        return f"{self.endpoint.name}-{self.field}"


def _ids(model: type[BaseModel] | None, prefix: str = "") -> Iterator[str]:
    """Fields that hold ids: by the limit that only ids have, wherever they are nested."""
    if model is None:
        return
    schema = model.model_json_schema()
    for name in model.model_fields:
        shape = schema["properties"][name]
        if f'"maximum": {BIGGEST_ID}' in repr(shape).replace("'", '"'):
            yield prefix + name
    for definition in schema.get("$defs", {}).values():
        for name, shape in definition["properties"].items():
            if shape.get("maximum") == BIGGEST_ID:
                yield f"{prefix}*.{name}"


PLACES = [
    *(Place(endpoint, "path", name) for endpoint in ENDPOINTS for name in endpoint.ids),
    *(Place(endpoint, "query", name) for endpoint in ENDPOINTS for name in _ids(endpoint.query)),
    *(Place(endpoint, "body", name) for endpoint in ENDPOINTS for name in _ids(endpoint.body)),
]


@dataclass(frozen=True)
class Belongings:
    profile_id: int
    deck_id: int
    card_id: int
    schedule_id: int
    message_id: int
    """The teacher's answer to a message, which counted a review; its words are offered."""
    asked_id: int
    offer_id: int
    lesson_id: int
    """Written for them."""
    quiz_id: int
    own_id: int
    """A topic in their own words."""
    reading_id: int
    placement_id: int

    @classmethod
    async def of(cls, person: Person) -> "Belongings":
        page = await person.call("GET", "/api/cards?limit=1")
        card = page["cards"][0]
        me = await person.call("GET", "/api/me")
        profile_id, schedule_id = me["profile"]["id"], await schedule_of(card["id"])
        talked = await _talked(profile_id, schedule_id)
        taught, reading_id = await _taught(profile_id), await _brought(profile_id)
        placement_id = (await person.call("POST", "/api/placement"))["id"]
        return cls(profile_id, card["deck_id"], card["id"], schedule_id, *talked, *taught, reading_id, placement_id)

    async def state(self) -> list[Any]:
        """Everything that somebody else must not be able to change."""
        return [
            [tuple(record) for record in await rows(sql, key)]
            for sql, key in (
                ("SELECT * FROM profile WHERE id = $1", self.profile_id),
                ("SELECT * FROM deck WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM card WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM schedule WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM review WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM teacher_message WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM teacher_memory WHERE profile_id = $1", self.profile_id),
                ("SELECT * FROM offer WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM lesson WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM quiz WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM quiz_item WHERE quiz_id = $1 ORDER BY id", self.quiz_id),
                ("SELECT * FROM own_topic WHERE profile_id = $1 ORDER BY id", self.profile_id),
                ("SELECT * FROM reading WHERE profile_id = $1 ORDER BY id", self.profile_id),
            )
        ]


async def _talked(profile_id: int, schedule_id: int) -> tuple[int, int, int]:
    offer = await one(
        """INSERT INTO offer (profile_id, met_in, items, created_at)
        VALUES ($1, 'answer', $2::jsonb, now()) RETURNING id""",
        profile_id,
        orjson.dumps([{"word": "gatito", "translation": "котёнок"}]).decode(),
    )
    insert = """INSERT INTO teacher_message (profile_id, role, text, reply_to, state, error, scene, heard, corrections,
        counted, actions, offer_id, translation, created_at)
        VALUES ($1, $2, 'Hola', $3, 'done', '', '', false, '[]', $4::jsonb, '[]', $5, '', now()) RETURNING id"""
    counted = [{"word": "hola", "schedule_id": schedule_id, "version": 1, "undone": False}]
    asked = await one(insert, profile_id, "learner", None, "[]", None)
    answer = await one(insert, profile_id, "teacher", asked["id"], orjson.dumps(counted).decode(), offer["id"])
    return answer["id"], asked["id"], offer["id"]


async def _taught(profile_id: int) -> tuple[int, int, int]:
    """A lesson written for them, their quiz of it, at its first item, and the topic it is about."""
    body = {"topics": ["greetings"], "words": ["hola"], "dialogue": [], "exercises": []}
    lesson = await one(
        """INSERT INTO lesson (profile_id, language, level, sort, unit, position, title, aim, topics, body, digest,
            created_at)
        VALUES ($1, 'es', 'A1', 'lesson', 0, 0, '{"ru": "Улитки"}', '{"ru": "Улитки"}', '["greetings"]', $2::jsonb, '',
            now())
        RETURNING id""",
        profile_id,
        orjson.dumps(body).decode(),
    )
    quiz = await one(
        """INSERT INTO quiz (profile_id, sort, lesson_id, source, title, size, total, number, version, right_first,
            started_at)
        VALUES ($1, 'lesson', $2, '{}', 'Улитки', 1, 1, 1, 0, 0, now()) RETURNING id""",
        profile_id,
        lesson["id"],
    )
    item = Item("type", "text", "es", "es", "ru", ask="Поздоровайтесь", accepted=("hola",), hint="h…")
    await one(
        """INSERT INTO quiz_item (quiz_id, number, item, item_key, hinted, slip, why)
        VALUES ($1, 1, $2::jsonb, $3, false, '', '') RETURNING id""",
        quiz["id"],
        orjson.dumps(to_json(item)).decode(),
        item.key,
    )
    own = await one(
        """INSERT INTO own_topic (profile_id, title, title_key, lesson_id, created_at)
        VALUES ($1, 'Улитки', 'улитки', $2, now()) RETURNING id""",
        profile_id,
        lesson["id"],
    )
    return lesson["id"], quiz["id"], own["id"]


async def _brought(profile_id: int) -> int:
    reading = await one(
        """INSERT INTO reading (profile_id, title, text, words, known, level, created_at)
        VALUES ($1, 'Hoy', 'Hoy como manzanas en mi casa.', 3, 0, 'A1', now()) RETURNING id""",
        profile_id,
    )
    return int(reading["id"])


GRADE = {"client_id": "c1", "version": 0, "grade": 3, "way": "recognise"}
MY_DECK = "Nobody else's"
TITLE = {"default_title": "Mine"}
ASKS = {"ask_gap": "Which word?", "ask_order": "In order:"}
BODIES: dict[str, Callable[[Belongings], Any]] = {
    # Path ids: a body that would be taken if the thing were theirs.
    "change_profile-profile_id": lambda _: {"level": "B1"},
    "change_deck-deck_id": lambda _: {"title": "Taken"},
    "change_card-card_id": lambda _: {"hint": "Taken"},
    "take_offer-offer_id": lambda _: TITLE,
    "put_offer_back-offer_id": lambda _: {},
    "run_lesson-lesson_id": lambda _: {"anew": True},
    "add_lesson_words-lesson_id": lambda _: TITLE,
    "answer_item-quiz_id": lambda _: {"version": 0, "text": "hola"},
    "skip_item-quiz_id": lambda _: {"version": 0},
    "show_hint-quiz_id": lambda _: {"version": 0},
    "add_quiz_words-quiz_id": lambda _: TITLE,
    "dispute_answer-quiz_id": lambda _: {"number": 1},
    "answer_placement-quiz_id": lambda _: {"version": 0},
    "add_reading_words-reading_id": lambda _: {"entry_ids": [1], **TITLE},
    "ask_about_reading-reading_id": lambda _: ASKS,
    # Body ids: everything else is the caller's own.
    "change_card-deck_id": lambda theirs: {"deck_id": theirs.deck_id},
    "grade_reviews-deck_id": lambda theirs: {"reviews": [{**GRADE, "schedule_id": 1}], "deck_id": theirs.deck_id},
    "grade_reviews-*.schedule_id": lambda theirs: {"reviews": [{**GRADE, "schedule_id": theirs.schedule_id}]},
    "undo_review-deck_id": lambda theirs: {"deck_id": theirs.deck_id},
    "check_answer-schedule_id": lambda theirs: {"schedule_id": theirs.schedule_id, "typed": "hola"},
    "order_decks-ids": lambda theirs: {"ids": [theirs.deck_id]},
    "add_words-deck_id": lambda theirs: {"text": "gato", "deck_id": theirs.deck_id, **TITLE},
    "draft_words-deck_id": lambda theirs: {"items": ["hola"], "deck_id": theirs.deck_id, **TITLE},
    "add_entry-deck_id": lambda theirs: {"entry_id": 1, "deck_id": theirs.deck_id, **TITLE},
    "add_entry-entry_id": lambda _: {"entry_id": BIGGEST_ID, **TITLE},  # the lexicon is everybody's: unknown, then
    "add_own_word-deck_id": lambda theirs: {"word": "a", "translation": "b", "deck_id": theirs.deck_id, **TITLE},
    "undo_added-card_ids": lambda theirs: {"card_ids": [theirs.card_id]},
    "add_lesson_words-entry_ids": lambda _: {"entry_ids": [BIGGEST_ID], **TITLE},
    "add_reading_words-entry_ids": lambda _: {"entry_ids": [BIGGEST_ID], **TITLE},
    "start_quiz-deck_id": lambda theirs: {"deck_id": theirs.deck_id, "title": "Taken"},
    "start_quiz-lesson_id": lambda theirs: {"lesson_id": theirs.lesson_id, "title": "Taken"},
    "start_quiz-again": lambda theirs: {"again": theirs.quiz_id, "title": "Taken"},
}


def grade_is_refused_alone(answer: Answer) -> None:
    (result,) = answer.body["results"]
    assert (answer.status, result["outcome"]) == (200, None)
    assert result["error"].endswith("-missing")


def only_my_own_are_listed(answer: Answer) -> None:
    assert answer.status == 200
    assert {card["deck_title"] for card in answer.body["cards"]} <= {MY_DECK}


def only_my_own_is_told(answer: Answer) -> None:
    assert answer.status == 200
    assert answer.body["messages"] == []


def only_my_own_is_read(answer: Answer) -> None:
    assert answer.status == 200
    assert answer.body["readings"] == []


def nothing_is_done(answer: Answer) -> None:
    assert answer.status == 204


OTHERWISE: dict[str, Callable[[Answer], None]] = {
    "grade_reviews-*.schedule_id": grade_is_refused_alone,
    "list_cards-after": only_my_own_are_listed,  # a place in the list, not a thing
    "list_messages-before": only_my_own_is_told,  # the same: nothing of mine is older
    "list_readings-before": only_my_own_is_read,  # the same
    "undo_added-card_ids": nothing_is_done,
}


FIELDS = {
    "list_cards-after": "card_id",
    "list_messages-before": "asked_id",
    "list_readings-before": "reading_id",
    # These are about the learner's own message, the others about the teacher's.
    "follow_answer-message_id": "asked_id",
    "stop_answer-message_id": "asked_id",
    "retry_answer-message_id": "asked_id",
    **{f"{verb}_placement-quiz_id": "placement_id" for verb in ("get", "answer", "stop", "accept")},
}
"""What of theirs an id is, where the field's name does not say it."""


QUERIES = {
    "look_word_up": "?word=gato",
    "speak_lesson": "?part=word&number=1",
    "speak_item": "?number=1",
    "get_heard": "?number=1",
}
"""Where there must be one."""


@pytest.mark.parametrize("place", PLACES, ids=str)
async def test_an_id_of_another_learner_is_an_id_of_nothing(client: Face, place: Place) -> None:
    them, me = await new_person(client), await new_person(client)
    theirs = await Belongings.of(them)
    before = await theirs.state()
    mine = await Belongings.of(me)
    await me.call("PATCH", f"/api/decks/{mine.deck_id}", {"title": MY_DECK})
    make = BODIES.get(str(place))
    assert make is not None or place.where != "body", f"say in BODIES how to call {place}"

    path = place.endpoint.path
    if place.where == "body":
        path = path.format(card_id=mine.card_id, lesson_id=mine.lesson_id, reading_id=mine.reading_id)
    else:
        foreign = getattr(theirs, FIELDS.get(str(place), place.field))
        path = path.replace(f"{{{place.field}}}", str(foreign))
        path += f"?{place.field}={foreign}" if place.where == "query" else QUERIES.get(place.endpoint.name, "")
    answer = await me.ask(place.endpoint.method, path, make(theirs) if make else None)

    OTHERWISE.get(str(place), is_missing)(answer)
    assert await theirs.state() == before


def is_missing(answer: Answer) -> None:
    assert answer.status == 404, answer
    assert (answer.error or "").endswith(("-missing", "-to-undo")), answer


@pytest.mark.parametrize("number", ["0", "9223372036854775808", "9" * 400, "-1", "1.0", "%D9%A1", "x", "1%00"])
@pytest.mark.parametrize("endpoint", [e for e in ENDPOINTS if e.ids], ids=lambda endpoint: endpoint.name)
async def test_what_is_no_id_is_not_there(person: Person, endpoint: Endpoint, number: str) -> None:
    body = {"title": "x"} if endpoint.body else None
    answer = await person.ask(endpoint.method, endpoint.path.replace(f"{{{endpoint.ids[0]}}}", number), body)
    assert answer.status == 404, answer
    assert answer.error == "refusals-not-found"


@pytest.mark.parametrize("endpoint", [e for e in ENDPOINTS if e.access != "open"], ids=lambda endpoint: endpoint.name)
async def test_every_route_but_the_login_wants_a_session(client: Face, endpoint: Endpoint) -> None:
    nobody = Person(client, "", 0)
    path = endpoint.path.replace("{", "").replace("}", "")
    for name in endpoint.ids:
        path = path.replace(name, "1")
    answer = await nobody.ask(endpoint.method, path, b"{}")
    assert (answer.status, answer.error) == (401, "refusals-unauthorised")


@pytest.mark.parametrize(
    "endpoint", [e for e in ENDPOINTS if e.access == "profile" and not e.body and not e.ids], ids=lambda e: e.name
)
async def test_without_a_profile_the_answer_says_so(client: Face, endpoint: Endpoint) -> None:
    newcomer = await log_in(client)
    answer = await newcomer.ask(endpoint.method, endpoint.path + QUERIES.get(endpoint.name, ""))
    assert (answer.status, answer.error) == (409, "refusals-no-profile")
