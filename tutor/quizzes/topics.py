"""What quizzes and lessons can be about: bundled topics, and those in a learner's own words."""

from datetime import datetime
from typing import Any, Final

from tutor.accounts.lock import lock_profile
from tutor.accounts.views import LEVELS, ProfileView
from tutor.database import one, row, rows, run, transaction
from tutor.errors import Refusal
from tutor.lessons.topics import load_topics
from tutor.quizzes.views import TopicView
from tutor.words.text import clean, distance, fold

TITLE_MOST: Final = 80
OWN_MOST: Final = 20
"""Topics in a learner's own words; the oldest gives way."""

WEAK_UNDER: Final = 70
"""Per cent right at the first try under which a topic is suggested, once it was asked often enough."""

ASKED_LEAST: Final = 5
SUGGESTED_MOST: Final = 3
SLIPS: Final = 1

COVERED: Final = """SELECT DISTINCT topic FROM lesson, jsonb_array_elements_text(topics) topic
    WHERE language = $1 AND key IS NOT NULL AND deleted_at IS NULL"""
RESULTS: Final = """SELECT topic, asked, "right", step FROM topic_result WHERE profile_id = $1"""
OWN: Final = "SELECT id, title, lesson_id FROM own_topic WHERE profile_id = $1 ORDER BY id DESC LIMIT $2"
ADD_OWN: Final = """INSERT INTO own_topic (profile_id, title, title_key, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (profile_id, title_key) DO UPDATE SET title = excluded.title RETURNING id, title, lesson_id"""
DROP_OLD: Final = """DELETE FROM own_topic WHERE profile_id = $1 AND id NOT IN (
    SELECT id FROM own_topic WHERE profile_id = $1 ORDER BY id DESC LIMIT $2)"""


class Topics:
    async def list(self, profile: ProfileView) -> list[TopicView]:
        """Weak ones first, then the bundled ones of the level in their order, then the learner's own."""
        covered = {record["topic"] for record in await rows(COVERED, profile.language)}
        results = {record["topic"]: record for record in await rows(RESULTS, profile.id)}
        own = await rows(OWN, profile.id, OWN_MOST)
        bundled = [
            _view(slug, topic.title, results.get(slug), profile)
            for slug, topic in load_topics().items()
            if slug in covered and LEVELS.index(topic.level) <= LEVELS.index(profile.level)
        ]
        weak = sorted((topic for topic in bundled if topic.suggested), key=lambda topic: topic.right or 0)
        first = weak[:SUGGESTED_MOST]
        rest = [topic for topic in bundled if topic not in first]
        return [*first, *rest, *(_own(record) for record in own)]

    async def find(self, profile: ProfileView, text: str) -> TopicView | None:
        """The topic somebody means who writes ``text``, in either language; a slip of the pen is no other topic."""
        wanted = fold(text)
        if not wanted:
            return None
        topics = await self.list(profile)
        titles = load_topics()
        for topic in topics:
            names = (
                {fold(topic.title), *(fold(name) for name in titles[topic.slug].title.values())}
                if topic.slug
                else {fold(topic.title)}
            )
            if any(wanted == name or (len(name) > 4 and distance(wanted, name) <= SLIPS) for name in names):  # noqa: PLR2004
                return topic
        return None

    async def add_own(self, profile: ProfileView, text: str, now: datetime) -> TopicView:
        """A topic in the learner's own words. Raises Refusal (invalid: empty or too long)."""
        title = clean(text)
        if not fold(title):
            raise Refusal("refusals-text-empty")
        if len(title) > TITLE_MOST:
            raise Refusal("refusals-text-too-long", most=TITLE_MOST)
        async with transaction():
            await lock_profile(profile.id)
            made = await one(ADD_OWN, profile.id, title, fold(title)[:TITLE_MOST], now)
            await run(DROP_OLD, profile.id, OWN_MOST)
        return _own(made)

    async def own(self, profile: ProfileView, own_id: int) -> TopicView:
        """Raises Refusal (missing)."""
        found = await row(
            "SELECT id, title, lesson_id FROM own_topic WHERE id = $2 AND profile_id = $1", profile.id, own_id
        )
        if found is None:
            raise Refusal("refusals-topic-missing", "missing")
        return _own(found)


def _view(slug: str, title: dict[str, str], result: Any, profile: ProfileView) -> TopicView:
    asked = result["asked"] if result else 0
    right = round(100 * result["right"] / asked) if asked else None
    weak = asked >= ASKED_LEAST and right is not None and right < WEAK_UNDER
    name = title.get(profile.interface_language) or title["en"]
    return TopicView(slug, name, asked, right, result["step"] if result else 1, weak)


def _own(record: Any) -> TopicView:
    return TopicView("", record["title"], 0, None, 1, False, record["id"], record["lesson_id"])
