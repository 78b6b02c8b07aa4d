"""A forwarded or pasted text is read in the chat: page by page, new words in bold and a tap away, then questions."""

import itertools
from random import Random

import pytest

from bot.handlers.reading_screens import PAGE_MOST
from tests.bot.harness import BotUnderTest, Person, Shown
from tests.bot.test_adding import own_words
from tests.support.llm import LlmServer, says
from tests.support.runs import Run
from tutor.database import one, rows, run
from tutor.llm.config import LlmConfig

FRIEND = {"type": "hidden_user", "date": 1, "sender_user_name": "Amiga"}
POST = (
    "👋 En verano voy a la playa con mi familia. ¡Hace mucho sol y comemos manzanas! https://example.org/playa"
    " Mi hermano tiene una casa grande y un perro pequeño. Por la noche leemos libros y bebemos agua fría. #verano #mar"
)
LONG = "\n\n".join(
    f"Parte número {n}. Mi hermano tiene una casa grande y un perro pequeño. Por la noche leemos libros y bebemos agua"
    f" fría. En verano voy a la playa con mi familia. ¡Hace mucho sol y comemos manzanas en la cocina!"
    for n in ("uno", "dos", "tres", "cuatro", "cinco", "seis")
)
_numbers = itertools.count(10**6)


async def press(person: Person, data: str, on: Shown, about: str) -> Shown | None:
    """A button of a message that answers the text ``about``."""
    message = {
        "message_id": on.id,
        "date": int(person.bot.now.timestamp()),
        "chat": {"id": person.id, "type": "private"},
        "from": {"id": 1000000003, "is_bot": True, "first_name": "Bot"},
        "text": on.plain,
        "reply_markup": {"inline_keyboard": on.rows},
        "reply_to_message": {
            "message_id": next(_numbers),
            "date": int(person.bot.now.timestamp()),
            "chat": {"id": person.id, "type": "private"},
            "from": person.user,
            "text": about,
        },
    }
    query = {"id": str(next(_numbers)), "from": person.user, "chat_instance": "1", "message": message, "data": data}
    return await person.update({"callback_query": query})


async def forward(person: Person, text: str) -> Shown:
    await person.send(text, forward_origin=FRIEND)
    await person.bot.finish_jobs(person.id)
    return person.last


async def read(person: Person, text: str = POST) -> Shown:
    """The reading's first page."""
    offered = await forward(person, text)
    shown = await press(person, "rd:m", offered, text)
    assert shown is not None
    return shown


async def reading_id(person: Person) -> int:
    profile = await person.profile()
    return int((await person.bot.services.readings.list(profile)).readings[0].id)


def bold(shown: Shown) -> list[str]:
    return [piece.partition("</b>")[0] for piece in shown.text.split("<b>")[2:]]


# Where readings come from


async def test_a_forwarded_text_offers_words_and_itself(learner: Person) -> None:
    offered = await forward(learner, POST)
    assert any(label.startswith("➕ el verano") for label in offered.labels), "words are offered as before"
    assert "📰 Читать" in offered.labels
    shown = await press(learner, "rd:m", offered, POST)
    assert shown is not None
    assert shown is not offered
    assert "En verano voy a la playa" in shown.plain
    assert "example.org" not in shown.plain
    assert "#" not in shown.plain
    assert "👋" not in shown.plain


@pytest.mark.parametrize("text", ["Hola, ¿qué tal?", "Завтра в восемь встречаемся у метро, не опаздывай. Ждём тебя."])
async def test_what_is_no_reading_is_offered_none(learner: Person, text: str) -> None:
    assert "📰 Читать" not in (await forward(learner, text)).labels


async def test_a_pasted_text_is_as_good_as_a_forwarded_one(learner: Person) -> None:
    await learner.send(POST)
    assert "📰 Читать" in learner.last.labels
    assert any(label.startswith("➕ el verano") for label in learner.last.labels)
    await learner.tap("el verano")
    assert (await own_words(learner))["el verano"].met_in == "message"


