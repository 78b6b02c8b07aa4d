"""The people's side: launch data, troubles to order, the log of calls, and waiting for the bot without guessing."""

import asyncio
import hashlib
import hmac
import json
import time
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import aiohttp
import pytest

from playground import TOKEN
from tests.playground.conftest import Ground
from tests.playground.test_files import png
from tests.support.person import bot_calls, set_faults


async def test_launch_data_is_signed_as_telegram_signs_it(ground: Ground) -> None:
    person = await ground.stranger("Анна Мария", "ru")
    url = await person.launch(f"{ground.url}/app/review", start_param="deck-1", theme="dark")
    parts = urlsplit(url)
    assert parts.path == "/app/review"
    fragment = parse_qs(parts.fragment, strict_parsing=True)
    assert (fragment["tgWebAppVersion"], fragment["tgWebAppPlatform"]) == (["9.0"], ["web"])
    assert json.loads(fragment["tgWebAppThemeParams"][0])["bg_color"] == "#212121"
    pairs = parse_qsl(fragment["tgWebAppData"][0], strict_parsing=True)
    fields = dict(pairs)
    assert len(fields) == len(pairs), "no field twice"
    given = fields.pop("hash")
    secret = hmac.new(b"WebAppData", TOKEN.encode(), hashlib.sha256).digest()
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    assert given == hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()
    user = json.loads(fields["user"])
    assert (user["id"], user["first_name"], user["language_code"]) == (person.id, "Анна Мария", "ru")
    assert (fields["start_param"], int(fields["auth_date"])) == ("deck-1", int(ground.clock.now))


async def test_new_people_have_ids_past_32_bits_and_the_first_two_are_there(ground: Ground) -> None:
    async with ground.session.get(f"{ground.url}/playground/client/users") as response:
        users = (await response.json())["users"]
    assert [(user["first_name"], user["language_code"]) for user in users] == [("Анна", "ru"), ("Tom", "en")]
    assert all(user["id"] > 2**32 for user in users)


async def test_reply_keyboards_and_forced_replies_are_shown(ground: Ground) -> None:
    person = await ground.person()
    markup = {"keyboard": [["One", {"text": "Two"}]], "one_time_keyboard": True}
    await ground.call("sendMessage", chat_id=person.id, text="choose", reply_markup=markup)
    await person.press("Two")
    assert (await ground.updates())[-1]["message"]["text"] == "Two"
    await person.chat()
    assert person.view["keyboard"] is None, "it was for one time"
    asked = await ground.call("sendMessage", chat_id=person.id, text="?", reply_markup={"force_reply": True})
    await person.chat()
    assert person.view["force_reply"] == asked["message_id"]


async def test_troubles_come_as_ordered_and_end(ground: Ground) -> None:
    person = await ground.person()
    await set_faults(ground.url, ground.session, {"sendMessage": {"too_many": 1, "retry_after": 7, "times": 1}})
    answer = await ground.answer("sendMessage", chat_id=person.id, text="x")
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    await ground.call("sendMessage", chat_id=person.id, text="only the first was hit")
    await set_faults(ground.url, ground.session, {"*": {"broken": 1, "delay_ms": 50}})
    began = time.monotonic()
    assert await ground.refused("getMe") == "502 Bad Gateway"
    assert time.monotonic() - began >= 0.05
    await set_faults(ground.url, ground.session, {})
    await ground.call("getMe")


@pytest.mark.parametrize(("fault", "carried_out"), [("reset", 0), ("lost", 1)])
async def test_a_connection_breaks_before_or_after_the_call_is_made(
    ground: Ground, fault: str, carried_out: int
) -> None:
    person = await ground.person()
    await set_faults(ground.url, ground.session, {"sendMessage": {fault: 1, "times": 1}})
    address = f"{ground.url}/playground/bot{TOKEN}/sendMessage"
    # A new connection: on a kept one the client itself would try again.
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientError):
            await session.post(address, json={"chat_id": person.id, "text": "x"}, headers={"Connection": "close"})
    assert len([message for message in await person.chat() if not message["mine"]]) == carried_out


async def test_the_log_of_calls_tells_what_the_bot_did(ground: Ground) -> None:
    person = await ground.person()
    sent = await ground.call("sendMessage", chat_id=person.id, text="x")
    await ground.refused("sendMessage", chat_id=person.id, text="")
    calls = await bot_calls(ground.url, ground.session)
    assert [(call["method"], call["status"], call["result"]) for call in calls] == [
        ("sendMessage", 200, sent["message_id"]),
        ("sendMessage", 400, "Bad Request: message text is empty"),
    ]
    assert await bot_calls(ground.url, ground.session, after=calls[-1]["n"]) == []


