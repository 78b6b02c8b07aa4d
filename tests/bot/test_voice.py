"""Whatever can be typed can be said, and whatever is read can be heard."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from bot.commands import COMMANDS
from bot.files import FILE_MOST
from bot.spoken_commands import SpokenCommands
from tests.bot.harness import all_texts
from tests.support.gateway import config_for
from tests.support.llm import LlmServer, fails, says
from tests.support.media import ogg
from tests.support.people import NOON
from tests.support.room import Guest, Room, World
from tutor.database import one, row, run
from tutor.decks.views import CardView

VOICE = ogg(2)


@pytest_asyncio.fixture
async def anna(room: Room) -> Guest:
    """Learns Spanish from Russian, with the first deck of the course."""
    guest = Guest(room)
    await guest.settle()
    return guest


def hears(llm: LlmServer, *texts: str) -> None:
    llm.others["transcriptions"] = [says(text) for text in texts]


def heard(llm: LlmServer) -> list[dict[str, Any]]:
    return [request.body for request in llm.requests if request.path.endswith("/transcriptions")]


async def one_word(guest: Guest, word: str = "el verano", translation: str = "лето", example: str = "") -> CardView:
    """A profile with this word alone, known so well that it is asked to be typed."""
    learner = await guest.room.services.accounts.arrive(guest.id, guest.name, None, guest.language)
    profile = learner.profile
    assert profile is not None
    decks, words = guest.room.services.decks, guest.room.services.words
    for deck in await decks.list(profile, NOON):
        await decks.delete(profile, deck.id, NOON)
    added = await words.add_own(profile, word, translation, None, "list", NOON, example, default_title="Мои")
    card = added.cards[0]
    await run(
        """UPDATE schedule SET state = 2, step = NULL, stability = 40, difficulty = 5, reps = 9,
        due = $2::timestamptz - interval '1 hour', last_review = $2::timestamptz - interval '40 days'
        WHERE card_id = $1""",
        card.id,
        NOON,
    )
    return card


# Said instead of typed


async def test_what_was_heard_is_shown_and_then_worked_on_like_a_text(anna: Guest, llm: LlmServer) -> None:
    hears(llm, "Verano.")
    await anna.speak(VOICE)
    assert "услышал: Verano." in anna.texts[0]
    assert "лето" in anna.last, "looked up, as the word would be if it were typed"
    (body,) = heard(llm)
    assert body["file"] == VOICE
    assert "language" not in body, "people speak either of their languages"


async def test_a_card_is_answered_by_voice(anna: Guest, llm: LlmServer) -> None:
    await one_word(anna)
    await anna.write("/review")
    assert "Напишите" in anna.last
    hears(llm, "El verano.")
    await anna.speak(VOICE)
    assert "Верно" in anna.last
    assert heard(llm)[0]["language"] == "es", "an answer to a card is in the language being learnt"
    assert not any("Напишите" in text for text in anna.texts), "the question made room for the answer"


async def test_a_word_that_is_also_a_command_answers_the_card_that_asks_for_it(anna: Guest, llm: LlmServer) -> None:
    await one_word(anna, "settings", "настройки")
    await anna.write("/review")
    hears(llm, "Settings", "Settings")
    await anna.speak(VOICE)
    assert "Верно" in anna.last
    await anna.speak(VOICE)
    assert "Настройки" in anna.last


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Повторение", "осталось"),
        ("Давай повторять!", "осталось"),
        ("Review.", "осталось"),
        ("Колоды", "Ваши колоды"),
        ("Настройки.", "Настройки"),
        ("Помощь", "Что я умею"),
        ("Домой", "Анна"),
    ],
)
async def test_commands_work_by_voice(anna: Guest, llm: LlmServer, said: str, shown: str) -> None:
    hears(llm, said)
    await anna.speak(VOICE)
    assert shown in anna.last


def test_every_command_has_a_name_to_be_said_by() -> None:
    commands = SpokenCommands(all_texts())
    assert set(commands._commands.values()) == {f"/{name}" for name in COMMANDS}
    for language in all_texts().languages:
        t = all_texts().speech(language)
        for name in COMMANDS:
            for said in t(f"media-spoken-{name}").split(","):
                assert commands.command(f" {said.upper()}… ") == f"/{name}", "one name, one command"
    assert commands.command("Давай повторим, как образуется прошедшее время") is None
    assert commands.command("") is None


async def test_words_are_added_by_voice(anna: Guest, llm: LlmServer) -> None:
    hears(llm, "Добавь invierno и otoño в карточки.")
    await anna.speak(VOICE)
    found = await one(
        "SELECT count(*) AS n FROM card c JOIN profile p ON p.id = c.profile_id JOIN learner l ON l.id = p.learner_id "
        "WHERE l.telegram_id = $1 AND c.lemma_key IN ('invierno', 'otoño')",
        anna.id,
    )
    assert found["n"] == 2


async def test_a_window_that_waits_for_a_text_takes_what_is_said(anna: Guest, llm: LlmServer) -> None:
    await anna.write("/decks")
    await anna.tap(next(b["callback_data"] for b in _buttons(anna) if "Новая" in b["text"]))
    hears(llm, "Путешествия.")
    await anna.speak(VOICE)
    assert "Путешествия" in anna.last
    assert "Путешествия." not in anna.last


async def test_the_teacher_knows_that_a_message_was_spoken(anna: Guest, llm: LlmServer) -> None:
    hears(llm, "Ayer yo fui al mercado con mi hermana y compramos muchas cosas.")
    llm.script = [says("¡Qué bien! ¿Qué compraron?")]
    await anna.speak(VOICE)
    assert "¿Qué compraron?" in anna.last
    found = await one(
        "SELECT m.heard FROM teacher_message m JOIN profile p ON p.id = m.profile_id JOIN learner l ON l.id = "
        "p.learner_id WHERE l.telegram_id = $1 AND m.role = 'learner'",
        anna.id,
    )
    assert found["heard"]


async def test_markup_that_is_heard_is_only_text(anna: Guest, llm: LlmServer) -> None:
    hears(llm, "<b>bold</b> & <script>")
    await anna.speak(VOICE)
    assert "<b>bold</b> & <script>" in anna.texts[0]


# What cannot be heard


async def test_more_than_two_minutes_are_refused_before_anything_is_fetched(anna: Guest, llm: LlmServer) -> None:
    await anna.speak(VOICE, seconds=121)
    assert "слишком длинно" in anna.last
    assert not anna.room.world.calls("getFile")
    assert not llm.requests


async def test_half_an_hour_that_pretends_to_be_a_second_is_refused_before_it_is_paid_for(
    anna: Guest, llm: LlmServer
) -> None:
    await anna.speak(ogg(30 * 60, 50_000), seconds=1)
    assert "слишком длинно" in anna.last
    assert not heard(llm)


async def test_a_file_larger_than_telegram_gives_is_refused_before_anything_is_fetched(anna: Guest) -> None:
    voice = {"file_id": "x", "file_unique_id": "y", "duration": 100, "file_size": FILE_MOST + 1}
    for kind in ("voice", "audio"):
        await anna.happen({kind: voice})
        assert "20" in anna.last
    assert not anna.room.world.calls("getFile")


async def test_a_file_that_turns_out_larger_than_it_was_said_to_be_is_not_read_to_its_end(anna: Guest) -> None:
    file = anna.room.world.game.files.add("voice", ogg(2, FILE_MOST + 100), ".oga", "audio/ogg")
    file["file_size"] = 1000
    await anna.happen({"voice": {"file_id": file["file_id"], "file_unique_id": "y", "duration": 2}})
    assert "20" in anna.last


async def test_a_file_telegram_no_longer_has_is_asked_for_again(anna: Guest) -> None:
    await anna.happen({"voice": {"file_id": "gone", "file_unique_id": "y", "duration": 2}})
    assert "ещё раз" in anna.last


async def test_silence_and_files_that_are_no_sound_are_said_to_be_that(anna: Guest, llm: LlmServer) -> None:
    hears(llm, "", " … ")
    for _ in range(2):
        await anna.speak(VOICE)
        assert "Не разобрал" in anna.last
    await anna.send("audio", b"nothing of the kind", "song.mp3", "audio/mpeg", duration=3)
    assert "прослушать" in anna.last
    assert len(heard(llm)) == 2


async def test_a_recording_in_another_format_is_named_by_what_it_is(anna: Guest, llm: LlmServer) -> None:
    hears(llm, "verano")
    await anna.send("audio", b"ID3" + b"\0" * 3000, "song.dat", "application/octet-stream", duration=3)
    assert "лето" in anna.last
    assert len(heard(llm)) == 1


async def test_where_nobody_listens_it_says_what_to_set(world: World, llm: LlmServer) -> None:
    config = config_for(llm)
    deaf = replace(config, models={task: model for task, model in config.models.items() if task != "hear"})
    for room, variable in ((Room(world), "OPENAI_API_KEY"), (Room(world, deaf), "MODEL_HEAR")):
        guest = Guest(room)
        await guest.settle()
        await guest.speak(VOICE)
        assert variable in guest.last
        assert "текст" in guest.last
        await guest.write("verano")
        assert "лето" in guest.last
        await room.close()
    assert not world.calls("getFile")


async def test_a_server_that_fails_is_said_to_fail_and_nothing_is_lost(anna: Guest, llm: LlmServer) -> None:
    llm.others["transcriptions"] = [fails(500), fails(500), fails(500), says("verano")]
    await anna.speak(VOICE)
    assert len(heard(llm)) == 3
    refusal = anna.last
    assert "услышал" not in refusal
    await anna.speak(VOICE)
    assert "лето" in anna.last


# Once, and in order


async def test_a_process_killed_after_it_has_listened_is_not_paid_for_twice(
    world: World, room: Room, anna: Guest, llm: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears(llm, "verano")
    reached, never = asyncio.Event(), asyncio.Event()
    accept = room.inbox.accept

    async def stuck(*given: Any, **named: Any) -> Any:
        if named.get("claim") is False:
            reached.set()
            await never.wait()
        return await accept(*given, **named)

    monkeypatch.setattr(room.inbox, "accept", stuck)
    await anna.speak(VOICE, wait=False)
    await room.pump()
    async with asyncio.timeout(5):
        await reached.wait()
    await room.kill()
    await run("UPDATE job SET lease_until = now() - interval '1 second' WHERE lane = $1", anna.id)
    await run("UPDATE inbox_lane SET lease_until = now() - interval '1 second' WHERE lane = $1", anna.id)
    heir = anna.room = Room(world, config_for(llm))
    await heir.idle(anna)
    assert [("услышал" in text, "лето" in text) for text in anna.texts] == [(True, False), (False, True)]
    assert len(heard(llm)) == 1
    await heir.close()


async def test_a_process_killed_with_the_words_at_hand_leaves_them_to_the_next(
    world: World, room: Room, anna: Guest, llm: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears(llm, "verano")
    reached, never = asyncio.Event(), asyncio.Event()

    async def stuck(_lane: int) -> None:
        reached.set()
        await never.wait()

    monkeypatch.setattr(room.lanes, "wake", stuck)
    await anna.speak(VOICE, wait=False)
    await room.pump()
    async with asyncio.timeout(5):
        await reached.wait()
    await room.kill()
    heir = anna.room = Room(world, config_for(llm))
    await heir.idle(anna)
    assert [("услышал" in text, "лето" in text) for text in anna.texts] == [(True, False), (False, True)]
    await heir.close()


async def test_two_voices_are_heard_in_their_order(anna: Guest, llm: LlmServer) -> None:
    hears(llm, "verano", "invierno")
    await anna.speak(VOICE, wait=False)
    await anna.speak(VOICE)
    assert [text.partition("—")[0].strip() for text in anna.texts if "—" in text] == ["el verano", "el invierno"]


# Read aloud


def said(llm: LlmServer) -> list[str]:
    return [request.body["input"] for request in llm.requests if request.path.endswith("/speech")]


async def show_card(guest: Guest) -> None:
    await guest.write("/review")
    await guest.tap("r:s:")


async def test_a_word_is_made_once_for_all_and_sent_by_its_file_id_from_then_on(
    room: Room, anna: Guest, llm: LlmServer
) -> None:
    tom = Guest(room, "Tom", "en")
    await tom.settle("es", "en")
    word = f"palabra{anna.id}"
    await one_word(anna, word, "слово")
    await one_word(tom, word, "word")
    for guest in (anna, tom, anna):
        await show_card(guest)
        screen = guest.last
        await guest.tap("s:c:")
        assert guest.last == "<voice>"
        assert screen in guest.texts, "nothing else on the screen is touched"
        assert guest.answers[-1].startswith("🔊")
    assert said(llm) == [word]
    assert len(anna.voices) == 2
    assert anna.voices[0]["file_id"] == anna.voices[1]["file_id"] == tom.voices[0]["file_id"]
    sent = room.world.calls("sendVoice")
    assert ["voice" in call["params"] for call in sent] == [False, True, True], "uploaded once, then by its id"
    file = room.world.game.files.read(anna.voices[0]["file_id"])
    assert file is not None
    assert file.startswith(b"OggS")


async def test_an_example_is_heard_from_the_cards_menu(anna: Guest, llm: LlmServer) -> None:
    await one_word(anna, example="En verano hace calor.")
    await show_card(anna)
    await anna.tap("r:m:")
    await anna.tap("s:e:")
    assert said(llm) == ["En verano hace calor."]
    assert len(anna.voices) == 1


async def test_two_taps_are_one_voice_message(anna: Guest, llm: LlmServer) -> None:
    await one_word(anna, f"dos{anna.id}")
    await show_card(anna)
    await anna.tap("s:c:", wait=False)
    await anna.tap("s:c:")
    assert len(said(llm)) == len(anna.voices) == 1


async def test_a_file_id_telegram_no_longer_knows_is_uploaded_anew(anna: Guest, llm: LlmServer) -> None:
    word = f"otra{anna.id}"
    await one_word(anna, word)
    await show_card(anna)
    await anna.tap("s:c:")
    await run("UPDATE speech SET file_id = 'of another bot' WHERE text = $1", word)
    await anna.tap("s:c:")
    assert len(anna.voices) == 2
    assert len(said(llm)) == 1
    found = await one("SELECT file_id FROM speech WHERE text = $1", word)
    assert found["file_id"] == anna.voices[-1]["file_id"]


async def test_a_voice_message_that_was_owed_is_sent_by_the_next_process(
    world: World, room: Room, anna: Guest, llm: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await one_word(anna, f"tarde{anna.id}")
    await show_card(anna)
    reached, never = asyncio.Event(), asyncio.Event()

    async def stuck(_stored: Any) -> dict[int, int]:
        reached.set()
        await never.wait()
        return {}

    monkeypatch.setattr(room.outbox, "send", stuck)
    await anna.tap("s:c:", wait=False)
    await room.pump()
    async with asyncio.timeout(5):
        await reached.wait()
    await room.kill()
    owed = await row("SELECT payload FROM outbox WHERE chat_id = $1 AND method = 'sendVoice'", anna.id)
    assert owed is not None
    assert len(owed["payload"]) < 1000, "nothing but a row's number is kept in the outbox"
    await run("UPDATE outbox SET lease_until = now() - interval '1 second' WHERE chat_id = $1", anna.id)
    await run("UPDATE inbox_lane SET lease_until = now() - interval '1 second' WHERE lane = $1", anna.id)
    heir = anna.room = Room(world, config_for(llm))
    await heir.idle(anna)
    assert len(anna.voices) == 1
    assert len(said(llm)) == 1
    await heir.close()


@pytest.mark.parametrize("fault", ["too_many", "broken", "reset"])
async def test_a_telegram_that_refuses_for_now_gets_the_voice_later(anna: Guest, llm: LlmServer, fault: str) -> None:
    await one_word(anna, f"{fault}{anna.id}")
    await show_card(anna)
    anna.room.world.game.faults.set({"sendVoice": {fault: 1, "times": 1, "retry_after": 1}})
    await anna.tap("s:c:")
    assert len(anna.voices) == 1
    assert len(said(llm)) == 1


async def test_an_answer_of_the_teacher_is_heard_without_its_markup(anna: Guest, llm: LlmServer) -> None:
    llm.script = [says("**¡Hola!** Me llamo *Ana*. `¿Y tú?`")]
    await anna.write("Hola, ¿cómo estás hoy? Quiero hablar un poco.")
    await anna.tap("s:m:")
    assert said(llm) == ["¡Hola! Me llamo Ana. ¿Y tú?"]
    assert anna.seen[-1]["reply_to_message"]["text"].startswith("¡Hola!")


async def test_nobody_hears_another_learners_cards_or_answers(room: Room, anna: Guest, llm: LlmServer) -> None:
    card = await one_word(anna, f"secreto{anna.id}")
    tom = Guest(room, "Tom", "en")
    await tom.settle("es", "en")
    for data in (f"s:c:{card.id}", f"s:e:{card.id}", "s:m:1", "s:c:", "s:x:1", "s:c:99999999999999999999", "s"):
        await tom.write("/start")
        shown = tom.seen[-1]
        from playground import people

        people.tap_unseen(room.world.game, tom.chat, shown, data)
        await room.idle(tom)
    assert not tom.voices
    assert not said(llm)


async def test_where_nobody_reads_aloud_there_is_no_button_and_an_old_one_says_so(world: World, llm: LlmServer) -> None:
    from playground import people

    config = config_for(llm)
    mute = replace(config, models={task: model for task, model in config.models.items() if task != "say"})
    room = Room(world, mute)
    guest = Guest(room)
    await guest.settle()
    card = await one_word(guest)
    await show_card(guest)
    assert not any(button["callback_data"].startswith("s:") for button in _buttons(guest))
    people.tap_unseen(world.game, guest.chat, guest.seen[-1], f"s:c:{card.id}")
    await room.idle(guest)
    assert "MODEL_SAY" in guest.answers[-1]
    assert not guest.voices
    await room.close()


async def test_a_model_that_cannot_be_reached_is_said_so(anna: Guest, llm: LlmServer) -> None:
    await one_word(anna, f"nada{anna.id}")
    await show_card(anna)
    llm.others["speech"] = [fails(500)] * 3
    await anna.tap("s:c:")
    assert not anna.voices
    assert len(said(llm)) == 3
    await anna.tap("s:c:")
    assert len(anna.voices) == 1


def _buttons(guest: Guest) -> list[dict[str, Any]]:
    return [b for line in guest.seen[-1].get("reply_markup", {}).get("inline_keyboard", []) for b in line]
