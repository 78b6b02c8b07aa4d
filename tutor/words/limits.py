"""What a card's fields and a list of words may measure."""

from typing import Final

LIST_MOST: Final = 50
TEXT_MOST: Final = 20_000
WORD_MOST: Final = 120  # a lemma's key has 128
TRANSLATION_MOST: Final = 256
EXAMPLE_MOST: Final = 512
