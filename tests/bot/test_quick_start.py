"""The quick import of aiogram understands updates exactly as the usual one does."""

import json
import subprocess
import sys
from pathlib import Path

PERSON = {"id": 5, "is_bot": False, "first_name": "Anna", "language_code": "ru"}
CHAT = {"id": 5, "type": "private", "first_name": "Anna"}
MESSAGE = {
    "message_id": 1, "date": 1700000000, "chat": CHAT, "from": PERSON, "text": "/start x",
    "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]},
}  # fmt: skip
TAP = {"id": "7", "from": PERSON, "chat_instance": "1", "message": MESSAGE, "data": "x"}
PHOTO = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
UPDATES = [
    {"update_id": 1, "message": MESSAGE},
    {"update_id": 2, "callback_query": TAP},
    {"update_id": 3, "message": {**MESSAGE, "photo": [PHOTO]}},
    {"update_id": 4, "message": {**MESSAGE, "voice": {"file_id": "f", "file_unique_id": "u", "duration": 1}}},
    {
        "update_id": 5,
        "my_chat_member": {
            "chat": CHAT, "from": PERSON, "date": 1,
            "old_chat_member": {"status": "member", "user": PERSON},
            "new_chat_member": {"status": "kicked", "user": PERSON, "until_date": 0},
        },
    },
    {"update_id": 6, "message": {**MESSAGE, "reply_to_message": MESSAGE, "from": {"id": "no number"}}},
]  # fmt: skip

PROGRAM = """
import json, sys
if sys.argv[1] == "quick":
    from bot.quick_start import import_aiogram_lazily
    import_aiogram_lazily()
from aiogram.types import Update
from pydantic import ValidationError
for update in json.load(sys.stdin):
    try:
        found = Update.model_validate(update)
        print(found.event_type, found.model_dump_json(exclude_unset=True))
    except ValidationError as error:
        print(error.error_count(), error.errors(include_url=False)[0]["loc"])
"""


def understood(how: str, root: Path) -> str:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM, how],
        input=json.dumps(UPDATES),
        capture_output=True,
        text=True,
        cwd=root,
        check=True,
    )
    return done.stdout


def test_both_imports_understand_the_same(root: Path) -> None:
    quick = understood("quick", root)
    assert quick.count("\n") == len(UPDATES)
    assert quick == understood("usual", root)
