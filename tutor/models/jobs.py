"""Work that waits for another server."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class Job(Model):
    """Something to be done outside a transaction. Deleted with its effects. Partial indexes stand in the migration."""

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharField(max_length=24)
    lane = fields.BigIntField()  # the learner's Telegram id: their jobs of one kind go one after the other
    key = fields.CharField(max_length=120, null=True)  # unique while the job is open
    payload: Any = fields.JSONField(default=dict)
    progress: Any = fields.JSONField(default=dict)  # what a process that takes over has to know
    due_at = fields.DatetimeField()
    attempts = fields.SmallIntField(default=0)
    owner = fields.CharField(max_length=32, null=True)
    lease_until = fields.DatetimeField(null=True)
    stop_at = fields.DatetimeField(null=True)  # its learner wants no more of it
    dead_at = fields.DatetimeField(null=True)
    error = fields.TextField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "job"
