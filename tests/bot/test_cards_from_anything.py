"""Anything becomes cards: lists with words nobody knows, requests in plain words, forwarded texts, words under a
message. A real server of the models' protocol answers."""

import asyncio
import random
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from bot.handlers.offers import offer_rows, replaced
from bot.handlers.requests import Request, Requests
from bot.handlers.show import tell
from bot.work import WORK, Work
from tests.bot.harness import ROOT, BotUnderTest, Person, Shown, all_texts
from tests.bot.test_adding import own_words
from tests.support.dictionary import Dictionary, entry, items_of
from tests.support.llm import LlmServer, Reply, fails, garbled, gives, llm_server, refuses
from tutor.database import rows, run, transaction
from tutor.decks.names import covered, named
from tutor.decks.views import DeckView
from tutor.llm.config import LlmConfig
from tutor.words.courses import load_courses
from tutor.words.guess import language_of
from tutor.words.offers import OfferItem, OfferView

_random = random.SystemRandom()


@pytest_asyncio.fixture
async def llm(database: str) -> AsyncIterator[LlmServer]:
    assert database
    await load_courses(ROOT / "courses")
    async with llm_server() as server:
        yield server


async def someone(server: LlmServer, **more: Any) -> Person:
    """Learns Spanish from Russian; a model looks words up, and there is no teacher to talk to."""
    config = LlmConfig(base_url=server.url, models={"draft": "small"}, backoff=0.01, **more)
    person = Person(BotUnderTest(llm=config))
    await person.settle()
    return person


@pytest_asyncio.fixture
async def person(llm: LlmServer) -> Person:
    return await someone(llm)


def coined(count: int = 1) -> list[str]:
    """Spanish-looking words that no lexicon has."""
    return ["".join(_random.choice("bcdfglmnprst") + _random.choice("aeiou") for _ in range(5)) for _ in range(count)]


async def sends(person: Person, text: str = "", **content: Any) -> Shown:
    """What stands last in the chat once everything has been looked up."""
    await person.send(text, **content)
    await person.bot.finish_jobs(person.id)
    return person.last


async def deck(person: Person, title: str) -> DeckView:
    return await person.bot.services.decks.create(await person.profile(), title, person.bot.now)


async def words_in(person: Person, deck_id: int) -> set[str]:
    return {card.word for card in (await person.bot.services.decks.cards(await person.profile(), deck_id)).cards}


# Lists


async def test_what_the_dictionary_lacks_is_looked_up_and_told_by_itself(person: Person, llm: LlmServer) -> None:
    one, other = coined(2)
    llm.script = Dictionary({one: entry(f"el {one}", "штука"), other: entry(f"la {other}", "вещь")})
    await person.send(f"verano, {one}, invierno, {other}, qqq1")
    first = person.last
    assert "2 слова" in first.plain
    assert "ищу" in first.plain
    assert set(await own_words(person)) == {"el verano", "el invierno"}
    await person.bot.finish_jobs(person.id)
    assert person.last is not first
    assert set(await own_words(person)) == {"el verano", "el invierno", f"el {one}", f"la {other}"}
    assert f"el {one} — штука" in person.last.plain
    assert "qqq1" in person.last.plain, "what nobody knows is said"
    assert llm.calls == 1
    assert items_of(llm.requests[0]) == [one, other, "qqq1"]


async def test_twenty_new_words_are_one_question_and_known_ones_none(person: Person, llm: LlmServer) -> None:
    new = coined(20)
    llm.script = Dictionary({word: entry(f"el {word}", "штука") for word in new})
    await sends(person, "\n".join(new))
    assert llm.calls == 1
    assert len(await own_words(person)) == 20
    other = await someone(llm)
    await sends(other, "\n".join(new))
    assert llm.calls == 1
    assert "20 слов" in other.last.plain


