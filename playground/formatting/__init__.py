"""From what a bot sends (parse mode, explicit entities, bare text) to the text and entities people see."""

from playground.formatting.entities import FormattedText, find_links, finish, from_explicit, is_blank, utf16_length
from playground.formatting.read_html import read_html
from playground.formatting.read_markdown import read_markdown
from playground.formatting.read_rich import plain_text, read_rich_message

__all__ = [
    "FormattedText",
    "find_links",
    "finish",
    "from_explicit",
    "is_blank",
    "plain_text",
    "read_html",
    "read_markdown",
    "read_rich_message",
    "utf16_length",
]
