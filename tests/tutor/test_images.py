"""Pictures of strangers: whatever they are, what comes of them is small, upright and harmless, or a refusal."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.media import (
    animation,
    apng,
    chunk,
    endless_exif,
    held,
    jpeg_with_exif,
    opened,
    picture,
    png,
)
from tutor.errors import Refusal
from tutor.media.formats import read_picture
from tutor.media.images import LONG_SIDE, Pictures, prepare

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")

PEAK = """
import sys
from pathlib import Path
from tutor.errors import Refusal
from tutor.media.images import prepare
def peak():
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024
prepare(Path(sys.argv[1]).read_bytes())
before = peak()
try:
    prepare(Path(sys.argv[2]).read_bytes())
    print("taken", peak() - before)
except Refusal as refusal:
    print(refusal.key, peak() - before)
"""


def colours(data: bytes) -> tuple[str, str]:
    """Of the left and the right edge: red or blue."""
    image = opened(data)
    edges = [image.getpixel((x, image.height // 2)) for x in (2, image.width - 3)]
    left, right = ("red" if edge[0] > edge[2] else "blue" for edge in edges if isinstance(edge, tuple))
    return left, right


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_people_send_becomes_a_small_jpeg(kind: str) -> None:
    made = prepare(picture(kind, (3000, 1500)))
    image = opened(made)
    assert (image.width, image.height) == (LONG_SIDE, LONG_SIDE // 2)
    assert colours(made) == ("red", "blue")


def test_a_small_picture_is_not_blown_up() -> None:
    assert opened(prepare(picture("PNG", (40, 20)))).size == (40, 20)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_photo_held_upside_down_stands_upright_and_tells_nothing_of_its_owner(kind: str) -> None:
    given = picture(kind, (300, 200), exif=held(3))
    assert b"secret place" in given
    made = prepare(given)
    assert b"secret" not in made
    assert not opened(made).getexif()
    if kind != "HEIF":  # there the picture itself says how it is to be turned, and EXIF counts for nothing
        assert colours(made) == ("blue", "red")


@pytest.mark.parametrize(("orientation", "size"), [(1, (300, 200)), (6, (200, 300)), (8, (200, 300)), (5, (200, 300))])
def test_a_photo_taken_on_its_side_is_turned(orientation: int, size: tuple[int, int]) -> None:
    assert opened(prepare(picture("JPEG", (300, 200), exif=held(orientation)))).size == size


def test_what_is_transparent_is_white() -> None:
    from io import BytesIO

    from PIL import Image

    for kind in ("PNG", "WEBP"):
        made = BytesIO()
        Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(made, kind)
        assert opened(prepare(made.getvalue())).getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16", "LA", "RGBA"])
def test_every_way_to_keep_colours_is_understood(mode: str) -> None:
    from io import BytesIO

    from PIL import Image

    made = BytesIO()
    image = Image.new("I;16", (30, 30), 40_000) if mode == "I;16" else Image.new("RGB", (30, 30), "white").convert(mode)
    image.save(made, "JPEG" if mode == "CMYK" else "PNG")
    pixel = opened(prepare(made.getvalue())).getpixel((9, 9))
    assert isinstance(pixel, tuple)
    assert min(pixel) > 100


def test_of_an_animation_the_first_frame_is_looked_at() -> None:
    assert opened(prepare(apng(5000))).size == (20, 30)
    made = opened(prepare(animation(40)))
    pixel = made.getpixel((9, 9))
    assert made.size == (60, 40)
    assert isinstance(pixel, tuple)
    assert pixel[0] > 150
    assert b"fdAT" not in read_picture(apng(10)).data


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "media-not-a-picture"),
        (b"just text, called photo.jpg", "media-not-a-picture"),
        (b"%PDF-1.7 \xff\xd8\xff", "media-not-a-picture"),
        (b"GIF89a" + b"\0" * 40, "media-not-a-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "media-not-a-picture"),
        (b"\xff\xd8\xff", "media-picture-broken"),
        (b"\x89PNG\r\n\x1a\n", "media-picture-broken"),
        (b"RIFF\x04\0\0\0WEBP", "media-picture-broken"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "media-picture-broken"),
        (b"\xff\xd8\xff" + b"\0" * (10 * 1024 * 1024), "media-picture-too-big"),
        (png(0, 10, lines=0), "media-picture-broken"),
        (png(30_000, 30_000, lines=10), "media-picture-too-large"),
        (png(6400, 6400, lines=10), "media-picture-too-large"),
    ],
)
def test_what_is_no_sound_picture_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        prepare(data)
    assert refused.value.key == key


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_that_ends_too_early_is_refused(kind: str) -> None:
    whole = picture(kind, (640, 480))
    for share in (0.1, 0.5, 0.9):
        with pytest.raises(Refusal, match="media-picture-broken"):
            prepare(whole[: int(len(whole) * share)])


def test_a_jpeg_of_endless_scans_is_refused() -> None:
    whole = picture("JPEG", (640, 480), progressive=True)
    scan = whole.index(b"\xff\xda")
    with pytest.raises(Refusal, match="media-picture-broken"):
        prepare(whole[:-2] + whole[scan : scan + 30] * 500 + b"\xff\xd9")


@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param(png(30_000, 30_000), id="nine hundred megapixels in a file of some kilobytes"),
        pytest.param(png(20, 30, more=((b"eXIf", endless_exif()),)), id="endless EXIF in a PNG"),
        pytest.param(jpeg_with_exif(endless_exif()), id="endless EXIF in a JPEG"),
        pytest.param(png(20, 30, more=((b"iCCP", b"x\0\0" + b"\0" * 10_000),) * 300), id="many profiles"),
        pytest.param(apng(9000), id="nine thousand frames"),
        pytest.param(animation(2000), id="a long WebP"),
    ],
)
def test_memory_stays_flat_whatever_the_file_pretends(bomb: bytes, tmp_path: Path, root: Path) -> None:
    """In a process of its own, whose peak is its own; reading the file itself is all it may cost."""
    (tmp_path / "first").write_bytes(picture())
    (tmp_path / "bomb").write_bytes(bomb)
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", PEAK, tmp_path / "first", tmp_path / "bomb"],
        cwd=root, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    outcome, megabytes = done.stdout.split()
    assert outcome in ("taken", "media-picture-too-large", "media-picture-too-big")
    assert int(megabytes) < 60, done.stdout


def test_no_change_of_bytes_leads_to_anything_but_a_picture_or_a_refusal() -> None:
    chance = random.Random(5)
    keys: set[str] = set()
    for kind in FORMATS:
        whole = picture(kind, (160, 100), **({"exif": held(6)} if kind != "HEIF" else {}))
        for _ in range(100):
            data = bytearray(whole)
            for _ in range(chance.randrange(1, 12)):
                data[chance.randrange(min(len(data), chance.choice((60, 400, len(data)))))] = chance.randrange(256)
            try:
                assert opened(prepare(bytes(data))).width <= LONG_SIDE
            except Refusal as refusal:
                keys.add(refusal.key)
    assert keys <= {"media-not-a-picture", "media-picture-broken", "media-picture-too-large"}


async def test_pictures_are_decoded_beside_the_loop_a_few_at_a_time() -> None:
    import asyncio

    pictures = Pictures()
    try:
        made = await asyncio.gather(*(pictures.prepare(picture("PNG", (400, 300))) for _ in range(8)))
        assert {opened(each).size for each in made} == {(400, 300)}
        assert len(pictures._pool._threads) <= 2
        with pytest.raises(Refusal, match="media-not-a-picture"):
            await pictures.prepare(chunk(b"abcd", b"x"))
    finally:
        pictures.close()
