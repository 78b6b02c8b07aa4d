"""Looks at the photos somebody has sent and says what is in them."""

from bot.deps import Deps
from bot.files import Files
from bot.handlers.media import LOOK, off_text
from bot.handlers.media_screens import photo_messages
from bot.handlers.offers import offer_rows
from bot.handlers.show import Keyboard, tell
from bot.jobs.acting import acting
from bot.jobs.errands import Errands
from bot.jobs.whose import Whose, whose
from bot.telegram import TelegramClient
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.media.images import BYTES_MOST, Pictures
from tutor.media.looking import PICTURES_MOST, Looked, Looking


class PhotoLooking:
    """``pictures``: file ids · ``captions`` · ``more``: there were more than are looked at."""

    def __init__(self, deps: Deps, errands: Errands, client: TelegramClient, files: Files) -> None:
        self._deps = deps
        self._errands = errands
        self._client = client
        self._files = files
        self._pictures = Pictures()
        self._looking = Looking(deps.services.gateway)

    async def carry_out(self, job: Job) -> None:
        who = await whose(self._deps, job)
        if who is None:
            async with self._errands.settle(job):
                return
        if not self._deps.services.gateway.can(LOOK):
            async with self._errands.settle(job):
                who.tell(off_text(self._deps, who.t, LOOK))
            return
        refused: list[Refusal] = []
        looked: Looked | None = None
        async with acting(self._client, who.chat_id, "typing"):
            pictures = await self._fetch(job, refused)
            if pictures:
                try:
                    caption = "\n".join(job.payload["captions"])
                    looked = await self._looking.look(who.profile, pictures, caption, who.payer)
                except Refusal as refusal:
                    refused = [refusal]
        async with self._errands.settle(job):
            for reason in _different(refused, who):
                who.tell(reason)
            if looked is not None:
                await self._show(who, looked)
            if job.payload.get("more"):
                t = who.t
                who.tell(t("media-more-pictures", most=PICTURES_MOST))

    async def _fetch(self, job: Job, refused: list[Refusal]) -> list[bytes]:
        """As far as they can be used, each small and plain; why not goes to ``refused``."""
        pictures: list[bytes] = []
        for file_id in job.payload["pictures"][:PICTURES_MOST]:
            try:
                async with self._files.fetched(file_id, BYTES_MOST) as data:
                    pictures.append(await self._pictures.prepare(data))
            except Refusal as refusal:
                refused.append(refusal)
        return pictures

    async def _show(self, who: Whose, looked: Looked) -> None:
        offer = await self._deps.services.offers.make(who.profile, looked.words, "photo", self._deps.now())
        *before, last = photo_messages(who.t, looked, offer)
        for text in before:
            tell(who.chat_id, text)
        keyboard: Keyboard = offer_rows(who.t, offer) if offer is not None else ()
        tell(who.chat_id, last, [*keyboard, *who.ways_on])

    async def give_up(self, job: Job) -> None:
        who = await whose(self._deps, job)
        if who is not None:
            async with self._errands.tell(job):
                who.apologise()


def _different(refused: list[Refusal], who: Whose) -> list[str]:
    """Each reason once."""
    return list(dict.fromkeys(who.t.refusal(refusal) for refusal in refused))
