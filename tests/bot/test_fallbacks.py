"""Whatever people send gets an answer that helps, and nothing they do leaves them standing."""

from typing import Any

import pytest

from bot.handlers.errors import apologise
from tests.bot.harness import BotUnderTest, Person
from tutor.database import one
from tutor.llm.config import LlmConfig

PRIVATE = {"id": 5, "type": "private"}
FILE = {"file_id": "x", "file_unique_id": "y"}
KINDS: dict[str, Any] = {
    "photo": [{**FILE, "width": 1, "height": 1}],
    "voice": {**FILE, "duration": 1},
    "audio": {**FILE, "duration": 1},
    "video": {**FILE, "duration": 1, "width": 1, "height": 1},
    "video_note": {**FILE, "duration": 1, "length": 1},
    "document": FILE,
    "animation": {**FILE, "duration": 1, "width": 1, "height": 1},
    "sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False},
    "contact": {"phone_number": "1", "first_name": "x"},
    "location": {"latitude": 1.0, "longitude": 1.0},
    "dice": {"emoji": "🎲", "value": 3},
    "venue": {"location": {"latitude": 1.0, "longitude": 1.0}, "title": "x", "address": "y"},
    "poll": {
        "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
        "type": "regular", "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
    },
    "story": {"chat": {"id": 1, "type": "private"}, "id": 1},
}  # fmt: skip


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("place", ["/start", "/decks", "/add"])
async def test_every_kind_of_message_is_answered_wherever_one_stands(learner: Person, kind: str, place: str) -> None:
    await learner.send(place)
    await learner.send(**{kind: KINDS[kind]})
    assert "текст" in learner.last.plain
    assert learner.last.buttons
    await learner.tap("Домой")
    assert "Anna" in learner.last.plain


@pytest.mark.parametrize(
    "text", ["поговорим о погоде?", "Hola, ¿cómo estás hoy? Me gusta.", "👍", "🎉🎉", "😀" * 2000, "?", "<b>", "1234"]
)
async def test_plain_talk_is_told_what_works(learner: Person, text: str) -> None:
    await learner.send(text)
    assert "/review" in learner.last.plain
    assert "OPENAI_API_KEY" in learner.last.plain


async def test_with_a_model_configured_nobody_is_sent_for_a_key(database: str) -> None:
    assert database
    person = Person(BotUnderTest(llm=LlmConfig(api_key="k", models={"talk": "m"})))
    await person.settle()
    await person.send("/help")
    assert "OPENAI_API_KEY" not in person.last.plain


@pytest.mark.parametrize("place", ["/start", "/decks", "/add"])
async def test_an_unknown_command_leads_to_help(learner: Person, place: str) -> None:
    await learner.send(place)
    await learner.send("/fly")
    assert "Такой команды" in learner.last.plain
    assert "/review" in learner.last.plain


@pytest.mark.parametrize("command", ["/help", "/privacy", "/app"])
async def test_help_and_privacy_are_there_for_everybody(anna: Person, command: str) -> None:
    """Also before onboarding, and from there on it goes."""
    await anna.send(command)
    text = anna.last.plain
    assert text
    await anna.tap("Начнём")
    assert "Какой язык" in anna.last.plain
    await anna.settle()
    await anna.send(command)
    assert anna.last.plain == text
    await anna.tap("Домой")


async def test_without_an_app_no_button_opens_one(database: str) -> None:
    assert database
    person = Person(BotUnderTest(app_url=None))
    await person.settle()
    await person.send("/start")
    assert not any("web_app" in button for button in person.last.buttons)
    await person.send("/app")
    assert "нет приложения" in person.last.plain


async def test_an_edited_message_is_left_in_peace(learner: Person) -> None:
    await learner.send("/start")
    await learner.edit("verano, invierno")
    assert learner.calls == []


async def test_service_notes_get_no_answer(learner: Person) -> None:
    await learner.send(message_auto_delete_timer_changed={"message_auto_delete_time": 60})
    assert learner.calls == []


async def test_a_group_hears_once_that_this_is_for_private_chats(learner: Person) -> None:
    group = {"id": -learner.id, "type": "supergroup", "title": "Класс"}
    message = {"message_id": 5, "date": 1, "chat": group, "from": learner.user, "text": "/start"}
    await learner.update({"message": message})
    (call,) = learner.calls
    assert (call.chat_id, "личных" in call.payload["text"]) == (-learner.id, True)
    await learner.update({"message": {**message, "text": "casa, perro"}})
    assert learner.calls == []


async def test_being_added_to_a_group_is_answered_too(learner: Person) -> None:
    def member(status: str) -> dict[str, Any]:
        return {"user": {"id": 1000000003, "is_bot": True, "first_name": "Bot"}, "status": status}

    group = {"id": -learner.id, "type": "group", "title": "Класс"}
    event = {"chat": group, "from": learner.user, "date": 1, "old_chat_member": member("left")}
    await learner.update({"my_chat_member": {**event, "new_chat_member": member("member")}})
    assert [call.chat_id for call in learner.calls] == [-learner.id]


