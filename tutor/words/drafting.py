"""Words the lexicon does not know, asked of a model: one question for a whole list, and what passes the checks joins
the lexicon, so that nobody has to ask again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.errors import Refusal
from tutor.languages import in_english
from tutor.llm.gateway import Asked, Gateway, Payer, prompt
from tutor.words.draft import Draft
from tutor.words.drafts import (
    Checked,
    DraftedItem,
    DraftReply,
    answers_to,
    check_word,
    is_name_of_a_group,
    too_hard,
)
from tutor.words.joining import join
from tutor.words.lexicon import Entry, draft_of, entries_by_form, form_keys, means
from tutor.words.limits import LIST_MOST, WORD_MOST
from tutor.words.text import clean, contains, fold

TASK: Final = "draft"
GROUP_MOST: Final = 20
CARDS_MOST: Final = 100
"""Of one list, whatever its items stand for."""

SENSES_MOST: Final = 3
TEXT_WORDS_MOST: Final = 8
TEXT_LETTERS: Final = 4000


@dataclass(frozen=True, slots=True)
class Found:
    """What stands for one item. ``all_meant``: it named a group; else several words are meanings to choose from."""

    item: str
    drafts: list[Draft]
    """Those with an ``entry_id`` are in the lexicon; others are this learner's only."""
    all_meant: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    found: list[Found] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """What nobody could make a word of."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that can be a card, and whether others may see it."""

    checked: Checked
    shared: bool


class Drafting:
    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    @property
    def ready(self) -> bool:
        return self._gateway.can(TASK)

    async def draft(self, profile: ProfileView, items: Sequence[str], payer: Payer) -> Drafted:
        """What each of up to 50 items stands for. The lexicon answers first; all it does not know is one question.

        Call it outside any transaction. Raises Refusal (limit), LlmRefusal.
        """
        asked = _items(items)
        if len(asked) > LIST_MOST:
            raise Refusal("refusals-list-too-long", "limit", most=LIST_MOST)
        known = await _known(profile, asked)
        new = [item for item in asked if item not in known]
        if new:
            question = {"items": [{"number": number, "item": item} for number, item in enumerate(new, 1)]}
            reply = await self._ask(profile, payer, question)
            known |= await _believed(profile, new, reply.items)
        found = [known[item] for item in asked if item in known]
        return Drafted(found, [item for item in asked if item not in known])

    async def from_text(
        self, profile: ProfileView, text: str, payer: Payer, *, most: int = TEXT_WORDS_MOST
    ) -> list[Draft]:
        """Words of ``text`` that are worth learning. Call it outside any transaction. Raises LlmRefusal.

        None of them joins the lexicon: what a text that anybody may have written says a word means is not for others.
        """
        text = text[:TEXT_LETTERS]
        reply = await self._ask(profile, payer, {"text": text, "most": most})
        drafts = [
            checked.draft
            for item in reply.items[:1]
            for checked in _checked(profile, item, most)
            if contains(text, checked.written) and not too_hard(checked, profile.level)
        ]
        known = await entries_by_form(profile, {draft.lemma_key for draft in drafts})
        return [_as_known(draft, known.get(draft.lemma_key, ())) for draft in drafts]

    async def _ask(self, profile: ProfileView, payer: Payer, question: dict[str, Any]) -> DraftReply:
        text = {"learner": {"level": profile.level, "goal": profile.goal}, **question}
        instructions = prompt(
            TASK, language=in_english(profile.language), own_language=in_english(profile.own_language)
        )
        messages = [{"role": "user", "content": orjson.dumps(text).decode()}]
        return await self._gateway.complete(TASK, payer, Asked(instructions, messages), DraftReply)


def _as_known(draft: Draft, entries: Iterable[Entry]) -> Draft:
    """As the lexicon has it, if it has this meaning."""
    return next((draft_of(entry) for entry in entries if means(entry, draft.translation)), draft)


def _items(items: Iterable[str]) -> list[str]:
    """Once each, in one line."""
    found: dict[str, str] = {}
    for item in map(clean, items):
        if fold(item) and len(item) <= WORD_MOST:
            found.setdefault(fold(item), item)
    return [*found.values()]


async def _known(profile: ProfileView, items: Sequence[str]) -> dict[str, Found]:
    keys = {item: form_keys(profile, item) for item in items}
    by_form = await entries_by_form(profile, {key for item in items for key in keys[item]})
    known: dict[str, Found] = {}
    for item in items:
        entries: dict[int, Entry] = {entry["id"]: entry for key in keys[item] for entry in by_form.get(key, ())}
        if entries:
            known[item] = Found(item, [draft_of(entry) for entry in entries.values()])
    return known


async def _believed(profile: ProfileView, asked: Sequence[str], answers: Sequence[DraftedItem]) -> dict[str, Found]:
    """What of the answers is about what was asked, and can be a card."""
    words: list[tuple[_Word, str]] = []
    groups: dict[str, bool] = {}
    for answer in answers:
        if not 1 <= answer.number <= len(asked) or asked[answer.number - 1] in groups:
            continue
        item = asked[answer.number - 1]
        kept = [*_group(profile, answer, item)] if answer.group else [*_meanings(profile, answer, item, len(asked))]
        kept = kept[: CARDS_MOST - len(words)]
        if kept:
            groups[item] = answer.group
            words += [(word, item) for word in kept]
    drafts = await _joined(profile, words)
    found: dict[str, Found] = {}
    for (_, item), draft in zip(words, drafts, strict=True):
        if item not in found:
            found[item] = Found(item, [draft], groups[item])
        elif draft not in found[item].drafts:
            found[item].drafts.append(draft)
    return {item: _to_choose(answer) for item, answer in found.items()}


def _group(profile: ProfileView, answer: DraftedItem, item: str) -> Iterable[_Word]:
    for checked in _checked(profile, answer, GROUP_MOST):
        if not too_hard(checked, profile.level):
            yield _Word(checked, not checked.faults and is_name_of_a_group(item))


def _meanings(profile: ProfileView, answer: DraftedItem, item: str, asked: int) -> Iterable[_Word]:
    """The word that was meant, first. In a list nobody wants to be asked about each."""
    checked = _checked(profile, answer, SENSES_MOST if asked == 1 else 1)
    senses = {word.sense for word in checked}
    if len(checked) > 1 and ("" in senses or len(senses) < len(checked)):
        checked = checked[:1]
    for word in checked:
        yield _Word(word, not word.faults and answers_to(word, item, profile.language, profile.own_language))


def _checked(profile: ProfileView, answer: DraftedItem, most: int) -> list[Checked]:
    words = (check_word(word, profile.language, profile.own_language) for word in answer.words[: 2 * most])
    return [word for word in words if word is not None][:most]


async def _joined(profile: ProfileView, words: Sequence[tuple[_Word, str]]) -> list[Draft]:
    """In the order given: shared ones as the lexicon has them now, others as they are."""
    entries = iter(await join(profile, [(word.checked, item) for word, item in words if word.shared]))
    return [draft_of(next(entries)) if word.shared else word.checked.draft for word, _ in words]


def _to_choose(found: Found) -> Found:
    """Only what the lexicon has can be chosen from; else the likeliest is taken."""
    if found.all_meant or len(found.drafts) == 1:
        return found
    choosable = [draft for draft in found.drafts if draft.entry_id is not None]
    return Found(found.item, choosable if len(choosable) > 1 else found.drafts[:1])
