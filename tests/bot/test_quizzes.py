"""Quizzes in the chat: every kind of exercise asked and answered, taps that come twice or late, mistakes, topics."""

from itertools import pairwise
from typing import Any

import pytest
import pytest_asyncio

from tests.bot.harness import ROOT, BotUnderTest, Person
from tests.support.gateway import config_for
from tests.support.llm import LlmServer, gives, hangs, says
from tests.support.media import ogg
from tests.support.room import Guest, Room
from tests.support.runs import Run, data_of
from tutor.database import one
from tutor.exercises.item import Item
from tutor.lessons.loading import load_lessons
from tutor.words.courses import load_courses


def item(kind: str, shape: Any, **fields: Any) -> Item:
    own = {"answer_language": "es", "own_language": "ru"}
    return Item(kind=kind, shape=shape, language="es", **{**own, **fields})


CHOOSE = item("choose", "one", text="Yo ___ Ana.", options=("eres", "soy", "es"), rights=(1,), why="С yo — soy.")
MANY = item(
    "choose_many", "many", ask="Что говорят при встрече?", options=("hola", "adiós", "buenos días"), rights=(0, 2)
)
MATCH = item(
    "match",
    "pairs",
    options=("hola", "adiós", "gracias", "por favor"),
    others=("спасибо", "привет", "пока", "пожалуйста"),
    rights=(1, 2, 0, 3),
)
ORDER = item(
    "order", "order", meaning="Откуда ты?", options=("eres", "De", "tú", "dónde"), accepted=("¿De dónde eres tú?",)
)
GAP = item("gap", "text", text="Me ___ Ana.", accepted=("llamo",), hint="Глагол llamarse.")
TYPE = item("type", "text", meaning="спасибо", accepted=("gracias",))
TRANSFORM = item("transform", "text", ask="Во множественное число.", text="el amigo", accepted=("los amigos",))
INTO = item("translate", "text", meaning="Я из Мексики.", accepted=("Soy de México.", "Yo soy de México."))
OUT = item("translate", "text", text="¿Cómo estás?", accepted=("Как дела?",), answer_language="ru")
MISTAKE = item("mistake", "text", text="Yo es de España.", accepted=("Yo soy de España.", "Soy de España."))
SAY = item("say", "voice", text="Mucho gusto.", meaning="Очень приятно.", accepted=("Mucho gusto.",))
LISTEN_CHOOSE = item("listen_choose", "one", heard="quince", options=("5", "15", "50"), rights=(1,))
LISTEN_TYPE = item("listen_type", "text", heard="Me llamo Ana.", accepted=("Me llamo Ana.",))
ALL = (
    CHOOSE, MANY, MATCH, ORDER, GAP, TYPE, TRANSFORM, INTO, OUT, MISTAKE, SAY, LISTEN_CHOOSE, LISTEN_TYPE,
)  # fmt: skip


@pytest_asyncio.fixture
async def bot(database: str) -> BotUnderTest:
    """No model behind it."""
    assert database
    await load_courses(ROOT / "courses")
    await load_lessons(ROOT / "courses")
    return BotUnderTest()


async def ask(person: Person, *items: Item) -> Run:
    """A run of just these, on the screen."""
    quizzes, profile = person.bot.services.quizzes, await person.profile()
    step = await quizzes.start_with(profile, "quiz", [*items], "Проба", {"mixed": True}, person.bot.now)
    await person.send("/start")
    await person.press(f"q:{step.quiz.id}")
    return Run(person, step.quiz.id)


def ids(each: Item) -> str:
    return each.kind + ("-out" if each.answer_language == "ru" else "")


