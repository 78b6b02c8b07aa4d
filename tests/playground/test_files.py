"""Files go both ways and come back byte for byte."""

import struct
import zlib

import aiohttp
import pytest

from playground import TOKEN
from tests.playground.conftest import Ground, Json


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x40\x80\xc0" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def upload(ground: Ground, method: str, field: str, data: bytes, name: str, **params: str) -> Json:
    form = aiohttp.FormData(params)
    form.add_field(field, data, filename=name, content_type="application/octet-stream")
    async with ground.session.post(f"{ground.url}/playground/bot{TOKEN}/{method}", data=form) as response:
        answer: Json = await response.json()
        return answer


async def download(ground: Ground, file_id: str) -> bytes:
    file = await ground.call("getFile", file_id=file_id)
    async with ground.session.get(f"{ground.url}/playground/file/bot{TOKEN}/{file['file_path']}") as response:
        assert response.status == 200
        return await response.read()


async def test_a_persons_photo_voice_and_document_reach_the_bot(ground: Ground) -> None:
    person = await ground.person()
    picture, sound, paper = png(30, 20), b"OggS" + bytes(3000), b"a,b\n" * 10
    await person.send_file("photo", picture, "p.png", "image/png", caption="see /help")
    await person.send_file("voice", sound, "v.oga", "audio/ogg", duration="7")
    await person.send_file("document", paper, "words.csv", "text/csv")
    photo, voice, document = [update["message"] for update in (await ground.updates())[-3:]]
    assert (photo["photo"][-1]["width"], photo["photo"][-1]["height"], photo["caption"]) == (30, 20, "see /help")
    assert (voice["voice"]["duration"], voice["voice"]["mime_type"]) == (7, "audio/ogg")
    assert (document["document"]["file_name"], document["document"]["file_size"]) == ("words.csv", len(paper))
    assert await download(ground, photo["photo"][-1]["file_id"]) == picture
    assert await download(ground, voice["voice"]["file_id"]) == sound
    assert await download(ground, document["document"]["file_id"]) == paper


async def test_a_bots_file_can_be_sent_again_by_its_id(ground: Ground) -> None:
    person = await ground.person()
    sent = await upload(
        ground, "sendVoice", "voice", b"OggS" + bytes(99), "v.oga", chat_id=str(person.id), duration="2"
    )
    file_id = sent["result"]["voice"]["file_id"]
    again = await ground.call("sendVoice", chat_id=person.id, voice=file_id, caption="again")
    assert (again["voice"]["file_id"], again["caption"]) == (file_id, "again")
    got = await ground.refused("sendVoice", chat_id=person.id, voice="nonsense")
    assert got == "400 Bad Request: wrong file identifier/HTTP URL specified"


async def test_a_photo_must_be_a_picture(ground: Ground) -> None:
    person = await ground.person()
    answer = await upload(ground, "sendPhoto", "photo", b"no picture", "p.png", chat_id=str(person.id))
    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    answer = await upload(ground, "sendPhoto", "photo", png(5, 4), "p.png", chat_id=str(person.id), caption="x" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"


async def test_captions_are_edited_and_texts_are_not_where_there_are_none(ground: Ground) -> None:
    person = await ground.person()
    sent = await upload(ground, "sendPhoto", "photo", png(5, 4), "p.png", chat_id=str(person.id), caption="old")
    where = {"chat_id": person.id, "message_id": sent["result"]["message_id"]}
    assert (await ground.call("editMessageCaption", **where, caption="new"))["caption"] == "new"
    got = await ground.refused("editMessageText", **where, text="x")
    assert got == "400 Bad Request: there is no text in the message to edit"


async def test_bots_get_files_up_to_20_megabytes(ground: Ground) -> None:
    person = await ground.person()
    await person.send_file("document", bytes(20 * 1024 * 1024 + 1), "big.bin", "application/octet-stream")
    document = (await ground.updates())[-1]["message"]["document"]
    assert await ground.refused("getFile", file_id=document["file_id"]) == "400 Bad Request: file is too big"


@pytest.mark.parametrize("mime_type", ["text/html", "image/svg+xml"])
async def test_a_sent_page_is_saved_never_shown(ground: Ground, mime_type: str) -> None:
    person = await ground.person()
    await person.send_file("document", b"<script>alert(1)</script>", "x.html", mime_type)
    file_id = (await person.chat())[-1]["document"]["file_id"]
    async with ground.session.get(f"{ground.url}/playground/client/files/{file_id}") as response:
        assert response.headers["Content-Type"] == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