async def test_all_that_was_looked_up_can_be_taken_back_after_a_restart(person: Person, llm: LlmServer) -> None:
    new = coined(3)
    llm.script = Dictionary({word: entry(f"el {word}", "штука") for word in new})
    await sends(person, "\n".join(new))
    assert any("Мои слова" in label for label in person.last.labels)
    person.bot.restart()
    await person.bot.forget()
    found = person.last
    undo = next(button["callback_data"] for button in found.buttons if "Отменить" in button["text"])
    await person.press(undo, found)
    assert not await own_words(person)
    assert "Отменено" in person.last.plain
    await person.press(undo, found)
    assert not await own_words(person), "a second tap changes nothing"


async def test_the_deck_of_what_was_looked_up_is_a_tap_away(person: Person, llm: LlmServer) -> None:
    (new,) = coined()
    llm.script = Dictionary({new: entry(f"el {new}", "штука")})
    await sends(person, f"/add {new}")
    await person.tap("Мои слова")
    assert "Мои слова" in person.last.plain
    assert any("Повторять" in label for label in person.last.labels)


async def test_a_word_with_several_meanings_is_offered_as_a_choice(person: Person, llm: LlmServer) -> None:
    (new,) = coined()
    senses = [entry(f"el {new}", "банк", sense="деньги"), entry(f"el {new}", "скамейка", sense="мебель")]
    llm.script = Dictionary({new: senses})
    trips = await deck(person, "Поездки")
    await sends(person, f"добавь {new} в колоду поездки")
    assert "несколько значений" in person.last.plain
    assert not await own_words(person)
    await person.tap("скамейка")
    assert (await own_words(person))[f"el {new}"].translation == "скамейка"
    assert await words_in(person, trips.id) == {f"el {new}"}, "the deck that was named is kept"


async def test_what_was_not_found_is_added_with_the_learners_own_translation(person: Person, llm: LlmServer) -> None:
    (new,) = coined()
    llm.script = Dictionary()
    await sends(person, f"/add {new}")
    assert "Не нашлось" in person.last.plain
    await person.tap("со своим")
    assert "Пришлите перевод" in person.last.plain
    await person.send("штука")
    assert (await own_words(person))[new].translation == "штука"
    assert llm.calls == 1


@pytest.mark.parametrize("reply", [fails(500), fails(429), refuses(), garbled()])
async def test_when_nothing_comes_back_the_learner_hears_why_and_what_works(
    person: Person, llm: LlmServer, reply: Reply
) -> None:
    new = coined(3)
    llm.script = lambda _: reply
    await sends(person, "verano\n" + "\n".join(new))
    assert set(await own_words(person)) == {"el verano"}
    assert all(word in person.last.plain for word in new)
    assert len([label for label in person.last.labels if any(word in label for word in new)]) == 3
    assert llm.calls <= 3
    await person.tap(new[0])
    await person.send("штука")
    assert set(await own_words(person)) == {"el verano", new[0]}


async def test_a_budget_that_is_spent_is_said(llm: LlmServer) -> None:
    person = await someone(llm, learner_budget_micros=0)
    await sends(person, "\n".join(coined(3)))
    assert llm.calls == 0
    assert "своим переводом" in person.last.plain


async def post(person: Person, payload: dict[str, Any]) -> None:
    profile = await person.profile()
    whole = {"learner_id": profile.learner_id, "profile_id": profile.id, "chat_id": person.id, "met_in": "list",
             "deck_id": None, "keep_both": False, **payload}  # fmt: skip
    async with transaction():
        job = await person.bot.jobs.post("draft", person.id, whole)
    assert job is not None
    person.bot.jobs.start(job)


async def test_a_fault_of_ours_is_told_too(person: Person, llm: LlmServer) -> None:
    """Three tries, and then the learner hears of it."""
    (new,) = coined()
    llm.script = Dictionary({new: entry(f"el {new}", "штука")})
    await post(person, {"words": [new], "deck_id": "no number"})
    await person.bot.finish_jobs(person.id)
    assert "сломался" in person.last.plain
    assert new in person.last.plain
    assert llm.calls == 1, "what was learnt at the first try is in the lexicon"
    assert not await own_words(person)


