"""Recordings as bytes: their format, and how long they really are where that can be read. Pure."""

import struct
from dataclasses import dataclass
from typing import Final

from tutor.errors import Refusal

SECONDS_MOST: Final = 120
BYTES_A_SECOND: Final = 16_000
"""Of an ordinary recording (128 kbit/s): what cannot be read is taken for at least as long as its size says."""

OPUS_RATE: Final = 48_000
PAGE: Final = b"OggS"
SIGNS: Final = (
    (0, PAGE, "voice.ogg"),
    (0, b"ID3", "voice.mp3"),
    (0, b"\xff\xfb", "voice.mp3"),
    (0, b"\xff\xf3", "voice.mp3"),
    (0, b"\xff\xf2", "voice.mp3"),
    (4, b"ftyp", "voice.m4a"),
    (0, b"fLaC", "voice.flac"),
    (8, b"WAVE", "voice.wav"),
    (0, b"\x1aE\xdf\xa3", "voice.webm"),
)


@dataclass(frozen=True, slots=True)
class Sound:
    name: str
    """A file name that tells the format."""
    seconds: float


def read_sound(data: bytes, said: float) -> Sound:
    """``said``: seconds, as the sender's app tells. Raises Refusal (invalid; limit: longer than SECONDS_MOST)."""
    name = next((name for at, sign, name in SIGNS if data[at : at + len(sign)] == sign), None)
    if name is None:
        raise Refusal("media-not-a-sound")
    if name == "voice.ogg":
        seconds = max(said, _seconds_of_ogg(data))
        if seconds > SECONDS_MOST + 1:
            raise too_long()
        return Sound(name, seconds)
    return Sound(name, max(said, len(data) / BYTES_A_SECOND))


def too_long() -> Refusal:
    return Refusal("media-voice-too-long", "limit", most=SECONDS_MOST // 60)


def _seconds_of_ogg(data: bytes) -> float:
    """By the position that its last page ends at. 0: it does not say."""
    last = data.rfind(PAGE)
    try:
        (position,) = struct.unpack_from("<q", data, last + 6)
        rate, skipped = OPUS_RATE, 0
        opus, vorbis = data.find(b"OpusHead", 0, 200), data.find(b"\x01vorbis", 0, 200)
        if opus >= 0:
            (skipped,) = struct.unpack_from("<H", data, opus + 10)
        elif vorbis >= 0:
            (rate,) = struct.unpack_from("<I", data, vorbis + 12)
    except struct.error:
        return 0.0
    return max(0.0, (position - skipped) / rate) if rate else 0.0
