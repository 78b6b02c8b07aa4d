"""Words on their way to cards: typed, pasted, chosen from the lexicon, or a whole deck of a course."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tutor.accounts.lock import lock_profile
from tutor.accounts.views import ProfileView
from tutor.database import transaction
from tutor.decks.listing import deck_view
from tutor.decks.views import Added, Ambiguous, CourseDeckView, DeckView, Duplicate
from tutor.errors import Refusal
from tutor.words import course
from tutor.words.cards import write_drafts
from tutor.words.draft import Draft
from tutor.words.drafting import Drafted
from tutor.words.lexicon import (
    Entry,
    OwnCards,
    draft_of,
    entries_by_form,
    entries_by_id,
    entry_by_id,
    form_keys,
    means,
    own_cards,
    view_of,
    view_of_draft,
)
from tutor.words.limits import EXAMPLE_MOST, LIST_MOST, TEXT_MOST, TRANSLATION_MOST, WORD_MOST
from tutor.words.taking_back import take_back
from tutor.words.target import target_deck
from tutor.words.text import Pasted, clean, fold, is_written_in, lemma_key, split_list


@dataclass(slots=True)
class _Sorted:
    """A list taken apart by what is to become of each item."""

    drafts: list[Draft] = field(default_factory=list)
    ambiguous: list[Ambiguous] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


class Words:
    """How words become cards."""

    async def add(
        self,
        profile: ProfileView,
        text: str,
        deck_id: int | None,
        met_in: str,
        now: datetime,
        keep_both: bool = False,
        *,
        default_title: str,
    ) -> Added:
        """Adds a word, or a list of up to 50, in any word form; "word - translation" brings its own translation.

        ``deck_id`` None: the active deck, else the newest own one, else a new one called ``default_title``.
        Raises Refusal: missing (deck), invalid (nothing in the text, too long), limit (more than 50).
        """
        if len(text) > TEXT_MOST:
            raise Refusal("refusals-text-too-long", most=TEXT_MOST)
        items = [_own_way_round(profile, item) for item in split_list(text)]
        if not items:
            raise Refusal("refusals-text-empty")
        if len(items) > LIST_MOST:
            raise Refusal("refusals-list-too-long", "limit", most=LIST_MOST)
        for item in items:
            _fits(item.word, item.translation)
        known = await entries_by_form(profile, {key for item in items for key in form_keys(profile, item.word)})
        return await self._write(profile, _sort(profile, items, known), deck_id, met_in, now, keep_both, default_title)

    async def add_entry(
        self,
        profile: ProfileView,
        entry_id: int,
        deck_id: int | None,
        now: datetime,
        keep_both: bool = False,
        *,
        default_title: str,
        met_in: str = "lexicon",
    ) -> Added:
        """Adds the meaning that was chosen. Raises Refusal (missing)."""
        entry = await entry_by_id(profile, entry_id)
        if entry is None:
            raise Refusal("refusals-entry-missing", "missing")
        return await self._write(profile, _Sorted([draft_of(entry)]), deck_id, met_in, now, keep_both, default_title)

    async def add_entries(
        self,
        profile: ProfileView,
        entry_ids: Sequence[int],
        deck_id: int | None,
        met_in: str,
        now: datetime,
        *,
        default_title: str,
    ) -> Added:
        """Adds several meanings that were shown, as from a lesson. Raises Refusal (missing: the deck, or all)."""
        entries = await entries_by_id(profile, entry_ids)
        if not entries:
            raise Refusal("refusals-entry-missing", "missing")
        drafts = [draft_of(entries[entry_id]) for entry_id in dict.fromkeys(entry_ids) if entry_id in entries]
        return await self._write(profile, _Sorted(drafts), deck_id, met_in, now, False, default_title)

    async def add_own(
        self,
        profile: ProfileView,
        word: str,
        translation: str,
        deck_id: int | None,
        met_in: str,
        now: datetime,
        example: str = "",
        keep_both: bool = False,
        *,
        default_title: str,
    ) -> Added:
        """Adds a word with the learner's own translation. Raises Refusal (missing, invalid)."""
        word, translation, example = clean(word), clean(translation), clean(example)
        key = lemma_key(profile.language, word)
        if not key or not fold(translation):
            raise Refusal("refusals-text-empty")
        _fits(word, translation)
        if len(example) > EXAMPLE_MOST:
            raise Refusal("refusals-text-too-long", most=EXAMPLE_MOST)
        draft = Draft(word=word, lemma_key=key, translation=translation, example=example)
        return await self._write(profile, _Sorted([draft]), deck_id, met_in, now, keep_both, default_title)

    async def add_drafted(
        self,
        profile: ProfileView,
        drafted: Drafted,
        deck_id: int | None,
        met_in: str,
        now: datetime,
        keep_both: bool = False,
        *,
        default_title: str,
    ) -> Added:
        """Adds what was found for words that nobody knew at first. Raises Refusal (missing)."""
        found = _sort_drafted(drafted)
        return await self._write(profile, found, deck_id, met_in, now, keep_both, default_title)

    async def undo_added(self, profile: ProfileView, card_ids: Sequence[int], now: datetime) -> None:
        """Takes back cards that were just added: those of ``card_ids`` that were never shown."""
        async with transaction():
            await lock_profile(profile.id)
            await take_back(profile, card_ids, now)

    async def course_decks(self, profile: ProfileView) -> list[CourseDeckView]:
        """Every deck of the language's course, in the order they are learnt."""
        return await course.course_decks(profile)

    async def take_course_deck(self, profile: ProfileView, key: str, now: datetime) -> DeckView:
        """The learner's deck made from ``key``, however often it is asked for. Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            deck_id = await course.take_course_deck(profile, key, now)
        return await deck_view(profile, deck_id, now)

    async def _write(
        self,
        profile: ProfileView,
        found: _Sorted,
        deck_id: int | None,
        met_in: str,
        now: datetime,
        keep_both: bool,
        default_title: str,
    ) -> Added:
        async with transaction():
            await lock_profile(profile.id)
            target_id, title = await target_deck(profile, deck_id, default_title, now)
            own = OwnCards([]) if keep_both else await own_cards(profile, {draft.lemma_key for draft in found.drafts})
            drafts: list[Draft] = []
            duplicates: list[Duplicate] = []
            for draft in found.drafts:
                card_id = own.of(draft)
                if card_id is None:
                    drafts.append(draft)
                else:
                    duplicates.append(Duplicate(draft.word, card_id))
            cards = await write_drafts(profile, target_id, title, drafts, met_in, now)
        return Added(target_id, title, cards, duplicates, found.ambiguous, found.unknown)


def _own_way_round(profile: ProfileView, item: Pasted) -> Pasted:
    """A pair pasted as "translation - word" is turned when the scripts tell which is which."""
    mine, other = profile.own_language, profile.language
    if (
        item.translation
        and "ru" in {mine, other}
        and is_written_in(mine, item.word)
        and is_written_in(other, item.translation)
    ):
        return Pasted(item.translation, item.word)
    return item


def _sort(profile: ProfileView, items: Sequence[Pasted], known: dict[str, list[Entry]]) -> _Sorted:
    """What becomes of each item; two forms of one word in the list make one card."""
    found = _Sorted()
    seen: set[tuple[str, int | None]] = set()
    for item in items:
        entries = {entry["id"]: entry for key in form_keys(profile, item.word) for entry in known.get(key, ())}
        fitting = [*entries.values()]
        if item.translation:
            fitting = [entry for entry in fitting if means(entry, item.translation)]
        if len(fitting) == 1:
            draft = draft_of(fitting[0], item.translation)
        elif item.translation:
            draft = Draft(item.word, lemma_key(profile.language, item.word), item.translation)
        elif fitting:
            found.ambiguous.append(Ambiguous(item.word, [view_of(entry) for entry in fitting]))
            continue
        else:
            found.unknown.append(item.word)
            continue
        if (draft.lemma_key, draft.entry_id) not in seen:
            seen.add((draft.lemma_key, draft.entry_id))
            found.drafts.append(draft)
    return found


def _sort_drafted(drafted: Drafted) -> _Sorted:
    """Several meanings are a question; a group's members are all meant."""
    found = _Sorted(unknown=[*drafted.unknown])
    chosen: dict[tuple[str, int | None], Draft] = {}
    for answer in drafted.found:
        if len(answer.drafts) > 1 and not answer.all_meant:
            found.ambiguous.append(Ambiguous(answer.item, [view_of_draft(draft) for draft in answer.drafts]))
        else:
            for draft in answer.drafts:
                chosen.setdefault((draft.lemma_key, draft.entry_id), draft)
    found.drafts = [*chosen.values()]
    return found


def _fits(word: str, translation: str) -> None:
    if len(word) > WORD_MOST:
        raise Refusal("refusals-word-too-long", most=WORD_MOST)
    if len(translation) > TRANSLATION_MOST:
        raise Refusal("refusals-text-too-long", most=TRANSLATION_MOST)
