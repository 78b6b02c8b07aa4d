"""Drafting cards: the word that was meant, as a dictionary has it, and nothing for what is no word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from evals.desk import BOT, Desk, profile_of
from evals.figures import Figure, share
from evals.golden import Item, ItemSet, ItemSets, load
from evals.task import Task
from tutor.accounts.views import LEVELS
from tutor.database import rows, run
from tutor.words.draft import Draft
from tutor.words.drafting import Drafting as Drafter
from tutor.words.text import clean, fold, lemma_key, translations


@dataclass(frozen=True, slots=True)
class Made:
    """By item. ``levels``: of those drafts that were good enough for the lexicon, by entry."""

    drafts: dict[str, list[Draft]]
    levels: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Word:
    """An item that is a word, and the first draft made of it."""

    case: ItemSet
    item: Item
    draft: Draft | None
    levels: dict[int, str]

    @property
    def lemma(self) -> bool:
        return self.draft is not None and self.draft.lemma_key == lemma_key(self.case.language, self.item.lemma)

    @property
    def word(self) -> bool:
        return self.draft is not None and fold(self.draft.word) in map(fold, self.item.word)

    @property
    def gender(self) -> bool:
        return self.draft is not None and self.draft.grammar.get("gender") == self.item.gender

    @property
    def level(self) -> bool:
        given = self.levels.get(self.draft.entry_id or 0) if self.draft is not None else None
        if given is None or self.item.level is None:
            return False
        lowest, highest = self.item.level
        return LEVELS.index(lowest) <= LEVELS.index(given) <= LEVELS.index(highest)

    @property
    def translation(self) -> bool:
        if self.draft is None:
            return False
        given = {lemma_key(self.case.own_language, each) for each in translations(self.draft.translation)}
        return bool(given & {lemma_key(self.case.own_language, each) for each in self.item.translation})

    @property
    def example(self) -> bool:
        return self.draft is not None and bool(self.draft.example and self.draft.example_translation)

    @property
    def joined(self) -> bool:
        return self.draft is not None and self.draft.entry_id is not None


class Drafting(Task[ItemSet, Made]):
    name: ClassVar[str] = "drafting"
    work: ClassVar[tuple[str, ...]] = ("draft",)

    def cases(self) -> list[ItemSet]:
        return load("drafting.yaml", ItemSets).sets

    async def prepare(self) -> None:
        """The lexicon is emptied: what it knows would never be asked."""
        await run("DELETE FROM entry")
        await run("DELETE FROM course_deck")

    async def ask(self, case: ItemSet, desk: Desk) -> Made:
        profile = profile_of(case.language, case.own_language, case.level)
        drafted = await Drafter(desk.gateway).draft(profile, [item.item for item in case.items], BOT)
        ids = [draft.entry_id for found in drafted.found for draft in found.drafts if draft.entry_id is not None]
        levels = {
            record["id"]: record["level"]
            for record in await rows("SELECT id, level FROM entry WHERE id = ANY($1::bigint[])", ids)
        }
        return Made({found.item: found.drafts for found in drafted.found}, levels)

    def score(self, answered: Sequence[tuple[ItemSet, Made]]) -> list[Figure]:
        words = [word for case, made in answered for word in _words(case, made)]
        items = [(item, _drafts(made, item)) for case, made in answered for item in case.items]
        return [
            share("lemma", [word.lemma for word in words], least=0.9),
            share("word and article", [word.word for word in words], least=0.85),
            share("gender", [word.gender for word in words if word.item.gender], least=0.85),
            share("level", [word.level for word in words], least=0.7),
            share("translation", [word.translation for word in words], least=0.85),
            share("example", [word.example for word in words], least=0.9),
            share("good for all", [word.joined for word in words], least=0.8),
            share("groups", [_is_whole(item, drafts) for item, drafts in items if item.members], least=0.6),
            share("non-words", [not drafts for item, drafts in items if item.nothing], least=0.6),
        ]

    def fault(self, case: ItemSet, found: Made) -> str:
        faults = []
        for word in _words(case, found):
            wrong = [
                name
                for name in ("lemma", "word", "level", "translation", "example", "joined")
                if not getattr(word, name)
            ]
            if word.item.gender and not word.gender:
                wrong.append("gender")
            if wrong:
                made = f"{word.draft.word} – {word.draft.translation}" if word.draft else "nothing"
                faults.append(f"{word.item.item}: {made} ({', '.join(wrong)})")
        for item in case.items:
            drafts = _drafts(found, item)
            if (item.members and not _is_whole(item, drafts)) or (item.nothing and drafts):
                faults.append(f"{item.item}: {', '.join(draft.word for draft in drafts) or 'nothing'}")
        return "; ".join(faults)


def _drafts(made: Made, item: Item) -> list[Draft]:
    return made.drafts.get(clean(item.item), [])


def _words(case: ItemSet, made: Made) -> Iterator[_Word]:
    for item in case.items:
        if item.lemma:
            yield _Word(case, item, next(iter(_drafts(made, item)), None), made.levels)


def _is_whole(item: Item, drafts: Sequence[Draft]) -> bool:
    """Enough members, and no more than a few nobody thought of."""
    members = {draft.lemma_key for draft in drafts} & {fold(member) for member in item.members}
    return len(members) >= item.at_least and len(drafts) - len(members) <= len(members) // 2
