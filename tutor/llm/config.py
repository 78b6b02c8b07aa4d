"""What the gateway is told once, when the program starts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from tutor.llm.prices import Price

OPENAI: Final = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds until the first piece, between pieces and for all of it; the most tokens of one answer."""

    first: float
    between: float
    total: float
    output: int


LIMITS: Final[Mapping[str, Limits]] = MappingProxyType(
    {
        "talk": Limits(45, 30, 120, 1500),
        "draft": Limits(120, 60, 120, 14_000),  # fifty entries of some 200 tokens each
        "digest": Limits(60, 60, 60, 1000),
        "translate": Limits(45, 45, 45, 3000),
        "check": Limits(30, 30, 30, 800),
        "lesson": Limits(120, 60, 120, 12_000),  # ten to fourteen entries, as many exercises, a dialogue
        "look": Limits(60, 60, 60, 3000),
        "hear": Limits(60, 60, 60, 0),
        "say": Limits(60, 60, 60, 0),
        "moderate": Limits(5, 5, 5, 0),
    }
)
VARIABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "talk": "MODEL_CHAT",
        "draft": "MODEL_SMALL",
        "digest": "MODEL_SMALL",
        "translate": "MODEL_SMALL",
        "check": "MODEL_SMALL",
        "lesson": "MODEL_SMALL",
        "look": "MODEL_VISION",
        "hear": "MODEL_HEAR",
        "say": "MODEL_SAY",
        "moderate": "MODEL_MODERATION",
    }
)
"""Every task, with the setting that names its model."""


@dataclass(frozen=True, slots=True)
class LlmConfig:
    """``models``: task → model; a task that is not there is off."""

    api_key: str = field(default="", repr=False)
    base_url: str | None = None
    models: Mapping[str, str] = field(default_factory=dict)
    voice: str = "alloy"
    bot_budget_micros: int = 5_000_000
    learner_budget_micros: int = 500_000
    messages_per_day: int = 100
    """How many messages a learner may send the teacher in a day; 0: as many as they like."""
    prices: Mapping[str, Price] = field(default_factory=dict)
    limits: Mapping[str, Limits] = field(default_factory=lambda: LIMITS)
    backoff: float = 0.5
    """Seconds before the first repetition; the next one waits twice as long."""

    @property
    def ready(self) -> bool:
        """A key is enough for OpenAI; a server of one's own may need none."""
        return bool(self.api_key or self.base_url)

    @property
    def address(self) -> str:
        return self.base_url or OPENAI

    @property
    def is_openai(self) -> bool:
        return is_openai(self.base_url)


def is_openai(base_url: str | None) -> bool:
    return base_url is None or urlsplit(base_url).hostname == urlsplit(OPENAI).hostname
