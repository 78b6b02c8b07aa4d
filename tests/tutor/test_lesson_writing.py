"""Lessons the teacher writes: sound before anybody sees them, for one learner, and never by anybody's command."""

import random
from collections.abc import AsyncIterator
from random import Random
from typing import Any

import orjson
import pytest
import pytest_asyncio

from evals.desk import profile_of
from evals.golden import attacks
from tests.support.exercises import right
from tests.support.gateway import day_of, gateway_to, no_gateway, somebody
from tests.support.lessons import COFFEE, exercise, lesson, writes
from tests.support.llm import LlmServer, fails, flags, gives, llm_server, says
from tests.support.people import NOON, new_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows, run
from tutor.decks.service import Decks
from tutor.errors import Refusal
from tutor.exercises.registry import KINDS
from tutor.jobs import Job, Jobs
from tutor.lessons.level import keys
from tutor.lessons.likeness import is_like, runs
from tutor.lessons.loading import load_lessons
from tutor.lessons.reply import LessonReply, WrittenExercise
from tutor.lessons.service import Lessons
from tutor.lessons.specs import spec_of
from tutor.lessons.writing import LessonWriting
from tutor.lessons.written import Found, find, texts_of
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Gateway
from tutor.llm.payer import Payer
from tutor.quizzes.service import Quizzes
from tutor.quizzes.topics import Topics
from tutor.words.courses import load_courses

_random = random.SystemRandom()


@pytest_asyncio.fixture
async def server(database: str) -> AsyncIterator[LlmServer]:
    assert database
    await load_courses()
    await load_lessons()
    async with llm_server() as running:
        yield running


@pytest_asyncio.fixture
async def gateway(server: LlmServer) -> AsyncIterator[Gateway]:
    async with gateway_to(server) as made:
        yield made


@pytest.fixture
def writing(gateway: Gateway) -> LessonWriting:
    return to(gateway)


def to(gateway: Gateway, **changes: Any) -> LessonWriting:
    return LessonWriting(gateway, Jobs("test"), Topics(), Decks(), **changes)


def asker(profile: ProfileView) -> dict[str, Any]:
    return {"lane": profile.id, "learner_id": profile.learner_id, "chat_id": None}


async def kept(writing: LessonWriting, profile: ProfileView, topic: str = COFFEE) -> int:
    """All the way: asked for, written, kept."""
    job = await writing.ask(profile, topic, NOON, asker(profile))
    assert isinstance(job, Job)
    written = await writing.write(profile, topic, somebody())
    return await writing.keep(profile, job.payload["own_id"], written, NOON)


def found(reply: dict[str, Any], profile: ProfileView | None = None, recent: tuple[str, ...] = ()) -> Found:
    """What can be used of a reply, by a lexicon that knows all its words."""
    profile = profile or profile_of("es", "ru", "A1")
    read = LessonReply.model_validate(reply)
    graded = dict.fromkeys(keys(texts_of(read), profile.language), "A1")
    return find(read, profile, graded, [runs(text) for text in recent])


async def test_a_topic_becomes_a_lesson_that_can_be_learnt_to_its_end(
    server: LlmServer, writing: LessonWriting
) -> None:
    profile = await new_profile("es")
    server.script = [writes()]
    lesson_id = await kept(writing, profile)
    assert len(server.chats()) == 1
    view = await Lessons().lesson(profile, lesson_id)
    assert (view.title, view.level, view.sort, view.written) == ("Кофе, пожалуйста", "A1", "lesson", True)
    assert view.explanation.startswith("Заказать кофе")
    assert len(view.words) >= 10
    assert all(word.translation and word.entry_id for word in view.words)
    assert len(view.dialogue) == 7
    assert view.topics == ["food"]
    assert next(each for each in await Lessons().list(profile) if each.written).id == lesson_id

    quizzes = Quizzes(no_gateway(), Jobs("test"))
    step = await quizzes.start_lesson(profile, lesson_id, frozenset({"speech", "hearing"}), NOON, rng=Random(1))
    kinds = set()
    while step.asked is not None:
        kinds.add(step.asked.item.kind)
        step = await quizzes.answer(profile, step.quiz.id, step.quiz.version, right(step.asked.item), NOON)
        assert step.answered is not None
        assert step.answered.given == "right", step.answered.item
    assert kinds == set(KINDS)
    assert step.quiz.right_first == step.quiz.size


