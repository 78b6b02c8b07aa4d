"""With a store, chats, files and the update counter outlive a restart."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.playground.conftest import Ground

Grounds = Callable[[Path | None], Awaitable[Ground]]


async def test_a_restart_forgets_nothing(grounds: Grounds, tmp_path: Path) -> None:
    first = await grounds(tmp_path)
    person = await first.person("Мария")
    await person.send_file("document", b"words", "w.csv", "text/csv")
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await first.call("sendMessage", chat_id=person.id, text="<b>x</b>", parse_mode="HTML", reply_markup=markup)
    gone = await first.call("sendMessage", chat_id=person.id, text="gone")
    await first.call("deleteMessage", chat_id=person.id, message_id=gone["message_id"])
    await first.call("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    last = (await first.updates())[-1]["update_id"]
    await first.world.close()

    second = await grounds(tmp_path)
    person.base_url = second.url
    messages = await person.chat()
    assert [message.get("text") for message in messages] == ["/start", None, "x"]
    assert messages[-1]["reply_markup"] == markup
    assert person.view["commands"] == [{"command": "help", "description": "Help"}]
    file = await second.call("getFile", file_id=messages[1]["document"]["file_id"])
    assert file["file_size"] == 5
    await person.send("later")
    assert (await second.updates())[-1]["update_id"] > last, "update ids go on, so none is taken for an old one"
    edited = await second.call("editMessageText", chat_id=person.id, message_id=sent["message_id"], text="y")
    assert edited["text"] == "y"
    another = await second.person("Tom")
    assert another.id > person.id


async def test_an_unreadable_store_is_put_aside(
    grounds: Grounds, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "playground.json").write_text("{ broken")
    ground = await grounds(tmp_path)
    assert len(ground.world.chats) == 2
    assert (tmp_path / "playground.unreadable.json").read_text() == "{ broken"
    assert "starting anew" in caplog.text
