"""What a quiz can be about: the course's topics, weak ones first, and topics in the learner's own words."""

from typing import Any, Final

from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Row

from bot.dialogs.person import deps_of, learner_of, notice, now_of, profile_of, speech
from bot.dialogs.states import Quiz
from bot.dialogs.widgets import Choice, Data, Pick, Say, back_to, home_button, page_of, text_input
from bot.handlers.show import label
from bot.person import payload_of
from bot.screens import current_work
from tutor.errors import Refusal
from tutor.quizzes.views import TopicView

OWN: Final = "own-"
"""Before the id of a topic in the learner's own words; no bundled topic begins with it."""


async def topic_choices(dialog_manager: DialogManager, **_: Any) -> Data:
    topics = await deps_of(dialog_manager).services.topics.list(profile_of(dialog_manager))
    found = [Choice(topic.slug or f"{OWN}{topic.own_id}", _label(topic)) for topic in topics]
    return page_of(dialog_manager, found, "topics")


def _label(topic: TopicView) -> str:
    sign = "🎯 " if topic.suggested else "" if topic.slug else "✍️ "
    return f"{sign}{topic.title}" if topic.right is None else f"{sign}{topic.title} · {topic.right} %"


def own_window(take: Pick) -> Window:
    return Window(
        Say("lessons-ask-own-topic"),
        text_input("own", take),
        Row(back_to(Quiz.topics), home_button()),
        state=Quiz.own,
    )


async def chosen_topic(manager: DialogManager, chosen: str) -> TopicView:
    """Raises Refusal (missing)."""
    topics, profile = deps_of(manager).services.topics, profile_of(manager)
    if chosen.startswith(OWN):
        return await topics.own(profile, int(chosen.removeprefix(OWN)))
    for topic in await topics.list(profile):
        if topic.slug == chosen:
            return topic
    raise Refusal("refusals-topic-missing", "missing")


async def lesson_on(manager: DialogManager, topic: str | int) -> int | None:
    """The lesson on a topic in the learner's own words, or on the one of that id, if the teacher has written it; else
    None: it is being written and comes by itself. Raises Refusal (unavailable: no teacher; invalid; limit)."""
    learner, profile, writing = learner_of(manager), profile_of(manager), deps_of(manager).services.writing
    asker = {**payload_of(learner, profile, learner.telegram_id), "lane": learner.telegram_id}
    if isinstance(topic, int):
        asked = await writing.ask_own(profile, topic, now_of(manager), asker)
    else:
        asked = await writing.ask(profile, topic, now_of(manager), asker)
    if isinstance(asked, int):
        return asked
    if asked is not None:
        current_work().jobs.append(asked)
    notice(manager, label(speech(manager), "lessons-being-written"))
    return None