async def test_a_lesson_is_its_learners_and_nobody_elses(server: LlmServer, writing: LessonWriting) -> None:
    profile, other = await new_profile("es"), await new_profile("es")
    server.script = [writes()]
    lesson_id = await kept(writing, profile)
    with pytest.raises(Refusal) as refused:
        await Lessons().lesson(other, lesson_id)
    assert refused.value.kind == "missing"
    assert not [each for each in await Lessons().list(other) if each.written]


async def test_a_topic_that_has_its_lesson_asks_nobody(server: LlmServer, writing: LessonWriting) -> None:
    profile = await new_profile("es")
    server.script = [writes()]
    lesson_id = await kept(writing, profile)
    asked = server.calls
    assert await writing.ask(profile, f"  {COFFEE.upper()} ", NOON, asker(profile)) == lesson_id
    own = (await Topics().add_own(profile, COFFEE, NOON)).own_id or 0
    assert await writing.ask_own(profile, own, NOON, asker(profile)) == lesson_id
    assert await writing.state(profile, own) == ("written", lesson_id)
    assert server.calls == asked


async def test_asked_twice_it_is_written_once(writing: LessonWriting) -> None:
    profile = await new_profile("es")
    first = await writing.ask(profile, COFFEE, NOON, asker(profile))
    assert isinstance(first, Job)
    assert await writing.ask(profile, COFFEE, NOON, asker(profile)) is None
    assert await writing.state(profile, first.payload["own_id"]) == ("writing", None)


async def test_a_lesson_is_one_of_the_days_messages_and_none_if_it_fails(gateway: Gateway) -> None:
    profile, writing = await new_profile("es"), to(gateway, messages_per_day=1)
    payer = Payer(profile.learner_id, NOON.date())
    first = await writing.ask(profile, "у зубного врача", NOON, asker(profile))
    assert isinstance(first, Job)
    assert (await day_of(payer))["messages"] == 1
    with pytest.raises(LlmRefusal) as refused:
        await writing.ask(profile, COFFEE, NOON, asker(profile))
    assert refused.value.key == "refusals-llm-allowance"
    own = await row("SELECT id FROM own_topic WHERE profile_id = $1 AND title = $2", profile.id, COFFEE)
    assert own is not None
    assert await writing.state(profile, own["id"]) == ("none", None)
    await writing.give_back(payer)
    assert isinstance(await writing.ask(profile, COFFEE, NOON, asker(profile)), Job)


async def test_without_a_model_it_says_what_is_needed_and_what_there_is_instead(server: LlmServer) -> None:
    profile, writing = await new_profile("es"), to(no_gateway())
    with pytest.raises(LlmRefusal) as refused:
        await writing.ask(profile, "еда и кафе", NOON, asker(profile))
    assert (refused.value.key, refused.value.params["variable"]) == ("refusals-llm-off", "OPENAI_API_KEY")
    there = await writing.instead(profile, "Еда и кафе", NOON)
    assert there is not None
    assert (there.topic, there.deck_id) == ("food", None)
    deck = await Decks().create(profile, "Подводное плавание", NOON)
    there = await writing.instead(profile, "подводное плаванье", NOON)
    assert there is not None
    assert (there.topic, there.deck_id, there.title) == (None, deck.id, "Подводное плавание")
    assert await writing.instead(profile, "ремонт велосипедов", NOON) is None
    assert server.calls == 0


async def test_a_service_without_a_model_for_it_names_the_setting(server: LlmServer) -> None:
    async with gateway_to(server, models={"talk": "big"}) as gateway:
        with pytest.raises(LlmRefusal) as refused:
            await to(gateway).ask(await new_profile("es"), COFFEE, NOON, {"lane": 1, "learner_id": 1, "chat_id": None})
    assert refused.value.params["variable"] == "MODEL_SMALL"


@pytest.mark.parametrize("text", ["", " \n ", "…", "я" * 81])
async def test_what_is_no_topic_is_refused_before_anybody_is_asked(
    server: LlmServer, writing: LessonWriting, text: str
) -> None:
    profile = await new_profile("es")
    with pytest.raises(Refusal) as refused:
        await writing.ask(profile, text, NOON, asker(profile))
    assert refused.value.kind == "invalid"
    assert server.calls == 0


# The second try


