"""How good a model is at the product's work: golden cases go through the product's own code and are scored.

``python -m evals``; see docs/evals.md.
"""
