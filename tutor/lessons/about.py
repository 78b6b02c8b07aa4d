"""Which lesson to go on with, for a learner who wants one about a topic."""

from typing import Final

from tutor.accounts.views import ProfileView
from tutor.database import row

# Those written for the learner are about it too; the course's come first.
ABOUT: Final = """SELECT l.id FROM lesson l LEFT JOIN lesson_progress p ON p.lesson_id = l.id AND p.profile_id = $1
    WHERE l.language = $2 AND l.deleted_at IS NULL AND l.sort = 'lesson' AND l.topics ? $3
        AND (l.profile_id IS NULL OR l.profile_id = $1)
    ORDER BY p.finished_at IS NOT NULL, l.profile_id IS NOT NULL, l.level, l.position, l.id LIMIT 1"""


async def lesson_about(profile: ProfileView, topic: str) -> int | None:
    """The first lesson about a bundled topic that has not been finished, else the first one. None: there is none."""
    found = await row(ABOUT, profile.id, profile.language, topic)
    return None if found is None else int(found["id"])
