"""How much work the bot is for its machine: ``make bench``."""