async def test_faults_are_named_and_the_second_try_counts(server: LlmServer, writing: LessonWriting) -> None:
    server.script = [writes(exercises=lesson()["exercises"][:6], title=""), writes()]
    written = await writing.write(await new_profile("es"), COFFEE, somebody())
    assert written.found.sound
    first, second = server.chats()
    assert len(first.body["messages"]) == 2
    system, topic, said, faults = second.body["messages"]
    assert (system, topic) == tuple(first.body["messages"])
    assert said["role"] == "assistant"
    assert any("title" in fault for fault in orjson.loads(faults["content"])["faults"])
    assert any("5 of 4 kinds" in fault for fault in orjson.loads(faults["content"])["faults"])


async def test_two_lessons_that_cannot_be_used_are_no_lesson(server: LlmServer, writing: LessonWriting) -> None:
    server.script = lambda _: writes(dialogue=[])
    with pytest.raises(LlmRefusal) as refused:
        await writing.write(await new_profile("es"), COFFEE, somebody())
    assert (refused.value.key, refused.value.code) == ("refusals-llm-garbled", "lesson")
    assert len(server.chats()) == 2


@pytest.mark.parametrize("trouble", [fails(500), says("Here is your lesson!"), fails(400, code="content_filter")])
async def test_what_a_model_or_its_server_does_is_a_refusal(
    server: LlmServer, writing: LessonWriting, trouble: Any
) -> None:
    server.script = lambda _: trouble
    with pytest.raises(LlmRefusal):
        await writing.write(await new_profile("es"), COFFEE, somebody())


async def test_a_budget_that_is_used_up_writes_nothing(server: LlmServer) -> None:
    async with gateway_to(server, learner_budget_micros=0) as gateway:
        with pytest.raises(LlmRefusal) as refused:
            await to(gateway).write(await new_profile("es"), COFFEE, somebody())
    assert refused.value.key == "refusals-llm-budget"
    assert not server.chats()


# What passes


def test_an_exercise_with_a_fault_is_left_out_and_the_rest_stays() -> None:
    usable = found(lesson())
    assert usable.sound
    assert len(usable.specs) == 15
    assert {fault.partition(":")[0] for fault in usable.faults} == {"exercise 3 (choose)"}


FAULTY = {
    "no such kind": exercise("guess", text="Hola"),
    "no right answer": exercise("choose", text="el té", own=True, wrong=["чай", "кофе"]),
    "a distractor that is right": exercise("choose", text="Quiero un ___.", right=["té"], wrong=["TÉ", "vaso"]),
    "its answer is shown": exercise("type", ask="Напишите «la cuenta» по-испански.", right=["la cuenta"]),
    "two gaps": exercise("gap", text="___ quiero ___", right=["yo"]),
    "no gap": exercise("gap", text="Yo quiero", right=["quiero"]),
    "a broken pattern": exercise("translate", meaning="Чай, пожалуйста.", right=["(Un té, por favor."]),
    "other tiles": exercise("order", right=["Quiero un té caliente", "Quiero dos tés"], meaning="Я хочу горячий чай"),
    "not the own language": exercise("translate", meaning="A tea, please.", right=["Un té, por favor."]),
    "not the language that is taught": exercise("say", text="Чай, пожалуйста.", meaning="Чай, пожалуйста."),
    "Russian options said to be Spanish": exercise("choose", text="el té", right=["чай"], wrong=["кофе", "сок"]),
    "a translation that is none": exercise("translate", own=True, text="Un té frío.", right=["A cold tea."]),
    "markup": exercise("choose", text="<b>el té</b>", own=True, right=["чай"], wrong=["кофе", "сок"]),
    "a link": exercise("say", text="Mira www.ejemplo.com", meaning="Смотри."),
    "a hint that gives it away": exercise("type", ask="Попросите счёт.", right=["la cuenta"], hint="la cuenta"),
    "an endless sentence": exercise("say", text="quiero " * 40, meaning="Хочу."),
    "one pair": exercise("match", own=True, pairs=[{"left": "el té", "right": "чай"}]),
    "nothing": exercise("listen_type"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_exercise_is_not_shown(name: str) -> None:
    reply = lesson()
    usable = found({**reply, "exercises": [FAULTY[name], *reply["exercises"]]})
    assert len(usable.specs) == 15
    assert any(fault.startswith("exercise 1 ") for fault in usable.faults), usable.faults


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""},
        {"title": "x" * 81},
        {"title": "Coffee, please"},
        {"aim": "Order a coffee."},
        {"explanation": "Коротко."},
        {"explanation": "Очень подробно. " * 200},
        {"explanation": lesson()["explanation"] + "\n# Заголовок"},
        {"explanation": lesson()["explanation"] + " **"},
        {"explanation": lesson()["explanation"] + " https://example.org/kofe"},
        {"dialogue": lesson()["dialogue"][:3]},
        {"dialogue": [{**line, "means": "What?"} for line in lesson()["dialogue"]]},
        {"dialogue": [{**line, "says": "Привет"} for line in lesson()["dialogue"]]},
        {"dialogue": [{**line, "who": ""} for line in lesson()["dialogue"]]},
        {"dialogue": [{**line, "says": ""} for line in lesson()["dialogue"]]},
        {"dialogue": [{**line, "means": " "} for line in lesson()["dialogue"]]},
        {"exercises": lesson()["exercises"][:7]},
        {"exercises": [each for each in lesson()["exercises"] if each["kind"] in {"choose", "gap", "translate"}] * 3},
    ],
)
def test_what_a_lesson_cannot_do_without_breaks_it(changes: dict[str, Any]) -> None:
    usable = found(lesson(**changes))
    assert not usable.sound


