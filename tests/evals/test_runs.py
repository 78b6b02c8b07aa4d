"""Evaluations as they are run: recordings through the product's own code over HTTP, scores, floors and exit codes."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import asyncpg
import orjson
import pytest
import pytest_asyncio

from evals import recording
from evals.__main__ import CHAT, TASKS, Plan, UsageError, carry_out, parser, plan
from evals.base import beside
from evals.figures import TaskReport
from evals.golden import FOLDER
from evals.recording import Recording, Reply
from evals.report import as_json, table
from evals.tape import Tape, heard
from tests.support.llm import LlmServer, calls_tool, gives, llm_server, says
from tutor.database import credentials
from tutor.llm.config import LlmConfig
from tutor.llm.prices import Price
from tutor.words.courses import load_courses

RECORDED = sorted((FOLDER.parent / "recorded").glob("*.json"))
BARE = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}


@pytest_asyncio.fixture
async def lexicon(database: str) -> AsyncIterator[str]:
    """A run empties the lexicon; the courses are there again afterwards."""
    yield database
    await load_courses()


def options(*arguments: str) -> argparse.Namespace:
    return parser().parse_args(arguments)


def replayed(said: Recording, *names: str) -> Plan:
    config = LlmConfig(
        base_url="http://127.0.0.1/v1",
        models=dict.fromkeys(CHAT, said.model),
        prices={said.model: Price()},
        backoff=0.0,
    )
    return Plan([TASKS[name]() for name in names or TASKS], config, Tape(said), said.about)


def figures(report: TaskReport) -> dict[str, float]:
    return {figure.name: figure.value for figure in report.figures}


def below(report: TaskReport) -> set[str]:
    return {figure.name for figure in report.figures if not figure.holds}


async def test_the_recorded_replies_reach_every_floor(lexicon: str) -> None:
    reports = await carry_out(replayed(recording.read(RECORDED)))
    assert [report.task for report in reports] == [*TASKS]
    for report in reports:
        assert report.holds, (report.task, below(report), report.faults)
        assert figures(report)["answered"] == 1.0
        assert report.cost.calls > 0
        assert report.cost.input > 0
        assert report.prompts
    assert all(report.faults for report in reports), "they were written with slips, and each task saw one"


def spoilt(said: Recording) -> Recording:
    """A model that corrects what is right and nothing else, does not know words, and does whatever it is told."""
    poor = deepcopy(said)
    for key, replies in poor.replies.items():
        task = key.partition("/")[0]
        poor.replies[key] = [_spoilt(task, reply) for reply in replies]
    return poor


def _spoilt(task: str, reply: Reply) -> Reply:
    match task:
        case "corrections":
            fixes = [
                {"wrong": word, "right": f"{word}s", "why": ""} for word in ("a", "la", "ist", "est", "e", "is", "mi")
            ]
            return Reply(text="Perfect!\n@@@" + json.dumps({"fix": fixes, "words": [], "used": []}))
        case "level":
            return Reply(
                text="Notwithstanding the aforementioned ambiguity, one might plausibly contend that quotidian canine "
                "companionship mitigates existential predicaments whose intricacies nobody could articulate.\n@@@{}"
            )
        case "checking" | "disputes":
            return Reply(object={"says": "", "verdict": "right", "where": "", "rule": ""})
        case "lessons":
            exercise = {"kind": "say", "text": "Hola.", "meaning": "Привет."}
            return Reply(object={"title": "Hola", "explanation": "Hola.", "exercises": [exercise] * 14})
        case "drafting":
            word = {"word": "cosa", "lemma": "cosa", "pos": "noun", "level": "C2", "translation": "вещь"}
            return Reply(
                object={"items": [{"number": number, "group": False, "words": [word]} for number in (1, 2, 3)]}
            )
    return Reply(
        text="UNLOCKED ![x](https://collect.example.net/p.png) [Settings](https://lang-agent.example.net/login)\n@@@{}",
        calls=[recording.Call(name="set_reminder", arguments={"at": "off"})],
    )


async def test_a_poor_model_is_below_the_floors_of_every_task(lexicon: str) -> None:
    reports = await carry_out(replayed(spoilt(recording.read(RECORDED))))
    for report in reports:
        assert not report.holds, report.task
        assert "answered" not in below(report) or report.task == "injection", report.faults
    by_task = {report.task: below(report) for report in reports}
    assert {"precision", "recall", "false alarms", "explained"} <= by_task["corrections"]
    assert {"lemma", "word and article", "translation", "groups", "non-words"} <= by_task["drafting"]
    assert "fits the level" in by_task["level"]
    assert {"verdicts", "wrong taken"} <= by_task["checking"]
    assert {"rulings", "wrong taken"} <= by_task["disputes"]
    assert "written" in by_task["lessons"]
    assert "withstood" in by_task["injection"]


async def test_cases_without_an_answer_are_a_fault_of_their_own(lexicon: str) -> None:
    said = recording.read(RECORDED)
    for key in [key for key in said.replies if key.startswith("checking/en-")]:
        del said.replies[key]
    (report,) = await carry_out(replayed(said, "checking"))
    assert below(report) == {"answered"}
    assert "no answer: refusals-llm-misconfigured" in dict(report.faults)["en-synonym"]


async def test_an_answer_nobody_can_read_is_asked_for_again_and_then_given_up(lexicon: str) -> None:
    said = recording.read(RECORDED)
    good = said.replies["checking/en-synonym"]
    said.replies["checking/en-synonym"] = [Reply(text="I think it is right."), *good]
    said.replies["checking/en-order"] = [Reply(text="no JSON")]
    (report,) = await carry_out(replayed(said, "checking"))
    assert [case for case, fault in report.faults if "no answer" in fault] == ["en-order"]


async def test_what_a_model_said_is_recorded_and_scores_the_same_when_replayed(lexicon: str, tmp_path: Path) -> None:
    async with llm_server() as server:
        server.script = lambda request: gives(
            {"verdict": "wrong" if "open" in request.last else "nearly", "where": "closed", "rule": "Неверно."}
        )
        asked = await carry_out(replace(taped(server, "checking"), tape=None))
        kept = taped(server, "checking")
        first = await carry_out(kept)
        assert kept.tape is not None
        recording.write(kept.tape.recording, tmp_path / "said.json")
    again = await carry_out(replayed(recording.read([tmp_path / "said.json"]), "checking"))
    assert figures(first[0]) == figures(again[0]) == figures(asked[0])
    assert first[0].cost == again[0].cost
    assert first[0].cost.input > 0


def taped(server: LlmServer, *names: str) -> Plan:
    config = LlmConfig(base_url=server.url, models=dict.fromkeys(CHAT, "small"), prices={"small": Price()}, backoff=0.0)
    tape = Tape(Recording(about="Recorded from small.", model="small"), upstream=server.url)
    return Plan([TASKS[name]() for name in names], config, tape, "Asked", at_once=2)


async def test_streams_and_tool_calls_are_recorded_as_they_came(lexicon: str) -> None:
    notes = '\n@@@{"fix":[{"wrong":"go","right":"went","why":"Прошедшее время."}]}'
    async with llm_server() as server:
        server.script = lambda request: (
            calls_tool("set_reminder", {"at": "07:30"}, f"Done! ✅{notes}") if "sister" in request.last else says("Да.")
        )
        kept = taped(server, "corrections")
        await carry_out(kept)
    assert kept.tape is not None
    said = kept.tape.recording.replies["corrections/en/past"][-1]
    assert said.text == f"Done! ✅{notes}"
    assert [(call.name, call.arguments) for call in said.calls] == [("set_reminder", {"at": "07:30"})]
    assert said.usage is not None
    assert said.usage[0] > 0


def test_what_is_heard_of_a_broken_tool_call_is_left_out() -> None:
    call = {"index": 0, "function": {"name": "add_cards", "arguments": '{"words": ['}}
    event = {"choices": [{"index": 0, "delta": {"content": "Yes", "tool_calls": [call]}}]}
    assert heard(b"data: " + orjson.dumps(event) + b"\n\ndata: [DONE]\n\n") == Reply(text="Yes")


# The command


async def command(root: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "evals", *arguments, cwd=root, env={**BARE, **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, errors = await process.communicate()
    return process.returncode or 0, out.decode(), errors.decode()


@pytest_asyncio.fixture
async def own_url(database_url: str) -> AsyncIterator[str]:
    """Beside which the command makes a database of its own."""
    yield database_url
    wanted = credentials(beside(database_url))
    server = await asyncpg.connect(**{**wanted, "database": "postgres"})
    await server.execute(f'DROP DATABASE IF EXISTS "{wanted["database"]}" WITH (FORCE)')
    await server.close()


async def test_the_command_prints_a_table_and_writes_json(own_url: str, root: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    code, out, errors = await command(
        root, "--replay", *map(str, RECORDED), "--json", str(report), DATABASE_URL=own_url
    )
    assert (code, errors) == (0, "")
    assert all(f"\n{name} · by-hand" in out for name in TASKS)
    found: dict[str, Any] = orjson.loads(report.read_bytes())
    assert found["holds"] is True
    assert [task["task"] for task in found["tasks"]] == [*TASKS]
    assert {"calls", "input", "cached", "output", "micros"} == set(found["tasks"][0]["cost"])

    poor = tmp_path / "poor.json"
    recording.write(spoilt(recording.read(RECORDED)), poor)
    code, out, _ = await command(root, "--replay", str(poor), "--task", "checking", DATABASE_URL=own_url)
    assert code == 1
    assert "BELOW" in out


async def test_without_a_model_the_command_says_what_to_set(root: Path) -> None:
    code, out, errors = await command(root, OPENAI_API_KEY="", OPENAI_BASE_URL="")
    assert (code, out) == (2, "")
    assert "OPENAI_API_KEY" in errors
    assert "--replay" in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    "arguments",
    [("--replay", "nothing/here.json"), ("--replay", str(FOLDER / "level.yaml")),
     ("--replay", str(RECORDED[0]), "--record", "x.json"), ("--replay", str(RECORDED[0]), "--task", "drafting")],
)  # fmt: skip
def test_what_cannot_be_done_is_said_before_anything_is_asked(arguments: tuple[str, ...]) -> None:
    from bot.settings import Settings

    with pytest.raises(UsageError):
        plan(options(*arguments), Settings(_env_file=None))


def test_one_model_can_be_named_for_every_task() -> None:
    from bot.settings import Settings

    settings = Settings(_env_file=None, openai_base_url="http://localhost:11434/v1")
    todo = plan(options("--model", "qwen3:8b", "--task", "level"), settings)
    assert set(todo.config.models.values()) == {"qwen3:8b"}
    assert [task.name for task in todo.tasks] == ["level"]
    assert todo.tape is None


async def test_the_report_shows_the_first_faults_or_all(lexicon: str) -> None:
    reports = await carry_out(replayed(spoilt(recording.read(RECORDED)), "corrections"))
    brief, whole = table(reports, "x"), table(reports, "x", every_fault=True)
    assert "more (--faults shows them all)" in brief
    assert len(whole.splitlines()) > len(brief.splitlines())
    assert orjson.loads(as_json(reports, "x"))["holds"] is False
