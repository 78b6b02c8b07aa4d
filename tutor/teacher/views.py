"""What the faces are told of conversations with the teacher."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from tutor.words.offers import OfferView

Role = Literal["learner", "teacher"]
MessageState = Literal["waiting", "done", "stopped", "failed"]
"""waiting: a learner's message whose answer is still to come · done · stopped: its learner wanted no more of it ·
failed: nothing could be said, ``error`` tells why."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A minimal edit of what the learner wrote."""

    wrong: str
    right: str
    why: str
    """The rule in a line, in the learner's own language."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A due word the learner used correctly: that counted as a review."""

    word: str
    undone: bool


@dataclass(frozen=True, slots=True)
class MessageView:
    id: int
    role: Role
    text: str
    """The teacher's is Markdown: never to be shown as HTML without care."""
    state: MessageState
    error: str
    """When failed: a message id of refusals.ftl; else empty."""
    scene: str
    heard: bool
    """The learner spoke it."""
    created_at: datetime
    reply_to: int | None
    corrections: list[Correction] = field(default_factory=list)
    """Teacher's messages: of the learner's message they answer."""
    counted: list[Counted] = field(default_factory=list)
    offer: OfferView | None = None
    """Words of this answer, each a tap away from becoming a card; corrections too."""
    translation: str = ""
    """Into the own language, once it was asked for."""
    actions: list[str] = field(default_factory=list)
    """What the teacher offers to open: lesson, ``lesson:<id>``, quiz, ``quiz:<topic>``, progress, reminder, cards."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    messages: list[MessageView]
    """Oldest first."""
    earlier: int | None
    """Pass as ``before`` for the page before this one; None at the beginning."""


@dataclass(frozen=True, slots=True)
class SceneView:
    """A role-play. Its words for people: ``scenes-<id>`` in locales/."""

    id: str
    level: str
    """From this level on it is a good exercise."""
    fits: bool


@dataclass(frozen=True, slots=True)
class TeacherView:
    ready: bool
    """A language model is set up and switched on."""
    scene: str
    """The role-play that is on; empty: none."""
    scenes: list[SceneView]
    left_today: int | None
    """Messages to the teacher; None: no cap."""
    can_speak: bool
    can_listen: bool
    can_see: bool
