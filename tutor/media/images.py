"""Pictures made fit for a model: upright, small, plain JPEG, with nothing in them but what can be seen."""

import asyncio
import io
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from tutor.errors import Refusal
from tutor.media.formats import Picture, broken, read_picture

if TYPE_CHECKING:
    from PIL.Image import Image

BYTES_MOST: Final = 10 * 1024 * 1024
MEGAPIXEL: Final = 1_000_000
MEGAPIXELS_MOST: Final = {"jpeg": 40, "png": 40, "heif": 40, "webp": 24}
"""A decoder of WebP takes 18 bytes a pixel, twice what the others do."""

MEGAPIXELS_AT_ONCE: Final = 12
"""Larger pictures are decoded one at a time."""

LONG_SIDE: Final = 1568
"""Pixels: models make larger pictures smaller themselves."""

QUALITY: Final = 85
THREADS: Final = 2
WHITE: Final = (255, 255, 255)
BLOCK: Final = 1 << 29
"""Bytes Pillow takes at once: a whole picture, so that the system has them back as soon as it is done with. In pieces
they would stay with the process, each thread's apart."""

FORMATS: Final = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}

_large = Lock()


class Pictures:
    """Decodes in threads of its own, a few at a time: whatever comes, memory holds no more than that many pictures."""

    def __init__(self, threads: int = THREADS) -> None:
        self._pool = ThreadPoolExecutor(threads, "pictures")  # starts none before the first picture

    async def prepare(self, data: bytes) -> bytes:
        """Raises Refusal (invalid, limit)."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, prepare, data)

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def prepare(data: bytes) -> bytes:
    """Any JPEG, PNG, WebP or HEIC as a JPEG of at most LONG_SIDE pixels. Raises Refusal (invalid, limit)."""
    if len(data) > BYTES_MOST:
        raise Refusal("media-picture-too-big", "limit", most=BYTES_MOST // 1024 // 1024)
    picture = read_picture(data)
    try:
        return _as_jpeg(_turned(_decode(picture), picture.orientation))
    except Refusal:
        raise
    except Exception as error:  # decoders raise whatever comes to them over a broken file
        raise broken() from error


def _room_for(picture: Picture, width: int, height: int) -> AbstractContextManager[Any]:
    """Before anything is decoded: refuses what is too large, and has large ones wait for each other."""
    if not width or not height:
        raise broken()
    most = MEGAPIXELS_MOST[picture.kind]
    if width * height > most * MEGAPIXEL:
        raise Refusal("media-picture-too-large", "limit", most=most)
    return _large if width * height > MEGAPIXELS_AT_ONCE * MEGAPIXEL else nullcontext()


def _decode(picture: Picture) -> "Image":
    """In its final size."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = max(MEGAPIXELS_MOST.values()) * MEGAPIXEL
    Image.core.set_block_size(BLOCK)  # type: ignore[attr-defined]  # documented, only not for type checkers
    if picture.kind == "heif":
        import pillow_heif

        file = pillow_heif.open_heif(io.BytesIO(picture.data))
        with _room_for(picture, *file.size):
            return _small(file.to_pillow())
    with _room_for(picture, picture.width, picture.height):
        image = Image.open(io.BytesIO(picture.data), formats=[FORMATS[picture.kind]])
        if image.size != (picture.width, picture.height):
            raise broken()
        image.draft("RGB", (LONG_SIDE, LONG_SIDE))  # a JPEG is read at a fraction of its size if that is enough
        image.load()
        return _small(image)


def _small(image: "Image") -> "Image":
    """In colours, on white where it is transparent."""
    from PIL import Image

    if image.mode.startswith("I") or image.mode == "F":  # grey of 16 bits
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    transparent = "A" in image.getbands() or "transparency" in image.info
    image = image.convert("RGBA" if transparent else "RGB") if image.mode not in ("RGB", "RGBA", "L") else image
    image.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    if not transparent:
        return image.convert("RGB")
    image = image.convert("RGBA")
    paper = Image.new("RGB", image.size, WHITE)
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _turned(image: "Image", orientation: int) -> "Image":
    from PIL.Image import Transpose

    turn = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(orientation)
    return image if turn is None else image.transpose(turn)


def _as_jpeg(image: "Image") -> bytes:
    image.info.clear()
    made = io.BytesIO()
    image.save(made, "JPEG", quality=QUALITY)
    return made.getvalue()