async def test_a_list_and_a_short_text_are_what_they_were(learner: Person) -> None:
    await learner.send("verano, playa, casa, perro, gato")
    assert "📰 Читать" not in learner.last.labels
    assert "el verano" in await own_words(learner)
    await learner.send("verano")
    assert "📰 Читать" not in learner.last.labels


async def test_a_text_that_a_window_waits_for_is_its_answer(learner: Person) -> None:
    await learner.send("/add")
    await learner.send(POST)
    assert not [shown for shown in learner.chat if "📰 Читать" in shown.labels]


@pytest.mark.parametrize(("text", "offered"), [(LONG, True), (POST, False)])
async def test_the_teacher_still_answers_a_pasted_text(
    bot: BotUnderTest, llm: LlmServer, text: str, offered: bool
) -> None:
    """And a long one may be read as well."""
    assert bot
    llm.script = [says("¡Qué bonito!")]
    config = LlmConfig(base_url=llm.url, models={"talk": "chat"}, backoff=0.01)
    person = Person(BotUnderTest(llm=config))
    await person.settle()
    shown = await person.say(text)
    assert "¡Qué bonito!" in shown.plain
    assert llm.requests[-1].last.endswith(text)
    offers = [each for each in person.chat if "📰 Читать" in each.labels]
    assert len(offers) == int(offered)
    if offered:
        page = await press(person, "rd:m", offers[0], text)
        assert page is not None
        assert "Parte número" in page.plain


async def test_two_taps_bring_one_reading(learner: Person) -> None:
    offered = await forward(learner, POST)
    for _ in range(2):
        await press(learner, "rd:m", offered, POST)
    assert len((await learner.bot.services.readings.list(await learner.profile())).readings) == 1


async def test_a_button_whose_text_is_gone_says_so(learner: Person) -> None:
    offered = await forward(learner, POST)
    await learner.press("rd:m", offered)
    assert learner.answers[-1]["text"]


async def test_a_text_that_cannot_be_read_is_refused_over_the_screen(learner: Person) -> None:
    offered = await forward(learner, POST)
    before = offered.text
    await press(learner, "rd:m", offered, "Летом я еду на море, и там очень жарко.")
    assert "испанский" in learner.answers[-1]["text"]
    assert offered.text == before


# Reading


async def test_a_page_tells_title_level_and_the_share_of_words_known(learner: Person) -> None:
    shown = await read(learner)
    lines = shown.plain.splitlines()
    assert lines[0] == "📰 En verano voy a la playa con mi familia"
    assert lines[1] == "A1 · знакомо 0 % слов"
    assert {"verano", "playa", "manzanas", "leemos"} <= set(bold(shown))
    assert "mi" not in bold(shown)


async def test_the_share_grows_as_cards_are_learnt(learner: Person) -> None:
    shown = await read(learner)
    await learner.tap("➕ Все", shown)
    profile = await learner.profile()
    await run("UPDATE schedule SET state = 2, reps = 1 WHERE profile_id = $1", profile.id)
    await learner.press(f"rd:{await reading_id(learner)}", shown)
    share = int(shown.plain.partition("знакомо ")[2].partition(" ")[0])
    assert share > 20
    assert "Сначала было 0 %." in shown.plain
    assert "verano" not in bold(shown)


async def test_a_long_text_is_turned_page_by_page(learner: Person) -> None:
    shown = await read(learner, LONG)
    seen = [shown.plain]
    while any(label == "Дальше ›" for label in shown.labels):
        await learner.tap("Дальше ›", shown)
        seen.append(shown.plain)
    assert len(seen) > 1
    assert f"страница {len(seen)} из {len(seen)}" in seen[-1]
    text = " ".join(seen)
    assert all(f"Parte número {n}." in text for n in ("uno", "dos", "tres", "cuatro", "cinco", "seis"))
    assert all(len(page) < PAGE_MOST + 700 for page in seen)
    for _ in seen[1:]:
        await learner.tap("‹ Назад", shown)
    assert shown.plain == seen[0]