# Every kind


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("each", ALL, ids=ids)
async def test_every_kind_is_asked_and_answered(bot: BotUnderTest, each: Item, language: str) -> None:
    """Well: the next exercise follows at once. Badly: first what was wrong, then the next."""
    person = Person(bot, language=language)
    await person.settle(own=language)
    run = await ask(person, each, CHOOSE)
    shown = person.last
    assert "_-" not in shown.plain
    for text in (each.text.replace("___", "____"), each.meaning, each.ask):
        assert text in shown.plain
    assert each.heard not in shown.plain or not each.heard, "what is to be heard is not read"
    await run.answer()
    step = await run.step()
    assert step.quiz.number == 2
    assert step.quiz.right_first == 1
    assert person.last.plain.startswith("✅")
    assert "Yo ____ Ana." in person.last.plain

    run = await ask(person, each, CHOOSE)
    await run.answer(well=False)
    shown = person.last
    assert "❌" in shown.plain
    assert any(text in shown.plain for text in each.accepted or [each.options[place] for place in each.rights])
    assert (await run.step()).quiz.number == 2
    await run.press("n")
    assert "Yo ____ Ana." in person.last.plain
    assert (await run.step()).quiz.total == 3, "it comes back at the end"


async def test_an_answer_that_is_nearly_right_counts_and_says_what_differs(learner: Person) -> None:
    await ask(learner, INTO, CHOOSE)
    await learner.send("Soy de Mexico")
    assert learner.last.plain.startswith("🟡 Почти:")
    assert "<s>e</s><b>é</b>" in learner.last.text
    assert "знаки над буквами" in learner.last.plain
    assert "Yo ____ Ana." in learner.last.plain, "no tap was needed"


async def test_a_wrong_answer_is_held_against_the_right_one(learner: Person) -> None:
    run = await ask(learner, CHOOSE, GAP)
    await run.press("a0")
    assert "Ваш ответ: <s>eres</s>" in learner.last.text
    assert "Верный ответ: Yo <b>soy</b> Ana." in learner.last.text
    assert "С yo — soy." in learner.last.plain


async def test_options_of_many_are_taken_and_given_back(learner: Person) -> None:
    run = await ask(learner, MANY, CHOOSE)
    assert not any(data.endswith(":d") for data in data_of(learner.last)), "nothing is chosen yet"
    await run.press("+1")
    assert "✓ adiós" in learner.last.labels
    await run.press("-1")
    assert "adiós" in learner.last.labels
    await run.press("+0")
    await run.press("+2")
    await run.press("d")
    assert (await run.step()).quiz.right_first == 1


async def test_tiles_build_a_sentence_and_the_last_one_can_be_taken_back(learner: Person) -> None:
    run = await ask(learner, ORDER, CHOOSE)
    await run.press("+1")
    old = learner.last.rows
    await run.press("+0")
    assert "▸ De eres ____" in learner.last.plain
    await run.press("b2")
    assert "▸ De ____" in learner.last.plain
    assert learner.last.rows == old
    for what in ("+3", "+0", "+2", "d"):
        await run.press(what)
    assert (await run.step()).quiz.right_first == 1


async def test_pairs_are_matched_one_by_one_and_the_last_by_itself(learner: Person) -> None:
    """The first left side that is open is looked for; another can be chosen instead."""
    run = await ask(learner, MATCH, CHOOSE)
    assert "▸ hola" in learner.last.labels
    await run.press("p0.1")
    assert "1️⃣ hola — привет" in learner.last.plain
    assert "hola" not in [label.removeprefix("▸ ") for label in learner.last.labels], "matched ones leave"
    await run.press("l2")
    assert "▸ gracias" in learner.last.labels
    await run.press("p2.2")
    await run.press("b2")
    assert "gracias — пока" not in learner.last.plain
    await run.press("l2")
    await run.press("p2.0")
    await run.press("p1.2")
    assert (await run.step()).quiz.right_first == 1


async def test_pairs_that_went_wrong_are_shown_with_the_right_ones(learner: Person) -> None:
    run = await ask(learner, MATCH, CHOOSE)
    await run.answer(well=False)
    assert "✗ hola — <s>пока</s> <b>привет</b>" in learner.last.text


async def test_long_options_stand_in_the_text_and_letters_on_the_buttons(learner: Person) -> None:
    long = tuple(f"{word} " * 12 for word in ("casa", "perro", "gato"))
    run = await ask(learner, item("choose", "one", ask="Что длиннее?", options=long, rights=(1,)), CHOOSE)
    assert learner.last.labels[:3] == ["A", "B", "C"]
    assert f"B. {long[1]}" in learner.last.plain
    await run.press("a1")
    assert (await run.step()).quiz.right_first == 1


