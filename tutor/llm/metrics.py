"""The teacher's figures for Prometheus."""

from prometheus_client import CollectorRegistry, Counter, Histogram


class LlmMetrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        self.calls = Counter(
            "llm_calls_total", "Questions to the model by task and outcome", ["task", "outcome"], registry=registry
        )
        self.requests = Counter(
            "llm_requests_total", "Requests that went out, repetitions included", ["task"], registry=registry
        )
        self.seconds = Histogram(
            "llm_call_seconds",
            "From asking to the whole answer",
            ["task"],
            buckets=(0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120),
            registry=registry,
        )
        self.first = Histogram(
            "llm_first_token_seconds",
            "From asking to the first piece of a streamed answer",
            ["task"],
            buckets=(0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 45),
            registry=registry,
        )
        self.tokens = Counter(
            "llm_tokens_total", "Tokens by task and kind (input, cached, output)", ["task", "kind"], registry=registry
        )
        self.cost = Counter("llm_cost_micros_total", "Micro-dollars by task", ["task"], registry=registry)
