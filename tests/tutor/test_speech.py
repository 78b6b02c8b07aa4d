"""Speech: made once, kept for everybody, and only of what means something to the ear."""

import asyncio
import random
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.support.gateway import config_for, somebody
from tests.support.llm import LlmServer, Reply, fails, llm_server
from tests.support.media import ogg
from tests.support.people import NOON, new_profile
from tutor.database import one
from tutor.errors import Refusal
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Gateway
from tutor.media import spoken
from tutor.media.sound import read_sound
from tutor.media.speech import SpeechService
from tutor.words.service import Words

_random = random.SystemRandom()


@pytest_asyncio.fixture
async def llm(database: str) -> AsyncIterator[LlmServer]:
    assert database
    async with llm_server() as server:
        yield server


@pytest_asyncio.fixture
async def speech(llm: LlmServer) -> AsyncIterator[SpeechService]:
    gateway = Gateway(config_for(llm))
    yield SpeechService(gateway, lambda: NOON)
    await gateway.close()


def text() -> str:
    """One that nobody has said."""
    return f"frase {_random.randrange(10**15)}"


def said(llm: LlmServer) -> list[str]:
    return [request.body["input"] for request in llm.requests if request.path.endswith("/speech")]


async def test_a_text_is_made_once_however_many_ask_at_once(speech: SpeechService, llm: LlmServer) -> None:
    words = text()
    llm.others["speech"] = [Reply(wait=0.1)]
    made = await asyncio.gather(*(speech.make(somebody(), "es", words) for _ in range(20)))
    assert {each.id for each in made} == {made[0].id}
    assert made[0].audio.startswith(b"OggS")
    assert (await speech.make(somebody(), "es", words)).id == made[0].id
    assert said(llm) == [words]


async def test_two_processes_that_make_the_same_keep_one(llm: LlmServer) -> None:
    words = text()
    gateways = [Gateway(config_for(llm)) for _ in range(2)]
    made = await asyncio.gather(*(SpeechService(gateway).make(somebody(), "es", words) for gateway in gateways))
    assert made[0].id == made[1].id
    found = await one("SELECT count(*) AS n FROM speech WHERE text = $1", words)
    assert found["n"] == 1
    for gateway in gateways:
        await gateway.close()


async def test_another_language_or_voice_is_another_speech(llm: LlmServer) -> None:
    words = text()
    one_voice, other = Gateway(config_for(llm)), Gateway(config_for(llm, voice="nova"))
    made = [
        await SpeechService(gateway).make(somebody(), language, words)
        for gateway, language in ((one_voice, "es"), (one_voice, "en"), (other, "es"))
    ]
    assert len({each.digest for each in made}) == len({each.id for each in made}) == 3
    await one_voice.close()
    await other.close()


async def test_who_goes_away_takes_nothing_from_who_waits(speech: SpeechService, llm: LlmServer) -> None:
    words = text()
    llm.others["speech"] = [Reply(wait=0.2)]
    first = asyncio.create_task(speech.make(somebody(), "es", words))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(speech.make(somebody(), "es", words))
    await asyncio.sleep(0.05)
    first.cancel()
    assert (await second).audio
    assert said(llm) == [words]


async def test_a_failure_is_told_to_all_and_kept_by_nobody(speech: SpeechService, llm: LlmServer) -> None:
    words = text()
    llm.others["speech"] = [fails(500)] * 3
    failed = await asyncio.gather(*(speech.make(somebody(), "es", words) for _ in range(3)), return_exceptions=True)
    assert all(isinstance(each, LlmRefusal) for each in failed)
    assert len(said(llm)) == 3, "three requests for all of them together"
    assert (await speech.make(somebody(), "es", words)).audio


async def test_a_card_is_spoken_by_its_word_or_its_example(speech: SpeechService, llm: LlmServer) -> None:
    profile, stranger = await new_profile(), await new_profile()
    word, example = text(), f"{text()} (ya)."
    added = await Words().add_own(
        profile, f"el {word} / la {word} (разг.)", "слово", None, "list", NOON, example, default_title="x"
    )
    card = added.cards[0].id
    await speech.of_card(profile, card)
    await speech.of_card(profile, card, "example")
    assert said(llm) == [f"el {word}, la {word}", example]
    with pytest.raises(Refusal, match="refusals-card-missing"):
        await speech.of_card(stranger, card)
    bare = await Words().add_own(profile, text(), "слово", None, "list", NOON, "", default_title="x")
    with pytest.raises(Refusal, match="refusals-nothing-to-say"):
        await speech.of_card(profile, bare.cards[0].id, "example")


async def test_nothing_is_asked_for_what_has_no_sound(speech: SpeechService, llm: LlmServer) -> None:
    for empty in ("", "  ", "👍🎉", "***", "…?!"):
        with pytest.raises(Refusal, match="refusals-nothing-to-say"):
            await speech.make(somebody(), "es", empty)
    assert not llm.requests


@pytest.mark.parametrize(
    ("markdown", "heard"),
    [
        ("**¡Hola!** ¿Cómo _estás_?", "¡Hola! ¿Cómo estás?"),
        ("# Título\n\n- uno\n- dos", "Título\nuno\ndos"),
        ("1. uno\n2. dos", "1. uno\n2. dos"),
        ("Mira [esto](https://example.org/x) o https://example.org", "Mira esto o"),
        ("> cita\n\n---\n\nfin", "cita\nfin"),
        ("```python\nprint(1)\n```\ndespués", "después"),
        ("~~mal~~ ***bien*** `casa`", "mal bien casa"),
        ("| es | ru |\n|----|----|\n| sol | солнце |", "es , ru\nsol , солнце"),
        ("snake_case y 2 < 3", "snake_case y 2 < 3"),
        ("<b>fuerte</b> \\*no\\*", "fuerte no"),
    ],
)
def test_signs_for_the_eye_are_not_read_out(markdown: str, heard: str) -> None:
    assert spoken.without_markdown(markdown) == heard


@pytest.mark.parametrize("sign", ["**a ", "[", "![a", "[a](", "```\n", "<a", "_a ", "|-", "- ", "*", "--|", "`a", "> "])
def test_no_text_takes_long_to_be_read(sign: str) -> None:
    started = time.perf_counter()
    spoken.without_markdown(sign * 20_000)
    assert time.perf_counter() - started < 1


def test_a_long_answer_ends_with_a_whole_sentence() -> None:
    sentence = "Esta es una frase de tamaño normal. "
    cut = spoken.cut(sentence * 100)
    assert 900 < len(cut) <= 1000
    assert cut.endswith("normal.")
    assert spoken.cut("palabra " * 200).endswith("palabra")
    assert len(spoken.cut("a" * 3000)) == 1000
    assert spoken.cut(" corto ") == "corto"


def test_a_recording_is_as_long_as_it_is_not_as_it_says() -> None:
    assert read_sound(ogg(3), 2).seconds == pytest.approx(3)
    assert read_sound(ogg(1), 2).seconds == 2
    assert read_sound(b"ID3" + b"\0" * 160_000, 2).seconds == pytest.approx(10, abs=0.1)
    for seconds in (125, 30 * 60):
        with pytest.raises(Refusal, match="media-voice-too-long"):
            read_sound(ogg(seconds), 1)
    for nothing in (b"", b"OggX", b"\x89PNG"):
        with pytest.raises(Refusal, match="media-not-a-sound"):
            read_sound(nothing, 1)
    assert read_sound(b"OggS", 1).seconds == 1