async def test_what_authors_wrote_is_no_markup(learner: Person) -> None:
    tricky = item(
        "choose", "one", ask="<b>a & b", text="x < ___ > y", options=("a<b", "R&D", "ok"), rights=(2,), hint="<u>",
        why="</b>",
    )  # fmt: skip
    run = await ask(learner, tricky, CHOOSE)
    await run.press("h")
    assert "💡 <u>" in learner.last.plain
    await run.press("a1")
    assert "Ваш ответ: R&D" in learner.last.plain
    assert "x < ok > y" in learner.last.plain


async def test_what_was_begun_where_it_can_be_heard_can_be_skipped_here(learner: Person) -> None:
    """Without a voice or ears the bot says so rather than ask what nobody can answer."""
    run = await ask(learner, SAY, LISTEN_TYPE, CHOOSE)
    for task in ("не слушаю голос", "не читаю вслух"):
        assert task in learner.last.plain
        assert not [label for label in learner.last.labels if "🔊" in label]
        await run.press("k")
    assert "Yo ____ Ana." in learner.last.plain


# Taps that come twice, at once, or late


async def test_a_tap_that_comes_twice_counts_once(learner: Person) -> None:
    for answer in ("a1", "a0"):
        run = await ask(learner, CHOOSE, GAP)
        shown = learner.last
        (data,) = [data for data in data_of(shown) if data.endswith(f":{answer}")]
        await learner.press(data, shown)
        after = learner.last.plain
        await learner.press(data, shown)
        assert learner.last.plain == after
        step = await run.step()
        assert (step.quiz.number, step.quiz.version) == (2, 1)


async def test_of_two_taps_on_two_answers_at_once_one_counts(learner: Person) -> None:
    run = await ask(learner, CHOOSE, GAP)
    shown = learner.last
    buttons = [data for data in data_of(shown) if ":a" in data]
    for data in reversed(buttons):  # as they lie in the inbox: both drawn for the same item
        await learner.press(data, shown)
    step = await run.step()
    assert (step.quiz.number, step.quiz.version) == (2, 1)
    answered = await learner.bot.services.quizzes.answered(await learner.profile(), run.id, 1)
    assert answered.answer.picked == (2,), "the first one"
    found = await one("SELECT exercises FROM study_day WHERE profile_id = $1", (await learner.profile()).id)
    assert found["exercises"] == 1


async def test_two_taps_on_the_same_tile_take_it_once(learner: Person) -> None:
    run = await ask(learner, ORDER, CHOOSE)
    shown = learner.last
    (data,) = [data for data in data_of(shown) if data.endswith(":+1")]
    await learner.press(data)
    await learner.press(data)
    assert "▸ De ____" in learner.last.plain
    (back,) = [data for data in data_of(learner.last) if data.endswith(":b1")]
    await run.press("+0")
    await learner.press(back)
    assert "▸ De eres ____" in learner.last.plain, "that step was another one"


async def test_a_late_tap_shows_the_current_exercise(learner: Person) -> None:
    run = await ask(learner, CHOOSE, MANY, GAP)
    (late,) = [data for data in data_of(learner.last) if data.endswith(":a1")]
    await run.press("a1")
    await run.answer()
    await learner.press(late)
    assert "уже позади" in learner.answers[-1]["text"]
    assert "Me ____ Ana." in learner.last.plain
    assert (await run.step()).quiz.number == 3


async def test_an_old_message_opens_the_current_exercise(learner: Person) -> None:
    """The run went on in another message, or another run began; the old message shows where its learner is now."""
    run = await ask(learner, CHOOSE, GAP, TYPE)
    old = learner.last
    buttons = data_of(old)
    await learner.send("/start")
    await learner.press(f"q:{run.id}")
    await run.answer()
    (answer,) = [data for data in buttons if data.endswith(":a0")]
    await learner.press(answer, old)
    assert "Me ____ Ana." in next(shown for shown in learner.chat if shown.id == old.id).plain
    assert (await run.step()).quiz.number == 2

    other = await ask(learner, ORDER)
    await learner.press(answer, old)
    assert "Откуда ты?" in next(shown for shown in learner.chat if shown.id == old.id).plain
    assert (await other.step()).quiz.number == 1


