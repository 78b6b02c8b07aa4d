"""Who gets in, and for how long."""

import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.webapp.support import BOT_TOKEN, Face, ask, face, launch_fields, log_in, new_person, sign
from webapp.session import LOGIN_LIFE, SESSION_LIFE, ForgedError, Sessions

NOW = datetime(2026, 5, 12, 12, tzinfo=UTC)


def fresh(**changes: str) -> dict[str, str]:
    return launch_fields(auth_date=str(int(NOW.timestamp())), **changes)


def user(**changes: Any) -> str:
    return orjson.dumps({"id": 77, "first_name": "Anna", **changes}).decode()


def at(seconds: float) -> str:
    return str(int(NOW.timestamp() + seconds))


def test_launch_data_signed_by_the_bots_token_tells_who_it_is() -> None:
    data = fresh(user=user(username="anna", language_code="pt-br"), start_param="deck-5")
    launch = Sessions(BOT_TOKEN).read_launch(sign(data), NOW)
    assert (launch.telegram_id, launch.first_name, launch.username) == (77, "Anna", "anna")
    assert (launch.language, launch.start_param) == ("pt-br", "deck-5")


@pytest.mark.parametrize("seconds", [0, -3599, 59])
def test_launch_data_is_good_for_an_hour_and_a_clock_a_minute_ahead(seconds: int) -> None:
    Sessions(BOT_TOKEN).read_launch(sign({**fresh(), "auth_date": at(seconds)}), NOW)


