"""The Bot API answers as Telegram does: results, limits, and refusals in Telegram's own words."""

import asyncio

import aiohttp
import pytest

from playground import TOKEN, Playground
from tests.playground.conftest import Ground


async def test_get_me_names_the_bot_of_the_token(ground: Ground) -> None:
    me = await ground.call("getMe")
    assert (me["id"], me["is_bot"]) == (int(TOKEN.partition(":")[0]), True)


async def test_another_token_opens_nothing(ground: Ground) -> None:
    async with ground.session.post(f"{ground.url}/playground/bot123:real-looking/getMe") as response:
        assert (response.status, await response.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )


def test_a_real_token_is_not_taken(ground: Ground) -> None:
    with pytest.raises(ValueError, match="no real bot's token"):
        Playground(ground.world.texts._locales, token="123456:a-real-bots-token")


async def test_unknown_and_not_yet_built_methods_are_told_apart(ground: Ground) -> None:
    assert await ground.refused("sendNonsense") == "404 Not Found"
    for method in ("sendPoll", "sendInvoice", "banChatMember", "answerPreCheckoutQuery"):
        assert await ground.refused(method) == "400 Bad Request: method is not available in the playground"


async def test_parameters_come_as_json_form_multipart_or_query(ground: Ground) -> None:
    person = await ground.person()
    address = f"{ground.url}/playground/bot{TOKEN}/sendMessage"
    given = {"chat_id": str(person.id), "text": "one & two", "reply_markup": '{"inline_keyboard":[]}'}
    multipart = aiohttp.FormData(default_to_multipart=True)
    for name, value in given.items():
        multipart.add_field(name, value)
    for kind in ("form", "multipart", "query", "json"):
        if kind == "query":
            request = ground.session.get(address, params=given)
        elif kind == "json":
            request = ground.session.post(address, json=given)
        else:
            request = ground.session.post(address, data=given if kind == "form" else multipart)
        async with request as response:
            body = await response.json()
            assert body["result"]["text"] == "one & two", kind


async def test_a_message_has_the_shape_of_telegrams(ground: Ground) -> None:
    person = await ground.person()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    message = await ground.call("sendMessage", chat_id=person.id, text="Hello", reply_markup=markup)
    assert message == {
        "message_id": message["message_id"],
        "from": {k: v for k, v in (await ground.call("getMe")).items() if k in message["from"]},
        "chat": {"id": person.id, "first_name": "Anna", "type": "private"},
        "date": int(ground.clock.now),
        "text": "Hello",
        "reply_markup": markup,
    }


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("\u200b\u2800", "message text is empty"),
        ("<b></b>", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("<b>open", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("<x>y</x>", 'can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    ],
)
async def test_texts_are_refused_in_telegrams_words(ground: Ground, text: str, refusal: str) -> None:
    person = await ground.person()
    got = await ground.refused("sendMessage", chat_id=person.id, text=text, parse_mode="HTML")
    assert got == f"400 Bad Request: {refusal}"


async def test_the_limit_counts_what_is_left_after_parsing(ground: Ground) -> None:
    person = await ground.person()
    message = await ground.call("sendMessage", chat_id=person.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(message["text"]) == 4096
    assert len((await ground.call("sendMessage", chat_id=person.id, text="😀" * 2048))["text"]) == 2048


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "x", "callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (
            {"text": "x", "callback_data": "a", "url": "https://example.org"},
            "can't parse inline keyboard button: exactly one action must be specified",
        ),
        (
            {"text": "", "callback_data": "a"},
            'can\'t parse inline keyboard button: Field "text" must be a non-empty String',
        ),
        (
            {"text": "x", "web_app": {"url": "http://example.org"}},
            "inline keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS links are allowed",
        ),
        (
            {"text": "x", "url": "javascript:alert(1)"},
            "inline keyboard button URL 'javascript:alert(1)' is invalid: Unsupported URL protocol",
        ),
    ],
)
async def test_buttons_are_refused_in_telegrams_words(ground: Ground, button: dict[str, str], refusal: str) -> None:
    person = await ground.person()
    markup = {"inline_keyboard": [[button]]}
    got = await ground.refused("sendMessage", chat_id=person.id, text="x", reply_markup=markup)
    assert got == f"400 Bad Request: {refusal}"