async def test_a_button_of_a_run_that_is_over_shows_how_it_went(learner: Person) -> None:
    run = await ask(learner, CHOOSE)
    (answer,) = [data for data in data_of(learner.last) if data.endswith(":a1")]
    await run.answer()
    await learner.send("/start")
    await learner.press(answer)
    assert "100 %" in learner.last.plain


async def test_a_made_up_button_does_nothing(learner: Person) -> None:
    run = await ask(learner, MATCH, CHOOSE)
    intent = data_of(learner.last)[0].partition("\x1d")[0]
    for what in ("p9.9", "p0", "l9", "+1", "b7", "d", "p0.0.0", "z1", "", "a77", "a-1", "a1.2.3.4.5", "k" * 30):
        await learner.press(f"{intent}\x1dx:{run.id}:0:{what}")
        assert (await run.step()).quiz.number == 1, what
    for data in ("x:", "x:1", "x:1:2:3:4", f"x:{run.id}:99:a1", "x:abc:0:a1", f"x:{10**30}:0:a0"):
        await learner.press(f"{intent}\x1d{data}")
        assert (await run.step()).quiz.number == 1, data


# Hints, skipping, leaving


async def test_a_hint_is_shown_once_and_noted(learner: Person) -> None:
    run = await ask(learner, GAP, CHOOSE)
    await learner.tap("Подсказка")
    assert "💡 Глагол llamarse." in learner.last.plain
    assert not [label for label in learner.last.labels if "Подсказка" in label]
    found = await one("SELECT hinted FROM quiz_item WHERE quiz_id = $1 AND number = 1", run.id)
    assert found["hinted"]
    await learner.send("llamo")
    assert (await run.step()).quiz.right_first == 1, "a hint costs nothing"


async def test_what_is_skipped_is_told_and_comes_back(learner: Person) -> None:
    run = await ask(learner, GAP, CHOOSE)
    await learner.tap("Пропустить")
    assert learner.last.plain.startswith("⏭ Пропущено. Верный ответ: Me llamo Ana.")
    await run.answer()
    assert "Me ____ Ana." in learner.last.plain
    assert "раньше не получилось" in learner.last.plain


async def test_a_text_is_an_answer_only_while_one_is_asked_for(learner: Person) -> None:
    """After the verdict, and after leaving, a text means what it means anywhere."""
    run = await ask(learner, TYPE, GAP)
    await learner.send("xqzw")
    assert "❌" in learner.last.plain
    await learner.send("verano")
    assert (await run.step()).quiz.number == 2
    assert "лето" in learner.last.plain, "looked up"
    await learner.send("/start")
    await learner.send("llamo")
    assert (await run.step()).quiz.number == 2


async def test_leaving_keeps_the_run(learner: Person) -> None:
    run = await ask(learner, CHOOSE, GAP)
    await run.answer()
    await learner.tap("🏠")
    assert "▶️ Проба · 2/2" in learner.last.labels
    await learner.tap("▶️ Проба")
    assert "Me ____ Ana." in learner.last.plain
    await learner.send("llamo")
    assert "100 %" in learner.last.plain
    await learner.tap("🏠")
    assert not [label for label in learner.last.labels if "Проба" in label]


# The end


async def test_the_end_tells_mistakes_and_they_can_be_repeated(learner: Person) -> None:
    run = await ask(learner, CHOOSE, GAP, TYPE, ORDER)
    last = await run.go_through(mistakes=2)
    assert "верно 2 из 4 · 50 %" in last.plain
    assert "• Yo soy Ana." in last.plain
    assert "• Me llamo Ana." in last.plain
    await learner.tap("Повторить ошибки (2)")
    again = Run(learner)
    assert (await again.step()).quiz.total == 2
    await again.go_through()
    assert "100 %" in learner.last.plain