async def test_a_profile_that_is_gone_is_not_written_to(person: Person, llm: LlmServer) -> None:
    before = len(person.chat)
    for payload in ({"profile_id": 10**12}, {"learner_id": 10**12}):
        await post(person, {"words": coined(), **payload})
        await person.bot.finish_jobs(person.id)
    assert len(person.chat) == before
    assert llm.calls == 0


async def test_words_find_a_deck_though_theirs_is_gone(person: Person, llm: LlmServer) -> None:
    (new,) = coined()
    llm.script = Dictionary({new: entry(f"el {new}", "штука")})
    trips = await deck(person, "Поездки")
    await person.bot.services.decks.delete(await person.profile(), trips.id, person.bot.now)
    await post(person, {"words": [new], "deck_id": trips.id})
    await person.bot.finish_jobs(person.id)
    assert f"el {new}" in await own_words(person)


async def test_without_a_model_the_learner_is_asked_for_translations(learner: Person) -> None:
    await learner.send("/add verano, xyzzy")
    assert "Пришлите перевод" in learner.last.plain
    assert "ищу" not in learner.last.plain


HOSTILE = [
    {"items": [{"number": 1, "group": True, "words": [{"word": "<b>x</b>", "translation": "<a href='x'>"}] * 500}]},
    {"items": [{"number": n, "group": True, "words": [entry("el cosarara", "штука")] * 2} for n in range(500)]},
    {"items": [{"number": 1, "group": False, "words": [entry("el javascript:alert(1)", "штука")]}]},
    {"items": [{"number": 1, "group": True, "words": [entry(f"cosa {'x' * 100}", "я" * 250) for _ in range(20)]}]},
    {"items": [{"number": 1, "group": False, "words": [{**entry("la cosarara", "вещь"), "card_id": 1}]}]},
]  # fmt: skip


@pytest.mark.parametrize("answer", HOSTILE, ids=range(len(HOSTILE)))
async def test_no_answer_of_a_model_breaks_a_screen(person: Person, llm: LlmServer, answer: Any) -> None:
    """Every message is held against Telegram's rules as it is sent."""
    llm.script = lambda _: gives(answer)
    await sends(person, f"/add {coined()[0]} <i>")
    assert person.last.buttons
    assert len(await own_words(person)) <= 20
    assert not await rows("SELECT 1 FROM entry WHERE word ~ '[<>]' OR translation ~ '[<>]' OR word LIKE '%javascript%'")


# Requests in plain words


@pytest.mark.parametrize(
    ("text", "words", "deck_title"),
    [
        ("добавь лето в колоду времена года", "лето", "времена года"),
        ("Добавь лето в колоду «Времена года».", "лето", "Времена года"),
        ("добавь в колоду «Времена года» лето и зима", "лето, зима", "Времена года"),
        ("добавь в мою колоду отпуск: лето, зима", "лето, зима", "отпуск"),
        ("добавь слова лето, осень и зима в карточки", "лето, осень, зима", ""),
        ("запомни слово осень", "осень", ""),
        ("выучить лето и зиму", "лето, зиму", ""),
        ("положи лето в отпускную колоду", "лето", "отпускную"),
        ("add the seasons", "the seasons", ""),
        ("add summer to the deck Seasons", "summer", "Seasons"),
        ("Please add summer and winter to my cards, please!", "summer, winter", ""),
        ("put el verano into Seasons", "el verano", "Seasons"),
        ("put el verano into my cards", "el verano", ""),
        ("add el verano to my Seasons deck", "el verano", "Seasons"),
        ("add: el verano - the summer", "el verano - the summer", ""),
    ],
)
def test_a_request_is_understood_without_a_model(text: str, words: str, deck_title: str) -> None:
    assert Requests(all_texts()).read(text) == Request(words, deck_title)


