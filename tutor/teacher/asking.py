"""What the model is sent for one message: instructions that stay the same, then data and words, oldest first. Pure.

Everything a learner wrote, and everything made of it (notes, card words), stands in messages of theirs.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.languages import in_english
from tutor.llm.gateway import Asked, prompt
from tutor.teacher.due import DueWord
from tutor.teacher.memory import Memory, Said
from tutor.teacher.scenes import BY_ID

SCENE_BEGINS: Final = "(The scene begins. You speak first.)"
BEFORE: Final = "(Earlier messages are not shown.)"


def asked_for(profile: ProfileView, memory: Memory, message: str, due: Sequence[DueWord]) -> Asked:
    """``message``: the one to be answered; empty: a scene begins with the teacher's words."""
    talk = prompt(
        "talk",
        language=in_english(profile.language),
        own_language=in_english(profile.own_language),
        level=profile.level,
    )
    # What changes from message to message comes last, so that what comes before can be kept by the server.
    known = _context({"goal": profile.goal, "facts": memory.facts, "summary": memory.summary, "scene": _scene(memory)})
    latest = _context({"due": [word.word for word in due]})
    turns = [*memory.said, Said(0, "learner", message)]
    return Asked(talk, _messages(known, turns, latest))


def _scene(memory: Memory) -> Mapping[str, str]:
    scene = BY_ID.get(memory.scene)
    return {"you_are": scene.part, "the_learner_wants_to": scene.goal} if scene else {}


def _context(data: Mapping[str, Any]) -> str:
    kept = {name: value for name, value in data.items() if value}
    return f"<context>{_without_tags(orjson.dumps(kept).decode())}</context>" if kept else ""


def _messages(known: str, turns: Sequence[Said], latest: str) -> list[dict[str, Any]]:
    """Roles take turns, beginning with the learner: some servers take nothing else."""
    parts: list[tuple[str, list[str]]] = [("user", [known] if known else [])]
    for number, turn in enumerate(turns):
        role = "assistant" if turn.role == "teacher" else "user"
        text = turn.text if role == "assistant" else _without_tags(turn.text) or SCENE_BEGINS
        words = [latest, text] if number == len(turns) - 1 and latest else [text]
        if parts[-1][0] == role:
            parts[-1][1].extend(words)
        else:
            parts.append((role, words))
    return [{"role": role, "content": _joined(words)} for role, words in parts]


def _joined(words: Iterable[str]) -> str:
    return "\n\n".join(words) or BEFORE


def _without_tags(text: str) -> str:
    """Nobody but the app opens a context."""
    return text.replace("<context>", "‹context›").replace("</context>", "‹/context›")