async def test_mistakes_come_back_in_a_later_quiz(learner: Person) -> None:
    run = await ask(learner, CHOOSE)
    await run.answer(well=False)
    learner.bot.now = learner.bot.now.replace(hour=18)
    await learner.send("/quiz")
    await learner.tap("Мои ошибки")
    later = Run(learner)
    assert (await later.item()).key == CHOOSE.key
    await later.go_through()
    await learner.send("/quiz")
    await learner.tap("Мои ошибки")
    assert "Ошибок не осталось" in learner.answers[-1]["text"]
    assert "О чём она будет" in learner.last.plain


async def test_where_all_was_right_there_is_nothing_to_repeat(learner: Person) -> None:
    run = await ask(learner, CHOOSE)
    await run.answer()
    assert not [label for label in learner.last.labels if "Повторить" in label]
    await learner.press(f"qm:{run.id}")
    assert "Ошибок не осталось" in learner.answers[-1]["text"]


async def test_words_of_mistakes_become_cards(learner: Person) -> None:
    practised = item("type", "text", meaning="лето", accepted=("el verano",), words=("verano",))
    run = await ask(learner, practised, CHOOSE)
    await run.go_through(mistakes=1)
    await learner.tap("1 слово в карточки")
    assert "1 слово теперь" in learner.answers[-1]["text"]
    found = await one(
        "SELECT met_in FROM card WHERE profile_id = $1 AND lemma_key = 'verano'", (await learner.profile()).id
    )
    assert found["met_in"] == "quiz"
    await learner.press(f"qw:{run.id}")
    assert "уже есть" in learner.answers[-1]["text"]


# Setting one up


@pytest.mark.parametrize("size", [5, 10, 20])
async def test_a_quiz_has_as_many_exercises_as_were_asked_for(learner: Person, size: int) -> None:
    await learner.send("/quiz")
    await learner.tap(str(size))
    assert f"✓ {size}" in learner.last.labels
    await learner.tap("Всего понемногу")
    quiz = (await Run(learner).step()).quiz
    assert (quiz.size, quiz.source) == (size, {"mixed": True, "size": size})
    assert f"1 из {size}" in learner.last.plain


async def test_kinds_are_mixed(learner: Person) -> None:
    await learner.send("/quiz")
    await learner.tap("20")
    await learner.tap("Всего понемногу")
    run, kinds = Run(learner), []
    for _ in range(20):
        kinds.append((await run.item()).kind)
        await run.press("k")
    assert len(set(kinds)) > 2
    assert sum(one == other for one, other in pairwise(kinds)) < 5


async def test_a_quiz_from_a_deck(learner: Person) -> None:
    await learner.send("/quiz")
    await learner.tap("Колода")
    deck = (await learner.bot.services.decks.list(await learner.profile(), learner.bot.now))[0]
    await learner.tap(deck.title)
    quiz = (await Run(learner).step()).quiz
    assert (quiz.title, quiz.source) == (deck.title, {"deck": deck.id, "size": 10})
    await Run(learner).go_through()
    await learner.tap("↺ Ещё раз")
    assert (await Run(learner).step()).quiz.source == quiz.source, "another one like it"


async def test_a_quiz_about_a_lesson(learner: Person) -> None:
    await learner.send("/quiz")
    await learner.tap("📖 Урок ›")
    await learner.tap("3. ")
    quiz = (await Run(learner).step()).quiz
    assert set(quiz.source) == {"lesson", "size"}
    assert quiz.lesson_id is None, "a quiz is no lesson finished"


async def test_topics_are_chosen_from_a_list_weak_ones_first(learner: Person) -> None:
    profile = await learner.profile()
    await one(
        """INSERT INTO topic_result (profile_id, topic, asked, "right", step, recent, updated_at)
        VALUES ($1, 'family', 10, 4, 1, '', $2) RETURNING 1""",
        profile.id,
        learner.bot.now,
    )
    await learner.send("/quiz")
    await learner.tap("По теме")
    assert learner.last.labels[0] == "🎯 Семья · 40 %"
    assert "▸" in learner.last.labels
    await learner.tap("▸")
    assert "◂" in learner.last.labels
    await learner.tap("◂")
    await learner.tap("Семья")
    quiz = (await Run(learner).step()).quiz
    assert (quiz.title, quiz.source["topic"]) == ("Семья", "family")
    await Run(learner).go_through()