async def test_a_word_of_the_page_becomes_a_card_and_goes_back(learner: Person) -> None:
    shown = await read(learner)
    first = next(label for label in shown.labels if label.startswith("➕"))
    await learner.tap(first, shown)
    word = first.removeprefix("➕ ").partition(" — ")[0]
    assert (await own_words(learner))[word].met_in == "reader"
    assert "колоде" in learner.answers[-1]["text"]
    taken = next(label for label in shown.labels if label.startswith("✓"))
    assert taken.removeprefix("✓ ").partition(" — ")[0] == word
    assert shown.labels.index(taken) == 0, "a second tap hits no other word"
    await learner.tap(taken, shown)
    assert word not in await own_words(learner)
    assert shown.labels[0] == first


async def test_the_same_tap_twice_adds_once(learner: Person) -> None:
    shown = await read(learner)
    data = next(button["callback_data"] for button in shown.buttons if button["text"].startswith("➕"))
    await learner.press(data, shown)
    await learner.press(data, shown)
    assert len(await own_words(learner)) == 1
    assert "уже есть" in learner.answers[-1]["text"]


async def test_words_of_a_page_stand_a_few_at_a_time(learner: Person) -> None:
    shown = await read(learner)
    seen: list[str] = []
    for _ in range(9):
        words = [label for label in shown.labels if " — " in label]
        assert 0 < len(words) <= 4
        if words[0] in seen:
            break
        seen += words
        await learner.tap("Слова ", shown)
    assert len(seen) == len(set(seen)) > 8


async def test_all_words_of_a_page_are_taken_at_once(learner: Person) -> None:
    shown = await read(learner)
    count = int(next(label for label in shown.labels if label.startswith("➕ Все")).rpartition(" ")[2])
    await learner.tap("➕ Все", shown)
    assert len(await own_words(learner)) == count
    assert str(count) in learner.answers[-1]["text"]
    assert not [label for label in shown.labels if label.startswith("➕")]


# The list


async def test_readings_are_listed_opened_deleted_and_brought_back(learner: Person) -> None:
    shown = await read(learner)
    await learner.tap("📰 Мои тексты", shown)
    assert [label for label in shown.labels if label.startswith("En verano")] == ["En verano voy a la playa co… · 0 %"]
    await learner.tap("En verano", shown)
    await learner.tap("🗑", shown)
    assert "удалён" in shown.plain
    await learner.tap("↩︎", shown)
    assert "En verano voy" in shown.plain
    await learner.tap("🗑", shown)
    await learner.tap("📰", shown)
    assert "пока пусто" in shown.plain
    await learner.tap("🏠", shown)


async def test_many_readings_stand_page_by_page(learner: Person) -> None:
    profile = await learner.profile()
    for number in range(19):
        await learner.bot.services.readings.bring(
            profile, f"Hoy tengo {number} manzanas en la cocina de mi casa.", learner.bot.now
        )
    await learner.send("/start")
    await learner.press("go:readings")
    shown, seen = learner.last, list[str]()
    while True:
        seen += [label for label in shown.labels if label.startswith("Hoy")]
        if "▸" not in shown.labels:
            break
        await learner.tap("▸", shown)
    assert len(seen) == 19
    assert seen[0].startswith("Hoy tengo 18")
    await learner.tap("◂", shown)
    assert any(label.startswith("Hoy tengo 18") for label in shown.labels)


async def test_the_doors_close_whatever_dialog_was_open(learner: Person) -> None:
    await read(learner)
    number = await reading_id(learner)
    await learner.send("/add")
    await learner.press(f"rd:{number}")
    await learner.send("verano")
    assert "el verano" not in await own_words(learner), "a word that was typed is looked up, not added"


# Questions


async def test_questions_are_asked_about_the_text_and_answered(learner: Person) -> None:
    shown = await read(learner)
    await learner.tap("❓ Вопросы", shown)
    profile = await learner.profile()
    quiz = await one("SELECT id, sort, title, total FROM quiz WHERE profile_id = $1", profile.id)
    assert (quiz["sort"], quiz["title"]) == ("reading", "En verano voy a la playa con mi familia")
    kinds = await rows("SELECT item->>'kind' AS kind FROM quiz_item WHERE quiz_id = $1", quiz["id"])
    assert {"gap", "order"} <= {record["kind"] for record in kinds}
    await Run(learner).go_through()
    finished = await one("SELECT finished_at, right_first, size FROM quiz WHERE id = $1", quiz["id"])
    assert finished["finished_at"] is not None
    assert finished["right_first"] == finished["size"]


