"""The whole configuration: read once, at the start, from the environment and ``.env``."""

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from tutor.llm.config import LlmConfig, is_openai
from tutor.llm.prices import read_prices

Mode = Literal["playground", "polling", "webhook"]

TOKEN_SHAPE: Final = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{20,}")
SECRET_SHAPE: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
OFF: Final = "off"
OPENAI_MODELS: Final = {
    "look": "gpt-5-mini",
    "hear": "gpt-4o-mini-transcribe",
    "say": "gpt-4o-mini-tts",
    "moderate": "omni-moderation-latest",
}


class Settings(BaseSettings):
    """Every variable the program reads. The descriptions are its documentation: `.env.example` is made from them."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True, frozen=True)

    bot_token: SecretStr | None = Field(
        None, description="The bot's token from BotFather. Empty: no Telegram, a playground in the browser instead."
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="Another Bot API server: calls go to <url>/bot<token>/<method>."
    )
    public_url: str | None = Field(
        None,
        description="Where the world reaches this program over HTTPS. With it Telegram sends updates to "
        "<url>/telegram/webhook and the Mini App opens; without it the bot polls and has no Mini App in Telegram.",
    )
    webhook_secret: SecretStr | None = Field(
        None, description="Telegram repeats it with every update (A-Z a-z 0-9 _ -). Empty: derived from the token."
    )
    database_url: SecretStr | None = Field(
        None, description="PostgreSQL, as postgres://user:password@host:5432/name. Empty: one is started in DATA_DIR."
    )
    redis_url: SecretStr | None = Field(
        None, description="Redis, as redis://host:6379/0. Empty: an in-process one (enough for a single replica)."
    )
    data_dir: Path | None = Field(
        None,
        description="Where an embedded PostgreSQL and the playground keep their data. "
        "Empty: .data (as root /var/lib/lang-agent).",
    )
    host: str = Field("127.0.0.1", description="The address to listen on; 0.0.0.0 in a container.")
    port: int = Field(8080, ge=1, le=65535, description="The port to listen on.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much is logged.")
    log_format: Literal["json", "text"] = Field("json", description="json for machines, text for a developer's eyes.")
    openai_api_key: SecretStr | None = Field(
        None,
        description="Key of OpenAI or another service that speaks its language. Without it and without "
        "OPENAI_BASE_URL all that needs no teacher works.",
    )
    openai_base_url: str | None = Field(
        None,
        description="Another OpenAI-compatible service, e.g. http://localhost:11434/v1; one without keys needs no "
        "OPENAI_API_KEY. See docs/llm.md.",
    )
    model_chat: str = Field("gpt-5-mini", description="The model the teacher talks with.")
    model_small: str = Field(
        "gpt-5-nano",
        description="The model for drafting cards, translating, checking answers, writing lessons and summaries.",
    )
    model_vision: str | None = Field(
        None, description="The model that reads photos; off: none. Empty: gpt-5-mini with OpenAI, off elsewhere."
    )
    model_hear: str | None = Field(
        None,
        description="The model that writes down voice messages; off: none. Empty: gpt-4o-mini-transcribe with OpenAI, "
        "off elsewhere.",
    )
    model_say: str | None = Field(
        None, description="The model that reads aloud; off: none. Empty: gpt-4o-mini-tts with OpenAI, off elsewhere."
    )
    voice_say: str = Field("alloy", description="The voice it reads with.")
    model_moderation: str | None = Field(
        None,
        description="The model that looks for harmful messages; off: none. Empty: omni-moderation-latest with OpenAI, "
        "off elsewhere.",
    )
    llm_daily_budget: float = Field(
        5.0, ge=0, allow_inf_nan=False, description="US dollars a day (UTC) that all calls to models may cost."
    )
    llm_learner_budget: float = Field(
        0.5, ge=0, allow_inf_nan=False, description="US dollars a day that one learner's calls may cost."
    )
    llm_messages_per_day: int = Field(
        100, ge=0, description="Messages a day a learner may send the teacher; 0: as many as the budget allows."
    )
    llm_prices: str = Field(
        "",
        description="Prices that are not known or have changed, in US dollars per million tokens: "
        "model=input/cached/output; … (0/0/0 for a model of your own). One figure: per minute heard, per million "
        "characters said.",
    )
    admin_ids: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Telegram ids of the administrators, separated by commas."
    )
    sentry_dsn: SecretStr | None = Field(None, description="Where errors are reported. Empty: nowhere.")

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TOKEN_SHAPE.fullmatch(value.get_secret_value()):
            raise ValueError("must look like 123456789:AA… as BotFather gives it")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not SECRET_SHAPE.fullmatch(value.get_secret_value()):
            raise ValueError("must be 1 to 256 of A-Z a-z 0-9 _ -")
        return value

    @field_validator("telegram_api_url", "public_url", "openai_base_url")
    @classmethod
    def _url(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("must be an http(s) address, such as https://bot.example.org")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and urlsplit(value.get_secret_value()).scheme not in ("postgres", "postgresql"):
            raise ValueError("must begin with postgres://")
        return value

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and urlsplit(value.get_secret_value()).scheme not in ("redis", "rediss", "unix"):
            raise ValueError("must begin with redis://, rediss:// or unix://")
        return value

    @field_validator("llm_prices")
    @classmethod
    def _prices(cls, value: str) -> str:
        read_prices(value)
        return value

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _admins(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        ids = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isdecimal() for part in ids):
            raise ValueError("must be numbers separated by commas")
        return frozenset(int(part) for part in ids)

    @model_validator(mode="after")
    def _together(self) -> "Settings":
        if self.bot_token is None and not is_loopback(self.host):
            raise ValueError(
                "HOST: without BOT_TOKEN this is a playground, which is for this machine only: set HOST to 127.0.0.1"
            )
        if self.bot_token is not None and self.public_url is not None and not self.public_url.startswith("https://"):
            local = urlsplit(self.public_url).hostname or ""
            if not is_loopback(local):
                raise ValueError("PUBLIC_URL: Telegram only opens https:// addresses")
        return self

    @property
    def mode(self) -> Mode:
        if self.bot_token is None:
            return "playground"
        return "webhook" if self.public_url else "polling"

    @property
    def llm(self) -> LlmConfig:
        """What the gateway to language models is made from. What other services seldom have is off there unless it is
        named."""
        elsewhere = not is_openai(self.openai_base_url)
        names = {"look": self.model_vision, "hear": self.model_hear, "say": self.model_say,
                 "moderate": self.model_moderation}  # fmt: skip
        models = {task: name or (OFF if elsewhere else OPENAI_MODELS[task]) for task, name in names.items()}
        models |= {
            "talk": self.model_chat,
            **dict.fromkeys(("draft", "digest", "translate", "check", "lesson"), self.model_small),
        }
        return LlmConfig(
            api_key=self.openai_api_key.get_secret_value() if self.openai_api_key else "",
            base_url=self.openai_base_url,
            models={task: name for task, name in models.items() if name != OFF},
            voice=self.voice_say,
            bot_budget_micros=round(self.llm_daily_budget * 1_000_000),
            learner_budget_micros=round(self.llm_learner_budget * 1_000_000),
            messages_per_day=self.llm_messages_per_day,
            prices=read_prices(self.llm_prices),
        )


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class WrongSettingsError(Exception):
    """One line per variable that is wrong; never their values (some are secrets)."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def read_settings() -> Settings:
    """From the environment and ``.env``.

    Raises WrongSettingsError.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = []
        for fault in error.errors(include_input=False, include_url=False):
            name = str(fault["loc"][0]).upper() if fault["loc"] else ""
            message = str(fault["msg"]).removeprefix("Value error, ")
            lines.append(f"{name}: {message}" if name else message)
        raise WrongSettingsError(lines) from None


def example() -> str:
    """The text of `.env.example`: every variable with what it means."""
    parts = ["# Every variable Lang Agent reads; all are optional. Made by: python -m bot settings"]
    for name, field in Settings.model_fields.items():
        default = field.default
        shown = "" if default is None or isinstance(default, frozenset) else str(default)
        parts.append(f"\n# {field.description}\n{name.upper()}={shown}")
    return "\n".join(parts) + "\n"
