"""What a bot may know of the people it talks to."""

from typing import Any

from playground.methods.common import chat_of
from playground.methods.registry import method
from playground.params import Params
from playground.world import Playground

Json = dict[str, Any]


@method("getChat")
def get_chat(world: Playground, params: Params) -> Json:
    chat = chat_of(world, params)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return chat.as_chat | {
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
    }


@method("getChatMember")
def get_chat_member(world: Playground, params: Params) -> Json:
    chat = chat_of(world, params)
    user_id = params.required_integer("user_id")
    if user_id == chat.id:
        return {"status": "member", "user": chat.user}
    if user_id == world.profile.id:
        status = "kicked" if chat.blocked else "member"
        return {"status": status, "user": world.profile.user, **({"until_date": 0} if chat.blocked else {})}
    return {"status": "left", "user": {"id": user_id, "is_bot": False, "first_name": ""}}


@method("getUserProfilePhotos")
def get_user_profile_photos(world: Playground, params: Params) -> Json:
    chat_of(world, params, "user_id")
    return {"total_count": 0, "photos": []}
