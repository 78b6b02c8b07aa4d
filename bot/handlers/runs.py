"""What starting and ending a run of exercises takes, whichever button it is done with."""

import hashlib
from random import Random
from typing import Final

from bot.deps import Deps
from bot.handlers.media import HEAR, SAY, can_speak
from bot.handlers.show import label
from bot.i18n import Speech
from bot.person import Moment, payload_of
from bot.screens import current_work
from tutor.accounts.views import LearnerView, ProfileView
from tutor.database import row
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.exercises.item import Ability
from tutor.exercises.kind import Word
from tutor.quizzes.material import words_of_lemmas
from tutor.quizzes.views import QuizView, Result, Step, Wish

SOURCES: Final = {"topic": "topic", "deck": "deck_id", "lesson": "lesson_id"}
"""How a run's source names what a wish names."""

STANDS: Final = """SELECT finished_at IS NULL AS open FROM quiz
    WHERE id = $2 AND profile_id = $1 AND dropped_at IS NULL AND sort <> 'placement'"""


def abilities(deps: Deps) -> frozenset[Ability]:
    """What the bot can do with exercises that are heard or spoken."""
    found: set[Ability] = {"speech"} if can_speak(deps) else set()
    if deps.services.gateway.can(HEAR):
        found.add("hearing")
    return frozenset(found)


async def start_lesson(deps: Deps, profile: ProfileView, lesson_id: int, now: Moment, *, anew: bool = False) -> Step:
    """Raises Refusal (missing)."""
    return await deps.services.quizzes.start_lesson(profile, lesson_id, abilities(deps), now, rng=Random(), anew=anew)


async def start_quiz(deps: Deps, profile: ProfileView, wish: Wish, title: str, now: Moment) -> Step:
    """Raises Refusal (missing; invalid: there is nothing to make it from)."""
    return await deps.services.quizzes.start_quiz(profile, wish, abilities(deps), now, title=title, rng=Random())


async def run_meant(deps: Deps, profile: ProfileView, quiz_id: int) -> Step | None:
    """Where to go from a button of a run: to that run while it is open; when it is over or has given way to another,
    to the one that is open; else to its end. None: there is none of these."""
    quizzes = deps.services.quizzes
    found = await row(STANDS, profile.id, quiz_id)
    if found is None or not found["open"]:
        current = await quizzes.open_quiz(profile)
        if current is not None or found is None:
            return None if current is None else await quizzes.current(profile, current)
    return await quizzes.current(profile, quiz_id)


async def once_more(deps: Deps, profile: ProfileView, quiz: QuizView, now: Moment) -> Step:
    """The same lesson from its beginning, or another quiz of the same. Raises Refusal."""
    if quiz.lesson_id is not None:
        return await start_lesson(deps, profile, quiz.lesson_id, now, anew=True)
    named = {SOURCES[name]: value for name, value in quiz.source.items() if name in SOURCES}
    wish = Wish(**named, mistakes=bool(quiz.source.get("mistakes")), size=quiz.source.get("size", quiz.size))
    return await start_quiz(deps, profile, wish, quiz.title, now)


async def repeat_mistakes(deps: Deps, profile: ProfileView, result: Result, t: Speech, now: Moment) -> Step:
    """A quiz of what was not right at the first try. Raises Refusal (invalid: all was right)."""
    items = [mistake.item for mistake in result.mistakes]
    if not items:
        raise Refusal("refusals-quiz-no-mistakes")
    title = label(t, "lessons-quiz-mistakes")
    return await deps.services.quizzes.start_with(profile, "quiz", items, title, {"mistakes": True}, now)


async def without_cards(profile: ProfileView, words: list[Word]) -> list[Word]:
    """Those of ``words`` that the learner has no card of."""
    fresh = {word.lemma for word in await words_of_lemmas(profile, [word.lemma for word in words])}
    return [word for word in words if word.lemma in fresh]


async def words_to_take(deps: Deps, profile: ProfileView, result: Result) -> list[Word]:
    """Words that are no cards yet: of a lesson all it teaches, of any other run those in what went wrong."""
    quiz = result.quiz
    if quiz.sort != "lesson" or quiz.lesson_id is None:
        return result.words
    return await without_cards(profile, (await deps.services.lessons.lesson(profile, quiz.lesson_id)).words)


async def take_words(
    deps: Deps, profile: ProfileView, words: list[Word], met_in: str, t: Speech, now: Moment
) -> Added | None:
    """Makes cards of them. None: there are none."""
    ids = [word.entry_id for word in words if word.entry_id is not None]
    if not ids:
        return None
    title = label(t, "adding-default-deck")
    return await deps.services.words.add_entries(profile, ids, None, met_in, now, default_title=title)


def taken_notice(t: Speech, added: Added | None) -> str:
    """What is said over the screen after ``take_words``; plain."""
    if added is None or not added.cards:
        return label(t, "lessons-words-had")
    return label(t, "lessons-words-taken", count=len(added.cards), title=added.deck_title)


async def say_text(deps: Deps, learner: LearnerView, profile: ProfileView, text: str) -> None:
    """A text of a lesson, in the language being learnt, comes as a voice message: asked twice while it is being made,
    it is said once."""
    payload = {**payload_of(learner, profile, learner.telegram_id), "what": "text", "text": text}
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    job = await deps.services.jobs.post(
        SAY, learner.telegram_id, payload, key=f"say:{learner.telegram_id}:text:{digest}"
    )
    if job is not None:
        current_work().jobs.append(job)
