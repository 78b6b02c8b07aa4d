"""The Telegram face: dialogs, handlers, the durable inbox and outbox, and the process entry (``python -m bot``)."""