@pytest.mark.parametrize(
    "text",
    [
        "put another way, it rains",
        "положи трубку",
        "add",
        "добавь",
        "Добавка была вкусной",
        "learn me how the subjunctive works in this kind of sentence",
        "как добавить слово?",
        "hola",
    ],
)
def test_what_asks_for_nothing_is_no_request(text: str) -> None:
    assert Requests(all_texts()).read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "add " + "," * 4000 + "x",
        "add x" + " ." * 2000 + "y",
        "добавь в колоду «" + "а" * 4000,
        "add x" + " to my" * 680,
        "add x" + ", please" * 500 + "y",
        "add " + " " * 4000 + "x",
        "add " + "x and " * 680,
    ],
    ids=range(7),
)
def test_no_text_is_slow_to_understand(text: str) -> None:
    """Whoever sends it, everybody else's taps wait meanwhile."""
    requests = Requests(all_texts())
    began = time.process_time()
    requests.read(text)
    assert time.process_time() - began < 0.1


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("времена года", "Времена года"),
        ("«ВРЕМЕНА ГОДА»", "Времена года"),
        ("времён года", "Времена года"),
        ("времена", "Времена года"),
        ("Еду", "Еда"),
        ("отпуска", "Отпуск"),
        ("рабта", "Работа"),
        ("работу", "Работа"),
        ("Seasons", None),
        ("погода", None),
        ("", None),
        ("🙂", None),
    ],
)
def test_a_deck_is_known_by_its_name_as_people_say_it(name: str, title: str | None) -> None:
    titles = ["Еда", "Отпуск", "Времена года", "Работа", "Мои слова"]
    place = named(name, titles)
    assert (titles[place] if place is not None else None) == title


def test_a_name_that_fits_two_decks_is_nobodys() -> None:
    assert named("отпуск", ["Отпуск в Риге", "Отпуск в Риме"]) is None
    assert named("отпуск", ["Отпуск", "Отпуск в Риме", "Отпуск"]) == 0
    assert covered("seasons", ["Food", "Days and seasons"]) == 1
    assert covered("", ["Food"]) is None


@pytest.mark.parametrize("text", ["добавь verano в колоду времён года", "put verano into Времена года"])
async def test_words_go_to_the_deck_that_is_named(learner: Person, text: str) -> None:
    seasons = await deck(learner, "Времена года")
    await learner.send(text)
    assert await words_in(learner, seasons.id) == {"el verano"}
    assert "Времена года" in learner.last.plain


async def test_a_deck_that_is_not_there_can_be_made(learner: Person) -> None:
    await learner.send("добавь verano и invierno в колоду Сезоны & <годы>")
    assert "Сезоны & <годы>" in learner.last.plain
    assert "verano, invierno" in learner.last.plain
    assert not await own_words(learner)
    await learner.tap("В новую")
    assert set(await own_words(learner)) == {"el verano", "el invierno"}
    assert "Сезоны & <годы>" in learner.last.plain


async def test_or_the_words_go_where_they_always_go_or_nowhere(learner: Person) -> None:
    await deck(learner, "Отпуск")
    await learner.send("добавь verano в колоду Погода")
    await learner.tap("Не добавлять")
    assert not await own_words(learner)
    await learner.send("добавь verano в колоду Погода")
    await learner.tap("В обычную")
    assert "el verano" in await own_words(learner)
    assert "Отпуск" in learner.last.plain
    assert len(await learner.bot.services.decks.list(await learner.profile(), learner.bot.now)) == 2


@pytest.mark.parametrize("text", ["добавь погода и природа", "добавь погоду и природу", "добавь цвета и одежда"])
async def test_a_course_deck_by_that_name_is_offered(learner: Person, text: str) -> None:
    await learner.send(text)
    assert "готовая колода" in learner.last.plain
    assert not await own_words(learner)
    await learner.tap("Добавить как слова")
    assert "готовая колода" not in learner.last.plain


