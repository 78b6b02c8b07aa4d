"""What the bot does with an update: plain handlers, whose state stands in their buttons."""
