"""What a file is, read from its first bytes: formats and picture sizes."""

import struct
from typing import NamedTuple


class Picture(NamedTuple):
    width: int
    height: int
    extension: str
    mime_type: str


def read_picture(data: bytes) -> Picture | None:
    """PNG, JPEG, GIF or WebP; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:  # noqa: PLR2004 - up to the end of its size
        width, height = struct.unpack(">II", data[16:24])
        return Picture(width, height, ".png", "image/png")
    if data[:3] == b"GIF" and len(data) >= 10:  # noqa: PLR2004
        width, height = struct.unpack("<HH", data[6:10])
        return Picture(width, height, ".gif", "image/gif")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP" and len(data) >= 30:  # noqa: PLR2004
        return Picture(*_webp_size(data), ".webp", "image/webp")
    if data[:2] == b"\xff\xd8":
        size = _jpeg_size(data)
        return Picture(*size, ".jpg", "image/jpeg") if size else None
    return None


def _webp_size(data: bytes) -> tuple[int, int]:
    if data[12:16] == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", data[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every segment begins so
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 - the frame headers
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