async def test_who_blocks_the_bot_is_not_written_to_until_they_come_back(learner: Person) -> None:
    def member(status: str) -> dict[str, Any]:
        kicked = {"until_date": 0} if status == "kicked" else {}
        return {"user": {"id": 1000000003, "is_bot": True, "first_name": "Bot"}, "status": status, **kicked}

    async def unreachable() -> bool:
        found = await one("SELECT unreachable_at FROM learner WHERE telegram_id = $1", learner.id)
        return found["unreachable_at"] is not None

    chat = {"id": learner.id, "type": "private"}
    event = {"chat": chat, "from": learner.user, "date": 1}
    blocked = {**event, "old_chat_member": member("member"), "new_chat_member": member("kicked")}
    await learner.update({"my_chat_member": blocked})
    assert await unreachable()
    back = {**event, "old_chat_member": member("kicked"), "new_chat_member": member("member")}
    await learner.update({"my_chat_member": back})
    assert not await unreachable()


@pytest.mark.parametrize("place", ["/decks", "/settings", "/words", "/profile", "/add"])
async def test_a_button_whose_place_is_forgotten_leads_home(learner: Person, place: str) -> None:
    """Redis was flushed: the tap is answered, and its message becomes home."""
    await learner.send(place)
    data = learner.last.buttons[0]["callback_data"]
    await learner.bot.forget()
    await learner.press(data)
    assert "устарел" in learner.answers[-1]["text"]
    assert "Anna" in learner.last.plain
    assert len(learner.chat) == 1


async def test_a_state_that_is_no_more_bricks_nobody(learner: Person) -> None:
    """After an update that renames a window, whoever stood there goes on: their text and their tap are answered."""
    name = f"dialogs:{learner.bot.bot.id}:{learner.id}"

    async def rename_the_window() -> None:
        kept: Any = await learner.bot.redis.get(name)
        assert b"Decks:list" in kept
        await learner.bot.redis.set(name, kept.replace(b"Decks:list", b"Decks:gone"))

    await learner.send("/decks")
    await rename_the_window()
    await learner.send("verano")
    assert learner.last.buttons
    await learner.send("/decks")
    assert "Ваши колоды" in learner.last.plain
    await rename_the_window()
    await learner.tap("Курс")
    assert "Anna" in learner.last.plain


async def test_an_old_message_shows_where_one_is_now(learner: Person) -> None:
    """Two dialogs ago: its button says it is old and turns its message into home."""
    await learner.send("/decks")
    old = learner.last
    await learner.send("/start")
    await learner.press(old.buttons[0]["callback_data"], on=old)
    assert "устарел" in learner.answers[-1]["text"]
    assert "Anna" in old.plain


async def test_a_text_is_no_answer_to_a_dialog_that_was_left(learner: Person) -> None:
    """Renaming a deck was given up for a review: what is written then renames nothing."""
    await learner.send("/decks")
    await learner.tap("Новая колода")
    await learner.send("/review")
    await learner.send("verano")
    assert "лето" in learner.last.plain
    decks = await learner.bot.services.decks.list(await learner.profile(), learner.bot.now)
    assert [deck.title for deck in decks] == ["Первые слова"]


@pytest.mark.parametrize(
    ("event", "methods"),
    [
        ({"message": {"chat": PRIVATE, "from": {"id": 5, "language_code": "ru"}}}, ["sendMessage"]),
        (
            {
                "callback_query": {
                    "id": "1", "from": {"id": 5, "language_code": "ru"},
                    "message": {"chat": PRIVATE},
                }
            },
            ["answerCallbackQuery", "sendMessage"],
        ),
        ({"message": {"chat": {"id": -5, "type": "group"}, "from": {"id": 5}}}, []),
        ({"edited_message": {"chat": PRIVATE, "from": {"id": 5}}}, []),
        ({"callback_query": "nonsense"}, []),
        ({}, []),
    ],
)  # fmt: skip
async def test_who_met_a_failure_hears_of_it(bot: BotUnderTest, event: dict[str, Any], methods: list[str]) -> None:
    calls = apologise(bot.deps, {"update_id": 1, **event} if event else {})
    assert [call.method for call in calls] == methods
    assert [call.number for call in calls] == list(range(len(calls)))
    if methods:
        assert all("извините" in call.payload["text"].lower() for call in calls)
        assert {call.chat_id for call in calls} == {5}


async def test_a_failure_is_not_swallowed(learner: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no refusal goes on to whoever tries again and apologises."""

    async def broken(*_: Any, **__: Any) -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr("tutor.review.service.Reviews.next", broken)
    with pytest.raises(ZeroDivisionError):
        await learner.send("/review")
