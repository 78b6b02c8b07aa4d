"""What a route of the API is, said once: path, who may call it, what comes in, what goes out.

The server (``serve.py``) and the OpenAPI document (``api/openapi.py``) are both made from this declaration.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from string import Formatter
from types import ModuleType
from typing import Annotated, Any, Literal, TypeVar

from annotated_types import BaseMetadata
from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tutor.accounts.views import LearnerView, ProfileView
from tutor.errors import Kind, Refusal
from tutor.services import Services
from webapp.errors import unauthorised
from webapp.limits import Limiter
from webapp.session import BIGGEST_ID, Session, Sessions

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Access = Literal["open", "session", "learner", "profile"]
"""open: anybody · session: a valid token · learner: and the learner is read · profile: and has an active profile."""

Id = Annotated[int, Field(ge=1, le=BIGGEST_ID, json_schema_extra={"format": "int64"})]
Text = Annotated[str, Field(pattern=r"^[^\x00]*$")]
"""Any text PostgreSQL can hold: it has no NUL. Lone surrogates are refused by pydantic itself."""


class Body(BaseModel):
    """A request body. JSON types are taken as they are, unknown names are refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class Query(BaseModel):
    """A query string: numbers come as text, unknown names are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class OneOf(BaseMetadata):
    """One of ``values``, which the document shows as an enumeration: ``Annotated[str, OneOf(LEVELS)]``."""

    values: tuple[str, ...] | tuple[int, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": [*self.values]}

    def _check(self, value: str | int) -> str | int:
        if value not in self.values:
            raise PydanticCustomError("one_of", "not one of the known values")
        return value


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as a handler sees it."""

    services: Services
    sessions: Sessions
    limiter: Limiter
    now: datetime
    session: Session | None
    learner: LearnerView | None

    @property
    def learner_id(self) -> int:
        if self.session is None:
            raise unauthorised()
        return self.session.learner_id

    @property
    def profile(self) -> ProfileView:
        """The active one. Raises Refusal (moved) before the first is made."""
        if self.learner is None or self.learner.profile is None:
            raise Refusal("refusals-no-profile", "moved")
        return self.learner.profile


@dataclass(frozen=True, slots=True)
class Events:
    """A reply that comes piece by piece, as server-sent events. The handler checks what can be refused, then returns an
    async generator of these dataclasses; it must hold no database connection while it waits.
    """

    kinds: Mapping[str, type]
    """By the event's name."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A reply that is no JSON: bytes of ``content_type``."""

    content_type: str


Handler = Callable[..., Awaitable[Any]]
"""``async def handler(call, [one keyword per id in the path], [body=], [query=])``; returns what ``reply`` says."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    method: Method
    path: str
    handler: Handler
    body: type[Body] | None
    query: type[Query] | None
    reply: Any
    """A dataclass (its JSON is its fields), Events, Raw, or None: the reply has no body."""
    access: Access
    refusals: frozenset[Kind]
    section: str

    @property
    def name(self) -> str:
        """Unique in the document: the handler's."""
        return self.handler.__name__

    @property
    def status(self) -> int:
        return 200 if self.reply is not None else 204

    @property
    def description(self) -> str:
        return " ".join((self.handler.__doc__ or "").split())

    @property
    def ids(self) -> tuple[str, ...]:
        """Names of the path's parameters. Every one is an id."""
        return tuple(name for _, name, _, _ in Formatter().parse(self.path) if name)


HandlerT = TypeVar("HandlerT", bound=Handler)


def endpoint(
    method: Method,
    path: str,
    *,
    reply: Any,
    body: type[Body] | None = None,
    query: type[Query] | None = None,
    access: Access = "profile",
    refusals: tuple[Kind, ...] = (),
) -> Callable[[HandlerT], Endpoint]:
    """Declares the function below it as a route. ``refusals``: the kinds its services raise besides what follows from
    the rest (an id in the path may be missing, a body invalid, a profile not made yet).
    """

    def declared(handler: HandlerT) -> Endpoint:
        kinds = set(refusals)
        kinds |= {"missing"} if "{" in path else set()
        kinds |= {"invalid"} if body or query else set()
        kinds |= {"moved"} if access == "profile" else set()
        section = handler.__module__.rpartition(".")[2]
        return Endpoint(method, path, handler, body, query, reply, access, frozenset(kinds), section)

    return declared


def endpoints_of(*modules: ModuleType) -> list[Endpoint]:
    """Every endpoint the modules declare, in the order they stand there."""
    return [found for module in modules for found in vars(module).values() if isinstance(found, Endpoint)]
