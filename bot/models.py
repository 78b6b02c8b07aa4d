"""The durable inbox and outbox, and which messages in a chat are the teacher's."""

from tortoise import fields
from tortoise.models import Model


class Inbox(Model):
    """An update as Telegram sent it. Kept without its body for some days once done, so that a redelivery is known."""

    update_id = fields.BigIntField(primary_key=True, generated=False)
    lane = fields.BigIntField()  # whose order it keeps: the learner's Telegram id, or the chat's
    body = fields.TextField(null=True)
    received_at = fields.DatetimeField(auto_now_add=True)
    attempts = fields.SmallIntField(default=0)
    retry_at = fields.DatetimeField(null=True)
    done_at = fields.DatetimeField(null=True)
    dead_at = fields.DatetimeField(null=True)
    error = fields.TextField(null=True)

    class Meta:
        table = "inbox"


class InboxLane(Model):
    """Who works on a lane at the moment. A lease that has run out is free to take."""

    lane = fields.BigIntField(primary_key=True, generated=False)
    owner = fields.CharField(max_length=32)
    lease_until = fields.DatetimeField()

    class Meta:
        table = "inbox_lane"


class Outbox(Model):
    """A Bot API call that is owed. Deleted once Telegram has taken it."""

    id = fields.BigIntField(primary_key=True)
    update_id = fields.BigIntField(null=True)
    number = fields.SmallIntField(default=0)
    chat_id = fields.BigIntField()
    method = fields.CharField(max_length=48)
    payload = fields.TextField()
    priority = fields.SmallIntField(default=0)  # 0 somebody waits for it · 1 can wait
    due_at = fields.DatetimeField()
    attempts = fields.SmallIntField(default=0)
    owner = fields.CharField(max_length=32, null=True)
    lease_until = fields.DatetimeField(null=True)
    dead_at = fields.DatetimeField(null=True)
    error = fields.TextField(null=True)
    about = fields.BigIntField(null=True)  # the teacher's message it shows: linked once Telegram has taken it
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "outbox"
        unique_together = (("update_id", "number"),)


class MessageLink(Model):
    """Which of a conversation's messages stands in a chat, so that a reaction to it is understood."""

    id = fields.BigIntField(primary_key=True)
    chat_id = fields.BigIntField()
    message_id = fields.BigIntField()
    teacher_message_id = fields.BigIntField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "message_link"
        unique_together = (("chat_id", "message_id"),)
