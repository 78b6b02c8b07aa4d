"""From what a bot sends (parse mode, explicit entities, bare text) to the text and entities people see."""

from playground.formatting.entities import FormattedText, find_links, finish, from_explicit, utf16_length
from playground.formatting.read_html import read_html
from playground.formatting.read_markdown import read_markdown

__all__ = ["FormattedText", "find_links", "finish", "from_explicit", "read_html", "read_markdown", "utf16_length"]