async def test_a_group_that_is_a_course_deck_can_be_taken(llm: LlmServer) -> None:
    person = Person(BotUnderTest(), language="en")
    await person.settle("es", "en")
    await person.send("add the feelings")
    assert "Feelings" in person.last.plain
    assert not await own_words(person)
    await person.tap("Feelings")
    assert "Feelings" in person.last.plain
    await person.press(person.last.buttons[0]["callback_data"])
    decks = await person.bot.services.decks.list(await person.profile(), person.bot.now)
    assert "Feelings" in {found.title for found in decks}
    assert llm.calls == 0


async def test_a_group_nobody_knows_is_looked_up(person: Person, llm: LlmServer) -> None:
    one, other = coined(2)
    llm.script = Dictionary(groups={"виды облаков": [entry(f"el {one}", "штука"), entry(f"la {other}", "вещь")]})
    await sends(person, "добавь виды облаков")
    assert set(await own_words(person)) == {f"el {one}", f"la {other}"}
    assert llm.calls == 1


# Words under a message


async def offered(person: Person, *items: OfferItem) -> tuple[Shown, OfferView]:
    """A message with words under it, and a button of somebody else's."""
    async with transaction():
        offer = await person.bot.services.offers.make(await person.profile(), items, "answer", person.bot.now)
    assert offer is not None
    t = all_texts().speech("ru")
    work = Work(person.id)
    token = WORK.set(work)
    tell(person.id, "Ответ с <b>разметкой</b>", [*offer_rows(t, offer), [{"text": "🔊", "callback_data": "s:m:1"}]])
    WORK.reset(token)
    shown = person.see(work.calls[0])
    assert shown is not None
    return shown, offer


VERANO, GATITO = OfferItem("verano", "лето"), OfferItem("gatito", "котёнок")


async def test_a_tap_adds_a_word_and_leaves_the_message_as_it_is(person: Person) -> None:
    shown, _ = await offered(person, VERANO, GATITO)
    assert shown.labels == ["➕ el verano — лето", "➕ gatito — котёнок", "➕ Добавить всё (2)", "🔊"]
    await person.tap("verano", shown)
    assert list(await own_words(person)) == ["el verano"]
    assert person.answers[-1]["text"] == "➕ el verano — лето: теперь в колоде «Мои слова»"
    assert shown.labels == ["✓ el verano — лето", "➕ gatito — котёнок", "🔊"]
    assert shown.plain == "Ответ с разметкой"
    assert {call.method for call in person.calls} == {"answerCallbackQuery", "editMessageReplyMarkup"}


async def test_a_tap_on_a_tick_takes_the_word_back(person: Person) -> None:
    shown, _ = await offered(person, VERANO, GATITO)
    await person.tap("verano", shown)
    await person.tap("✓ el verano", shown)
    assert not await own_words(person)
    assert shown.labels[0] == "➕ el verano — лето"
    assert "карточки больше нет" in person.answers[-1]["text"]


async def test_a_double_tap_adds_once_and_takes_nothing_back(person: Person) -> None:
    shown, offer = await offered(person, VERANO, GATITO)
    for _ in range(3):
        await person.press(f"o:{offer.id}:1", shown)
    assert list(await own_words(person)) == ["el verano"]
    for _ in range(2):
        await person.press(f"o:{offer.id}:-1", shown)
    assert not await own_words(person)
    await person.press(f"o:{offer.id}:all", shown)
    await person.press(f"o:{offer.id}:all", shown)
    assert set(await own_words(person)) == {"el verano", "gatito"}
    assert person.answers[-2]["text"].startswith("➕ 2 слова")


