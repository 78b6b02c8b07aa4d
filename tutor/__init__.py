"""The product's rules. Knows no Telegram, no HTTP and no words for people: it speaks in keys and parameters."""