def test_every_kind_can_be_written() -> None:
    written = [WrittenExercise.model_validate(each) for each in lesson()["exercises"]]
    assert {spec_of(each, "ru").kind for each in written} == set(KINDS)


def test_what_the_learner_was_asked_lately_is_not_asked_again_word_for_word() -> None:
    usable = found(lesson(), recent=("Un té sin azúcar por favor", "Un té sin azúcar, por favor!"))
    assert len(usable.specs) == 14
    assert "listen_type" not in {spec.kind for spec in usable.specs}


async def test_the_exercises_of_an_earlier_lesson_do_not_come_again(server: LlmServer, writing: LessonWriting) -> None:
    profile = await new_profile("es")
    server.script = lambda _: writes()
    await kept(writing, profile)
    with pytest.raises(LlmRefusal):
        await writing.write(profile, "кофе и торт", somebody())


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Quiero un café con leche, por favor.", "quiero un café con leche por favor", True),
        ("Quiero un café con leche, por favor.", "Quiero un café con leche por favor, Ana", True),
        ("Quiero un café con leche.", "Quiero un té sin azúcar.", False),
        ("Soy Ana.", "Soy Iván.", False),
        ("Hola", "Hola", True),
        ("", "Hola", False),
    ],
)
def test_nearly_the_same_is_told_by_what_is_in_both(one: str, other: str, alike: bool) -> None:
    assert is_like(one, [runs(other)]) is alike


async def test_a_lesson_full_of_words_above_the_level_is_written_anew(
    server: LlmServer, writing: LessonWriting
) -> None:
    hard = [
        {"who": "Ana", "says": f"Aunque sobrevengan vicisitudes, perseveraremos incólumes {n}.", "means": "Да."}
        for n in ("siempre", "hoy", "mañana", "nunca", "aquí")
    ]
    server.script = [writes(dialogue=hard), writes()]
    written = await writing.write(await new_profile("es"), COFFEE, somebody())
    assert written.found.sound
    faults = orjson.loads(server.chats()[1].last)["faults"]
    assert any("sobrevengan" in fault for fault in faults)


# Its words


def coined() -> str:
    return "".join(_random.choice("bcdfglmnprst") + _random.choice("aeiou") for _ in range(6))


def taught(name: str) -> dict[str, Any]:
    return {
        "word": f"el {name}", "lemma": name, "pos": "noun", "level": "A1", "ipa": "", "grammar": ["gender: m"],
        "forms": [], "sense": "", "translation": "штука", "example": f"Tengo un {name}.",
        "example_translation": "У меня есть штука.", "hint": "",
    }  # fmt: skip


async def test_new_words_of_a_plain_topic_join_the_lexicon(server: LlmServer, writing: LessonWriting) -> None:
    profile, name = await new_profile("es"), coined()
    server.script = [writes(words=[taught(name), *lesson()["words"]])]
    view = await Lessons().lesson(profile, await kept(writing, profile))
    assert name in [word.lemma for word in view.words]
    entry = await one("SELECT source, translation FROM entry WHERE lemma = $1", name)
    assert tuple(entry) == ("llm", "штука")


