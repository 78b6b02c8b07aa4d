"""Pictures as bytes: what they are, how large, how they were held, and a copy with nothing but the picture in it.

Files of strangers are read here by hand, a header at a time, before any decoder sees them: what is refused here costs
nothing, and a decoder never meets metadata, which is where most of what is wrong with such files hides. Pure.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from tutor.errors import Refusal

Kind = Literal["jpeg", "png", "webp", "heif"]

PARTS_MOST: Final = 20_000
"""Segments or chunks of one file; a large PNG has some thousands."""

SCANS_MOST: Final = 100
"""Of a progressive JPEG, which has ten: each costs a walk over the whole picture."""

EXIF_TAGS_MOST: Final = 500
ORIENTATION: Final = 0x0112
UPRIGHT: Final = 1

PNG: Final = b"\x89PNG\r\n\x1a\n"
PNG_KEPT: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
WEBP_PICTURES: Final = frozenset({b"VP8 ", b"VP8L"})
FRAME_HEAD: Final = 16  # bytes before the chunks of a WebP frame
FRAME_HEADERS: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
STANDALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
EXIF, START_OF_SCAN, END, COMMENT = 0xE1, 0xDA, 0xD9, 0xFE
JFIF, ADOBE = 0xE0, 0xEE  # say how colours are kept


@dataclass(frozen=True, slots=True)
class Picture:
    """``data``: the bare picture, its first frame. ``width`` and ``height`` in pixels; 0: its decoder will know."""

    kind: Kind
    data: bytes
    width: int = 0
    height: int = 0
    orientation: int = UPRIGHT
    """EXIF's number: 1 upright … 8; a HEIF decoder turns the picture itself."""


def unknown() -> Refusal:
    return Refusal("media-not-a-picture")


def broken() -> Refusal:
    return Refusal("media-picture-broken")


def read_picture(data: bytes) -> Picture:
    """Told by its bytes, never by its name. Raises Refusal (invalid) for anything that is no sound picture."""
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
        if data.startswith(PNG):
            return _png(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError) as error:  # it ended in the middle of something
        raise broken() from error
    if _is_heif(data):
        return Picture("heif", data)
    raise unknown()


def _jpeg(data: bytes) -> Picture:
    kept: list[memoryview] = []
    view, at = memoryview(data), 2
    size, orientation = (0, 0), UPRIGHT
    for _ in range(PARTS_MOST):
        start = at
        if data[at] != 0xFF:  # noqa: PLR2004 - every marker begins so
            raise broken()
        while data[at] == 0xFF:  # noqa: PLR2004
            at += 1
        marker = data[at]
        at += 1
        if marker in STANDALONE:
            continue
        (length,) = struct.unpack_from(">H", data, at)
        end = at + length
        if marker == START_OF_SCAN:
            return Picture("jpeg", b"".join([b"\xff\xd8", *kept, _scans(data, start)]), *size, orientation)
        if length < 2 or end > len(data) or marker == END:  # noqa: PLR2004 - the length counts itself
            raise broken()
        if marker in FRAME_HEADERS:
            height, width = struct.unpack_from(">HH", data, at + 3)
            size = width, height
        elif marker == EXIF and data[at + 2 : at + 8] == b"Exif\0\0":
            orientation = orientation_of(data[at + 8 : end])
        if not (0xE0 <= marker <= 0xEF or marker == COMMENT) or marker in (JFIF, ADOBE):  # noqa: PLR2004 - metadata
            kept.append(view[start:end])
        at = end
    raise broken()


def _scans(data: bytes, start: int) -> bytes:
    """All from the first scan to the end of the picture; what cameras put behind it is not for us."""
    end = data.find(b"\xff\xd9", start)
    scans = data[start : end + 2] if end >= 0 else data[start:]
    if scans.count(b"\xff\xda") > SCANS_MOST:
        raise broken()
    return scans


def _png(data: bytes) -> Picture:
    kept: list[memoryview] = []
    view, at, orientation = memoryview(data), len(PNG), UPRIGHT
    width, height = struct.unpack_from(">II", data, at + 8)
    if data[at : at + 8] != b"\0\0\0\x0dIHDR":
        raise broken()
    for _ in range(PARTS_MOST):
        (length,) = struct.unpack_from(">I", data, at)
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            raise broken()
        if kind in PNG_KEPT:  # the frames of an animation after its first are in chunks of their own
            kept.append(view[at:end])
        elif kind == b"eXIf":
            orientation = orientation_of(data[at + 8 : end - 4])
        if kind == b"IEND":
            return Picture("png", b"".join([PNG, *kept]), width, height, orientation)
        at = end
    raise broken()


def _webp(data: bytes) -> Picture:
    """Its first frame, with its transparency, in a file of its own."""
    alpha, body, orientation = b"", b"", UPRIGHT
    for kind, start, end in _chunks(data, 12, len(data)):
        if kind == b"EXIF":
            orientation = orientation_of(data[start:end].removeprefix(b"Exif\0\0"))
        elif not body and kind == b"ALPH":
            alpha = data[start:end]
        elif not body and kind in WEBP_PICTURES:
            body, format_ = data[start:end], kind
    if not body:
        raise broken()
    width, height = _webp_size(format_, body)
    parts = [_chunk(format_, body)]
    if alpha and format_ == b"VP8 ":
        canvas = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
        parts = [_chunk(b"VP8X", b"\x10\0\0\0" + canvas), _chunk(b"ALPH", alpha), *parts]
    bare = b"WEBP" + b"".join(parts)
    return Picture("webp", b"RIFF" + struct.pack("<I", len(bare)) + bare, width, height, orientation)


def _chunks(data: bytes, at: int, end: int, *, inside: bool = False) -> Iterator[tuple[bytes, int, int]]:
    """Kind, where its content begins and ends; the chunks of a frame in its place."""
    for _ in range(PARTS_MOST):
        if at + 8 > end:
            return
        kind, (length,) = data[at : at + 4], struct.unpack_from("<I", data, at + 4)
        start, at = at + 8, at + 8 + length + length % 2
        if start + length > end:
            raise broken()
        if kind == b"ANMF" and not inside:
            yield from _chunks(data, start + FRAME_HEAD, start + length, inside=True)
        else:
            yield kind, start, start + length
    raise broken()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _webp_size(kind: bytes, body: bytes) -> tuple[int, int]:
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", body, 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", body, 6)
    if body[3:6] != b"\x9d\x01\x2a" or not width & 0x3FFF or not height & 0x3FFF:
        raise broken()
    return width & 0x3FFF, height & 0x3FFF


def _is_heif(data: bytes) -> bool:
    if data[4:8] != b"ftyp":
        return False
    brands = data[8 : min(int.from_bytes(data[:4], "big"), 256)]
    return any(brands[at : at + 4] in HEIF_BRANDS for at in range(0, len(brands), 4) if at != 4)  # noqa: PLR2004 - a version


def orientation_of(exif: bytes) -> int:
    """How the camera was held. Nothing else of EXIF is read: its sizes may be as large a lie as a file can hold."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return UPRIGHT
    try:
        (at,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, at)
        for number in range(min(count, EXIF_TAGS_MOST)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, at + 2 + 12 * number)
            if tag == ORIENTATION:
                return int(value) if 1 <= value <= 8 else UPRIGHT  # noqa: PLR2004 - there are eight
    except struct.error:
        return UPRIGHT  # a picture is no worse for it
    return UPRIGHT