async def test_a_topic_in_ones_own_words_that_is_there_already(learner: Person) -> None:
    await learner.send("/quiz")
    await learner.press("go:topics")
    await learner.tap("Своя тема")
    await learner.send("еда и кафе")
    assert (await Run(learner).step()).quiz.source["topic"] == "food"


async def test_a_topic_of_ones_own_needs_a_model_and_says_so(learner: Person) -> None:
    """Nothing is lost: the window still asks, and there are topics that need none."""
    await learner.send("/quiz")
    await learner.tap("По теме")
    await learner.tap("Своя тема")
    await learner.send("у ветеринара с попугаем")
    assert any("OPENAI_API_KEY" in shown.plain for shown in learner.chat)
    assert "О чём?" in learner.last.plain
    await learner.tap("‹")
    assert "Темы" in learner.last.plain


async def test_where_there_is_nothing_to_ask_the_quiz_says_so(learner: Person) -> None:
    profile = await learner.profile()
    made = await learner.bot.services.decks.create(profile, "Пусто", learner.bot.now)
    await learner.send("/quiz")
    await learner.tap("Колода")
    await learner.tap("Пусто")
    assert "не из чего" in learner.answers[-1]["text"]
    assert "Из какой колоды" in learner.last.plain
    await learner.bot.services.decks.delete(profile, made.id, learner.bot.now)


# With a model


@pytest_asyncio.fixture
async def taught(bot: BotUnderTest, llm: LlmServer) -> Person:
    """Learns Spanish from Russian, with a teacher."""
    assert bot
    person = Person(BotUnderTest(llm=config_for(llm)))
    await person.settle()
    return person


async def test_an_answer_no_list_settles_is_judged_on_the_same_message(taught: Person, llm: LlmServer) -> None:
    run = await ask(taught, INTO, CHOOSE)
    llm.script = [gives({"verdict": "right", "where": "", "rule": ""})]
    await taught.send("Vengo de México.")
    waiting = taught.last
    assert "Проверяю ваш ответ" in waiting.plain
    assert "Vengo de México." in waiting.plain
    await taught.bot.finish_jobs(taught.id)
    assert taught.last.id == waiting.id
    assert "✅" in taught.last.plain
    assert "Ваш ответ: Vengo de México." in taught.last.plain
    assert "Верно и так: Soy de México." in taught.last.plain
    assert (await run.step()).quiz.right_first == 1
    await taught.tap("Дальше")
    assert "Yo ____ Ana." in taught.last.plain
    await run.press("a1")
    assert "100 %" in taught.last.plain


async def test_nobody_has_to_wait_for_a_verdict(taught: Person, llm: LlmServer) -> None:
    run = await ask(taught, INTO, CHOOSE)
    llm.script = [hangs()]
    await taught.send("México es mi país.")
    assert taught.last.labels == ["⏭ Пропустить"], "no other way on: the message waits for the verdict"
    await taught.tap("Пропустить")
    assert "Yo ____ Ana." in taught.last.plain
    assert "Soy de México." in taught.last.plain.splitlines()[0]
    assert (await run.step()).quiz.number == 2


async def test_what_is_to_be_said_is_not_typed(taught: Person) -> None:
    run = await ask(taught, SAY, CHOOSE)
    await taught.send("Mucho gusto.")
    assert (await run.step()).quiz.number == 1
    assert "голосовое" in taught.last.plain
    await taught.send("Mucho gusto", heard=True)
    assert (await run.step()).quiz.right_first == 1


async def test_the_teacher_explains_an_exercise(taught: Person, llm: LlmServer) -> None:
    run = await ask(taught, CHOOSE, GAP)
    await run.press("a0")
    llm.forget()
    await taught.tap("Спросить учителя")
    verdict = data_of(taught.last)
    await taught.press(next(data for data in verdict if data.startswith("qt:")))
    await taught.bot.finish_jobs(taught.id)
    asked = [request.last for request in llm.chats() if "Yo ___ Ana." in request.last]
    assert len(asked) == 1, "asked twice, explained once"
    assert "eres" in asked[0]
    assert "soy" in asked[0]
    assert "Верный ответ" in taught.chat[-2].plain
    assert taught.last.plain, "the answer stands below"