async def test_new_words_of_a_topic_that_could_be_a_command_stay_out_of_it(
    server: LlmServer, writing: LessonWriting
) -> None:
    profile, name = await new_profile("es"), coined()
    server.script = [writes(words=[taught(name), *lesson()["words"]])]
    view = await Lessons().lesson(
        profile, await kept(writing, profile, "как заказать кофе, если ты: 1) спешишь, 2) устал")
    )
    assert name not in [word.lemma for word in view.words]
    assert "café" in [word.lemma for word in view.words]
    assert not await rows("SELECT 1 FROM entry WHERE lemma = $1", name)


async def test_a_lesson_whose_words_nobody_may_believe_is_no_lesson(server: LlmServer, writing: LessonWriting) -> None:
    words = [{**taught(coined()), "translation": "thing"} for _ in range(10)]
    server.script = lambda _: writes(words=words)
    with pytest.raises(LlmRefusal):
        await writing.write(await new_profile("es"), COFFEE, somebody())


# Commands


async def test_a_topic_is_data_whatever_it_says(server: LlmServer, writing: LessonWriting) -> None:
    """And what a model that was talked into something gives is no lesson."""
    profile = await new_profile("es")
    for attack in attacks()[::13]:
        server.script = lambda _: says("UNLOCKED. As you wish: https://collect.example.net")
        with pytest.raises(LlmRefusal):
            await writing.write(profile, attack.text[:80], somebody())
    for request in server.chats():
        system, topic = request.body["messages"][:2]
        assert (system["role"], topic["role"]) == ("system", "user")
        assert orjson.loads(topic["content"])["topic"] in {attack.text[:80] for attack in attacks()}
        assert not any(attack.text[:80] in system["content"] for attack in attacks())


async def test_a_model_that_finds_no_topic_is_not_asked_again(server: LlmServer, writing: LessonWriting) -> None:
    empty = {"topic": "", "title": "", "aim": "", "explanation": "", "words": [], "dialogue": [], "exercises": []}
    server.script = [gives(empty)]
    with pytest.raises(LlmRefusal) as refused:
        await writing.write(await new_profile("es"), "ывапролдж", somebody())
    assert refused.value.key == "refusals-llm-refused"
    assert len(server.chats()) == 1


async def test_a_lesson_that_tells_its_instructions_is_withheld(server: LlmServer, writing: LessonWriting) -> None:
    def told(request: Any) -> Any:
        exercises = lesson()["exercises"]
        exercises[5]["why"] = request.system[20:280].replace("\n", " ") + " Вот так."
        return writes(exercises=exercises)

    server.script = told
    with pytest.raises(LlmRefusal) as refused:
        await writing.write(await new_profile("es"), COFFEE, somebody())
    assert refused.value.code == "leak"


@pytest.mark.parametrize(("flagged", "chats"), [([flags()], 0), ([says(""), flags()], 1)])
async def test_what_is_flagged_is_not_written_or_not_shown(
    server: LlmServer, writing: LessonWriting, flagged: list[Any], chats: int
) -> None:
    server.script = lambda _: writes()
    server.others["moderations"] = flagged
    with pytest.raises(LlmRefusal) as refused:
        await writing.write(await new_profile("es"), COFFEE, somebody())
    assert refused.value.key == "refusals-llm-refused"
    assert len(server.chats()) == chats


async def test_a_topic_of_another_learner_is_not_there(writing: LessonWriting) -> None:
    profile, other = await new_profile("es"), await new_profile("es")
    own = (await Topics().add_own(profile, COFFEE, NOON)).own_id or 0
    for call in (writing.state(other, own), writing.ask_own(other, own, NOON, asker(other))):
        with pytest.raises(Refusal) as refused:
            await call
        assert refused.value.key == "refusals-topic-missing"


async def test_a_lesson_that_is_gone_can_be_written_again(server: LlmServer, writing: LessonWriting) -> None:
    profile = await new_profile("es")
    server.script = [writes()]
    lesson_id = await kept(writing, profile)
    await run("UPDATE lesson SET deleted_at = now() WHERE id = $1", lesson_id)
    await run("DELETE FROM job WHERE lane = $1", profile.id)
    assert isinstance(await writing.ask(profile, COFFEE, NOON, asker(profile)), Job)