async def test_two_devices_add_one_card(person: Person) -> None:
    shown, offer = await offered(person, VERANO, GATITO)
    profile = await person.profile()
    await asyncio.gather(
        person.press(f"o:{offer.id}:all", shown),
        *[person.bot.services.offers.take(profile, offer.id, None, person.bot.now, default_title="Мои слова")
          for _ in range(3)],
    )  # fmt: skip
    assert set(await own_words(person)) == {"el verano", "gatito"}


async def test_a_word_of_ones_own_stays_whatever_is_tapped(person: Person) -> None:
    await person.send("/add verano")
    shown, _ = await offered(person, VERANO)
    assert shown.labels[0] == "✓ el verano — лето"
    await person.tap("✓ el verano", shown)
    assert list(await own_words(person)) == ["el verano"]
    assert "остаётся" in person.answers[-1]["text"]


@pytest.mark.parametrize(
    "data",
    [
        "o:1:1", "o:0:all", "o:x:1", "o:1", "o:", "o:1:", "o:1:-", "o:1:99", "o:99999999999999999999:1", "o:٣:1",
        "ou:", "ou:5", "ou:x",
    ],
)  # fmt: skip
async def test_a_button_of_nothing_says_so(person: Person, data: str) -> None:
    shown, _ = await offered(person, VERANO)
    before = list(shown.labels)
    await person.press(data, shown)
    assert person.answers[-1]["text"]
    assert shown.labels == before
    assert not await own_words(person)


async def test_words_of_another_learner_cannot_be_taken(person: Person, llm: LlmServer) -> None:
    stranger = await someone(llm)
    _, theirs = await offered(stranger, VERANO)
    shown, _ = await offered(person, GATITO)
    await person.press(f"o:{theirs.id}:1", shown)
    assert "больше нет" in person.answers[-1]["text"]
    assert not await own_words(person)
    assert not await own_words(stranger)


async def test_many_words_stand_two_in_a_row(person: Person) -> None:
    shown, _ = await offered(person, *[OfferItem(f"palabrota{n}", "очень длинный перевод " * 5) for n in range(12)])
    assert [len(row) for row in shown.rows] == [2] * 6 + [1, 1]
    await person.tap("palabrota7", shown)
    assert "✓ palabrota7" in shown.labels


def test_only_the_offers_own_buttons_are_replaced() -> None:
    def of(*data: str) -> list[dict[str, Any]]:
        return [{"text": each, "callback_data": each} for each in data]

    before = [of("a"), of("o:1:1", "b"), of("o:1:2"), of("o:2:1"), [{"text": "c", "url": "https://example.org"}]]
    after = replaced(before, "o:1:", [of("new")])
    assert after == [of("a"), of("new"), of("b"), of("o:2:1"), [{"text": "c", "url": "https://example.org"}]]
    assert replaced([of("a")], "o:1:", [of("new")]) == [of("new"), of("a")]


# Forwarded messages

FRIEND = {"type": "hidden_user", "date": 1, "sender_user_name": "Amiga"}
SPANISH = "En verano voy a la playa con mi familia. ¡Hace mucho sol y comemos manzanas!"


async def forwards(person: Person, text: str, **content: Any) -> Shown:
    return await sends(person, text, forward_origin=FRIEND, **content)


async def test_a_forwarded_text_offers_its_words_without_a_model(learner: Person) -> None:
    shown = await forwards(learner, SPANISH)
    assert "el verano — лето" in shown.plain
    assert "la playa" in shown.plain
    assert "mi" not in [label.removeprefix("➕ ") for label in shown.labels]
    assert len([label for label in shown.labels if label.startswith("➕ ")]) <= 9
    await learner.tap("la playa", shown)
    assert list(await own_words(learner)) == ["la playa"]
    assert (await own_words(learner))["la playa"].met_in == "forward"


async def test_what_one_has_already_is_not_offered_again(learner: Person) -> None:
    await learner.send("/add verano, playa")
    shown = await forwards(learner, SPANISH)
    assert "el verano" not in shown.plain
    assert "la playa" not in shown.plain


