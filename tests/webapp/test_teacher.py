"""Talking with the teacher over HTTP: what is said counts once, and its answer is heard as it is written."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest

from tests.support.llm import LlmServer, Reply, fails, hangs, llm_server, says
from tests.webapp.support import Event, Face, Person, events_of, face, new_person
from tests.webapp.teaching import hear, say, talk, teaching
from tutor.teacher.service import TEXT_MOST

NOTED = (
    "¡Qué bien! ¿Y dónde?\n\n@@@\n"
    '{"fix": [{"wrong": "soy ido", "right": "he ido", "why": "С ir – глагол haber.", "translation": "я сходил"}], '
    '"words": [{"word": "el mercado", "translation": "рынок"}], "used": []}'
)


class Room:
    """A learner, the face and the model, all of one test."""

    def __init__(self, client: Face, person: Person, model: LlmServer) -> None:
        self.client = client
        self.person = person
        self.model = model

    @asynccontextmanager
    async def listening(self, message_id: int) -> AsyncIterator[Any]:
        path = f"/api/teacher/messages/{message_id}/answer"
        headers = {"Authorization": f"Bearer {self.person.token}"}
        async with self.client.get(path, headers=headers) as response:
            yield response


@asynccontextmanager
async def room(*script: Reply, messages_per_day: int = 0, **changes: Any) -> AsyncIterator[Room]:
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(llm_server())
        model.script = [*script]
        services = await stack.enter_async_context(teaching(model, messages_per_day=messages_per_day, **changes))
        client = await stack.enter_async_context(face(services=services))
        yield Room(client, await new_person(client), model)


async def next_event(response: Any) -> Event:
    """The next event of a stream that goes on."""
    async with asyncio.timeout(5):
        while True:
            block = await response.content.readuntil(b"\n\n")
            if events := events_of(block):
                return events[0]


@pytest.mark.usefixtures("database")
async def test_an_answer_is_heard_while_it_is_written_and_ends_whole() -> None:
    async with room(says("Hola, ¿qué tal el día?", pieces=4, delay=0.2)) as here:
        asked = await say(here.person)
        assert (asked["role"], asked["state"]) == ("learner", "waiting")
        async with here.listening(asked["id"]) as response:
            first = await next_event(response)
            spoken = time.monotonic()
            assert (first.name, first.data["anew"]) == ("text", True)
            assert "Hola, ¿qué tal el día?".startswith(first.data["text"].strip())
            began = here.model.chats()[0].first_at
            assert began is not None
            assert spoken - began < 0.3
            rest = events_of(await response.read())
        assert [event.name for event in rest[-2:]] == ["text", "done"]
        assert not any(event.data["anew"] for event in rest[:-1])
        done = rest[-1].data
        assert "".join(e.data["text"] for e in [first, *rest[:-1]]) == done["text"] == "Hola, ¿qué tal el día?"
        assert (done["role"], done["state"], done["reply_to"]) == ("teacher", "done", asked["id"])


@pytest.mark.usefixtures("database")
async def test_a_stream_tells_proxies_to_keep_their_hands_off() -> None:
    async with room() as here, here.listening((await say(here.person))["id"]) as response:
        assert response.headers["X-Accel-Buffering"] == "no"
        assert response.headers["Cache-Control"] == "no-store, no-transform"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "Content-Encoding" not in response.headers
        assert len(response.headers["X-Request-Id"]) == 32
        await response.read()
        async with here.client.get("/metrics") as metrics:
            figures = await metrics.text()
    route = "/api/teacher/messages/{message_id}/answer"
    assert f'http_requests_total{{method="GET",route="{route}",status="200"}} 1.0' in figures


@pytest.mark.usefixtures("database")
async def test_whoever_comes_late_or_again_hears_it_from_the_beginning() -> None:
    async with room(says("uno dos tres cuatro", delay=0.15)) as here:
        asked = await say(here.person)
        async with here.listening(asked["id"]) as first:
            await next_event(first)
            await next_event(first)
            events = await hear(here.person, asked["id"])
        assert events[0].data["anew"] is True
        assert "".join(event.data["text"] for event in events[:-1]) == "uno dos tres cuatro"
        # Long ago: there at once.
        assert [event.name for event in await hear(here.person, asked["id"])] == ["done"]


@pytest.mark.usefixtures("database")
async def test_an_answer_that_another_process_writes_is_heard_all_the_same() -> None:
    async with room(says("Desde otro proceso.", delay=0.3)) as here, teaching(here.model) as other, face(
        services=other
    ) as elsewhere:  # fmt: skip
        asked = await say(here.person)
        away = Person(elsewhere, here.person.token, here.person.learner_id)
        events = await hear(away, asked["id"])
        assert [event.name for event in events] == ["done"]
        assert events[0].data["text"] == "Desde otro proceso."


@pytest.mark.usefixtures("database")
async def test_a_message_sent_again_and_again_counts_once() -> None:
    async with room(messages_per_day=5) as here:
        sent = await asyncio.gather(*(say(here.person, "Hola", "the-same") for _ in range(12)))
        assert len({message["id"] for message in sent}) == 1
        await hear(here.person, sent[0]["id"])
        later = await say(here.person, "Hola", "the-same")
        assert (later["id"], later["state"]) == (sent[0]["id"], "done")
        found = await here.person.call("GET", "/api/teacher")
        assert len(found["history"]["messages"]) == 2
        assert found["teacher"]["left_today"] == 4
        assert len(here.model.chats()) == 1


@pytest.mark.usefixtures("database")
async def test_stop_ends_the_answer_where_it_is_and_the_call_to_the_model() -> None:
    async with room(says(" ".join(["palabra"] * 200), delay=0.05)) as here:
        asked = await say(here.person)
        async with here.listening(asked["id"]) as response:
            await next_event(response)
            began = time.monotonic()
            assert (await here.person.call("POST", f"/api/teacher/messages/{asked['id']}/stop"))["stopped"] is True
            (request,) = here.model.chats()
            await here.model.until(lambda: request.disconnected_at is not None, 2.0)
            assert request.disconnected_at is not None
            assert request.disconnected_at - began < 1.0
            done = events_of(await response.read())[-1].data
        assert done["state"] == "stopped"
        assert 0 < len(done["text"].split()) < 100
        again = await here.person.call("POST", f"/api/teacher/messages/{asked['id']}/stop")
        assert again["stopped"] is False


@pytest.mark.usefixtures("database")
async def test_an_answer_that_fails_says_why_and_can_be_asked_for_anew() -> None:
    async with room(fails(401), says("Ahora sí.")) as here:
        failed = await talk(here.person)
        assert (failed["state"], failed["error"]) == ("failed", "refusals-llm-misconfigured")
        path = f"/api/teacher/messages/{failed['reply_to']}/retry"
        asked = await here.person.call("POST", path)
        assert (asked["id"], asked["state"]) == (failed["reply_to"], "waiting")
        assert (await hear(here.person, asked["id"]))[-1].data["text"] == "Ahora sí."
        assert (await here.person.ask("POST", path)).status == 404
        texts = [m["text"] for m in (await here.person.call("GET", "/api/teacher/messages"))["messages"]]
        assert texts == ["Hola", "Ahora sí."]


@pytest.mark.usefixtures("database")
async def test_with_no_model_the_answer_is_to_set_one_up() -> None:
    async with face() as client:
        person = await new_person(client)
        assert (await say(person, status=503))["error"]["key"] == "refusals-llm-off"
        teacher = (await person.call("GET", "/api/teacher"))["teacher"]
        assert (teacher["ready"], teacher["can_speak"]) == (False, False)


@pytest.mark.usefixtures("database")
async def test_the_days_messages_are_counted_and_then_refused() -> None:
    async with room(messages_per_day=2) as here:
        await talk(here.person)
        await talk(here.person)
        refused = await say(here.person, status=429)
        assert refused["error"]["key"] == "refusals-llm-allowance"
        assert refused["error"]["params"] == {"most": 2}
        assert (await here.person.call("GET", "/api/teacher"))["teacher"]["left_today"] == 0


@pytest.mark.parametrize("text", ["", " \n ", "a" * (TEXT_MOST + 1), "a\0b"])
async def test_what_is_no_message_is_not_sent(person: Person, text: str) -> None:
    answer = await person.ask("POST", "/api/teacher/messages", {"client_id": "x", "text": text})
    assert answer.status == 422


@pytest.mark.parametrize("client_id", ["", "a b", "a" * 65, "é"])
async def test_an_odd_client_id_is_refused(person: Person, client_id: str) -> None:
    answer = await person.ask("POST", "/api/teacher/messages", {"client_id": client_id, "text": "Hola"})
    assert answer.status == 422


@pytest.mark.usefixtures("database")
async def test_history_comes_page_by_page_and_is_cleared_on_request() -> None:
    async with room() as here:
        for number in range(4):
            await talk(here.person, f"Mensaje {number}")
        newest = await here.person.call("GET", "/api/teacher?limit=3")
        ids = [message["id"] for message in newest["history"]["messages"]]
        assert ids == sorted(ids)
        before = await here.person.call("GET", f"/api/teacher/messages?before={newest['history']['earlier']}&limit=50")
        assert [message["text"] for message in before["messages"]][::2] == ["Mensaje 0", "Mensaje 1", "Mensaje 2"]
        assert before["earlier"] is None
        await here.person.call("DELETE", "/api/teacher/messages", status=204)
        assert (await here.person.call("GET", "/api/teacher"))["history"] == {"messages": [], "earlier": None}
        # What the teacher can do, and nothing more, is a question of its own.
        assert (await here.person.call("GET", "/api/teacher?limit=0"))["teacher"]["ready"] is True


@pytest.mark.usefixtures("database")
async def test_corrections_and_words_come_with_the_answer_and_not_in_it() -> None:
    async with room(says(NOTED)) as here:
        asked = await say(here.person, "Hoy soy ido al mercado.")
        events = await hear(here.person, asked["id"])
        assert not any("@@@" in event.data["text"] for event in events)
        done = events[-1].data
        assert done["corrections"] == [{"wrong": "soy ido", "right": "he ido", "why": "С ir – глагол haber."}]
        assert [(item["kind"], item["word"]) for item in done["offer"]["items"]] == [
            ("correction", "he ido"), ("word", "el mercado"),
        ]  # fmt: skip


@pytest.mark.usefixtures("database")
async def test_a_role_play_begins_with_the_teacher_and_ends_on_request() -> None:
    async with room(says("¡Buenos días! ¿Qué le pongo?")) as here:
        begun = (await here.person.call("POST", "/api/teacher/scene", {"scene": "cafe"}))["message"]
        assert (begun["text"], begun["scene"]) == ("", "cafe")
        assert (await hear(here.person, begun["id"]))[-1].data["text"] == "¡Buenos días! ¿Qué le pongo?"
        assert (await here.person.call("GET", "/api/teacher"))["teacher"]["scene"] == "cafe"
        ended = await here.person.call("POST", "/api/teacher/scene", {"scene": ""})
        assert ended == {"message": None}
        assert (await here.person.call("GET", "/api/teacher"))["teacher"]["scene"] == ""
        unknown = await here.person.ask("POST", "/api/teacher/scene", {"scene": "moon"})
        assert (unknown.status, unknown.error) == (404, "refusals-scene-missing")


@pytest.mark.usefixtures("database")
async def test_an_answer_to_what_was_never_asked_is_no_stream_but_an_error() -> None:
    async with room() as here:
        answer = await here.person.ask("GET", "/api/teacher/messages/1/answer")
        assert (answer.status, answer.error) == (404, "refusals-message-missing")
        given = await talk(here.person)
        # The teacher's own messages are not answered.
        assert (await here.person.ask("GET", f"/api/teacher/messages/{given['id']}/answer")).status == 404


@pytest.mark.usefixtures("database")
async def test_many_who_wait_for_a_model_hold_up_nobody_and_no_connection() -> None:
    """More of them than the database has connections."""
    async with room(hangs(20)) as here, AsyncExitStack() as stack:
        asked = await say(here.person)
        for _ in range(40):
            await stack.enter_async_context(here.listening(asked["id"]))
        began = time.monotonic()
        for _ in range(10):
            await here.person.call("GET", "/api/me")
        assert time.monotonic() - began < 2.0
        await here.person.call("POST", f"/api/teacher/messages/{asked['id']}/stop")


@pytest.mark.usefixtures("database")
async def test_a_stopping_process_ends_its_streams_at_once() -> None:
    async with room(hangs(20)) as here:
        asked = await say(here.person)
        async with here.listening(asked["id"]) as response:
            reading = asyncio.create_task(response.read())
            await asyncio.sleep(0.2)
            began = time.monotonic()
            await here.client.server.close()
            # Ended properly, not cut: a cut one would raise.
            assert b"event:" not in await reading
            assert time.monotonic() - began < 1.5


async def test_what_cannot_be_said_is_refused_in_words(person: Person) -> None:
    word = {"word": "zumbido", "translation": "жужжание", "default_title": "Mine"}
    (card,) = (await person.call("POST", "/api/words/own", word))["cards"]
    sound = await person.ask("GET", f"/api/cards/{card['id']}/speech")
    assert (sound.status, sound.headers["Content-Type"], sound.body[:4]) == (200, "audio/ogg", b"OggS")
    silent = await person.ask("GET", f"/api/cards/{card['id']}/speech?part=example")
    assert (silent.status, silent.error) == (422, "refusals-nothing-to-say")
