"""The operator's commands, run as an operator runs them."""

import asyncio
import os
import sys
from pathlib import Path

from bot.settings import example
from tests.support.workshop import fresh_id
from tutor.database import row, run

BARE = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}


async def bot(root: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """Exit code, output, errors of ``python -m bot …``."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=root, env={**BARE, "LOG_LEVEL": "ERROR", **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, errors = await process.communicate()
    return process.returncode or 0, out.decode(), errors.decode()


async def test_wrong_settings_stop_the_start_with_a_line_each_and_no_traceback(root: Path) -> None:
    code, _, errors = await bot(root, PORT="http", REDIS_URL="no", BOT_TOKEN="nonsense-secret")
    assert code != 0
    lines = errors.strip().splitlines()
    assert [line.partition(":")[0] for line in lines[1:]] == ["BOT_TOKEN", "REDIS_URL", "PORT"]
    assert "Traceback" not in errors
    assert "nonsense-secret" not in errors


async def test_settings_are_printed_with_their_meaning(root: Path) -> None:
    assert await bot(root, "settings") == (0, example(), "")


async def test_dead_letters_are_listed_and_replayed(database: str, root: Path) -> None:
    update_id, lane = fresh_id(), fresh_id()
    await run(
        "INSERT INTO inbox (update_id, lane, body, received_at, attempts, dead_at, error) "
        "VALUES ($1, $2, '{}', now(), 3, now(), 'ValueError: always')",
        update_id,
        lane,
    )
    code, out, _ = await bot(root, "inbox", "list", DATABASE_URL=database)
    assert code == 0
    assert any(line.startswith(f"{update_id}\t{lane}\t") and "always" in line for line in out.splitlines())
    assert (await bot(root, "inbox", "replay", str(update_id), DATABASE_URL=database))[1].strip() == "1"
    found = await row("SELECT dead_at, attempts FROM inbox WHERE update_id = $1", update_id)
    assert found is not None
    assert (found["dead_at"], found["attempts"]) == (None, 0)
    await run("DELETE FROM inbox WHERE update_id = $1", update_id)


async def test_calls_telegram_would_not_take_are_listed_and_replayed(database: str, root: Path) -> None:
    chat = fresh_id()
    await run(
        "INSERT INTO outbox (number, chat_id, method, payload, priority, due_at, attempts, dead_at, error, created_at) "
        "VALUES (0, $1, 'sendMessage', '{}', 1, now(), 12, now(), '500 broken', now())",
        chat,
    )
    code, out, _ = await bot(root, "outbox", "list", DATABASE_URL=database)
    assert code == 0
    assert f"\t{chat}\tsendMessage\t500 broken" in out
    assert int((await bot(root, "outbox", "replay", DATABASE_URL=database))[1]) >= 1
    assert await row("SELECT 1 FROM outbox WHERE chat_id = $1 AND dead_at IS NULL", chat) is not None
    await run("DELETE FROM outbox WHERE chat_id = $1", chat)


async def test_jobs_that_were_given_up_are_listed_and_replayed(database: str, root: Path) -> None:
    lane = fresh_id()
    await run(
        "INSERT INTO job (kind, lane, payload, progress, due_at, attempts, dead_at, error, created_at) "
        "VALUES ('talk', $1, '{}', '{}', now(), 4, now(), 'ValueError: always', now())",
        lane,
    )
    code, out, _ = await bot(root, "jobs", "list", DATABASE_URL=database)
    assert code == 0
    line = next(line for line in out.splitlines() if f"\ttalk\t{lane}\t" in line)
    assert (await bot(root, "jobs", "replay", line.split("\t")[0], DATABASE_URL=database))[1].strip() == "1"
    found = await row("SELECT dead_at, attempts FROM job WHERE lane = $1", lane)
    assert found is not None
    assert found["dead_at"] is None
    assert found["attempts"] < 4, "it may have been taken up already"
    await run("DELETE FROM job WHERE lane = $1", lane)
