"""One declaration: what the document says is what the server does."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from tests.webapp.support import PROFILE, Face, Person, ask
from webapp.api import ENDPOINTS
from webapp.api.openapi import document, printed


def test_the_committed_document_is_what_the_declarations_say(root: Path) -> None:
    """After a change: python -m webapp.api.openapi > webapp/openapi.json."""
    assert (root / "webapp" / "openapi.json").read_bytes() == printed(ENDPOINTS)


def test_the_document_is_printed_without_a_bot_a_database_or_a_token(root: Path) -> None:
    """A developer of the client needs nothing running."""
    done = subprocess.run(
        [sys.executable, "-m", "webapp.api.openapi"], cwd=root, env={}, capture_output=True, check=True
    )
    assert orjson.loads(done.stdout)["openapi"] == "3.1.0"


async def test_the_server_hands_the_document_out(client: Face) -> None:
    assert (await ask(client, "GET", "/api/openapi.json")).body == document(ENDPOINTS)


def test_every_endpoint_says_what_it_is_for() -> None:
    for endpoint in ENDPOINTS:
        assert endpoint.description.endswith("."), endpoint.name
        assert endpoint.path.startswith("/api/"), endpoint.name


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"title": "\\ud800"}', b"[" * 100_000, b'{"title": "a"'])
async def test_what_is_not_json_is_malformed(person: Person, body: bytes) -> None:
    answer = await person.ask("POST", "/api/decks", body)
    assert (answer.status, answer.error) == (400, "refusals-malformed")


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ([], "*"),
        (None, "*"),
        ({}, "title"),
        ({"title": 5}, "title"),
        ({"title": ""}, "title"),
        ({"title": "a\0b"}, "title"),
        ({"title": "a" * 65}, "title"),
        ({"title": "Mine", "<script>": 1}, "*"),
    ],
)
async def test_a_body_that_cannot_be_taken_is_answered_with_its_fields_and_no_echo(
    person: Person, body: Any, fields: str
) -> None:
    answer = await person.ask("POST", "/api/decks", orjson.dumps(body))
    assert (answer.status, answer.error) == (422, "refusals-invalid-fields")
    assert answer.body["error"]["params"] == {"fields": fields}


async def test_nested_fields_are_named_by_their_path(person: Person) -> None:
    review = {"client_id": "a", "schedule_id": 1, "version": 0, "grade": 9, "way": "sideways"}
    answer = await person.ask("POST", "/api/reviews", {"reviews": [review]})
    assert answer.body["error"]["params"]["fields"] == "reviews.0.grade, reviews.0.way"


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=101", "limit=x", "limit=", "limit=1&limit=2", "deck_id=9223372036854775808", "q=%00", "x=1",
     "deck_id=" + "9" * 5000],
)  # fmt: skip
async def test_a_query_that_cannot_be_taken_is_answered_422(person: Person, query: str) -> None:
    answer = await person.ask("GET", f"/api/cards?{query}")
    assert (answer.status, answer.error) == (422, "refusals-invalid-fields")


@pytest.mark.parametrize("query", ["q=%ff", "q=%ed%a0%80", "q=%25", "q=_%25%5C", "q=%F0%9F%8D%8E"])
async def test_odd_text_in_a_search_finds_nothing_and_breaks_nothing(person: Person, query: str) -> None:
    assert (await person.call("GET", f"/api/cards?{query}"))["cards"] == []


async def test_ids_beyond_64_bits_in_a_body_cannot_be_taken(person: Person) -> None:
    for number in (2**63, -(2**63), 0, 1.5, "1", True):
        answer = await person.ask("POST", "/api/review/check", {"schedule_id": number, "typed": "x"})
        assert answer.status == 422, number


async def test_a_refusal_of_the_rules_comes_with_its_key_and_variables(person: Person) -> None:
    answer = await person.ask("POST", "/api/profiles", {**PROFILE, "own_language": "en", "language": "en"})
    assert (answer.status, answer.error) == (422, "refusals-same-language")
    answer = await person.ask("POST", "/api/profiles", {**PROFILE, "zone": "Europe/Atlantis"})
    assert (answer.status, answer.error) == (422, "refusals-zone-unknown")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_key_the_http_face_answers_with_has_words(root: Path, language: str) -> None:
    resource = FluentParser().parse((root / "locales" / language / "refusals.ftl").read_text())
    known = {entry.id.name for entry in resource.body if isinstance(entry, Message)}
    for path in (root / "webapp").glob("*.py"):
        for word in path.read_text().split('"')[1::2]:
            if word.startswith("refusals-"):
                assert word in known, (path.name, word)