async def test_a_forwarded_request_is_a_text_and_no_request(learner: Person) -> None:
    shown = await forwards(learner, "add verano, invierno, playa")
    assert not await own_words(learner)
    assert "➕ el verano" in " ".join(shown.labels)


@pytest.mark.parametrize(
    "text",
    [
        "Завтра в восемь встречаемся у метро, не опаздывай.",
        "The meeting is at eight and we have to be there on time, so do not be late.",
    ],
)
async def test_a_text_in_another_language_offers_nothing_silly(learner: Person, text: str) -> None:
    shown = await forwards(learner, text)
    assert "испанский" in shown.plain
    assert not [label for label in shown.labels if label.startswith("➕")]
    assert shown.buttons, "no dead end"


async def test_a_forwarded_caption_is_a_text_too(learner: Person) -> None:
    photo = [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]
    await learner.send(caption=SPANISH, photo=photo, forward_origin=FRIEND)
    assert learner.last.buttons


async def test_a_text_of_unknown_words_is_read_by_the_model(person: Person, llm: LlmServer) -> None:
    one, other, absent = coined(3)
    words = [entry(f"el {one}", "штука"), entry(f"la {other}", "вещь"), entry(f"el {absent}", "чужое")]
    llm.script = Dictionary(of_texts=words)
    text = f"Mira, el {one} y la {other} son muy bonitos y no hay más."
    await person.send(text, forward_origin=FRIEND)
    assert "Смотрю" in person.last.plain
    await person.bot.finish_jobs(person.id)
    assert f"el {one} — штука" in person.last.plain
    assert absent not in person.last.plain
    assert llm.calls == 1
    assert text not in llm.requests[0].system
    await person.tap("Добавить всё")
    assert set(await own_words(person)) == {f"el {one}", f"la {other}"}


async def test_a_text_full_of_known_words_asks_no_model(person: Person, llm: LlmServer) -> None:
    await forwards(person, SPANISH)
    assert llm.calls == 0


@pytest.mark.parametrize("reply", [fails(500), garbled(), gives({"items": []}), gives({"items": [{"number": 1}]})])
async def test_a_model_that_finds_nothing_leaves_a_fitting_message(
    person: Person, llm: LlmServer, reply: Reply
) -> None:
    llm.script = lambda _: reply
    shown = await forwards(person, f"La {coined()[0]} es muy {coined()[0]} y no hay más de la {coined()[0]}.")
    assert "Смотрю" not in shown.plain
    assert shown.buttons


async def test_a_forward_while_words_are_asked_for_is_the_answer(learner: Person) -> None:
    await learner.send("/add")
    await learner.send("verano", forward_origin=FRIEND)
    assert "el verano" in await own_words(learner)


@pytest.mark.parametrize("text", ["<b>&</b> " * 200, "x" * 4096, "😀" * 300, "https://example.org/verano @verano", "5"])
async def test_whatever_is_forwarded_gets_a_sound_answer(learner: Person, text: str) -> None:
    shown = await forwards(learner, text)
    assert shown.buttons


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SPANISH, "es"),
        ("¿Qué tal?", "es"),
        ("The cat is on the table and it is happy.", "en"),
        ("Кот на столе, и он доволен.", "ru"),
        ("Мы видели la playa вчера вечером", "ru"),
        ("hotel", None),
        ("12345 😀", None),
    ],
)
def test_the_language_of_a_text_is_told_by_its_small_words(text: str, language: str | None) -> None:
    assert language_of(text) == language


async def test_an_offer_outlives_the_lexicons_changes(person: Person) -> None:
    shown, offer = await offered(person, VERANO)
    await run("UPDATE offer SET items = jsonb_set(items, '{0,entry_id}', '999999999999') WHERE id = $1", offer.id)
    await person.tap("verano", shown)
    assert "el verano" in await own_words(person)