async def test_questions_that_were_left_go_on_after_a_restart(learner: Person) -> None:
    shown = await read(learner)
    number = await reading_id(learner)
    await learner.tap("❓ Вопросы", shown)
    await Run(learner).answer()
    learner.bot.restart()
    await learner.bot.forget()
    await learner.send("/start")
    await learner.press(f"rd:{number}")
    assert "▶️ Продолжить вопросы" in learner.last.labels
    await learner.tap("▶️ Продолжить вопросы")
    runs = await rows("SELECT number FROM quiz WHERE profile_id = $1", (await learner.profile()).id)
    assert [record["number"] for record in runs] == [2]


async def test_nothing_to_ask_about_is_said_over_the_text(learner: Person) -> None:
    profile = await learner.profile()
    reading = await learner.bot.services.readings.bring(
        profile, "Trapisonda, trapisonda, trapisonda. ¡Trapisonda, trapisonda!", learner.bot.now
    )
    await learner.send("/start")
    await learner.press(f"rd:{reading.id}")
    await learner.tap("❓")
    assert "слишком мало" in learner.answers[-1]["text"]
    assert "Trapisonda" in learner.last.plain


# Whatever is tapped


@pytest.mark.parametrize("door", ["rd:{}", "rda:{}:0:0:1", "rdq:{}", "rdx:{}", "rdu:{}", "rd:{}:99:99"])
async def test_another_learners_reading_is_not_there(bot: BotUnderTest, learner: Person, door: str) -> None:
    stranger = Person(bot)
    profile = await stranger.settle()
    theirs = await bot.services.readings.bring(profile, POST, bot.now)
    await learner.send("/start")
    await learner.press(door.format(theirs.id))
    assert "больше нет" in learner.answers[-1]["text"]
    assert "пока пусто" in learner.last.plain
    assert not await own_words(learner)
    assert (await bot.services.readings.reading(profile, theirs.id)).id == theirs.id


@pytest.mark.parametrize(
    "data", ["rd:", "rd:x", "rd:-1", "rd:1:2:3:4", f"rd:{'9' * 18}", f"rd:{'9' * 50}", "rda:1", "rda:1:1:1:all",
             "rdb:1:1:1:1", "rdq:", "rdx:٣", "rdl:x", "rdu:0"],
)  # fmt: skip
async def test_a_button_of_nothing_leads_to_the_list(learner: Person, data: str) -> None:
    await learner.send("/start")
    await learner.press(data)
    assert "📰" in learner.last.plain
    assert learner.last.labels == ["🏠 Домой"] or "🏠" in learner.last.labels[-1]


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_every_page_of_a_hostile_text_is_a_sound_screen(bot: BotUnderTest, language: str) -> None:
    """The harness checks each for what Telegram would refuse."""
    person = Person(bot, name="<Ann> & Co", language=language)
    profile = await person.settle(own=language)
    words = [
        "<b>casa",
        "&amp;",
        "perro</u>",
        "x" * 70,
        "playa_*`[",
        "¿sol?",
        "«agua»",
        "manzanas & peras <3",
        "o'clock",
    ]
    chance = Random(1)
    text = " ".join(f"{chance.choice(words)} verano en {chance.choice(words)}." for _ in range(160))
    reading = await bot.services.readings.bring(profile, text, bot.now)
    await person.send("/start")
    await person.press(f"rd:{reading.id}")
    for _ in range(60):
        buttons = [button for button in person.last.buttons if button["callback_data"].startswith("rd")]
        if not buttons or "rdq" in person.last.text:
            break
        await person.press(chance.choice(buttons)["callback_data"])
        if not person.last.labels[0].startswith(("➕", "✓", "‹")):
            await person.press(f"rd:{reading.id}")


async def test_reading_costs_one_screen_a_tap(learner: Person) -> None:
    shown = await read(learner, LONG)
    await learner.tap("Дальше ›", shown)
    assert [call.method for call in learner.calls] == ["answerCallbackQuery", "editMessageText"]
