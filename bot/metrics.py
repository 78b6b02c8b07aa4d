"""The bot's figures for Prometheus."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram


class BotMetrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        self.updates = Counter(
            "bot_updates_total",
            "Updates by type and outcome (done, failed, dead, repeated)",
            ["type", "outcome"],
            registry=registry,
        )
        self.seconds = Histogram(
            "bot_update_seconds",
            "From taking an update up to its commit",
            buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
            registry=registry,
        )
        self.telegram = Counter(
            "bot_telegram_calls_total",
            "Bot API calls by method and status (0: no answer)",
            ["method", "status"],
            registry=registry,
        )
        self.inbox_pending = Gauge("bot_inbox_pending", "Updates waiting", registry=registry)
        self.inbox_age = Gauge("bot_inbox_age_seconds", "Age of the oldest waiting update", registry=registry)
        self.inbox_dead = Gauge("bot_inbox_dead", "Dead letters", registry=registry)
        self.outbox_pending = Gauge("bot_outbox_pending", "Calls owed to Telegram", registry=registry)
        self.outbox_age = Gauge("bot_outbox_age_seconds", "How long the oldest owed call is overdue", registry=registry)
        self.outbox_dead = Gauge("bot_outbox_dead", "Calls given up", registry=registry)
        self.jobs_pending = Gauge("bot_jobs_pending", "Jobs open: waiting for other servers", registry=registry)
        self.jobs_age = Gauge("bot_jobs_age_seconds", "How long the oldest open job is overdue", registry=registry)
        self.jobs_dead = Gauge("bot_jobs_dead", "Jobs given up", registry=registry)