async def test_my_answer_is_right(taught: Person, llm: LlmServer) -> None:
    run = await ask(taught, TYPE, CHOOSE)
    llm.script = [gives({"verdict": "wrong", "where": "mil", "rule": "Это другое слово."})]
    await taught.send("mil gracias")
    await taught.bot.finish_jobs(taught.id)
    assert "❌" in taught.last.plain
    assert "Это другое слово." in taught.last.plain
    llm.script = [gives({"says": "спасибо", "verdict": "right", "where": "", "rule": ""})] * 2
    await taught.tap("Мой ответ верный")
    assert "ещё раз" in taught.answers[-1]["text"]
    assert not [label for label in taught.last.labels if "Мой ответ" in label], "once"
    await taught.bot.finish_jobs(taught.id)
    assert (await run.step()).quiz.right_first == 1
    await taught.tap("К упражнениям")
    assert "Yo ____ Ana." in taught.last.plain


# Heard and spoken


@pytest_asyncio.fixture
async def listener(room: Room) -> Guest:
    """Learns Spanish from Russian, where the bot can speak and hear."""
    await load_lessons(ROOT / "courses")
    guest = Guest(room)
    await guest.settle()
    return guest


async def ask_in(guest: Guest, *items: Item) -> int:
    """The same as ``ask`` for somebody in a room."""
    accounts, quizzes = guest.room.services.accounts, guest.room.services.quizzes
    profile = (await accounts.arrive(guest.id, guest.name, None, guest.language)).profile
    assert profile is not None
    await quizzes.start_with(profile, "quiz", [*items], "Проба", {"mixed": True}, guest.room.now)
    await guest.write("/start")
    await guest.tap("q:")
    found = await quizzes.open_quiz(profile)
    assert found is not None
    return found


async def test_what_is_to_be_heard_is_said_at_once_and_again_when_asked(listener: Guest, llm: LlmServer) -> None:
    """The next exercise stands below the voice, where it can be seen."""
    await ask_in(listener, LISTEN_CHOOSE, LISTEN_TYPE, CHOOSE)
    assert "quince" not in listener.last
    assert listener.texts[-1] == "<voice>"
    await listener.tap(_ending(listener, ":s"))
    assert len(listener.voices) == 2
    assert sum(request.path.endswith("/speech") for request in llm.requests) == 1, "made once"
    twice = _ending(listener, ":a1")
    await listener.tap(twice, wait=False)
    await listener.tap(twice)
    assert listener.texts[-1] == "<voice>", "of the next one"
    assert "запишите" in listener.texts[-2]
    assert len([text for text in listener.texts if "Проба" in text]) == 1, "one message"
    await listener.write("Me llamo Ana")
    assert "Yo ____ Ana." in listener.last
    assert len(listener.voices) == 3


async def test_a_lesson_is_read_aloud(listener: Guest) -> None:
    await listener.write("/learn")
    await listener.tap(_ending(listener, "next"))
    await listener.tap(_ending(listener, "words"))
    await listener.tap(_ending(listener, "hear"))
    await listener.tap(_ending(listener, "dialogue"))
    await listener.tap(_ending(listener, "hear"))
    assert len(listener.voices) == 2


async def test_an_exercise_is_answered_by_voice(listener: Guest, llm: LlmServer) -> None:
    await ask_in(listener, SAY, TYPE, CHOOSE)
    llm.others["transcriptions"] = [says("Mucho gusto."), says("Gracias.")]
    await listener.speak(ogg(2))
    assert "Верно: Mucho gusto." in listener.last
    await listener.speak(ogg(2))
    assert "Yo ____ Ana." in listener.last


def _ending(guest: Guest, what: str) -> str:
    """The data of the newest button that ends so."""
    for message in reversed(guest.seen):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for each in row:
                if each.get("callback_data", "").endswith(what):
                    return str(each["callback_data"])
    raise AssertionError(f"no button {what} in {guest.texts}")