async def test_callback_data_of_64_bytes_is_taken(ground: Ground) -> None:
    person = await ground.person()
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "я" * 32}]]}
    await ground.call("sendMessage", chat_id=person.id, text="x", reply_markup=markup)


async def test_editing_says_what_is_wrong(ground: Ground) -> None:
    person = await ground.person()
    sent = await ground.call("sendMessage", chat_id=person.id, text="<i>x</i> ", parse_mode="HTML")
    own = sent["message_id"]
    theirs = person_message = await person.send("mine")
    same = await ground.refused(
        "editMessageText", chat_id=person.id, message_id=own, text="<em>x</em>", parse_mode="HTML"
    )
    assert same.startswith("400 Bad Request: message is not modified: specified new message content and reply markup")
    assert person_message == theirs
    for message_id, refusal in ((999_999, "message to edit not found"), (theirs, "message can't be edited")):
        got = await ground.refused("editMessageText", chat_id=person.id, message_id=message_id, text="y")
        assert got == f"400 Bad Request: {refusal}"


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(ground: Ground) -> None:
    person = await ground.person()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    message = await ground.call("sendMessage", chat_id=person.id, text="x", reply_markup=markup)
    edited = await ground.call("editMessageText", chat_id=person.id, message_id=message["message_id"], text="x")
    assert "reply_markup" not in edited
    edited = await ground.call(
        "editMessageReplyMarkup", chat_id=person.id, message_id=message["message_id"], reply_markup=markup
    )
    assert (edited["reply_markup"], edited["text"]) == (markup, "x")


async def test_deleting(ground: Ground) -> None:
    person = await ground.person()
    message = await ground.call("sendMessage", chat_id=person.id, text="x")
    where = {"chat_id": person.id, "message_id": message["message_id"]}
    await ground.call("deleteMessage", **where)
    assert await ground.refused("deleteMessage", **where) == "400 Bad Request: message to delete not found"
    assert await ground.refused("editMessageText", **where, text="y") == "400 Bad Request: message to edit not found"
    old = await ground.call("sendMessage", chat_id=person.id, text="y")
    ground.clock.now += 49 * 3600
    got = await ground.refused("deleteMessage", chat_id=person.id, message_id=old["message_id"])
    assert got == "400 Bad Request: message can't be deleted for everyone"


async def test_nobody_is_written_to_who_does_not_want_it(ground: Ground) -> None:
    person = await ground.stranger()
    never = await ground.refused("sendMessage", chat_id=person.id, text="x")
    assert never == "403 Forbidden: bot can't initiate conversation with a user"
    await person.send("/start")
    await ground.call("sendMessage", chat_id=person.id, text="x")
    await person.block()
    blocked = await ground.refused("sendMessage", chat_id=person.id, text="x")
    assert blocked == "403 Forbidden: bot was blocked by the user"
    last = (await ground.updates())[-1]["my_chat_member"]
    assert (last["old_chat_member"]["status"], last["new_chat_member"]["status"]) == ("member", "kicked")
    assert await ground.refused("sendMessage", chat_id=42, text="x") == "400 Bad Request: chat not found"


async def test_a_tap_is_answered_once_and_not_for_ever(ground: Ground) -> None:
    person = await ground.person()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await ground.call("sendMessage", chat_id=person.id, text="x", reply_markup=markup)
    tap = await person.tap("Go")
    update = (await ground.updates())[-1]["callback_query"]
    assert (update["id"], update["data"], update["message"]["text"]) == (tap, "go", "x")
    assert await ground.refused("answerCallbackQuery", callback_query_id=tap, text="x" * 201) == (
        "400 Bad Request: MESSAGE_TOO_LONG"
    )
    await ground.call("answerCallbackQuery", callback_query_id=tap, text="done", show_alert=True)
    await ground.call("answerCallbackQuery", callback_query_id=tap, text="again")
    await person.chat()
    assert [(answer["text"], answer["show_alert"]) for answer in person.answers] == [("done", True)]
    late = await person.tap("Go")
    ground.clock.now += 151
    too_old = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    for callback_id in (late, "12345"):
        assert await ground.refused("answerCallbackQuery", callback_query_id=callback_id) == too_old


