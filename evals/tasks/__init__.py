"""One task a file: its golden cases, how the product does it, and how its answers are scored."""
