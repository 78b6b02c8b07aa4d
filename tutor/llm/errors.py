"""Why no answer came, in words' keys that a person may be shown."""

from tutor.errors import Kind, Refusal


class LlmRefusal(Refusal):
    """No answer. ``code`` is the reason in short for the ledger and the log ("http-500", "timeout"); never a text."""

    def __init__(self, key: str, kind: Kind = "unavailable", code: str = "", **params: str | float) -> None:
        super().__init__(key, kind, **params)
        self.code = code or key.partition("-llm-")[2]


def off(variable: str) -> LlmRefusal:
    """Nothing is set up for this: ``variable`` is what whoever runs the bot has to set."""
    return LlmRefusal("refusals-llm-off", variable=variable)


def paused() -> LlmRefusal:
    return LlmRefusal("refusals-llm-paused")


def learner_budget() -> LlmRefusal:
    return LlmRefusal("refusals-llm-budget", "limit")


def bot_budget() -> LlmRefusal:
    return LlmRefusal("refusals-llm-bot-budget", "limit")


def allowance(most: int) -> LlmRefusal:
    return LlmRefusal("refusals-llm-allowance", "limit", most=most)


def busy(code: str) -> LlmRefusal:
    return LlmRefusal("refusals-llm-busy", code=code)


def unavailable(code: str) -> LlmRefusal:
    return LlmRefusal("refusals-llm-unavailable", code=code)


def refused(code: str) -> LlmRefusal:
    return LlmRefusal("refusals-llm-refused", "invalid", code=code)


def garbled(code: str) -> LlmRefusal:
    return LlmRefusal("refusals-llm-garbled", code=code)


def misconfigured(code: str) -> LlmRefusal:
    return LlmRefusal("refusals-llm-misconfigured", code=code)
