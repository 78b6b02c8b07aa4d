"""Where a learner's words go on their way to a model: into messages of their own, never among our instructions."""

import re
from collections.abc import AsyncIterator

import orjson
import pytest
import pytest_asyncio

from evals.golden import Attack, attacks
from tests.injection.scene import Scene, contents, deliver, instructions, longest_run, scene
from tests.support.llm import Reply, Request, says
from tutor.llm.schema import tool
from tutor.teacher.tools import TOOLS
from tutor.words.courses import load_courses

REACHES = frozenset({"message", "voice", "caption", "reply"})
"""Places whose texts a model is sure to be given; others may be dealt with by rules."""

CONTEXT = re.compile(r"</?context>")
ANSWER = "¡Claro que sí! ¿Qué hiciste el sábado?"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def shared(database: str) -> AsyncIterator[Scene]:
    assert database
    await load_courses()
    async with scene() as made:
        yield made


@pytest.fixture
def stage(shared: Scene) -> Scene:
    """Nothing was asked and nothing heard yet."""
    shared.forget()
    return shared


def agreeable(stage: Scene, attack: Attack) -> None:
    """A model that answers politely; where the attack is an earlier answer, that is what it said first."""
    first = [stage.filled(attack.text)] if attack.place == "reply" else []

    def reply(request: Request) -> Reply | None:
        if "response_format" in request.body:
            return None
        return says(first.pop() if first else ANSWER)

    stage.llm.script = reply


@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.id)
async def test_learners_words_are_data(stage: Scene, attack: Attack) -> None:
    agreeable(stage, attack)
    attacker = await deliver(stage, attack)
    known = instructions(await attacker.profile())
    said = {ANSWER, stage.filled(attack.text)} if attack.place == "reply" else {ANSWER}
    requests = stage.llm.chats()
    assert requests, "the plain message at least was a question"
    for request in requests:
        messages = request.body["messages"]
        assert messages[0]["role"] == "system"
        assert messages[0]["content"] in known.values(), "instructions are ours, letter by letter"
        assert {message["role"] for message in messages[1:]} <= {"user", "assistant"}
        assert set(contents(request, "assistant")) <= said, "nobody puts words into the model's mouth"
        assert all(message.keys() <= {"role", "content"} for message in messages), "no names, no tool calls of others"
        if "tools" in request.body:
            assert request.body["tools"] == [tool(each) for each in TOOLS]
        for text in contents(request, "user"):
            assert longest_run(text, known["talk"]) == ""
            if messages[0]["content"] == known["talk"]:
                _one_context_of_ours(text)
    if attack.place in REACHES:
        assert any(_holds(request, stage.filled(attack.text)) for request in requests), "it did reach the model"


def _one_context_of_ours(text: str) -> None:
    """A context opens where the app opens it, holds JSON, and closes there."""
    marks = CONTEXT.findall(text)
    assert marks in ([], ["<context>", "</context>"], ["<context>", "</context>"] * 2), marks
    for opened in re.findall(r"<context>(.*?)</context>", text, re.DOTALL):
        assert set(orjson.loads(opened)) <= {"goal", "facts", "summary", "scene", "due"}


def _holds(request: Request, text: str) -> bool:
    plain = CONTEXT.sub("", text).strip()
    wanted = {re.sub(r"[\W_]+", "", part)[:40] for part in (plain, plain.encode().decode("utf-8"))}
    texts = [
        re.sub(r"[\W_]+|context", "", each) for each in (*contents(request, "user"), *contents(request, "assistant"))
    ]
    return any(part.replace("context", "") in each for part in wanted for each in texts)
