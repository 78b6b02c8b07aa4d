"""Does what a model is needed for on the way from words to cards: looking up a list, reading a forwarded text."""

from typing import Any

from bot.deps import Deps
from bot.handlers.drafted import broken_screen, drafted_screen, not_drafted_screen
from bot.handlers.forwards import answer_to, forwarded_text, ways_with
from bot.handlers.help import ways_on
from bot.handlers.offers import offer_rows
from bot.handlers.show import Keyboard, label, tell
from bot.i18n import Speech
from bot.jobs.errands import Errands
from bot.jobs.whose import Whose, whose
from tutor.accounts.views import ProfileView
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.words.drafting import Drafted
from tutor.words.met import without_cards
from tutor.words.offers import OfferItem


class LookingUp:
    """Words the lexicon did not know become cards once the model has said what they are."""

    def __init__(self, deps: Deps, errands: Errands) -> None:
        self._deps = deps
        self._errands = errands

    async def carry_out(self, job: Job) -> None:
        services, words = self._deps.services, job.payload["words"]
        found = await whose(self._deps, job)
        if found is None:
            async with self._errands.settle(job):
                return
        profile, t = found.profile, found.t
        try:
            drafted = await services.drafting.draft(profile, words, found.payer)
        except Refusal as refusal:
            async with self._errands.settle(job):
                _tell(found, not_drafted_screen(t, t.refusal(refusal), words))
            return
        async with self._errands.settle(job):
            added = await self._add(job.payload, profile, t, drafted)
            # What is known of the cards just made outlives a restart: so does the way to undo it.
            offer = await services.offers.note_added(profile, added.cards, job.payload["met_in"], self._deps.now())
            _tell(found, drafted_screen(t, added, offer))

    async def give_up(self, job: Job) -> None:
        found = await whose(self._deps, job)
        if found is not None:
            async with self._errands.tell(job):
                _tell(found, broken_screen(found.t, job.payload["words"]))

    async def _add(self, payload: dict[str, Any], profile: ProfileView, t: Speech, drafted: Drafted) -> Added:
        """To the deck that was named, or to the active one if that is gone by now."""

        async def to(deck_id: int | None) -> Added:
            return await self._deps.services.words.add_drafted(
                profile,
                drafted,
                deck_id,
                payload["met_in"],
                self._deps.now(),
                payload["keep_both"],
                default_title=label(t, "adding-default-deck"),
            )

        try:
            return await to(payload["deck_id"])
        except Refusal:
            return await to(None)


class Reading:
    """A forwarded text of which the lexicon knew too little."""

    def __init__(self, deps: Deps, errands: Errands) -> None:
        self._deps = deps
        self._errands = errands

    async def carry_out(self, job: Job) -> None:
        services, payload = self._deps.services, job.payload
        found = await whose(self._deps, job)
        if found is None:
            async with self._errands.settle(job):
                return
        profile, t = found.profile, found.t
        try:
            drafts = await services.drafting.from_text(profile, payload["text"], found.payer, most=payload["most"])
        except Refusal as refusal:
            async with self._errands.settle(job):
                answer_to(payload["chat_id"], payload["message_id"], t.refusal(refusal), ways_on(t, profile))
            return
        items = [
            OfferItem(draft.word, draft.translation, "word", draft.example, draft.example_translation, draft.entry_id)
            for draft in await without_cards(profile, drafts)
            if draft.entry_id not in payload["offered"]
        ]
        async with self._errands.settle(job):
            offer = await services.offers.make(profile, items, "forward", self._deps.now())
            rows = ways_with(t, self._deps, profile, payload["text"])
            if offer is not None:
                text, rows = forwarded_text(t, offer), [*offer_rows(t, offer), *rows]
            else:
                text = t("offers-forwarded-nothing")
            answer_to(payload["chat_id"], payload["message_id"], text, rows)

    async def give_up(self, job: Job) -> None:
        found = await whose(self._deps, job)
        if found is not None:
            async with self._errands.tell(job):
                answer_to(found.chat_id, job.payload["message_id"], found.t("common-sorry"), found.ways_on)


def _tell(found: Whose, screen: tuple[str, Keyboard]) -> None:
    """Where it was asked in the chat; who asked in the Mini App finds the cards there."""
    if found.chat_id:
        tell(found.chat_id, *screen)