async def test_settled_waits_for_the_answer_and_for_the_edit(ground: Ground) -> None:
    person = await ground.person()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    message = await ground.call("sendMessage", chat_id=person.id, text="x", reply_markup=markup)
    last = await ground.updates()
    await ground.updates(last[-1]["update_id"] + 1)
    await person.settled()

    tap = await person.tap("Go")
    waiting = asyncio.ensure_future(person.settled())
    await asyncio.sleep(0.1)
    assert not waiting.done()
    update = (await ground.updates())[-1]
    await ground.updates(update["update_id"] + 1)
    await ground.call("answerCallbackQuery", callback_query_id=tap)
    await ground.call("editMessageText", chat_id=person.id, message_id=message["message_id"], text="went")
    await asyncio.wait_for(waiting, 1)
    assert person.text == "went"


async def test_a_bot_that_does_not_answer_is_said_so_with_the_chat(ground: Ground) -> None:
    person = await ground.person()
    with pytest.raises(AssertionError, match="was not said within") as failure:
        await person.expect("hello", timeout=0.05)
    assert "Anna: /start" in str(failure.value)
    with pytest.raises(AssertionError, match="was not done within"):
        await person.settled(timeout=0.05)


async def test_a_button_that_is_gone_can_only_be_tapped_on_purpose(ground: Ground) -> None:
    person = await ground.person()
    message = await ground.call("sendMessage", chat_id=person.id, text="x")
    with pytest.raises(AssertionError, match="no button 'Go'"):
        await person.tap("Go")
    await person.tap_data(message["message_id"], "old")
    assert (await ground.updates())[-1]["callback_query"]["data"] == "old"


async def test_events_stream_to_the_page(ground: Ground) -> None:
    person = await ground.person()
    address = f"{ground.url}/playground/client/users/{person.id}/events"
    async with ground.session.get(address) as stream:
        first = json.loads((await stream.content.readuntil(b"\n\n"))[6:])
        assert (first["type"], first["chat"]["messages"][0]["text"]) == ("chat", "/start")
        await ground.call("sendMessage", chat_id=person.id, text="hello")
        event = json.loads((await stream.content.readuntil(b"\n\n"))[6:])
        assert (event["type"], event["message"]["text"], event["message"]["mine"]) == ("message", "hello", False)


async def test_forwarding_editing_and_writing_to_a_blocked_bot(ground: Ground) -> None:
    person = await ground.person()
    message = await ground.call("sendMessage", chat_id=person.id, text="hello")
    await person.forward(message["message_id"])
    assert (await ground.updates())[-1]["message"]["forward_origin"]["sender_user"]["is_bot"]
    with pytest.raises(AssertionError, match="only one's own messages"):
        await person.edit(message["message_id"], "mine now")
    await person.block()
    await person.send("sorry")
    kinds = [next(key for key in update if key != "update_id") for update in (await ground.updates())[-3:]]
    assert kinds == ["my_chat_member", "my_chat_member", "message"], "writing to a bot unblocks it"


def test_every_text_of_the_page_is_there_in_each_language(root: Path) -> None:
    from playground.texts import Texts

    texts = Texts(root / "locales")
    english, russian = texts.messages("en"), texts.messages("ru")
    assert english
    assert russian
    assert set(english) == set(russian)
    assert texts.messages("../../etc") is None
    used = set()
    for script in (root / "playground" / "static").glob("*.js"):
        used |= {part.split('"')[0] for part in script.read_text("utf-8").split('"playground-')[1:]}
    assert {f"playground-{name}" for name in used} <= set(english)
    assert set(english) <= {f"playground-{name}" for name in used}, "no text without a use"


async def test_pictures_sent_at_once_are_one_album(ground: Ground) -> None:
    person = await ground.person()
    ids = await person.send_album([png(20, 10), png(30, 10), png(40, 10)], caption="what is written here?")
    messages = [update["message"] for update in await ground.updates() if "photo" in update["message"]]
    assert [message["message_id"] for message in messages] == ids
    assert len({message["media_group_id"] for message in messages}) == 1
    assert [message.get("caption") for message in messages] == ["what is written here?", None, None]
    assert [message["photo"][0]["width"] for message in messages] == [20, 30, 40]
    with pytest.raises(AssertionError, match="an album has 2 to 10 pictures"):
        await person.send_album([png(20, 10)])


async def test_reactions_and_stopped_drafts_are_fetched_where_the_bot_asks_for_them(ground: Ground) -> None:
    person = await ground.person()
    kinds = ["message", "message_reaction", "stopped_message_generation"]
    offset = (await ground.updates(allowed_updates=kinds))[-1]["update_id"] + 1
    sent = await ground.call("sendMessage", chat_id=person.id, text="hello")
    await person.react(sent["message_id"], "✍")
    await ground.call("sendMessageDraft", chat_id=person.id, draft_id=7, text="Once upon", can_stop=True)
    assert await person.expect_draft("upon") == "Once upon"
    await person.stop()
    await person.chat()
    assert person.draft == ""
    reaction, stopped = await ground.updates(offset=offset, allowed_updates=kinds)
    assert reaction["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "✍"}]
    assert stopped["stopped_message_generation"] == {"chat": reaction["message_reaction"]["chat"], "draft_id": 7}