async def test_replies_carry_the_message_they_reply_to(ground: Ground) -> None:
    person = await ground.person()
    asked = await person.send("why?")
    message = await ground.call("sendMessage", chat_id=person.id, text="so", reply_parameters={"message_id": asked})
    assert message["reply_to_message"]["text"] == "why?"
    gone = {"message_id": 999_999}
    got = await ground.refused("sendMessage", chat_id=person.id, text="so", reply_parameters=gone)
    assert got == "400 Bad Request: message to be replied not found"
    lenient = {**gone, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await ground.call(
        "sendMessage", chat_id=person.id, text="so", reply_parameters=lenient
    )


async def test_forwarding_and_copying(ground: Ground) -> None:
    person, other = await ground.person(), await ground.person("Tom", "en")
    message_id = await person.send("a *word*")
    where = {"chat_id": other.id, "from_chat_id": person.id, "message_id": message_id}
    forwarded = await ground.call("forwardMessage", **where)
    assert (forwarded["text"], forwarded["forward_origin"]["sender_user"]["id"]) == ("a *word*", person.id)
    copied = await ground.call("copyMessage", **where)
    assert set(copied) == {"message_id"}
    await other.chat()
    assert "forward_origin" not in other.messages[copied["message_id"]]
    missing = {**where, "message_id": 999_999}
    assert await ground.refused("copyMessage", **missing) == "400 Bad Request: message to copy not found"


async def test_commands_follow_scope_and_language(ground: Ground) -> None:
    anna, tom = await ground.person("Anna", "ru"), await ground.person("Tom", "en")
    await ground.call("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await ground.call("setMyCommands", commands=[{"command": "help", "description": "Помощь"}], language_code="ru")
    scope = {"type": "chat", "chat_id": tom.id}
    await ground.call("setMyCommands", commands=[{"command": "admin", "description": "Admin"}], scope=scope)
    for person, shown in ((anna, "Помощь"), (tom, "Admin")):
        await person.chat()
        assert [each["description"] for each in person.view["commands"]] == [shown]
    await ground.call("deleteMyCommands", scope=scope)
    await tom.chat()
    assert [each["description"] for each in tom.view["commands"]] == ["Help"]
    for name, refusal in (("Bad-Name", "BOT_COMMAND_INVALID"), ("x" * 33, "BOT_COMMAND_INVALID")):
        got = await ground.refused("setMyCommands", commands=[{"command": name, "description": "x"}])
        assert got == f"400 Bad Request: {refusal}"


async def test_name_descriptions_and_menu_button(ground: Ground) -> None:
    person = await ground.person()
    await ground.call("setMyName", name="Teacher")
    await ground.call("setMyDescription", description="Учит", language_code="ru")
    await ground.call("setMyShortDescription", short_description="short")
    button = {"type": "web_app", "text": "App", "web_app": {"url": f"{ground.url}/app/"}}
    await ground.call("setChatMenuButton", menu_button=button)
    assert await ground.call("getMyName") == {"name": "Teacher"}
    assert await ground.call("getMyShortDescription", language_code="ru") == {"short_description": "short"}
    assert await ground.call("getChatMenuButton", chat_id=person.id) == button
    await person.chat()
    assert (person.view["bot"]["first_name"], person.view["description"]) == ("Teacher", "Учит")


async def test_a_draft_grows_can_be_stopped_and_ends_with_the_message(ground: Ground) -> None:
    person = await ground.person()
    assert await ground.refused("sendMessageDraft", chat_id=person.id, draft_id=0, text="x") == (
        "400 Bad Request: draft_id must be non-zero"
    )
    for text in ("", "Once", "Once upon"):
        await ground.call("sendMessageDraft", chat_id=person.id, draft_id=7, text=text, can_stop=True)
    await person.chat()
    assert person.view["draft"]["text"] == "Once upon"
    await person.stop()
    assert (await ground.updates())[-1]["stopped_message_generation"]["draft_id"] == 7
    await ground.call("sendMessageDraft", chat_id=person.id, draft_id=8, text="Anew")
    await ground.call("sendMessage", chat_id=person.id, text="Once upon a time")
    await person.chat()
    assert person.view["draft"] is None


async def test_reactions_go_both_ways(ground: Ground) -> None:
    person = await ground.person()
    message = await ground.call("sendMessage", chat_id=person.id, text="x")
    where = {"chat_id": person.id, "message_id": message["message_id"]}
    await ground.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "🔥"}])
    assert await ground.refused("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "🍕"}]) == (
        "400 Bad Request: REACTION_INVALID"
    )
    await person.react(message["message_id"], "👍")
    assert not any("message_reaction" in update for update in await ground.updates()), "only for those who ask"
    await ground.updates(allowed_updates=["message_reaction"])
    await person.react(message["message_id"], None)
    last = (await ground.updates())[-1]["message_reaction"]
    assert ([each["emoji"] for each in last["old_reaction"]], last["new_reaction"]) == (["👍"], [])
    await person.chat()
    assert person.messages[message["message_id"]]["reactions"] == {"bot": ["🔥"], "person": []}


