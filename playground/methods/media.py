"""Photos, voice messages, audio and documents."""

from pathlib import PurePosixPath
from typing import Any, Final

from playground.errors import bad_request
from playground.files import MOST_FOR_BOTS, Files
from playground.media_types import read_picture
from playground.methods.common import read_caption, send, writable
from playground.methods.registry import method
from playground.params import Params, Upload
from playground.world import Playground

MOST_PHOTO: Final = 10 * 1024 * 1024
MOST_FILE: Final = 50 * 1024 * 1024

Json = dict[str, Any]


def photo_sizes(files: Files, upload: Upload) -> list[Json]:
    """A Bot API array of ``PhotoSize``. Raises ApiError for what is no picture."""
    if len(upload.data) > MOST_PHOTO:
        raise bad_request("file is too big for a photo")
    picture = read_picture(upload.data)
    if picture is None or not picture.width or not picture.height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    file = files.add("photos", upload.data, picture.extension, picture.mime_type)
    return [
        {
            "file_id": file["file_id"],
            "file_unique_id": file["file_unique_id"],
            "width": picture.width,
            "height": picture.height,
            "file_size": file["file_size"],
        }
    ]


def stored(files: Files, kind: str, upload: Upload, default_type: str) -> Json:
    """A file's part of a Bot API ``Voice``, ``Audio`` or ``Document``. ``kind``: its folder in Telegram's paths."""
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MOST_FILE:
        raise bad_request("file is too big")
    suffix = PurePosixPath(upload.name.replace("\\", "/")).suffix
    extension = (
        suffix if suffix[1:].isalnum() and suffix.isascii() else {"voice": ".oga", "music": ".mp3"}.get(kind, "")
    )
    mime_type = upload.mime_type if upload.mime_type != "application/octet-stream" else default_type
    file = files.add(kind, upload.data, extension, mime_type)
    kept = ("file_id", "file_unique_id", "file_size", "mime_type")
    return {key: file[key] for key in kept}


def _again(files: Files, file_id: str) -> Json:
    """A file sent before, by its id."""
    if file_id.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # the playground asks nobody outside for anything
    file = files.get(file_id)
    return {key: file[key] for key in ("file_id", "file_unique_id", "file_size", "mime_type")}


@method("sendPhoto")
def send_photo(world: Playground, params: Params) -> Json:
    chat = writable(world, params)
    caption = read_caption(params)
    given = params.upload("photo")
    if given is None:
        raise bad_request("there is no photo in the request")
    if isinstance(given, Upload):
        sizes = photo_sizes(world.files, given)
    else:
        file = _again(world.files, given)
        picture = read_picture(world.files.read(given) or b"")
        if picture is None:
            raise bad_request("can't use file of type Document as Photo")
        file.pop("mime_type")
        sizes = [{**file, "width": picture.width, "height": picture.height}]
    return send(world, chat, params, {"photo": sizes, **caption})


@method("sendVoice")
def send_voice(world: Playground, params: Params) -> Json:
    return _send_file(world, params, "voice", "voice", "audio/ogg", ("duration",))


@method("sendAudio")
def send_audio(world: Playground, params: Params) -> Json:
    return _send_file(world, params, "audio", "music", "audio/mpeg", ("duration", "performer", "title"))


@method("sendDocument")
def send_document(world: Playground, params: Params) -> Json:
    return _send_file(world, params, "document", "documents", "application/octet-stream", ())


def _send_file(world: Playground, params: Params, field: str, kind: str, mime_type: str, more: tuple[str, ...]) -> Json:
    chat = writable(world, params)
    caption = read_caption(params)
    given = params.upload(field)
    if given is None:
        raise bad_request(f"there is no {field} in the request")
    file = stored(world.files, kind, given, mime_type) if isinstance(given, Upload) else _again(world.files, given)
    if field != "voice" and isinstance(given, Upload):
        file["file_name"] = given.name
    for key in more:
        value = params.integer(key) if key == "duration" else params.text(key)
        if value is not None or key == "duration":
            file[key] = value or 0
    return send(world, chat, params, {field: file, **caption})


@method("getFile")
def get_file(world: Playground, params: Params) -> Json:
    file = world.files.get(params.text("file_id") or "")
    if file["file_size"] > MOST_FOR_BOTS:
        raise bad_request("file is too big")
    return {key: file[key] for key in ("file_id", "file_unique_id", "file_size", "file_path")}
