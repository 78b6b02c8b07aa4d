"""How the bot gets its updates: long polling or a webhook, never both."""

from typing import Any, Final

from playground.errors import ApiError, bad_request
from playground.methods.registry import method
from playground.params import Params
from playground.webhook import DEFAULT_CONNECTIONS
from playground.world import Playground

MOST_AT_ONCE: Final = 100
LONGEST_POLL: Final = 50

Json = dict[str, Any]


@method("getUpdates")
async def get_updates(world: Playground, params: Params) -> list[Json]:
    if world.webhook.url:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    _allow(world, params)
    limit = params.integer("limit")
    seconds = params.integer("timeout") or 0
    return await world.updates.fetch(
        params.integer("offset") or 0,
        MOST_AT_ONCE if limit is None or not 1 <= limit <= MOST_AT_ONCE else limit,
        max(0, min(seconds, LONGEST_POLL)),
    )


@method("setWebhook")
def set_webhook(world: Playground, params: Params) -> bool:
    url = params.text("url") or ""
    if not url:
        return _remove(world, params)
    _allow(world, params)
    if params.boolean("drop_pending_updates"):
        world.updates.pending.clear()
    connections = params.integer("max_connections")
    world.webhook.set(
        url, params.text("secret_token") or "", DEFAULT_CONNECTIONS if connections is None else connections
    )
    return True


@method("deleteWebhook")
def delete_webhook(world: Playground, params: Params) -> bool:
    return _remove(world, params)


def _remove(world: Playground, params: Params) -> bool:
    if params.boolean("drop_pending_updates"):
        world.updates.pending.clear()
    world.webhook.remove()
    return True


@method("getWebhookInfo")
def get_webhook_info(world: Playground, _: Params) -> Json:
    return world.webhook.info()


def _allow(world: Playground, params: Params) -> None:
    allowed = params.structure("allowed_updates")
    if allowed is None:
        return  # as it was
    if not isinstance(allowed, list) or not all(isinstance(kind, str) for kind in allowed):
        raise bad_request("allowed_updates must be an Array of String")
    world.updates.allowed = allowed
