"""Pictures and recordings made by code: sound ones, odd ones, and ones that want to do harm."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

OPUS_RATE = 48_000


def ogg(seconds: float, size: int = 2000) -> bytes:
    """A recording as Telegram sends them: two pages of OGG, Opus inside, ``seconds`` by its own account."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, OPUS_RATE, 0, 0)
    return _page(2, 0, 0, head) + _page(4, int(seconds * OPUS_RATE) + 312, 1, b"\0" * size)


def _page(kind: int, position: int, number: int, body: bytes) -> bytes:
    parts = [255] * (len(body) // 255) + [len(body) % 255]
    pages = struct.pack("<4sBBqIIIB", b"OggS", 0, kind, position, 7, number, 0, min(len(parts), 255))
    return pages + bytes(parts[:255]) + body


def picture(kind: str = "JPEG", size: tuple[int, int] = (320, 200), **options: Any) -> bytes:
    """Left half red, right half blue. ``kind``: as Pillow names formats."""
    import pillow_heif

    pillow_heif.register_heif_opener()
    image = Image.new("RGB", size, (200, 0, 0))
    image.paste((0, 0, 200), (size[0] // 2, 0, size[0], size[1]))
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def held(orientation: int, **more: Any) -> bytes:
    """EXIF that says how the camera was held, and where."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "at my secret place"
    for tag, value in more.items():
        exif[int(tag)] = value
    return exif.tobytes()


def png(width: int, height: int, *, lines: int | None = None, more: tuple[tuple[bytes, bytes], ...] = ()) -> bytes:
    """Black. ``lines``: how many are really in it; ``more``: chunks before the picture."""
    packer = zlib.compressobj(9)
    line = b"\0" * (width * 3 + 1)
    body = b"".join(packer.compress(line) for _ in range(height if lines is None else lines)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"".join(
        [b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", head), *(chunk(*each) for each in more), chunk(b"IDAT", body),
         chunk(b"IEND", b"")]
    )  # fmt: skip


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def endless_exif(size: int = 6_000_000, tags: int = 60_000) -> bytes:
    """Sixty thousand tags, each of which says that it is five megabytes long: the same five megabytes."""
    head = b"II*\0" + struct.pack("<IH", 8, tags)
    body = b"".join(struct.pack("<HHII", 1 + tag, 1, 5_000_000, 8) for tag in range(tags))
    return (head + body).ljust(size, b"\0")


def jpeg_with_exif(exif: bytes) -> bytes:
    """Spread over as many segments as it needs."""
    plain = picture()
    parts = [exif[start : start + 65_000] for start in range(0, len(exif), 65_000)]
    segments = b"".join(b"\xff\xe1" + struct.pack(">H", len(part) + 8) + b"Exif\0\0" + part for part in parts)
    return plain[:2] + segments + plain[2:]


def apng(frames: int) -> bytes:
    made = png(20, 30)
    body = zlib.compress(b"\0" * (20 * 3 + 1) * 30)
    animation = b"".join(
        chunk(b"fcTL", struct.pack(">IIIIIHHBB", 2 * n, 20, 30, 0, 0, 1, 10, 0, 0))
        + chunk(b"fdAT", struct.pack(">I", 2 * n + 1) + body)
        for n in range(frames)
    )
    return made[:-12] + animation + made[-12:]


def animation(frames: int) -> bytes:
    """WebP; the first frame is red."""
    images = [Image.new("RGB", (60, 40), (200 if n == 0 else 0, n % 250, 0)) for n in range(frames)]
    made = io.BytesIO()
    images[0].save(made, "WEBP", save_all=True, append_images=images[1:], duration=20)
    return made.getvalue()


def opened(data: bytes) -> Image.Image:
    """A JPEG of ours."""
    return Image.open(io.BytesIO(data), formats=["JPEG"])