async def test_chats_and_members(ground: Ground) -> None:
    person = await ground.person()
    assert (await ground.call("getChat", chat_id=person.id))["type"] == "private"
    assert (await ground.call("getChatMember", chat_id=person.id, user_id=person.id))["status"] == "member"
    assert (await ground.call("getUserProfilePhotos", user_id=person.id))["total_count"] == 0
    await ground.call("sendChatAction", chat_id=person.id, action="typing")
    await person.chat()
    assert person.view["action"]["action"] == "typing"
    ground.clock.now += 6
    await person.chat()
    assert person.view["action"] is None, "an action lasts five seconds"


async def test_a_chat_keeps_its_last_500_messages(ground: Ground) -> None:
    person = await ground.person()
    for number in range(510):
        await ground.call("sendMessage", chat_id=person.id, text=f"{number}")
    chat = await person.chat()
    assert (len(chat), chat[-1]["text"], chat[0]["text"]) == (500, "509", "10")


async def test_long_polling_waits_confirms_and_lets_only_one_wait(ground: Ground) -> None:
    person = await ground.stranger()
    waiting = asyncio.ensure_future(ground.updates(timeout=20))
    await asyncio.sleep(0.02)
    await person.send("one")
    [first] = await asyncio.wait_for(waiting, 2)
    assert first["message"]["text"] == "one"
    assert [each["update_id"] for each in await ground.updates()] == [first["update_id"]], "not confirmed: again"
    await person.send("two")
    confirmed = await ground.updates(first["update_id"] + 1)
    assert [each["message"]["text"] for each in confirmed] == ["two"]
    assert [each["message"]["text"] for each in await ground.updates(-1)] == ["two"]
    older = asyncio.ensure_future(ground.answer("getUpdates", offset=confirmed[0]["update_id"] + 1, timeout=20))
    await asyncio.sleep(0.05)
    assert await ground.updates(confirmed[0]["update_id"] + 1) == []
    answer = await asyncio.wait_for(older, 2)
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_updates_are_kept_for_a_day(ground: Ground) -> None:
    person = await ground.person()
    ground.clock.now += 24 * 3600 + 1
    await person.send("fresh")
    assert [update["message"]["text"] for update in await ground.updates()] == ["fresh"]


async def test_only_wanted_updates_are_made(ground: Ground) -> None:
    person = await ground.person()
    await ground.updates(allowed_updates=["edited_message"])
    own = await person.send("unheard")
    await person.edit(own, "heard")
    assert [update["edited_message"]["text"] for update in await ground.updates() if "edited_message" in update] == [
        "heard"
    ]
    assert not any(update.get("message", {}).get("text") == "unheard" for update in await ground.updates())