ENCODABLE = st.text(st.characters(codec="utf-8"), max_size=60)
GOOD = sign(fresh())
HASH = GOOD.rpartition("=")[2]
FORGERIES = {
    "nothing": "",
    "no query string": "hello",
    "another bot's": sign(fresh(), "2000000002:ANOTHER-token-that-is-no-bots-token"),
    "no hash": GOOD.removesuffix(f"&hash={HASH}"),
    "empty hash": GOOD.removesuffix(HASH),
    "short hash": GOOD[:-1],
    "long hash": GOOD + "0",
    "upper-case hash": GOOD.removesuffix(HASH) + HASH.upper(),
    "hash that is not ASCII": GOOD.removesuffix(HASH) + "%D1%84" * 32,
    "hash twice": GOOD + "&hash=" + "0" * 64,
    "a field twice": GOOD + "&auth_date=" + at(0),
    "a field twice, signed": GOOD.replace("query_id=AAE", "query_id=AAE&query_id=AAE"),
    "a field changed": GOOD.replace("Anna", "Olga"),
    "a field added": GOOD + "&admin=1",
    "an hour old": sign({**fresh(), "auth_date": at(-3601)}),
    "from the future": sign({**fresh(), "auth_date": at(61)}),
    "no date": sign({name: value for name, value in fresh().items() if name != "auth_date"}),
    "a date in words": sign({**fresh(), "auth_date": "today"}),
    "a negative date": sign({**fresh(), "auth_date": "-" + at(0)}),
    "a date in other digits": sign({**fresh(), "auth_date": "١٢٣٤٥٦٧٨٩٠"}),
    "an endless date": sign({**fresh(), "auth_date": "9" * 5000}),
    "no user": sign({name: value for name, value in fresh().items() if name != "user"}),
    "user is no JSON": sign(fresh(user="{")),
    "user is a list": sign(fresh(user="[1]")),
    "user without id": sign(fresh(user='{"first_name":"Anna"}')),
    "id in a text": sign(fresh(user=user(id="77"))),
    "id is true": sign(fresh(user=user(id=True))),
    "id is a fraction": sign(fresh(user=user(id=7.5))),
    "id is zero": sign(fresh(user=user(id=0))),
    "id is negative": sign(fresh(user=user(id=-7))),
    "id beyond 64 bits": sign(fresh(user='{"id":9223372036854775808}')),
    "a bot": sign(fresh(user=user(is_bot=True))),
    "not UTF-8": GOOD + "&x=%ff",
    "nested deeply": sign(fresh(user="[" * 3000)),
    "far too long": sign(fresh(query_id="A" * 9000)),
    "too many fields": sign({**fresh(), **{f"f{number}": "1" for number in range(40)}}),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_launch_data_is_refused(name: str) -> None:
    with pytest.raises(ForgedError):
        Sessions(BOT_TOKEN).read_launch(FORGERIES[name], NOW)


@pytest.mark.parametrize("name", FORGERIES)
async def test_every_forgery_is_answered_401_and_nothing_more(client: Face, name: str) -> None:
    answer = await ask(client, "POST", "/api/session", {"init_data": FORGERIES[name]})
    assert (answer.status, answer.error) == (401, "refusals-unauthorised")
    assert answer.body["error"]["params"] == {}


@given(st.text(max_size=300) | st.dictionaries(st.text(max_size=10), st.text(max_size=40)).map(sign))
def test_no_launch_data_whatever_raises_anything_else(text: str) -> None:
    with pytest.raises(ForgedError):
        Sessions(BOT_TOKEN).read_launch(text, NOW)


@given(st.dictionaries(st.sampled_from(["user", "auth_date", "start_param"]), ENCODABLE))
def test_signed_nonsense_raises_nothing_else(changes: dict[str, str]) -> None:
    with suppress(ForgedError):
        Sessions(BOT_TOKEN).read_launch(sign({**fresh(), **changes}), NOW)


@given(st.text(max_size=200) | st.from_regex(r"[0-9]{1,19}\.[0-9]{1,12}\.[0-9]{1,12}\.[0-9a-f]{64}", fullmatch=True))
def test_no_made_up_token_opens_anything(token: str) -> None:
    with pytest.raises(ForgedError):
        Sessions(BOT_TOKEN).read(token, NOW)


@given(
    learner_id=st.integers(1, 2**63 - 1), position=st.integers(0, 200), character=st.sampled_from("0123456789abcdef.")
)
@settings(suppress_health_check=[HealthCheck.differing_executors])
def test_a_token_with_one_character_changed_is_void(learner_id: int, position: int, character: str) -> None:
    sessions = Sessions(BOT_TOKEN)
    token, session = sessions.issue(learner_id, NOW)
    assert sessions.read(token, NOW) == session
    place = position % len(token)
    changed = token[:place] + character + token[place + 1 :]
    if changed != token:
        with pytest.raises(ForgedError):
            sessions.read(changed, NOW)


def test_a_token_lives_an_hour_and_is_void_for_another_bot() -> None:
    token, session = Sessions(BOT_TOKEN).issue(5, NOW)
    assert session.expires_at == NOW + SESSION_LIFE
    assert Sessions(BOT_TOKEN).read(token, NOW + SESSION_LIFE - timedelta(seconds=1)).learner_id == 5
    with pytest.raises(ForgedError):
        Sessions(BOT_TOKEN).read(token, NOW + SESSION_LIFE)
    with pytest.raises(ForgedError):
        Sessions("2000000002:ANOTHER-token-that-is-no-bots-token").read(token, NOW)


def test_refreshing_ends_a_day_after_the_login() -> None:
    sessions, now = Sessions(BOT_TOKEN), NOW
    token, session = sessions.issue(5, now)
    while session.expires_at < NOW + LOGIN_LIFE:
        now = session.expires_at - timedelta(minutes=1)
        token, session = sessions.issue(5, now, sessions.read(token, now).login_at)
    assert session.expires_at == NOW + LOGIN_LIFE
    with pytest.raises(ForgedError):
        sessions.read(token, NOW + LOGIN_LIFE)


async def test_logging_in_tells_who_is_there_and_what_the_link_carried(client: Face) -> None:
    answer = await ask(client, "POST", "/api/session", {"init_data": sign(launch_fields(start_param="review"))})
    assert answer.body["learner"]["first_name"] == "Anna"
    assert answer.body["learner"]["profile"] is None
    assert answer.body["start_param"] == "review"


async def test_logging_in_twice_is_the_same_learner(client: Face) -> None:
    fields = launch_fields()
    assert (await log_in(client, sign(fields))).learner_id == (await log_in(client, sign(fields))).learner_id


async def test_a_session_is_refreshed_while_it_is_valid(client: Face) -> None:
    person = await log_in(client)
    renewed = await person.call("POST", "/api/session/refresh")
    answer = await ask(client, "GET", "/api/me", token=renewed["token"])
    assert answer.body["id"] == person.learner_id


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic abc", "Bearer a.b.c", "Bearer \u00e4\u00f6", "Bearer " + "1" * 5000]
)
async def test_without_a_session_there_is_only_401(client: Face, header: str) -> None:
    async with client.get("/api/me", headers={"Authorization": header}) as response:
        assert response.status == 401
        assert (await response.json())["error"]["key"] == "refusals-unauthorised"


@pytest.mark.usefixtures("database")
async def test_a_session_over_http_ends_after_an_hour() -> None:
    moment = [datetime.now(UTC)]
    async with face(clock=lambda: moment[0]) as client:
        person = await new_person(client)
        moment[0] += SESSION_LIFE
        assert (await person.ask("GET", "/api/me")).status == 401
        assert (await person.ask("POST", "/api/session/refresh")).status == 401


async def test_a_session_of_a_learner_who_is_gone_is_none(client: Face) -> None:
    token, _ = Sessions(BOT_TOKEN).issue(2**62, datetime.now(UTC))
    for method, path in (("GET", "/api/me"), ("GET", "/api/decks"), ("POST", "/api/profiles/5/activate")):
        assert (await ask(client, method, path, token=token)).status == 401


@pytest.mark.usefixtures("database")
async def test_launch_data_can_be_used_again_only_within_its_hour() -> None:
    moment = [datetime.now(UTC)]
    async with face(clock=lambda: moment[0]) as client:
        data = sign(launch_fields(auth_date=str(int(time.time()))))
        await log_in(client, data)
        moment[0] += timedelta(hours=1, seconds=2)
        assert (await ask(client, "POST", "/api/session", {"init_data": data})).status == 401
