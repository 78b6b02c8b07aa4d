"""The parts of bot/markdown.py: what a parser may see of a model's Markdown, and how its result becomes messages."""
