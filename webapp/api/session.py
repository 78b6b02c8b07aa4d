"""Logging in: launch data in, a short session out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import Field

from tutor.accounts.views import ProfileView
from webapp.declare import Body, Call, Id, endpoint
from webapp.errors import unauthorised


@dataclass(frozen=True, slots=True)
class LearnerReply:
    id: Id
    first_name: str
    telegram_language: str
    """As Telegram says it: ``ru``, ``pt-br`` or empty."""
    profile: ProfileView | None
    """The active one; null before the first is made."""


@dataclass(frozen=True, slots=True)
class SessionReply:
    token: str
    """Goes into ``Authorization: Bearer``, and nowhere else."""
    expires_at: datetime
    learner: LearnerReply
    start_param: str | None
    """What the link that opened the Mini App carried."""


@dataclass(frozen=True, slots=True)
class RefreshReply:
    token: str
    expires_at: datetime


class Login(Body):
    # No cap here: launch data that is too long is forged, and answered as such.
    init_data: Annotated[str, Field(description="Telegram's initData, as it came")]


@endpoint("POST", "/api/session", body=Login, reply=SessionReply, access="open")
async def log_in(call: Call, body: Login) -> SessionReply:
    """Exchanges launch data for a session. 401: it is forged, another bot's, or older than an hour."""
    launch = call.sessions.read_launch(body.init_data, call.now)
    call.limiter.check(("login", launch.telegram_id))
    learner = await call.services.accounts.arrive(
        launch.telegram_id, launch.first_name, launch.username, launch.language
    )
    token, session = call.sessions.issue(learner.id, call.now)
    known = LearnerReply(learner.id, learner.first_name, learner.telegram_language, learner.profile)
    return SessionReply(token, session.expires_at, known, launch.start_param)


@endpoint("POST", "/api/session/refresh", reply=RefreshReply, access="session")
async def refresh_session(call: Call) -> RefreshReply:
    """A new token for one that is still valid; up to a day after the login."""
    if call.session is None:
        raise unauthorised()
    token, session = call.sessions.issue(call.session.learner_id, call.now, call.session.login_at)
    return RefreshReply(token, session.expires_at)


@endpoint("GET", "/api/me", reply=LearnerReply, access="learner")
async def get_me(call: Call) -> LearnerReply:
    """The learner and their active profile."""
    learner = call.learner
    if learner is None:
        raise unauthorised()
    return LearnerReply(learner.id, learner.first_name, learner.telegram_language, learner.profile)
