"""What the teacher remembers: the last messages as they were, older ones as notes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Annotated, Any, Final

import orjson
from pydantic import BaseModel, ConfigDict, StringConstraints

from tutor.accounts.views import ProfileView
from tutor.database import row, rows, run
from tutor.languages import in_english
from tutor.llm.gateway import Asked, prompt

MESSAGES_MOST: Final = 20
STEP: Final = 10
"""The oldest messages are dropped so many at once: in between the beginning stays the same, and need not be read anew
by the server."""
HOURS_MOST: Final = timedelta(hours=24)
LETTERS_MOST: Final = 16_000
"""Of all messages together, as a budget of some four thousand tokens."""
DIGEST_FROM: Final = 6
"""Messages that have left the window before they are worth noting."""
FACTS_MOST: Final = 12

MEMORY: Final = """SELECT summary, facts::text, digested_to, scene, scene_from FROM teacher_memory
    WHERE profile_id = $1"""
RECALL: Final = """SELECT m.text, k.summary, k.facts::text, k.scene, (
        SELECT coalesce(json_agg(said), '[]')::text FROM (
            SELECT s.id, s.role, s.text, s.created_at > $3::timestamptz AS fresh FROM teacher_message s
            WHERE s.profile_id = m.profile_id AND s.id < m.id
                AND s.id > greatest(coalesce(k.digested_to, 0), coalesce(k.scene_from, 0) - 1)
                AND s.hidden_at IS NULL AND s.state <> 'failed'
            ORDER BY s.id DESC LIMIT $4
        ) said
    ) AS said
    FROM teacher_message m LEFT JOIN teacher_memory k ON k.profile_id = m.profile_id
    WHERE m.id = $2 AND m.profile_id = $1 AND m.role = 'learner' AND m.state = 'waiting'"""
OLDER: Final = """SELECT id, role, text FROM teacher_message
    WHERE profile_id = $1 AND id > $2 AND id < $3 AND hidden_at IS NULL AND state <> 'failed' AND text <> ''
    ORDER BY id LIMIT 60"""
KEEP: Final = """INSERT INTO teacher_memory (profile_id, summary, facts, digested_to, scene, scene_from)
    VALUES ($1, $2, $3::jsonb, $4, '', 0)
    ON CONFLICT (profile_id) DO UPDATE SET summary = excluded.summary, facts = excluded.facts,
        digested_to = excluded.digested_to WHERE teacher_memory.digested_to < excluded.digested_to"""
SCENE: Final = """INSERT INTO teacher_memory (profile_id, summary, facts, digested_to, scene, scene_from)
    VALUES ($1, '', '[]', 0, $2, $3)
    ON CONFLICT (profile_id) DO UPDATE SET scene = excluded.scene, scene_from = excluded.scene_from"""
FORGET: Final = """UPDATE teacher_memory SET summary = '', facts = '[]', scene = '', scene_from = 0,
        digested_to = coalesce((SELECT max(id) FROM teacher_message WHERE profile_id = $1), 0)
    WHERE profile_id = $1"""


@dataclass(frozen=True, slots=True)
class Said:
    id: int
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Memory:
    """``said``: oldest first, up to but not including ``message``, the one to be answered. ``window_from``: the id it
    begins with; ``outside``: how many messages before that are not noted yet (as far as was looked)."""

    message: str = ""
    summary: str = ""
    facts: list[str] = field(default_factory=list)
    scene: str = ""
    said: list[Said] = field(default_factory=list)
    window_from: int = 0
    outside: int = 0


async def recall(profile: ProfileView, message_id: int, now: datetime) -> Memory | None:
    """What is known when a message is answered. None: it waits for no answer (any more)."""
    kept = await row(RECALL, profile.id, message_id, now - HOURS_MOST, MESSAGES_MOST + STEP)
    if kept is None:
        return None
    found = orjson.loads(kept["said"])
    fresh = [record for record in reversed(found) if record["fresh"]]
    window = fresh[surplus(len(fresh)) :]
    while len(window) > 1 and sum(len(record["text"]) for record in window) > LETTERS_MOST:
        window = window[len(window) // 2 :]
    return Memory(
        message=kept["text"],
        summary=kept["summary"] or "",
        facts=orjson.loads(kept["facts"] or "[]"),
        scene=kept["scene"] or "",
        said=[Said(record["id"], record["role"], record["text"]) for record in window],
        window_from=window[0]["id"] if window else message_id,
        outside=len(found) - len(window),
    )


def surplus(count: int) -> int:
    """How many of ``count`` messages are left out: whole steps, so that eleven to twenty stay. Pure."""
    return 0 if count <= MESSAGES_MOST else -(-(count - MESSAGES_MOST) // STEP) * STEP


class Digest(BaseModel):
    """The notes as the model writes them."""

    model_config = ConfigDict(extra="ignore")

    summary: Annotated[str, StringConstraints(strip_whitespace=True)]
    facts: list[Annotated[str, StringConstraints(strip_whitespace=True)]]


@dataclass(frozen=True, slots=True)
class Notebook:
    """What there is to be noted. ``upto``: the newest message in it."""

    asked: Asked
    upto: int
    before: int


async def to_be_noted(profile: ProfileView, window_from: int) -> Notebook | None:
    """None while it is too little to be worth it."""
    kept = await row(MEMORY, profile.id)
    digested_to = kept["digested_to"] if kept else 0
    older = await rows(OLDER, profile.id, digested_to, window_from)
    if len(older) < DIGEST_FROM:
        return None
    material: dict[str, Any] = {
        "notes": {"summary": kept["summary"] if kept else "", "facts": orjson.loads(kept["facts"]) if kept else []},
        "messages": [{"by": record["role"], "text": record["text"][:1000]} for record in older],
    }
    asked = Asked(
        prompt("digest", language=in_english(profile.language), own_language=in_english(profile.own_language)),
        [{"role": "user", "content": orjson.dumps(material).decode()}],
    )
    return Notebook(asked, older[-1]["id"], digested_to)


async def note_down(profile: ProfileView, digest: Digest, upto: int) -> None:
    """In a transaction. Notes that came from older messages than the last ones change nothing."""
    facts = [fact[:200] for fact in digest.facts if fact][:FACTS_MOST]
    await run(KEEP, profile.id, digest.summary[:1500], orjson.dumps(facts).decode(), upto)


async def set_scene(profile: ProfileView, scene: str, scene_from: int) -> None:
    await run(SCENE, profile.id, scene, scene_from)


async def forget(profile: ProfileView) -> None:
    """The next conversation begins with nothing."""
    await run(FORGET, profile.id)
