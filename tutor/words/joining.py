"""New entries on their way into the lexicon, which all learners share."""

from collections.abc import Sequence
from typing import Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import rows, run, transaction
from tutor.words.drafts import Checked
from tutor.words.lexicon import ENTRY, Entry, means
from tutor.words.text import lemma_key, translations

SOURCE: Final = "llm"

BY_LEMMA: Final = f"""SELECT {ENTRY} FROM entry e
    WHERE e.language = $1 AND e.own_language = $2 AND e.lemma_key = ANY($3::text[])
    ORDER BY e.level, e.source, e.position, e.id"""  # noqa: S608 - constants
# What is there already stays as it is. In one order, so that two who add the same words do not wait for each other.
JOIN: Final = """INSERT INTO entry (language, own_language, source, level, lemma_key, lemma, sense, word, transcription,
        part_of_speech, grammar, translation, example, example_translation, hint, position)
    SELECT $1, $2, $3, n.*, 0 FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::text[], $11::jsonb[], $12::text[], $13::text[], $14::text[], $15::text[]) n
    ORDER BY 5, 7
    ON CONFLICT (language, lemma_key, sense, own_language) DO NOTHING RETURNING id, lemma_key, sense"""
FORMS: Final = """INSERT INTO entry_form (entry_id, language, own_language, form_key)
    SELECT n.entry_id, $1, $2, n.form_key FROM unnest($3::bigint[], $4::text[]) n (entry_id, form_key)
    ON CONFLICT DO NOTHING"""

Place = tuple[str, str]
"""lemma_key and sense: what an entry is one of."""


async def join(profile: ProfileView, words: Sequence[tuple[Checked, str]]) -> list[Entry]:
    """The entry of each word, with what was asked for: the one there was, else a new one.

    A transaction of its own, a few statements however many words.
    """
    if not words:
        return []
    async with transaction():
        there = await _by_lemma(profile, words)
        new: dict[Place, Checked] = {}
        chosen: list[Entry | Place] = []
        for checked, item in words:
            senses = there.get(checked.draft.lemma_key, [])
            entry = _among(senses, checked, item, profile.own_language)
            if entry is None:
                sense = checked.sense or (checked.draft.translation[:64] if senses else "")
                place = (checked.draft.lemma_key, sense)
                new.setdefault(place, checked)
                chosen.append(place)
            else:
                chosen.append(entry)
        if new:
            await _insert(profile, new)
            there = await _by_lemma(profile, words)
    by_place = {(entry["lemma_key"], entry["sense"]): entry for entries in there.values() for entry in entries}
    return [by_place[place] if isinstance(place, tuple) else place for place in chosen]


def _among(senses: Sequence[Entry], checked: Checked, item: str, own_language: str) -> Entry | None:
    """The entry a word is already. One that was asked for by another meaning than those there is none of them."""
    for entry in senses:
        if means(entry, checked.draft.translation):
            return entry
    asked_by_meaning = lemma_key(own_language, item) in {
        lemma_key(own_language, meaning) for meaning in translations(checked.draft.translation)
    }
    return None if asked_by_meaning or not senses else senses[0]


async def _by_lemma(profile: ProfileView, words: Sequence[tuple[Checked, str]]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    keys = {checked.draft.lemma_key for checked, _ in words}
    for entry in await rows(BY_LEMMA, profile.language, profile.own_language, list(keys)):
        found.setdefault(entry["lemma_key"], []).append(entry)
    return found


async def _insert(profile: ProfileView, new: dict[Place, Checked]) -> None:
    drafts = [checked.draft for checked in new.values()]
    made = await rows(
        JOIN, profile.language, profile.own_language, SOURCE, [checked.level for checked in new.values()],
        [key for key, _ in new], [checked.lemma for checked in new.values()], [sense for _, sense in new],
        [d.word for d in drafts], [d.transcription for d in drafts], [d.part_of_speech for d in drafts],
        [orjson.dumps(d.grammar).decode() for d in drafts], [d.translation for d in drafts],
        [d.example for d in drafts], [d.example_translation for d in drafts], [d.hint for d in drafts],
    )  # fmt: skip
    forms = [(entry["id"], key) for entry in made for key in new[entry["lemma_key"], entry["sense"]].form_keys]
    await run(FORMS, profile.language, profile.own_language, [entry_id for entry_id, _ in forms], [k for _, k in forms])
