"""The one way to a language model: what goes out, what it costs, and what happens when nothing sensible comes back."""
