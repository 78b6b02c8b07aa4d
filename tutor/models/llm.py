"""What the language model was asked and what it cost. Money is in micro-dollars."""

from tortoise import fields
from tortoise.models import Model


class LlmCall(Model):
    """One question to the model: reserved before, settled after. No text of it is kept."""

    id = fields.BigIntField(primary_key=True)
    learner_id = fields.BigIntField(null=True)  # null: the bot's own work
    task = fields.CharField(max_length=16)
    model = fields.CharField(max_length=96)
    prompt = fields.CharField(max_length=32, default="")  # name@version
    state = fields.CharField(max_length=8)  # open · done · failed · lost (its process died)
    calls = fields.SmallIntField(default=0)  # requests that went out, retries included
    input_tokens = fields.IntField(default=0)
    cached_tokens = fields.IntField(default=0)
    output_tokens = fields.IntField(default=0)
    cost_micros = fields.BigIntField(default=0)
    reserved_micros = fields.BigIntField(default=0)
    bot_day = fields.DateField()  # UTC
    learner_day = fields.DateField(null=True)
    latency_ms = fields.IntField(null=True)
    first_ms = fields.IntField(null=True)  # until the first token
    error = fields.CharField(max_length=64, default="")
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "llm_call"
        indexes = (("bot_day", "task"),)


class LlmDay(Model):
    """A day's figures of one learner, or (scope 0) of the whole bot: budgets and allowances read this, never sums."""

    id = fields.BigIntField(primary_key=True)
    scope = fields.BigIntField()
    day = fields.DateField()
    spent_micros = fields.BigIntField(default=0)
    reserved_micros = fields.BigIntField(default=0)
    calls = fields.IntField(default=0)
    messages = fields.IntField(default=0)
    input_tokens = fields.BigIntField(default=0)
    output_tokens = fields.BigIntField(default=0)

    class Meta:
        table = "llm_day"
        unique_together = (("scope", "day"),)


class LlmSwitch(Model):
    """Turned off by an operator: no question goes out."""

    name = fields.CharField(max_length=16, primary_key=True)
    off_at = fields.DatetimeField(null=True)

    class Meta:
        table = "llm_switch"
