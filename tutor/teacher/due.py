"""Words that are due, worked into the conversation: used correctly there, they count as reviewed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from tutor.accounts.views import ProfileView
from tutor.database import rows
from tutor.days import day_ends, day_of
from tutor.words.text import fold, lemma_key

MOST: Final = 6

DUE: Final = """SELECT s.id, s.version, c.word, c.lemma_key,
        ARRAY(SELECT f.form_key FROM entry_form f WHERE f.entry_id = c.entry_id AND f.language = $5) AS forms
    FROM schedule s JOIN card c ON c.id = s.card_id
    WHERE s.profile_id = $1 AND s.state = 2 AND s.aside IS NULL AND s.due < $3
      AND (s.not_before IS NULL OR s.not_before <= $2) ORDER BY s.due, s.id LIMIT $4"""


@dataclass(frozen=True, slots=True)
class DueWord:
    schedule_id: int
    version: int
    word: str
    forms: frozenset[str] = field(default_factory=frozenset)
    """Folded: any of them in a message is the word."""


async def due_words(profile: ProfileView, now: datetime) -> list[DueWord]:
    """The first few cards under review that today still wants to see."""
    today = day_of(now, profile.zone)
    found = await rows(DUE, profile.id, today, day_ends(today, profile.zone), MOST, profile.language)
    return [
        DueWord(
            record["id"], record["version"], record["word"],
            frozenset({record["lemma_key"], lemma_key(profile.language, record["word"]), *record["forms"]}),
        )
        for record in found
    ]  # fmt: skip


def used_words(due: Sequence[DueWord], claimed: Iterable[str], message: str, wrong: Iterable[str]) -> list[DueWord]:
    """Those of ``due`` that the model says were used (``claimed``) and that do stand in ``message`` in one of their
    forms, outside of what was ``wrong`` there. Pure."""
    sound = message
    for part in wrong:
        sound = sound.replace(part, " … ")
    text = fold(sound)
    names = {fold(word) for word in claimed}
    return [
        word
        for word in due
        if (fold(word.word) in names or names & word.forms)
        and any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for form in word.forms if form)
    ]
