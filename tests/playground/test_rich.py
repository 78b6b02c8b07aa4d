"""Rich messages: what Telegram makes of a bot's Markdown, their drafts, and servers that do not know them yet."""

import pytest
from aiogram import Bot
from aiogram.types import InputRichMessage, RichBlockTable

from playground.formatting.read_rich import DEEPEST, plain_text, read_rich_markdown
from tests.playground.conftest import Ground
from tests.support.person import set_faults

ONE_OF = "exactly one of the fields html, markdown, or blocks must be used in a rich message"
TABLE = "| Person | Verb |\n|---|:-:|\n| yo | **soy** |\n| tú | eres |"


def test_markdown_becomes_blocks() -> None:
    blocks = read_rich_markdown(
        f"# Title\n\nHello *there* `x` ||s||\n\n{TABLE}\n\n> quoted\n\n---\n\n```python\nx = 1\n```"
    )
    assert [block["type"] for block in blocks] == ["heading", "paragraph", "table", "blockquote", "divider", "pre"]
    assert blocks[0] == {"type": "heading", "size": 1, "text": "Title"}
    assert blocks[1]["text"] == [
        "Hello ",
        {"type": "italic", "text": "there"},
        " ",
        {"type": "code", "text": "x"},
        " ",
        {"type": "spoiler", "text": "s"},
    ]
    assert blocks[2]["cells"][0][1] == {"align": "center", "valign": "middle", "text": "Verb", "is_header": True}
    assert blocks[2]["cells"][1] == [
        {"align": "left", "valign": "middle", "text": "yo"},
        {"align": "center", "valign": "middle", "text": {"type": "bold", "text": "soy"}},
    ]
    assert blocks[3]["blocks"] == [{"type": "paragraph", "text": "quoted"}]
    assert blocks[5] == {"type": "pre", "language": "python", "text": "x = 1"}


def test_lists_are_numbered_nested_and_ticked() -> None:
    ordered, tasks = read_rich_markdown("3. three\n4. four\n   - inner\n\n<!-- -->\n\n- [x] done\n- [ ] to do")[::2]
    assert [item["label"] for item in ordered["items"]] == ["3.", "4."]
    assert ordered["items"][1]["blocks"][1]["items"][0]["blocks"] == [{"type": "paragraph", "text": "inner"}]
    assert [item["is_checked"] for item in tasks["items"]] == [True, False]


def test_html_pictures_and_odd_links_are_text() -> None:
    [block] = read_rich_markdown("<b>x</b> ![alt](http://a/b.png) [a](javascript:x) [b](https://example.org)")
    assert block["text"] == ["<b>x</b> alt a ", {"type": "url", "text": "b", "url": "https://example.org"}]


async def test_a_rich_message_is_sent_edited_copied_and_forwarded(ground: Ground) -> None:
    person = await ground.person()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await ground.call(
        "sendRichMessage", chat_id=person.id, rich_message={"markdown": TABLE}, reply_markup=markup
    )
    assert "text" not in sent
    assert sent["rich_message"]["blocks"][0]["type"] == "table"
    await person.expect("yo | soy")
    assert person.buttons == {"Go": "go"}
    here = {"chat_id": person.id, "message_id": sent["message_id"]}
    await ground.call("editMessageText", **here, rich_message={"markdown": "- one\n- two"})
    await person.expect("• one")
    await ground.call("editMessageText", **here, text="plain again")
    await person.expect("plain again")
    assert "rich_message" not in person.last
    await ground.call("editMessageText", **here, rich_message={"markdown": "**rich** again"})
    await ground.call("copyMessage", **here, from_chat_id=person.id)
    assert (await person.expect("rich again"))["message_id"] != sent["message_id"]
    await person.forward(sent["message_id"])
    assert "rich_message" in (await ground.updates())[-1]["message"]


@pytest.mark.parametrize(
    ("rich_message", "refusal"),
    [
        ({}, ONE_OF),
        ({"markdown": "x", "html": "y"}, ONE_OF),
        ({"html": "x"}, "rich messages in HTML are not available in the playground"),
        ({"markdown": " \n"}, "rich message is empty"),
        ({"markdown": "x" * 32_769}, "rich message is too long"),
        ({"markdown": "- x\n" * 600}, "rich message has too many blocks"),
        ({"markdown": "> " * (DEEPEST + 9) + "x"}, "rich message is nested too deep"),
        ({"blocks": [{"text": "x"}]}, "can't parse RichBlock: Unsupported type specified"),
    ],
)
async def test_rich_messages_are_refused(ground: Ground, rich_message: dict[str, str], refusal: str) -> None:
    person = await ground.person()
    said = await ground.refused("sendRichMessage", chat_id=person.id, rich_message=rich_message)
    assert said == f"400 Bad Request: {refusal}"


async def test_blocks_are_taken_as_they_are(ground: Ground) -> None:
    person = await ground.person()
    blocks = [{"type": "paragraph", "text": ["a ", {"type": "bold", "text": "b"}]}]
    sent = await ground.call("sendRichMessage", chat_id=person.id, rich_message={"blocks": blocks, "is_rtl": True})
    assert sent["rich_message"] == {"blocks": blocks, "is_rtl": True}


async def test_a_rich_draft_is_written_and_ends_with_the_message(ground: Ground) -> None:
    person = await ground.person()
    for rows in (TABLE[:40], TABLE):
        draft = {"chat_id": person.id, "draft_id": 4, "rich_message": {"markdown": rows}, "can_stop": True}
        assert await ground.call("sendRichMessageDraft", **draft) is True
    assert "tú | eres" in await person.expect_draft("soy")
    assert person.view["draft"]["rich_message"]["blocks"][0]["type"] == "table"
    await ground.call("sendRichMessage", chat_id=person.id, rich_message={"markdown": TABLE})
    await person.expect("soy")
    assert person.draft == ""
    said = await ground.refused("sendRichMessageDraft", **{**draft, "draft_id": 0})
    assert said == "400 Bad Request: draft_id must be non-zero"


async def test_aiogram_understands_a_rich_message(ground: Ground, bot: Bot) -> None:
    person = await ground.person()
    markdown = (
        f"### Verbs\n\n{TABLE}\n\n1. *one*\n2. [two](https://example.org)\n\n- [x] done\n\n> `code`\n\n---\n\n||s||"
    )
    sent = await bot.send_rich_message(person.id, rich_message=InputRichMessage(markdown=markdown))
    assert sent.rich_message is not None
    table = sent.rich_message.blocks[1]
    assert isinstance(table, RichBlockTable)
    assert table.cells[2][0].text == "tú"
    assert plain_text(sent.rich_message.model_dump(exclude_none=True)["blocks"]).endswith("code\n\ns")


async def test_a_server_that_does_not_know_a_method_says_so(ground: Ground) -> None:
    person = await ground.person()
    await set_faults(ground.url, ground.session, {"sendRichMessage": {"unknown": 1}})
    rich = {"chat_id": person.id, "rich_message": {"markdown": "x"}}
    assert await ground.refused("sendRichMessage", **rich) == "404 Not Found"
    await ground.call("sendMessage", chat_id=person.id, text="in plain words")
    await set_faults(ground.url, ground.session, {})
    await ground.call("sendRichMessage", **rich)
    async with ground.session.get(f"{ground.url}/playground/client/methods") as response:
        assert {"sendRichMessage", "sendMessageDraft", "getUpdates"} <= set(await response.json())
